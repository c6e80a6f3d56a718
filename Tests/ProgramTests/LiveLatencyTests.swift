import Foundation
import TerminalDriver
import Testing

/// How long it takes from a voter's digit to the wall; only where it is asked for, as a busy machine says nothing.
///
/// `MLMATURITY_LATENCY=53 MLMATURITY_BINARY=$(Scripts/release) swift test --filter LiveLatencyTests`
@Suite(.serialized)
struct LiveLatencyTests {
  private static let practices =
    ProcessInfo.processInfo.environment["MLMATURITY_LATENCY"].flatMap { Int($0) }

  @Test(
    .enabled(if: practices != nil),
    arguments: [(watches: true, limit: 300), (watches: false, limit: 2_000)])
  func `twenty votes a practice are on the wall in time`(watches: Bool, limit: Int) throws {
    let names = (1...20).map { "Person \($0)" }
    var random = SeededRandom(seed: 20_261_131)
    let environment = watches ? [:] : ["MLMATURITY_WATCH": "0"]
    let workshop = try LiveWorkshop(
      names, environment: environment, practices: Self.practices ?? 1)
    try workshop.join()
    try workshop.wall.press(Typed.enter)
    var latencies: [Int] = []
    for number in 1...(Self.practices ?? 1) {
      try workshop.open(Probe.id(number))
      latencies += try vote(workshop, &random)
      for voter in workshop.voters { try voter.wait(for: "sealed, in.") }
      try workshop.wall.press(Typed.enter)
      try workshop.wall.wait(for: "20 of 20 gave a level")
      try workshop.wall.press(Typed.enter)
      try workshop.wall.wait(for: "Decided")
      try workshop.wall.press(Typed.enter)
    }
    latencies.sort()
    let p = { latencies[min(latencies.count - 1, latencies.count * $0 / 100)] }
    print(
      """
      \(watches ? "watching" : "polling"), \(latencies.count) votes: median \(p(50)) ms, p95 \(p(95)), \
      p99 \(p(99)), max \(latencies.last ?? 0)
      """)
    #expect(p(99) <= limit)
  }

  /// Lets everybody vote within a second or two; gives the milliseconds until the wall counted each vote.
  private func vote(_ workshop: LiveWorkshop, _ random: inout SeededRandom) throws -> [Int] {
    var sent: [ContinuousClock.Instant] = []
    var shown: [ContinuousClock.Instant] = []
    func look(within milliseconds: Int, until count: Int) {
      try? workshop.wall.wait("count", within: milliseconds) { screen in
        let line = screen.line(with: " of 20 have voted") ?? ""
        let now = Int(line.split(separator: " ").first ?? "0") ?? 0
        while shown.count < now { shown.append(.now) }
        return shown.count >= count
      }
    }
    for index in workshop.voters.indices.shuffled(using: &random) {
      look(within: Int.random(in: 1...100, using: &random), until: .max)
      sent.append(.now)
      workshop.voters[index].send("\(Int.random(in: 1...5, using: &random))")
    }
    look(within: 30_000, until: 20)
    #expect(shown.count == 20)
    return zip(sent, shown).map { sent, shown in
      let (seconds, rest) = (shown - sent).components
      return Int(seconds) * 1_000 + Int(rest / 1_000_000_000_000_000)
    }
  }
}
