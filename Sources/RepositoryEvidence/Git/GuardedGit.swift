import POSIX

/// The git of this machine, asked in such a way that nothing of a repository's configuration can run, nothing is
/// written, and nobody else is asked.
struct GuardedGit {
  /// Milliseconds after which a call that asks for history is ended.
  static let patience = 10_000
  /// The most that one call may say.
  private static let outputLimit = 1 << 30
  /// The most that one part of it may be long.
  private static let partLimit = 1 << 22

  /// Where git is.
  let program: [UInt8]
  /// The folder that is asked about.
  let folder: [UInt8]
  /// Milliseconds for the list of files, which takes as long as looking at their paths does.
  let patienceWithListing: Int
  /// A clock that never jumps, in milliseconds.
  let clock: @Sendable () -> Int

  /// Nothing of this program's environment: a variable could name a program, too.
  private static let environment = [
    "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1",
    "GIT_CONFIG_GLOBAL=/dev/null", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1",
    "GIT_ALLOW_PROTOCOL=none", "GIT_TERMINAL_PROMPT=0", "GIT_PAGER=cat",
    "GIT_NO_REPLACE_OBJECTS=1",
  ]

  /// What each of these settings names could be a program, or asks for an object that is elsewhere.
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false",
    "gpg.program=/bin/false", "gpg.ssh.program=/bin/false", "diff.external=",
    "core.untrackedCache=false", "submodule.recurse=false", "protocol.allow=never",
    "log.mailmap=false",
  ]

  /// The tracked files with their modes and digests.
  static let listing = ["ls-files", "-s", "-z"]

  /// Changes, newest first, in a form whose fields end with a zero byte.
  static func log(_ form: String, _ more: [String] = []) -> [String] {
    [
      "log", "--no-show-signature", "--no-ext-diff", "--no-textconv", "-z",
      "-n", String(RepositoryHistory.limit), "--format=" + form,
    ] + more
  }

  /// Runs git, and hands on what it prints as it comes; false where it failed, said too much or took too long.
  ///
  /// `take` ends the call by answering false, which is no failure.
  func run(_ words: [String], _ take: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let options =
      ["--no-pager"] + Self.settings.flatMap { ["-c", $0] }
    let line =
      [program, Array("-C".utf8), folder] + (options + words).map { Array($0.utf8) }
    let child = ChildProcess(
      line, environment: Self.environment.map { Array($0.utf8) }, output: ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    guard let child else { return false }
    let patience = words == Self.listing ? patienceWithListing : Self.patience
    let isWhole = read(ends[0], until: clock() + patience, take)
    if isWhole != true { kill(-child.id, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child.id, &status, 0) < 0, errno == EINTR {}
    return isWhole == false || isWhole == true && status == 0
  }

  /// True where everything was read, false where `take` had enough, nil where it was too much or took too long.
  private func read(
    _ end: Int32, until limit: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var sum = 0
    while true {
      var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let left = limit - clock()
      guard left > 0, sum < Self.outputLimit else { return nil }
      let ready = poll(&waiting, 1, Int32(left))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = POSIX.read(end, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return true }
      sum += count
      let goesOn = buffer.withUnsafeBufferPointer {
        take(UnsafeBufferPointer(rebasing: $0[..<count]))
      }
      if !goesOn { return false }
    }
  }

  /// The same, with what ends each part taken off.
  func parts(_ words: [String], _ take: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var (rest, isTooLong): ([UInt8], Bool) = ([], false)
    let isRun = run(words) { chunk in
      var start = 0
      while let end = chunk[start...].firstIndex(of: 0) {
        let part = UnsafeBufferPointer(rebasing: chunk[start..<end])
        start = end + 1
        if rest.isEmpty {
          guard take(part) else { return false }
        } else {
          rest += part
          let goesOn = rest.withUnsafeBufferPointer { take($0) }
          rest.removeAll(keepingCapacity: true)
          guard goesOn else { return false }
        }
      }
      rest += chunk[start...]
      isTooLong = rest.count > Self.partLimit
      return !isTooLong
    }
    return isRun && !isTooLong
  }
}
