import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The claim of one process on one file: `.NAME.lock` beside it, held with flock.
///
/// A class, because the claim ends with it. A process that dies leaves its claim free, whatever the lock file says.
package final class Lock {
  private let descriptor: Int32
  private let path: String
  private var isReleased = false

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { release() }

  /// A process that claims a file.
  package struct Holder: Hashable, Sendable, CustomStringConvertible {
    package var process: Int32
    package var host: String

    /// Such as `in process 4711 on laptop`.
    package var description: String {
      "in process \(process)" + (host.isEmpty ? "" : " on \(host)")
    }

    package init(process: Int32, host: String) {
      self.process = process
      self.host = host
    }

    /// The process that runs this.
    package static var current: Holder {
      var buffer = [CChar](repeating: 0, count: 256)
      guard gethostname(&buffer, buffer.count - 1) == 0 else {
        return Holder(process: getpid(), host: "")
      }
      let host = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return Holder(process: getpid(), host: String(decoding: host, as: UTF8.self))
    }
  }

  /// What came of trying to claim a file.
  package enum Outcome {
    case taken(Lock)
    /// Another process has it; nil when it did not say who it is.
    case held(by: Holder?)
    /// No lock file can be made, as in a folder that cannot be written.
    case impossible(StorageError)
  }

  /// Claims a file.
  ///
  /// Taking over means that the other process finds its claim gone before it next writes.
  package static func take(
    _ file: FilePath, as holder: Holder, takingOver: Bool = false
  ) -> Outcome {
    let path = file.beside(".lock")
    var takesOver = takingOver
    while true {
      var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      // The lock file of another user can be claimed without writing to it.
      if descriptor < 0, errno == EACCES { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { return .impossible(.writing(file.text, step: "lock")) }
      let lock = Lock(descriptor: descriptor, path: path)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        let other = lock.holder
        lock.abandon()
        guard code == EWOULDBLOCK else {
          return .impossible(.writing(file.text, step: "lock", code: code))
        }
        guard takesOver else { return .held(by: other) }
        takesOver = false
        unlink(path)
        continue
      }
      // Between open and flock another process may have removed the file that this one holds now.
      guard lock.isHeld else {
        lock.abandon()
        continue
      }
      lock.name(holder)
      return .taken(lock)
    }
  }

  /// True once another process has taken the file over; a lock file that is only gone takes nothing from anybody.
  package var isTakenOver: Bool {
    var current = stat()
    return !isHeld && stat(path, &current) == 0
  }

  /// False once the lock file is another one or gone.
  package var isHeld: Bool {
    var (own, current) = (stat(), stat())
    return !isReleased && fstat(descriptor, &own) == 0 && stat(path, &current) == 0
      && own.st_ino == current.st_ino && own.st_dev == current.st_dev
  }

  /// Ends the claim and removes the lock file.
  package func release() {
    guard !isReleased else { return }
    if isHeld { unlink(path) }
    abandon()
  }

  private func abandon() {
    isReleased = true
    close(descriptor)
  }

  private func name(_ holder: Holder) {
    let line = "\(holder.process) \(holder.host)\n"
    ftruncate(descriptor, 0)
    _ = writeAll(Array(line.utf8), to: descriptor)
  }

  private var holder: Holder? {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let parts = String(decoding: bytes[..<count], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    guard let process = parts.first.flatMap({ Int32($0) }) else { return nil }
    return Holder(
      process: process, host: parts.dropFirst().first.map { String($0).onOneLine } ?? "")
  }
}
