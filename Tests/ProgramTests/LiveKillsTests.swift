import Foundation
import TerminalDriver
import Testing

/// Whatever kills either side at whatever moment: a vote that was called in is counted once, and as it was.
@Suite(.serialized)
struct LiveKillsTests {
  /// How often somebody is killed: many more times with `Scripts/test --long`.
  private static let kills =
    ProcessInfo.processInfo.environment["MLMATURITY_KILLS"].flatMap { Int($0) } ?? 50

  @Test func `no vote that was called in is lost or counted twice in kills at random moments`()
    throws
  {
    let seed: UInt64 = 20_261_129
    var random = SeededRandom(seed: seed)
    var (kills, counted, practices) = (0, 0, 0)
    while kills < Self.kills {
      var session = try KilledSession(["Ada", "Ben", "Cem"], random)
      try session.hold(upTo: Self.kills - kills)
      #expect(session.faults.isEmpty, "seed \(seed), after \(kills) kills")
      (kills, counted) = (kills + session.kills, counted + session.counted)
      practices += session.decided
      random = session.random
    }
    print("\(kills) kills, \(practices) votes of all, \(counted) counted, none lost or doubled")
    #expect(counted > 0)
  }
}

/// A workshop in which somebody is killed again and again, and goes on.
private struct KilledSession {
  let workshop: LiveWorkshop
  var random: SeededRandom
  var (kills, counted, decided) = (0, 0, 0)
  var faults: [String] = []
  /// What a voter's screen called in last, by practice and person; and what was typed after that.
  private var confirmed: [String: [Int: String]] = [:]
  private var typed: [String: [Int: [String]]] = [:]
  /// The last thing typed by these was perhaps never read, because they were killed right after it.
  private var unread: Set<Int> = []

  init(_ names: [String], _ random: SeededRandom) throws {
    self.random = random
    workshop = try LiveWorkshop(names)
    try workshop.join()
    try workshop.wall.press(Typed.enter)
  }

  /// Walks through all practices, and kills somebody now and then.
  mutating func hold(upTo limit: Int) throws {
    while decided < Probe.practices.count, kills < limit || isVoting {
      let mayKill = kills < limit
      try lead(mayKill)
      for index in workshop.names.indices { try follow(index, mayKill) }
    }
    try workshop.wall.press(Typed.control("s"))
    for practice in confirmed.keys.sorted() { try judge(practice) }
  }

  private var isVoting: Bool { workshop.wall.screen.text.contains(" have voted") }

  /// True where somebody is to be killed now.
  private mutating func strikes(_ mayKill: Bool) -> Bool {
    guard mayKill, Int.random(in: 0..<8, using: &random) == 0 else { return false }
    let end = ContinuousClock.now + .microseconds(Int.random(in: 0...12_000, using: &random))
    while ContinuousClock.now < end {}
    kills += 1
    return true
  }

  /// Does what the facilitator would do next.
  private mutating func lead(_ mayKill: Bool) throws {
    let screen = workshop.wall.screen.text
    var key = Typed.enter
    if screen.contains("ends the vote without") || screen.contains("are shown when all are opened")
    {
      key = ""
    } else if screen.contains("Decided: level") {
      decided += 1
    } else if screen.contains(" of 12 decided"), !screen.contains("Question of") {
      key = "."
    }
    workshop.wall.send(key)
    if strikes(mayKill) { return try workshop.restartWall() }
    workshop.wall.waitForSilence(of: 30)
  }

  /// Votes for one person, if there is something to vote on.
  private mutating func follow(_ index: Int, _ mayKill: Bool) throws {
    let voter = workshop.voters[index]
    voter.waitForSilence(of: 5)
    note(index)
    let screen = voter.screen.text
    let isOpen = screen.contains("You have not voted") || screen.contains("Your vote: sealed")
    if isOpen, screen.contains(" have voted"), let practice = practice(on: screen) {
      // Some change their vote.
      let isAgain = Int.random(in: 0..<6, using: &random) == 0
      if screen.contains("You have not voted") || isAgain {
        let vote = "\(Int.random(in: 1...5, using: &random))"
        typed[practice, default: [:]][index, default: []].append(vote)
        unread.remove(index)
        let handled = voter.screen.handled
        voter.send(vote)
        if strikes(mayKill) {
          unread.insert(index)
          return try workshop.restartVoter(index)
        }
        // What the screen says from now on is about this vote, and not about the one before.
        try voter.wait("the vote") { $0.handled > handled }
      }
    }
    if strikes(mayKill) { try workshop.restartVoter(index) }
  }

  /// What is voted on; earlier practices stand below it.
  private func practice(on screen: String) -> String? {
    guard !screen.contains("No vote is open"),
      let line = screen.split(separator: "\n").first(where: { $0.contains("Title of ") })
    else { return nil }
    return Probe.practices.first { line.hasSuffix("Title of \($0)") }
  }

  /// Remembers what the screen called in.
  private mutating func note(_ index: Int) {
    let screen = workshop.voters[index].screen.text
    guard !unread.contains(index), screen.contains("Your vote: sealed, in."),
      let practice = practice(on: screen),
      let vote = typed[practice]?[index]?.last
    else { return }
    // What was typed and not handled yet may be older than what the screen says.
    if screen.contains(" have voted") { confirmed[practice, default: [:]][index] = vote }
  }

  /// Compares what was counted with what was called in, and with what was typed.
  private mutating func judge(_ practice: String) throws {
    let votes = try workshop.counted(practice)
    guard !votes.isEmpty else { return }
    counted += votes.count
    for (index, name) in workshop.names.enumerated() {
      let (was, own) = (confirmed[practice]?[index], typed[practice]?[index] ?? [])
      guard let vote = votes["person-\(index)"] else {
        if was != nil { faults.append("\(practice): the vote of \(name) is lost") }
        continue
      }
      guard let last = own.lastIndex(of: vote) else {
        faults.append("\(practice): \(name) never voted \(vote)")
        continue
      }
      if let was, let first = own.firstIndex(of: was), last < first {
        faults.append("\(practice): \(vote) of \(name) counts, and \(was) was called in")
      }
    }
    if votes.count > workshop.names.count { faults.append("\(practice): \(votes)") }
  }
}
