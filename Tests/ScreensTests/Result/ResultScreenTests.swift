import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ResultScreenTests {
  @Test func `r shows the result from anywhere and Esc goes back`() {
    var walk = Walk(.sample, at: .item("dat-1"))
    walk.type("r")
    #expect(walk.screen.contains("›1 Summary"))
    walk.press(.escape)
    #expect(walk.screen.contains("DAT-1"))
  }

  @Test func `page and dimension are found again`() {
    var walk = Walk.result(.dimensions)
    walk.type("jjj")
    let place = walk.app.place
    #expect(place == .result(.dimensions, dimension: "dep"))
    let again = Walk(.fixture, size: Size(rows: 60, columns: 100), at: place)
    #expect(again.screen == walk.screen)
  }

  @Test func `everything not applicable is said in words`() {
    let assessment = Assessment.sample(all: .notApplicable(reason: "no"))
    #expect(Walk.result(.summary, assessment).screen.contains("Nothing applies"))
    #expect(Walk.result(.dimensions, assessment).screen.contains("n/a"))
    #expect(Walk.result(.plan, assessment).screen.contains("no practice applies"))
  }

  @Test func `a questionnaire without targets, challenges and outcomes says so`() {
    var assessment = Assessment.sample(all: .rank(5))
    assessment.questionnaire.targets = nil
    assessment.questionnaire.challenges = []
    assessment.questionnaire.outcomes = []
    #expect(Walk.result(.targets, assessment).screen.contains("no table of targets"))
    #expect(Walk.result(.challenges, assessment).screen.contains("asks for no challenges"))
    #expect(Walk.result(.outcomes, assessment).screen.contains("asks for no outcomes"))
    #expect(Walk.result(.plan, assessment).screen.contains("there is no higher level."))
  }

  @Test func `no size and no state breaks a page or loses its end`() {
    let states: [Assessment] = [
      .fixture, .blank, .sample, Assessment.sample(all: .unknown), Assessment.sample(all: .rank(3)),
      Assessment.sample(all: .notApplicable(reason: "no")),
    ]
    for assessment in states {
      for size in [(0, 0), (1, 1), (2, 200), (12, 40), (18, 60), (50, 200)] {
        var walk = Walk.result(.summary, assessment, size: Size(rows: size.0, columns: size.1))
        for page in ResultPage.offered(withGroup: false) {
          walk.type("\(page.digit)")
          walk.press(.end)
          _ = walk.screen
          walk.type("kts]")
          _ = walk.screen
        }
      }
    }
  }

  @Test func `a changed answer changes the result at once`() {
    var walk = Walk.result(.dimensions, item: "skl", size: Size(rows: 60, columns: 90))
    let before = walk.screen
    walk.press(.enter)
    walk.press(.enter)
    walk.type("5")
    walk.press(.escape)
    walk.type("2")
    #expect(walk.screen != before)
    #expect(walk.screen.contains("Skills and upskilling"))
  }
}
