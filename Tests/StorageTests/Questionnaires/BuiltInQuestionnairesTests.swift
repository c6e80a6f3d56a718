import Formats
import MaturityModel
import Storage
import Testing

/// That the questionnaire which comes with the program keeps its own rules.
struct BuiltInQuestionnairesTests {
  private let questionnaire = BuiltInQuestionnaires().standard

  @Test func `the default questionnaire has all its parts`() throws {
    #expect(questionnaire.id == "mlops-adoption")
    #expect(questionnaire.topLevel == 5)
    #expect(questionnaire.profile.count == 16)
    #expect(questionnaire.dimensions.count == 10)
    #expect(questionnaire.practices.count == 52)
    #expect(questionnaire.practices.count(where: \.isCore) == 20)
    #expect(questionnaire.challenges.count == 19)
    #expect(questionnaire.outcomes.count == 13)
    #expect(questionnaire.context.count == 2)
  }

  @Test func `every dimension can be rated in a quick scan`() {
    for dimension in questionnaire.dimensions {
      let core = dimension.practices.count(where: \.isCore)
      #expect(core > 0, "\(dimension.id)")
      #expect((4...12).contains(dimension.practices.count), "\(dimension.id)")
    }
  }

  @Test func `texts fit on a screen of 80 columns`() {
    for question in questionnaire.profile + questionnaire.context {
      #expect(question.question.count <= 90, "\(question.id)")
    }
    for practice in questionnaire.practices {
      #expect(practice.question.count <= 90, "\(practice.id)")
      for anchor in practice.anchors { #expect(anchor.count <= 100, "\(practice.id)") }
      for text in [practice.why, practice.evidence, practice.nextLow, practice.nextHigh] {
        #expect(!text.isEmpty && text.count <= 110, "\(practice.id)")
      }
    }
  }

  @Test func `every challenge is relieved by a practice, and every practice relieves one`() {
    let relieved = Set(questionnaire.practices.flatMap { $0.relieves.map(\.challenge) })
    #expect(relieved == Set(questionnaire.challenges.map(\.id)))
    for practice in questionnaire.practices {
      let links = practice.relieves.map(\.challenge)
      #expect(!links.isEmpty && Set(links).count == links.count, "\(practice.id)")
    }
  }

  @Test func `no two anchors of a practice are the same`() {
    for practice in questionnaire.practices {
      #expect(Set(practice.anchors).count == practice.anchors.count, "\(practice.id)")
    }
  }

  @Test func `every text that reports need is there`() {
    let texts = questionnaire.texts
    #expect(texts.levels.keys.sorted() == [1, 2, 3, 4, 5])
    #expect(texts.severity.map(\.rank) == [0, 1, 2, 3, 4])
    #expect(
      Set(texts.statuses.keys)
        == ["onTarget", "oneLevelShort", "twoOrMoreShort", "aboveTarget", "dontKnow"])
    #expect(Set(texts.statuses.keys) == Set(texts.statusNames.keys))
    #expect(Set(texts.leadIns.keys) == ["challenges", "outcomes", "worst"])
    #expect(Set(texts.pairings.keys) == ["act", "lookElsewhere", "fineOrUnnoticed", "keep"])
    #expect(texts.efforts.count == 3)
    #expect(texts.others["levelFive"] != nil)
    let roles = Set(questionnaire.practices.flatMap(\.askedOf))
    #expect(roles.isSubset(of: texts.roles.keys))
  }

  @Test func `no text promises what a questionnaire cannot know`() {
    let forbidden = [
      "best practice", "best-in-class", "world-class", "benchmark against", "guarantee",
      "obviously",
      "and/or",
    ]
    let text = questionnaire.document.compact.lowercased()
    for words in forbidden { #expect(!text.contains(words), "\(words)") }
  }
}
