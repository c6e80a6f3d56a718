import TerminalDriver

/// What the answers may be after keys, some of which were perhaps never handled.
struct Editing {
  /// The answers by practice, after none, one, two … of the keys that may have been lost.
  private(set) var states: [[String: String]] = [[:]]
  private var item = 0

  /// What a session shows at its start.
  struct Shown {
    /// The answers as the list of all items shows them.
    let answers: [String: String]
    /// The position of the item in focus.
    let item: Int
    /// Events that looking took.
    let events: Int

    /// Looks at the list of all items and comes back.
    init(onOverviewOf terminal: PseudoTerminal) throws {
      while !Probe.practices.contains(terminal.screen.shownItem ?? "") { try terminal.press("h") }
      item = Probe.practices.firstIndex(of: terminal.screen.shownItem ?? "") ?? 0
      for key in ["o", "e"] { try terminal.press(key) }
      var answers: [String: String] = [:]
      for id in Probe.practices {
        guard let line = terminal.screen.line(with: id.uppercased()) else {
          throw DriverFailure("\(id) is not listed:\n\(terminal.screen.text)")
        }
        answers[id] = Shown.answer(in: line)
      }
      self.answers = answers
      try terminal.press(Typed.enter)
      events = terminal.screen.handled
    }

    private static func answer(in line: String) -> String? {
      let state = line.split(separator: "  ").last?.drop { "!*e ".contains($0) } ?? ""
      if state.hasPrefix("open") { return nil }
      return state.contains("know") ? "unknown" : state.first.map { String($0) }
    }
  }

  /// The state that a new session was found to show; nil when it is none of those that can be.
  func state(matching answers: [String: String]) -> [String: String]? {
    states.first { $0 == answers }
  }

  /// Starts from a known state.
  mutating func begin(with answers: [String: String], at item: Int) {
    states = [answers]
    self.item = item
  }

  /// Random keys that stay among the practices, with the state after each of them.
  mutating func keys(_ count: Int, _ random: inout SeededRandom) -> [String] {
    (0..<count).map { _ in
      var answers = states.last ?? [:]
      let id = Probe.practices[item]
      let key =
        ["1", "2", "3", "4", "5", "d", "\u{7F}", "l", "l", "h", "\u{13}"]
        .filter { $0 != "l" || item + 1 < Probe.practices.count }
        .randomElement(using: &random) ?? "h"
      switch key {
      case "l": item += 1
      case "h": item = max(item - 1, 0)
      case "d": answers[id] = "unknown"
      case "\u{7F}": answers[id] = nil
      case "\u{13}": break
      default: return answering(key)
      }
      states.append(answers)
      return key
    }
  }

  /// A level as a key, with the state after it.
  mutating func answering(_ level: String) -> String {
    var answers = states.last ?? [:]
    answers[Probe.practices[item]] = level
    states.append(answers)
    return level
  }

  /// Keeps the states from the last one that was seen on.
  mutating func keep(from events: Int) { states.removeFirst(min(max(0, events), states.count - 1)) }
}
