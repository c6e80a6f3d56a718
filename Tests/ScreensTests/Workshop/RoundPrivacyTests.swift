import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Nothing that is drawn before the votes are shown depends on what was voted.
struct RoundPrivacyTests {
  /// Keys that may be pressed between two votes without any of them being a vote.
  private static let between: [Key] =
    "sbF?jkru:wUo/Wh".map { .character($0) } + [.escape, .up, .down, .pageDown, .control("r")]

  /// What two people who vote differently press, in the same order, otherwise the same keys.
  private func script(_ random: inout SplitMix) -> [[Key]] {
    var keys: [[Key]] = []
    for _ in 0..<14 {
      if Bool.random(using: &random) {
        let votes = "12345da".shuffled(using: &random).map { Key.character($0) }
        keys.append([.enter] + votes)
      } else {
        keys.append([.character(" ")] + [Self.between.randomElement(using: &random) ?? .up])
      }
    }
    return keys
  }

  /// All pictures of a walk until the votes are shown; `choice` says which of the possible votes is given.
  private func pictures(_ script: [[Key]], choice: (Int) -> Int, _ walk: Walk) -> [[Cell]] {
    var walk = walk
    var pictures = [walk.app.canvas().cells]
    for (index, step) in script.enumerated() {
      if step[0] == .enter {
        // The person is let in whatever was on the screen, then votes.
        walk.app.start(at: .round("mon-2"))
        walk.app.isBlank = false
        guard !walk.screen.contains("Everybody has voted") else { break }
        walk.press(.enter)
        pictures.append(walk.app.canvas().cells)
        walk.press(step[1 + choice(index) % (step.count - 1)])
      } else {
        walk.press(step[1])
      }
      guard walk.assessment != nil, walk.discussion().phase != .revealed else { break }
      pictures.append(walk.app.canvas().cells)
    }
    return pictures
  }

  @Test(arguments: 1...16)
  func `whatever is voted, every picture before the reveal is the same`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let script = script(&random)
    let size = windowSizes.randomElement(using: &random) ?? windowSizes[0]
    let anonymity = Anonymity.allCases.randomElement(using: &random) ?? .named
    let walk = Walk.round("mon-2", .workshop { $0.frame.anonymity = anonymity }, size: size)
    let others = (1...3).map { offset in
      pictures(script, choice: { $0 * offset + offset }, walk)
    }
    let first = pictures(script, choice: { _ in 0 }, walk)
    for other in others { #expect(other == first, "seed \(seed)") }
  }

  @Test func `a vote that is changed or kept as it was looks the same`() {
    let pictures = ["3", "5"].map { second in
      var walk = Walk.round()
      walk.vote("32")
      walk.press(.up, .up, .enter)
      walk.type(second)
      return walk.app.canvas().cells
    }
    #expect(pictures[0] == pictures[1])
  }

  @Test func `a second vote is as private as the first`() {
    let pictures = ["33333", "11111", "15151"].map { votes in
      var walk = Walk.round()
      walk.vote("32533")
      walk.press(.enter)
      walk.type("v")
      walk.vote(votes)
      return walk.app.canvas().cells
    }
    #expect(Set(pictures).count == 1)
  }

  @Test func `taking a reveal back and bringing it again shows nothing in between`() {
    var walk = Walk.round()
    walk.vote("11111")
    walk.press(.enter)
    walk.type("u")
    #expect(walk.screen.contains("5 of 5 have voted"))
    #expect(!walk.screen.contains("Middle vote"))
    walk.type("u")
    #expect(walk.screen.contains("4 of 5 have voted"))
    walk.type("UU")
    #expect(walk.screen.contains("Middle vote 1"))
  }
}
