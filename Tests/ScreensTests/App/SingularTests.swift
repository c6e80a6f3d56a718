@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// One of a thing is not called many, and nothing is announced that does not follow.
struct SingularTests {
  /// A questionnaire of one practice without any text that may be left out.
  private static let bare = Questionnaire(
    id: "bare", version: "1.0.0", title: "Bare",
    levels: (1...5).map { MaturityLevel(rank: $0, name: "Level \($0)", meaning: "") },
    dimensions: [
      Dimension(
        id: "dat", title: "Data", purpose: "",
        practices: [
          Practice(
            id: "dat-1", title: "Versions", question: "How?",
            anchors: (1...5).map { "Anchor \($0)" }, allowsNotApplicable: true)
        ])
    ], digest: "sha256:bare")

  private static var assessments: [Assessment] {
    var plain = Assessment(id: "1", questionnaire: bare)
    plain.responses["dat-1"] = Response(
      answer: .rank(2), evidence: [Evidence(text: "Seen", date: CalendarDay("2026-11-17"))],
      carried: Carried(from: "last"))
    var refused = plain
    refused.responses["dat-1"] = Response(answer: .notApplicable(reason: ""))
    var talking = plain
    talking.workshop = Workshop(people: [Respondent(id: "p1", role: "", name: "Ada")])
    talking.workshop?.frame.minutesPerPractice = 1
    var discussion = Discussion()
    discussion.cast(.level(2), by: "p1")
    discussion.reveal()
    discussion.talkingSince = Timestamp(seconds: 1_795_000_000)
    talking.workshop?.discussions["dat-1"] = discussion
    var hands = talking
    hands.workshop?.discussions["dat-1"] = nil
    hands.workshop?.frame.voting = .hands
    return [plain, refused, talking, hands]
  }

  @Test(arguments: assessments.indices, 1...8 as ClosedRange<UInt64>)
  func `no screen counts one of many, or ends a line with an empty colon`(
    index: Int, seed: UInt64
  ) {
    var random = SplitMix(state: seed)
    let keys: [Key] =
      "12orRwsFtJZXPD.i?:cVha".map { .character($0) }
      + [.enter, .escape, .escape, .down, .up, .tab, .right]
    var walk = Walk(Self.assessments[index], size: Size(rows: 60, columns: 100))
    for _ in 0..<150 {
      for line in walk.screen.split(separator: "\n") {
        #expect(!Self.countsOneAsMany(line), "seed \(seed): \(line)")
        #expect(!Self.endsOpen(line), "seed \(seed): \(line)")
      }
      if let key = keys.randomElement(using: &random) { walk.press(key) }
      if walk.assessment == nil { return }
    }
  }

  /// True for `1 people`, `1 minutes` and the like.
  private static func countsOneAsMany(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return zip(words, words.dropFirst()).contains { number, word in
      guard number == "1" else { return false }
      let word = word.filter(\.isLetter)
      return word == "people"
        || word.hasSuffix("s") && word.first?.isLowercase == true
          && !["is", "was", "has", "lies", "makes", "does", "s"].contains(word)
    }
  }

  /// True for a title and a colon with nothing behind it.
  private static func endsOpen(_ line: Substring) -> Bool {
    ["Data:", "applicable:", "1 Level 1:"].contains { line.hasSuffix($0) }
  }

  @Test func `a number is followed by what it counts`() {
    #expect(1.people == "1 person")
    #expect(0.people == "0 people")
    #expect(2.minutes == "2 minutes")
  }
}
