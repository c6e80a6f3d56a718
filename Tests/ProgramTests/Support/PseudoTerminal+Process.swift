#if os(Linux)
  import Foundation
  import TerminalDriver

  extension PseudoTerminal {
    /// How often each thread of the program has gone to sleep by itself, once the program sleeps.
    func sleeps() throws -> [String: Int] {
      try waitForState("S")
      let folder = "/proc/\(processID)/task"
      var found: [String: Int] = [:]
      for thread in try FileManager.default.contentsOfDirectory(atPath: folder) {
        // A thread may end meanwhile.
        let count = try? status("voluntary_ctxt_switches", of: "\(folder)/\(thread)")
        found[thread] = count.flatMap { $0 }.flatMap { Int($0) }
      }
      return found
    }

    /// How often threads of the program have woken and gone to sleep again since then.
    func wakeUps(since before: [String: Int]) throws -> Int {
      try sleeps().reduce(0) { $0 + $1.value - (before[$1.key] ?? 0) }
    }

    /// Types bytes and waits until the program has read them and sleeps again.
    func sendAndWait(_ bytes: some Collection<UInt8>) throws {
      let before = try sleeps()
      send(bytes)
      while try wakeUps(since: before) == 0 { waitForSilence(of: 1) }
    }

    /// Waits until SIGSTOP has stopped the program.
    func waitUntilStopped() throws { try waitForState("T") }

    private func waitForState(_ letter: String) throws {
      for _ in 1...60_000 {
        if try status("State")?.hasPrefix(letter) == true { return }
        waitForSilence(of: 1)
      }
      throw DriverFailure("the program is not in state \(letter)")
    }

    private func status(_ name: String, of folder: String? = nil) throws -> String? {
      let file = (folder ?? "/proc/\(processID)") + "/status"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return line?.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
    }
  }
#endif
