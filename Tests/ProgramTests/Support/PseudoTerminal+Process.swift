#if os(Linux)
  import Foundation
  import TerminalDriver

  extension PseudoTerminal {
    /// How often the program has gone to sleep by itself, once it sleeps now.
    func voluntarySwitches() throws -> Int {
      try waitForState("S")
      guard let count = try status("voluntary_ctxt_switches").flatMap({ Int($0) }) else {
        throw DriverFailure("no count of context switches")
      }
      return count
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

    private func status(_ name: String) throws -> String? {
      let text = try String(contentsOfFile: "/proc/\(processID)/status", encoding: .utf8)
      let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return line?.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
    }
  }
#endif
