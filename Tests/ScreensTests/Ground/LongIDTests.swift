import FileSamples
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Ids may be as long as one likes; where a column is too narrow it has to say so.
struct LongIDTests {
  private static let start = "team-agility-"

  /// The sample with three dimensions, and long ids for everything but the profile.
  private static let assessment: Assessment = {
    var questionnaire = Questionnaire.sample
    var third = questionnaire.dimensions[0]
    third.id = "end"
    for index in third.practices.indices { third.practices[index].id = "end-\(index + 1)" }
    questionnaire.dimensions.append(third)
    var assessment = Assessment.sample
    for dimension in questionnaire.dimensions.indices {
      questionnaire.dimensions[dimension].id = "\(start)\(questionnaire.dimensions[dimension].id)"
      for practice in questionnaire.dimensions[dimension].practices.indices {
        let id: Item.ID = "\(start)\(questionnaire.dimensions[dimension].practices[practice].id)"
        questionnaire.dimensions[dimension].practices[practice].id = id
        questionnaire.dimensions[dimension].practices[practice].relieves = [
          Relief(challenge: "\(start)ch-1", strength: 2)
        ]
        assessment.responses[id] = Response(answer: practice == 1 ? .unknown : .rank(2))
      }
    }
    for index in questionnaire.challenges.indices {
      questionnaire.challenges[index].id = "\(start)\(questionnaire.challenges[index].id)"
    }
    questionnaire.outcomes[0].id = "\(start)\(questionnaire.outcomes[0].id)"
    assessment.responses["\(start)ch-1"] = Response(answer: .rank(3))
    assessment.responses["\(start)o-1"] = Response(answer: .rank(2))
    assessment.questionnaire = questionnaire
    return assessment
  }()

  private func expectMarked(_ screen: String, _ place: String) {
    for word in screen.split(whereSeparator: \.isWhitespace) where word.hasPrefix("TEA") {
      let isWhole = word.hasPrefix(Self.start.uppercased())
      #expect(isWhole || word.contains("…") || word.contains("."), "\(place): \(word)")
    }
  }

  @Test(arguments: [
    Size(rows: 24, columns: 80), Size(rows: 18, columns: 60), Size(rows: 12, columns: 40),
    Size(rows: 40, columns: 120),
  ])
  func `an id that is cut says so, on every page and list`(size: Size) {
    for isASCII in [false, true] {
      for page in ResultPage.allCases {
        for keys in ["", "t", "s"] {
          var walk = Walk(
            Self.assessment, size: size, isASCII: isASCII,
            at: .result(page))
          walk.type(keys)
          expectMarked(walk.screen, "\(page) \(keys) \(size)")
        }
      }
      for keys in ["o", "/team", "R", "w"] {
        var walk = Walk(Self.assessment, size: size, isASCII: isASCII)
        walk.type(keys)
        expectMarked(walk.screen, "\(keys) \(size)")
      }
    }
  }

  @Test func `a label of the shape keeps its level`() {
    for size in [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)] {
      var walk = Walk(
        Self.assessment, size: size,
        at: .result(.dimensions))
      walk.type("s")
      let labels = walk.screen.split(separator: "TEAM").dropFirst()
      #expect(labels.count >= 3)
      for label in labels {
        let level = label.split(separator: " ").dropFirst().first
        #expect(level?.first == "?", "\(size): \(label)")
      }
    }
  }

  @Test func `the columns of many teams say which of them are cut`() {
    let table = TeamTable(
      [PortfolioEntry(Self.assessment, file: "a.json")],
      dimensions: Self.assessment.questionnaire.dimensions.map(\.id), titles: [:], broken: 0)
    for isASCII in [false, true] {
      var walk = Walk(isASCII: isASCII)
      _ = walk.app.show(PortfolioScreen(table))
      expectMarked(walk.screen, "teams")
      #expect(walk.screen.contains(isASCII ? "TE." : "TE…"))
    }
  }
}
