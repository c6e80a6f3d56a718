@testable import MaturityModel
import Testing

@testable import Documents

@Suite struct `The words of reports` {
  private let words = Words(Teams.empty().questionnaire)

  @Test func `count, list and rank as English does`() {
    #expect(words.opening(1) == "One")
    #expect(words.opening(12) == "Twelve")
    #expect(words.opening(13) == "13")
    #expect(words.list(["a"]) == "a")
    #expect(words.list(["a", "b", "c"]) == "a, b and c")
    #expect(words.list(["a", "b", "c", "d", "e"], atMost: 2) == "a, b and 3 more")
    #expect(words.list(["a", "b", "c"], atMost: 2) == "a, b and c")
    let ordinals = [1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111].map { words.ordinal($0) }
    #expect(
      ordinals == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "103rd", "111th",
      ])
    #expect(words.places(4...10) == "4th–10th" && words.places(2...2) == "2nd")
  }

  @Test(arguments: [
    (-3, "same day"), (0, "same day"), (1, "1 day old"), (59, "59 days old"),
    (60, "2 months old"), (270, "9 months old"), (720, "2 years old"), (1000, "3 years old"),
  ])
  func `tell how old evidence is`(days: Int, age: String) {
    #expect(words.age(days: days) == age)
  }

  @Test func `name the way up by practice, and count it where that would be a list`() {
    let raises = (1...4).map { (title: "P\($0)", from: 1, to: 2, effort: Effort.small) }
    #expect(
      words.way(to: 3, Array(raises.prefix(2))).plain
        == "Raising P1 and P2 by one level each reaches level 3\u{A0}(★).")
    #expect(
      words.way(to: 3, [("P1", 1, 3, .small)]).plain
        == "Raising P1 to 3 reaches level 3\u{A0}(★).")
    #expect(words.way(to: 3, raises).plain == "Level 3 takes four practices (★): 4 small.")
  }

  @Test func `tell what strikes the eye in a ballot without more than a number`() {
    let hints: [BallotHint] = [
      .sameEverywhere(level: 5, practices: 9), .fast(seconds: 1, answers: 9), .unproven(9, of: 9),
    ]
    #expect(
      hints.map(words.hint) == [
        "The same answer everywhere: level 5 for all 9 practices.",
        "Answered in a hurry: half of 9 answers came within 1 s of the one before.",
        "High levels without evidence: 9 of 9 have neither evidence nor a note.",
      ])
  }

  @Test func `say how the middle half of votes lies, in levels and no other word`() {
    let said = [[3], [3, 3, 3], [1, 5], [2, 3], [1, 2, 4]].map { words.middleHalf(Votes($0)) }
    #expect(
      said == [
        "The middle half of the votes is alike.", "The middle half of the votes is alike.",
        "The middle half of the votes lies within 2 levels.",
        "The middle half of the votes lies within 0.5 levels.",
        "The middle half of the votes lies within 1.5 levels.",
      ])
    #expect(words.middleHalf(Votes([])) == nil)
  }

  @Test(arguments: Votes.Flag.allCases)
  func `name every way that votes lie to each other, short and for the room`(flag: Votes.Flag) {
    let samples = [[], [3], [3, 3], [2, 3], [2, 2, 2, 5], [1, 1, 5, 5], [1, 3, 5]].map { Votes($0) }
    let votes = samples.filter { $0.flag == flag }
    #expect(!votes.isEmpty)
    for votes in votes {
      #expect(!words.pattern(of: votes, people: 9).isEmpty)
      #expect(
        !words.short(votes, matters: true).contains(flag.rawValue) || !flag.isApart
          || flag == .spread)
    }
  }
}
