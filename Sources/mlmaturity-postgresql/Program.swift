import Formats
import POSIX

/// The program: it answers requests that come in as lines, one after another, until no more come.
@main
enum Program {
  static func main() {
    // Whoever started it may be gone.
    signal(SIGPIPE, SIG_IGN)
    // A name server that was cut off would be waited for longer than everything else; who set it knows better.
    setenv("RES_OPTIONS", "timeout:1 attempts:2", 0)
    var lines = LineReader(STDIN_FILENO)
    let replies = ReplyWriter(STDOUT_FILENO)
    let store = SharedStore(replies)
    var last = 0
    while let line = lines.next() {
      guard let (number, request) = StoreRequest.read(line) else {
        // What nobody understands has the next number, as far as can be known.
        last += 1
        let failure = StoreFailure(
          .failed, "mlmaturity-postgresql does not understand what it was asked for")
        replies.send(.failure(failure), number: last)
        continue
      }
      last = number
      store.answer(request, number: number)
    }
  }
}
