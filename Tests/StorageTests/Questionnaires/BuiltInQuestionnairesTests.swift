import Formats
import MaturityModel
import Storage
import Testing

/// That the questionnaires which come with the program keep their own rules.
struct BuiltInQuestionnairesTests {
  private static let offered = BuiltInQuestionnaires().ids.compactMap {
    BuiltInQuestionnaires()[$0]
  }
  private let builtIn = BuiltInQuestionnaires()
  private let questionnaire = BuiltInQuestionnaires().standard

  @Test func `the default questionnaire has all its parts`() throws {
    #expect(questionnaire.id == "mlops-adoption")
    #expect(questionnaire.version == "1.1.0")
    #expect(questionnaire.topLevel == 5)
    #expect(questionnaire.profile.count == 14)
    #expect(questionnaire.dimensions.count == 10)
    #expect(questionnaire.practices.count == 53)
    #expect(questionnaire.practices.count(where: \.isCore) == 20)
    #expect(questionnaire.practices.count(where: \.isStandard) == 32)
    #expect(questionnaire.challenges.count == 19)
    #expect(questionnaire.outcomes.count == 13)
    #expect(questionnaire.context.count == 2)
  }

  @Test func `the companion has all its parts`() throws {
    let companion = try #require(builtIn["genai-adoption"])
    #expect(companion.version == "1.0.0")
    #expect(companion.profile.count == 5)
    #expect(companion.dimensions.map(\.practices.count) == [7, 7])
    #expect(companion.practices.count(where: \.isCore) == 8)
    #expect(companion.practices.count(where: \.isStandard) == 11)
    #expect(companion.challenges.count == 8)
    #expect(companion.outcomes.count == 5)
    #expect(companion.levels.map(\.name) == questionnaire.levels.map(\.name))
    #expect(Set(companion.items.map(\.id)).isDisjoint(with: questionnaire.items.map(\.id)))
  }

  @Test func `each is found by the version that its file says, the newest first`() throws {
    for edition in builtIn.editions {
      let found = try #require(builtIn[edition.id, version: edition.version])
      #expect((found.id, found.version) == edition)
      let newest = try #require(builtIn[edition.id])
      #expect(!found.isNewer(than: newest))
    }
    #expect(builtIn.ids == ["mlops-adoption", "genai-adoption"])
    #expect(builtIn["mlops-adoption", version: "0.9"] == nil)
  }

  @Test func `what old files name stays what it was, to the byte`() throws {
    let former = try #require(builtIn["mlops-adoption", version: "1.0.0"])
    #expect(
      former.digest == "sha256:01fa9e7b3a548c6d400ab9c9f5d1a5f6f50662e72fe47ccc21fbbde04b1606bb")
  }

  @Test(arguments: offered)
  func `every dimension can be rated in each length`(questionnaire: Questionnaire) {
    for dimension in questionnaire.dimensions {
      let core = dimension.practices.count(where: \.isCore)
      // So that one that is not applicable leaves a rating.
      let standard = dimension.practices.count(where: \.isStandard)
      #expect(core > 0 && standard > 2 && standard > core, "\(dimension.id)")
      #expect((4...12).contains(dimension.practices.count), "\(dimension.id)")
    }
  }

  @Test(arguments: offered)
  func `texts fit on a screen of 80 columns`(questionnaire: Questionnaire) {
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

  @Test(arguments: offered)
  func `no option and no band begins with a digit, which would contradict its key`(
    questionnaire: Questionnaire
  ) {
    for question in questionnaire.profile + questionnaire.context {
      for option in question.options {
        #expect(option.text.first?.isNumber == false, "\(question.id) \(option.id)")
      }
    }
    for outcome in questionnaire.outcomes {
      for band in outcome.bands { #expect(band.first?.isNumber == false, "\(outcome.id)") }
    }
  }

  @Test(arguments: offered)
  func `every challenge is relieved by a practice, and every practice relieves one`(
    questionnaire: Questionnaire
  ) {
    let relieved = Set(questionnaire.practices.flatMap { $0.relieves.map(\.challenge) })
    #expect(relieved == Set(questionnaire.challenges.map(\.id)))
    for practice in questionnaire.practices {
      let links = practice.relieves.map(\.challenge)
      #expect(!links.isEmpty && Set(links).count == links.count, "\(practice.id)")
    }
  }

  @Test func `a quick scan has something to advise on every challenge`() {
    let core = questionnaire.practices.filter(\.isCore)
    let relieved = Set(core.flatMap { $0.relieves.map(\.challenge) })
    #expect(relieved == Set(questionnaire.challenges.map(\.id)))
  }

  @Test(arguments: offered)
  func `no two anchors of a practice are the same`(questionnaire: Questionnaire) {
    for practice in questionnaire.practices {
      #expect(Set(practice.anchors).count == practice.anchors.count, "\(practice.id)")
    }
  }

  @Test(arguments: offered)
  func `every text that reports need is there`(questionnaire: Questionnaire) {
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

  @Test(arguments: offered)
  func `texts that count practices count right`(questionnaire: Questionnaire) {
    #expect(questionnaire.about.contains("\(questionnaire.practices.count) practices"))
    #expect(questionnaire.about.contains("\(questionnaire.challenges.count) challenges"))
    #expect(questionnaire.about.contains("\(questionnaire.outcomes.count) outcomes"))
  }

  @Test(arguments: offered)
  func `no text promises what a questionnaire cannot know`(questionnaire: Questionnaire) {
    let forbidden = [
      "best practice", "best-in-class", "world-class", "benchmark against", "guarantee",
      "obviously",
      "and/or",
    ]
    let text = questionnaire.document.compact.lowercased()
    for words in forbidden { #expect(!text.contains(words), "\(words)") }
  }

  @Test(arguments: offered)
  func `the linter finds nothing that is not ignored with a reason`(
    questionnaire: Questionnaire
  ) throws {
    let document = try JSONDocument(Array(questionnaire.document.compact.utf8))
    let findings = QuestionnaireLinter.findings(in: document.root, file: "\(questionnaire.id)")
    #expect(findings.contains { $0.ignored != nil })
    for finding in findings where finding.severity != .information {
      #expect(finding.ignored != nil, "\(finding.code) \(finding.about): \(finding.problem)")
    }
  }
}
