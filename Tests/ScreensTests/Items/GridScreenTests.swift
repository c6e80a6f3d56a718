import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct GridScreenTests {
  private func walk(at item: Item.ID, _ assessment: Assessment = .sample) -> Walk {
    Walk(assessment, at: .grid(item))
  }

  @Test func `a digit answers and goes one row down, and the last row stays`() {
    var walk = walk(at: "ch-1")
    walk.type("30")
    #expect(walk.assessment?.responses["ch-1"]?.answer == .rank(3))
    #expect(walk.assessment?.responses["ch-2"]?.answer == .rank(0))
    #expect(walk.app.currentItem == "ch-2")
    #expect(walk.screen.contains("2 of 2 set"))
  }

  @Test func `the walk goes through the grid and back`() {
    var walk = Walk(.sample, at: .item("run-2"))
    walk.press(.right)
    #expect(walk.screen.contains("0 of 2 set"))
    walk.press(.down, .right)
    #expect(walk.app.currentItem == "o-1")
    #expect(walk.screen.contains("How often?"))
    walk.press(.left)
    #expect(walk.screen.contains("0 of 2 set"))
    walk.press(.left)
    #expect(walk.app.currentItem == "run-2")
  }

  @Test func `the head names the severities and the hint says how one notices it`() {
    let screen = walk(at: "ch-1").screen
    #expect(screen.contains("0 not felt  1 slight"))
    #expect(screen.contains("0 1 2 3 4  worst"))
    #expect(screen.contains("How one notices it: Searching; a number answers and goes down"))
  }

  @Test func `don't know, not applicable, worst, trend and Backspace work on the row in focus`() {
    var walk = walk(at: "ch-1")
    walk.type("WyWW")
    #expect(walk.assessment?.details.worst == ["ch-1"])
    #expect(walk.assessment?.responses["ch-1"]?.trend == .better)
    walk.type("d")
    #expect(walk.assessment?.responses["ch-1"]?.answer == .unknown)
    walk.type("anot ours")
    walk.press(.enter)
    #expect(walk.assessment?.responses["ch-2"]?.answer == .notApplicable(reason: "not ours"))
    #expect(walk.screen.contains("2 of 2 set"))
    walk.press(.backspace)
    #expect(walk.assessment?.responses["ch-2"]?.answer == nil)
  }

  @Test func `a note is written in a field and leads back to the grid`() {
    var walk = walk(at: "ch-1")
    walk.type("iwhy")
    walk.press(.tab)
    #expect(walk.assessment?.responses["ch-1"]?.note == "why")
    #expect(walk.screen.contains("0 of 2 set"))
    walk.type("imore")
    walk.press(.escape)
    #expect(walk.assessment?.responses["ch-1"]?.note == "why")
    #expect(walk.screen.contains("0 of 2 set"))
  }

  @Test func `Enter opens one with all about it and answers nothing`() {
    var walk = walk(at: "ch-1")
    for _ in 1...300 { walk.press(.enter) }
    #expect(walk.assessment?.responses.isEmpty == true)
    #expect(walk.screen.contains("Data that is hard to find"))
    walk.press(.escape)
    #expect(walk.screen.contains("0 of 2 set"))
  }

  @Test func `outcomes show the bands of the row in focus`() {
    var walk = walk(at: "o-1")
    #expect(walk.screen.contains("3 ○ Monthly"))
    walk.type("3")
    #expect(walk.assessment?.responses["o-1"]?.answer == .rank(3))
    walk.type("bm")
    #expect(walk.assessment?.responses["o-1"]?.answer == .notMeasured)
    #expect(walk.assessment?.responses["o-1"]?.basis == .system)
    walk.type("d")
    #expect(walk.screen.contains("Don't know is not offered here"))
  }

  @Test func `nineteen challenges are whole on one screen of 80×24`() {
    let walk = Walk(.blank, at: .grid("ch-01"))
    for challenge in Questionnaire.first.challenges {
      #expect(walk.screen.contains(challenge.title), "\(challenge.id)")
    }
  }

  @Test(arguments: windowSizes) func `the row in focus is in view in every window`(size: Size) {
    for item in Questionnaire.first.items where item.isChallenge || item.outcome != nil {
      let walk = Walk(.fixture, size: size, at: .grid(item.id))
      #expect(walk.screen.contains("› \(item.title.prefix(10))"), "\(item.id)")
    }
  }

  @Test(.inPseudo, arguments: pictureSizes) func `grids are as they were`(size: Size) {
    expectPicture(of: Walk(.fixture, size: size, at: .grid("ch-13")), named: "grid-challenges")
    expectPicture(of: Walk(.fixture, size: size, at: .grid("o-04")), named: "grid-outcomes")
  }

  @Test(arguments: [(24, 80), (12, 40), (18, 60)])
  func `the sign of the row in focus is shown in full, and the row with it`(
    window: (rows: Int, columns: Int)
  ) {
    let size = Size(rows: window.rows, columns: window.columns)
    var assessment = Assessment.sample
    let sign =
      "models need exceptions, reviews are skipped before a release, and nobody can say why"
    for index in assessment.questionnaire.challenges.indices {
      assessment.questionnaire.challenges[index].sign = sign
    }
    for item in assessment.questionnaire.challenges {
      let walk = Walk(assessment, size: size, at: .grid(item.id))
      let words = walk.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("How one notices it: \(sign)"), "\(walk.screen)")
      #expect(words.contains("› \(item.title)"), "\(walk.screen)")
    }
  }
}
