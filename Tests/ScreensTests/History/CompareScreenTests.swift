import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct CompareScreenTests {
  /// Computed once: comparisons of whole questionnaires take their time in a build for tests.
  private static let screens = [Assessment.earlier, .former, .blank, .sample].map {
    CompareScreen($0.small, Assessment.finished.small)
  }

  private func walk(
    _ before: Assessment = .earlier, _ after: Assessment = .finished,
    _ size: Size = Size(rows: 60, columns: 100), isASCII: Bool = false
  ) -> Walk {
    var walk = Walk(size: size, isASCII: isASCII)
    walk.handle(.comparison(before, after))
    return walk
  }

  private func flat(_ walk: Walk) -> String {
    walk.screen.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func `the older one is the one before, whichever is named first`() {
    #expect(walk(.finished, .earlier).screen == walk(.earlier, .finished).screen)
    #expect(walk().screen.contains("Before  Payments ML, summer, 16 August 2026"))
  }

  @Test func `what does not belong to the overlap is not said`() {
    var moves = walk(.former)
    #expect(!moves.screen.contains(" Level   "))
    #expect(!moves.screen.contains(" Progress   "))
    #expect(flat(moves).contains("changed too much to compare levels"))
    moves.type("2")
    #expect(flat(moves).contains("too little"))
    let all = walk()
    #expect(all.screen.contains(" Level   "))
    #expect(all.screen.contains("on unchanged questions"))
  }

  @Test func `the pages turn by arrows and digits, and Esc leads home`() {
    var walk = walk()
    walk.press(.right)
    #expect(walk.screen.contains("›2 Dimensions"))
    walk.type("3")
    #expect(flat(walk).contains("Note: Only the"))
    walk.press(.right, .right)
    #expect(walk.screen.contains("›1 Summary"))
    walk.press(.left)
    #expect(walk.screen.contains("›4 Challenges"))
    walk.press(.escape)
    #expect(walk.screen.contains("New assessment"))
  }

  @Test func `what is no simple move shows both sides as well`() {
    var (before, after) = (Assessment.earlier, Assessment.finished)
    before.questionnaire.dimensions[1].practices[0].question = "How was it asked before?"
    before.questionnaire.dimensions[1].practices[0].revision = "0.9"
    after.responses["dat-1"]?.answer = .notApplicable(reason: "no data")
    after.responses["dat-2"]?.answer = .unknown
    after.responses["dat-4"]?.answer = .rank(3)
    var walk = walk(before, after, Size(rows: 400, columns: 100))
    walk.type("3")
    for text in [
      "Asked with another meaning, so not compared: 1", "How was it asked before?",
      "No longer applicable: 1", "not applicable: no data", "No longer known: 1",
      "Known now, not before: 1", "don't know",
    ] {
      #expect(walk.screen.contains(text), "\(text)")
    }
  }

  @Test func `a level by an older rule stands beside the one by the newer rule`() {
    var before = Assessment.earlier
    before.questionnaire.scoring.theta = Fraction(1, 10)
    before.questionnaire.scoring.lag = 4
    for practice in before.questionnaire.practices {
      if case .rank? = before.responses[practice.id]?.answer { continue }
      before.responses[practice.id] = Response(answer: .rank(3))
    }
    let walk = walk(before, .finished, Size(rows: 60, columns: 100))
    #expect(walk.screen.contains("It was given as level "))
  }

  @Test func `a thing compared with itself has not changed`() {
    var walk = walk(.finished, .finished)
    #expect(walk.screen.contains("0 up"))
    #expect(walk.screen.contains("The level stays "))
    walk.type("3")
    #expect(walk.screen.contains("No practice rose or fell."))
  }

  @Test(arguments: [(0, 0), (2, 10), (12, 40), (13, 41), (18, 60), (24, 80), (70, 250)])
  func `no size crashes, and every line is within the window`(rows: Int, columns: Int) {
    for screen in Self.screens {
      var walk = Walk(size: Size(rows: rows, columns: columns))
      _ = walk.app.show(screen)
      for key in "1234" {
        walk.type(String(key))
        walk.press(.pageDown, .end, .up, .home)
        #expect(walk.app.canvas().cells.count == rows * columns)
      }
    }
  }

  @Test func `plain ASCII draws nothing else`() {
    for size in windowSizes {
      var walk = Walk(size: size, isASCII: true)
      _ = walk.app.show(Self.screens[0])
      for key in "1234" {
        walk.type(String(key))
        let isASCII = walk.screen.utf8.allSatisfy { $0 < 0x80 }
        #expect(isASCII, "\(walk.screen)")
      }
    }
  }

  @Test(.inPseudo, arguments: pictureSizes) func `comparisons are as they were`(size: Size) {
    var walk = walk(.earlier.small, .finished.small, size)
    expectPicture(of: walk, named: "compare-summary")
    walk.type("2")
    expectPicture(of: walk, named: "compare-dimensions")
    walk.type("3")
    expectPicture(of: walk, named: "compare-practices")
    walk.type("4")
    expectPicture(of: walk, named: "compare-surroundings")
    expectPicture(
      of: self.walk(.former.small, .finished.small, size), named: "compare-moves-only")
  }
}
