import Foundation
import POSIX

/// A program that was started, with streams of its own.
struct Child {
  let id: pid_t

  /// Starts a program that is found in PATH.
  ///
  /// Of this program's environment it gets all but what the library of PostgreSQL reads.
  init(_ words: [String], environment: [String: String] = [:], streams: [Int32]) {
    #if canImport(Glibc)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #else
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The thread that calls may block signals, and a child inherits that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PG") }
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] =
      inherited.merging(environment) { $1 }.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var child = pid_t()
    let result = posix_spawnp(&child, words[0], &actions, &attributes, arguments, variables)
    precondition(result == 0, "\(words[0]) cannot be started.")
    id = child
  }

  /// Waits for its end; answers the exit status, 128 + n after signal n.
  func end() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }
}
