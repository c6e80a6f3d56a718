import Formats
import MaturityModel
import POSIX

/// A store of assessments that many share: where it is, and a connection while there is one.
///
/// A class, because connections come and go behind it.
final class SharedStore {
  private let replies: ReplyWriter
  private var library: LibPQ?
  private var address: StoreAddress?
  private var connection: Connection?

  init(_ replies: ReplyWriter) { self.replies = replies }

  /// Answers a request, whatever becomes of it.
  func answer(_ request: StoreRequest, number: Int) {
    do throws(ServerFault) {
      // What failed because of others at the same time is tried again, unless rows may have gone out already.
      var tries = request.answersRows ? 0 : 8
      while true {
        do throws(ServerFault) {
          let end = try carryOut(request, number: number)
          return replies.send(.end(end), number: number)
        } catch  where error.isPassing && tries > 0 {
          tries -= 1
        }
      }
    } catch {
      if error.failure.kind == .unreachable { connection = nil }
      replies.send(.failure(error.failure), number: number)
    }
  }

  private func carryOut(_ request: StoreRequest, number: Int) throws(ServerFault) -> JSON {
    if case .connect(let text) = request { return try connect(to: text) }
    let connection = try openConnection()
    return switch request {
    case .connect: .null
    case .initialise: try connection.initialise()
    case .examine: try connection.examine()
    case .list(let archived, let place, let limit):
      try connection.list(
        archived: archived, after: place, limit: limit, number: number, to: replies)
    case .newest(let latest):
      try connection.newest(upTo: latest, number: number, to: replies)
    case .load(let name): try connection.load(name: name)
    case .snapshot(let digest): try connection.snapshot(digest: digest)
    case .keep(let snapshot, let digest): try connection.keep(snapshot, digest: digest)
    case .save(let stored, let revision): try connection.save(stored, replacing: revision)
    case .move(let name, let target): try connection.move(name, to: target)
    case .state: .object(["state": .string(try connection.state())])
    }
  }

  private func connect(to text: String) throws(ServerFault) -> JSON {
    (address, connection) = (nil, nil)
    let library = try loadedLibrary()
    address = try StoreAddress(text, library: library) { name in
      getenv(name).map { String(cString: $0) }
    }
    return try openConnection().greet().json
  }

  /// The connection, which is a new one after the former one was lost.
  private func openConnection() throws(ServerFault) -> Connection {
    if let connection, connection.isOpen { return connection }
    guard let address else { throw ServerFault(.refused, "no address was named") }
    connection = nil
    let made = try Connection(address, library: loadedLibrary())
    // Another server may answer by now.
    _ = try made.greet()
    connection = made
    return made
  }

  private func loadedLibrary() throws(ServerFault) -> LibPQ {
    if let library { return library }
    do throws(LibPQ.Missing) {
      let loaded = try LibPQ()
      library = loaded
      return loaded
    } catch {
      throw ServerFault(.failed, error.message)
    }
  }
}

extension StoreRequest {
  /// True for what is answered by more than one line.
  fileprivate var answersRows: Bool {
    switch self {
    case .list, .newest: true
    case .connect, .initialise, .examine, .load, .snapshot, .keep, .save, .move, .state: false
    }
  }
}
