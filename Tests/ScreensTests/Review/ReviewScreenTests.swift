@testable import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// The last page of a walk, where one of two assessments goes on with the other.
struct ReviewScreenTests {
  private var other: Assessment {
    var other = Assessment.sample
    other.questionnaire.title = "Generative AI adoption"
    for practice in other.questionnaire.practices {
      other.responses[practice.id] = Response(answer: .rank(2))
    }
    return other
  }

  private func walk(
    openAt position: Int, size: Size = Size(rows: 24, columns: 80), isFinished: Bool = false
  ) -> Walk {
    var assessment = Assessment.fixture.small
    if isFinished { assessment.details.completedAt = Timestamp(seconds: 1_794_900_000) }
    var walk = Walk(assessment, size: size, at: .review)
    walk.handle(.beside(Beside(other, openAt: position)))
    return walk
  }

  @Test(arguments: windowSizes) func `the first line says which of the two it is`(size: Size) {
    for position in [1, 2] {
      let line = walk(openAt: position, size: size).screen.split(separator: "\n").first ?? ""
      #expect(line.contains("\(position) of 2 "))
    }
    #expect(!Walk(.fixture.small, size: size, at: .review).screen.contains("1 of 2"))
  }

  @Test func `the last page of the first offers the second`() {
    var walk = walk(openAt: 1)
    #expect(walk.screen.contains("› Finish and show the result"))
    #expect(walk.screen.contains("  Go on with Generative AI adoption"))
    walk.type("j")
    #expect(walk.screen.contains("› Go on with Generative AI adoption"))
    #expect(walk.screen.contains("Enter goes on with Generative AI adoption"))
    walk.press(.enter)
    #expect(walk.effects.last == .goOnBeside)
  }

  @Test func `a finished first goes on with the second before all else`() {
    var walk = walk(openAt: 1, isFinished: true)
    #expect(walk.screen.contains("Enter goes on with Generative AI adoption"))
    walk.press(.enter)
    #expect(walk.effects.last == .goOnBeside)
  }

  @Test func `the second offers nothing further`() {
    var walk = walk(openAt: 2)
    #expect(!walk.screen.contains("Go on with"))
    walk.type("&")
    #expect(walk.screen.contains("This is the second of two."))
    #expect(walk.effects.isEmpty)
  }

  @Test func `every finding leads to its item, with and without a second assessment`() {
    for position in [nil, 1, 2] as [Int?] {
      var walk = position.map { self.walk(openAt: $0) } ?? Walk(.fixture.small, at: .review)
      let findings = walk.app.workspace.findings
      walk.press(.end, .enter)
      #expect(walk.app.currentItem == findings.last?.item)
    }
  }

  @Test func `the result says in one line what stands beside it`() {
    var walk = walk(openAt: 1, size: Size(rows: 60, columns: 100))
    walk.type("r")
    #expect(walk.screen.contains("Beside it: Generative AI adoption, level 2 (5 of 5 answered)."))
    var open = Assessment.sample
    open.responses["dat-1"] = Response(answer: .rank(2))
    walk.handle(.beside(Beside(open, openAt: 1)))
    #expect(walk.screen.contains("Beside it: Sample, not rated (1 of 5 answered)."))
    walk.handle(.beside(nil))
    #expect(!walk.screen.contains("Beside it"))
  }

  @Test func `one key makes a second assessment, or goes on with it`() {
    var alone = Walk(.fixture.small, at: .review)
    alone.type("&")
    #expect(alone.effects == [.addCompanion(path: nil)])
    var both = walk(openAt: 1)
    both.type("&")
    #expect(both.effects == [.goOnBeside])
    var ballot = Assessment.fixture.small
    ballot.respondent = Respondent(id: "p1")
    var own = Walk(ballot, at: .review)
    own.type("&")
    #expect(own.screen.contains("These are one person's answers."))
  }

  @Test func `a notice that offers a companion names the key, until there is one`() {
    var assessment = Assessment.sample
    assessment.questionnaire.notices[0].companion = "other"
    assessment.responses["p-1"] = Response(answer: .options(["none"]))
    #expect(Walk(assessment, at: .item("p-1")).screen.contains("Run is skipped. & adds it."))
    assessment.details.companion = Companion(id: "other", file: "a.other.json")
    #expect(!Walk(assessment, at: .item("p-1")).screen.contains("& adds it"))
  }
}
