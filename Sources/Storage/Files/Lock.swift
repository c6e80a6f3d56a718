import MaturityModel
import POSIX

/// The claim of one process on one file: `.NAME.lock` beside it, held with flock.
///
/// A class, because the claim ends with it. A process that dies leaves its claim free, whatever the lock file says.
package final class Lock {
  private let descriptor: Int32
  private let path: String
  private var isReleased = false
  /// Why others can open the file as well; nil while they cannot.
  package private(set) var trouble: String?

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { release() }

  /// A process that claims a file.
  package struct Holder: Hashable, Sendable, CustomStringConvertible {
    package var process: Int32
    package var host: String
    /// False where only the lock file names it: on another machine nobody can ask whether it still runs.
    package var isCertain = true

    /// Such as `in process 4711 on laptop`.
    package var description: String {
      "in process \(process)" + (host.isEmpty ? "" : " on \(host)")
    }
  }

  /// What came of trying to claim a file.
  package enum Outcome {
    case taken(Lock)
    /// Another process has it; nil when it did not say who it is.
    case held(by: Holder?)
    /// No lock file can be made, as in a folder that cannot be written, or what stands there is none.
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
      let lock: Lock
      do throws(StorageError) {
        lock = try lockFile(path, of: file)
      } catch {
        return .impossible(error)
      }
      let outcome = lock.claim(as: holder)
      guard case .taken = outcome else {
        lock.abandon()
        guard takesOver else { return outcome }
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
      return outcome
    }
  }

  /// Opens a lock file, or makes it; never through a link, and nothing that is no lock file.
  private static func lockFile(_ path: String, of file: FilePath) throws(StorageError) -> Lock {
    let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var descriptor = open(path, O_RDWR | O_CREAT | flags, 0o644)
    let code = errno
    // The lock file of another user can be claimed without writing to it.
    if descriptor < 0, code == EACCES { descriptor = open(path, O_RDONLY | flags) }
    guard descriptor >= 0 else {
      if let status = FilePath.status(ofName: path), !status.isFile {
        throw .foreign(path, mode: status.st_mode)
      }
      throw .writing(file.text, step: "lock", code: code)
    }
    let lock = Lock(descriptor: descriptor, path: path)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.isFile else {
      lock.abandon()
      throw .foreign(path, mode: status.st_mode)
    }
    guard status.st_nlink < 2, lock.content.isEmpty || Holder(lock.content) != nil else {
      lock.abandon()
      throw .foreign(file: path, fault: "it is no lock of mlmaturity")
    }
    return lock
  }

  /// Holds the lock file, unless another process has it or may have it.
  private func claim(as own: Holder) -> Outcome {
    var code: Int32 = 0
    repeat {
      code = flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno
    } while code == EINTR
    let named = Holder(content)
    if code == EWOULDBLOCK { return .held(by: named) }
    if code != 0 { trouble = StorageError.message(of: code) }
    guard var named else { return .taken(self) }
    named.isCertain = false
    let isElsewhere = !named.host.isEmpty && !own.host.isEmpty && named.host != own.host
    // Where nothing can be locked, what the lock file says is all there is.
    let mayRun = code != 0 && named.process != own.process && Self.isRunning(named.process)
    return isElsewhere || mayRun ? .held(by: named) : .taken(self)
  }

  static func isRunning(_ process: Int32) -> Bool {
    process > 0 && (kill(process, 0) == 0 || errno == EPERM)
  }

  /// True once another process has taken the file over; a lock file that is only gone takes nothing from anybody.
  package var isTakenOver: Bool { !isHeld && FilePath.status(ofName: path) != nil }

  /// False once the lock file is another one or gone.
  package var isHeld: Bool {
    var own = stat()
    guard !isReleased, fstat(descriptor, &own) == 0, let current = FilePath.status(ofName: path)
    else { return false }
    return own.st_ino == current.st_ino && own.st_dev == current.st_dev
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

  /// What the lock file holds, or the beginning of what is too long for one.
  private var content: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return Array(bytes[..<max(count, 0)])
  }
}

extension Lock.Holder {
  /// A holder as a lock file names it; nil for what is no content of a lock file.
  init?(_ bytes: some Collection<UInt8>) {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: " ") }
    guard parts.count == 1, (1...2).contains(parts[0].count), let process = Int32(parts[0][0])
    else { return nil }
    self.init(process: process, host: parts[0].dropFirst().first.map { String($0).onOneLine } ?? "")
  }

  /// The process that runs this.
  package static var current: Self {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else {
      return Self(process: getpid(), host: "")
    }
    let host = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Self(process: getpid(), host: String(decoding: host, as: UTF8.self))
  }
}
