import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct TrendScreenTests {
  private static let history = Assessment.history.map {
    (file: $0.file, assessment: $0.assessment.small)
  }

  /// The latest of the history, by how many: computed once.
  private static let screens = (0...4).map {
    TrendScreen(SubjectHistory(Array(history.suffix($0))))
  }

  private func walk(
    _ count: Int = 4, _ size: Size = Size(rows: 60, columns: 100), isASCII: Bool = false
  ) -> Walk {
    var walk = Walk(size: size, isASCII: isASCII)
    _ = walk.app.show(Self.screens[count])
    return walk
  }

  @Test func `two results are called a change, three a trend`() {
    #expect(walk(2).screen.contains("Two results show a change; a trend needs"))
    #expect(walk(2).screen.hasPrefix(" Change"))
    #expect(walk(3).screen.hasPrefix(" Trend"))
    #expect(walk(1).screen.contains("only one result"))
  }

  @Test func `a break is drawn where too little is the same`() {
    #expect(walk(4).screen.contains("┊ questionnaire changed"))
    #expect(walk(4).screen.contains("is the same"))
    #expect(!walk(3).screen.contains("┊"))
  }

  @Test func `what was left out is said, with the reason`() {
    var ballot = Assessment.earlier
    ballot.respondent = Respondent(id: "r-1")
    let history = SubjectHistory(
      Assessment.history.suffix(2) + [(file: "ballot.json", assessment: ballot)],
      problems: [
        Problem(file: "broken.json", line: 3, fault: "a quote is missing", remedy: "Add it.")
      ], older: 13)
    var walk = Walk(size: Size(rows: 60, columns: 100))
    walk.handle(.waiting(for: "Reading"))
    walk.handle(.history(history))
    #expect(walk.screen.hasPrefix(" Change"))
    #expect(walk.screen.contains("The newest 2 are shown; 13 older ones are not."))
    #expect(walk.screen.contains("Left out, with one person’s answers: 1."))
    #expect(walk.screen.contains("Left out: broken.json:3: a quote is missing"))
  }

  @Test func `t shows every number, and t goes back`() {
    var walk = walk()
    let chart = walk.screen
    walk.type("t")
    #expect(walk.screen.contains("On unchanged"))
    #expect(!walk.screen.contains("┤"))
    walk.type("t")
    #expect(walk.screen == chart)
  }

  @Test(arguments: [(0, 0), (2, 10), (12, 40), (13, 41), (18, 60), (24, 80), (70, 250)])
  func `no size crashes`(rows: Int, columns: Int) {
    for count in 0...4 {
      var walk = walk(count, Size(rows: rows, columns: columns))
      for _ in 0..<2 {
        walk.press(.pageDown, .end, .up, .home)
        #expect(walk.app.canvas().cells.count == rows * columns)
        walk.type("t")
      }
    }
  }

  @Test func `plain ASCII draws nothing else`() {
    for size in windowSizes {
      var walk = walk(4, size, isASCII: true)
      for _ in 0..<2 {
        let isASCII = walk.screen.utf8.allSatisfy { $0 < 0x80 }
        #expect(isASCII, "\(walk.screen)")
        walk.type("t")
      }
    }
  }

  @Test(.inPseudo, arguments: layoutSizes) func `trends are as they were`(size: Size) {
    // Computed again in each language.
    func walk(_ count: Int) -> Walk {
      var walk = Walk(size: size)
      walk.handle(.waiting(for: ""))
      walk.handle(.history(SubjectHistory(Array(Self.history.suffix(count)))))
      return walk
    }
    var trend = walk(4)
    // Below the axis stand as many days as have room; the table names them all.
    expectPicture(of: trend, named: "trend", isWhole: false)
    trend.type("t")
    expectPicture(of: trend, named: "trend-table")
    expectPicture(of: walk(2), named: "trend-change")
  }
}
