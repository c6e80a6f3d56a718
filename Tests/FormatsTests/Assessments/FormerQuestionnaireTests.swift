@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Storage
import Testing

/// What becomes of the answers to the first questionnaire, now that there is a second version of it.
struct FormerQuestionnaireTests {
  private static let former = BuiltInQuestionnaires()["mlops-adoption", version: "1.0.0"]
  private static let newer = BuiltInQuestionnaires().standard

  /// Every item answered, each in one of the ways that it can be.
  private func answered(_ questionnaire: Questionnaire, seed: UInt64) -> Assessment {
    var random = SeededGenerator(seed: seed)
    var assessment = Assessment(
      id: "old-\(seed)", at: Samples.now, title: "Before", questionnaire: questionnaire)
    for item in questionnaire.items {
      var answers: [Answer] = (item.ranks ?? 1...1).map { .rank($0) }
      if let question = item.choiceQuestion {
        answers = question.options.map { .options([$0.id]) }
        if question.maximum > 1 {
          answers.append(.options(question.options.prefix(question.maximum).map(\.id)))
        }
      }
      if item.allowsUnknown { answers.append(.unknown) }
      if item.outcome != nil { answers.append(.notMeasured) }
      if item.notApplicableRefusal == nil { answers.append(.notApplicable(reason: "not here")) }
      assessment.responses[item.id] = Response(
        answer: answers.randomElement(using: &random), note: "note on \(item.id)")
    }
    return assessment
  }

  /// The revisions as the files say them, by item; of profile and context items nil.
  private func revisions(_ questionnaire: Questionnaire) -> [Item.ID: String?] {
    var revisions: [Item.ID: String?] = [:]
    for item in questionnaire.items {
      let revision: String? =
        switch item {
        case .practice(let practice, _): practice.revision
        case .challenge(let challenge): challenge.revision
        case .outcome(let outcome): outcome.revision
        case .profile, .context: nil
        }
      revisions.updateValue(revision, forKey: item.id)
    }
    return revisions
  }

  private func major(_ revision: String?) -> Substring? { revision?.split(separator: ".").first }

  @Test func `carrying the first version over keeps or asks each item as its revision says`() throws
  {
    let former = try #require(Self.former)
    let (before, after) = (revisions(former), revisions(Self.newer))
    for seed in 0..<40 as Range<UInt64> {
      let old = answered(former, seed: seed)
      let forward = CarryForward(
        from: old, to: Assessment(id: "new", at: Samples.now, questionnaire: Self.newer))
      let new = forward.assessment
      for item in former.items {
        let (was, now) = (before[item.id] ?? nil, after[item.id])
        let response = try #require(old.responses[item.id])
        switch now {
        case nil:
          #expect(forward.retired.contains(item.id), "seed \(seed), \(item.id)")
          #expect(new.retired[item.id.text]?.members?["note"] == .string(response.note))
        case .some(let now) where major(now) == major(was) && isStillOffered(response, to: item.id):
          #expect(new.responses[item.id]?.answer == response.answer, "seed \(seed), \(item.id)")
          #expect(new.responses[item.id]?.note == response.note)
          #expect(new.responses[item.id]?.isUnconfirmed == true)
          #expect(new.responses[item.id]?.isReworded == (now != was), "seed \(seed), \(item.id)")
        case .some:
          #expect(new.responses[item.id] == nil, "seed \(seed), \(item.id)")
          #expect(forward.askedAgain.contains(item.id), "seed \(seed), \(item.id)")
          #expect(new.retired[item.id.text]?.members?["note"] == .string(response.note))
        }
      }
      #expect(
        forward.carried.count + forward.askedAgain.count + forward.retired.count
          == old.responses.count)
      let read = AssessmentReader.read(new.fileBytes, file: "new.json") { _, _ in nil }
      #expect(try read.get() == new, "seed \(seed)")
    }
  }

  /// False for *none* beside other options, and for *not applicable* where it is no longer offered.
  private func isStillOffered(_ response: Response, to id: Item.ID) -> Bool {
    guard let item = Self.newer.items.first(where: { $0.id == id }) else { return false }
    switch response.answer {
    case .options(let chosen):
      let alone = item.choiceQuestion?.options.filter(\.isAlone).map(\.id) ?? []
      return chosen.count == 1 || !chosen.contains(where: alone.contains)
    case .notApplicable: return item.notApplicableRefusal == nil
    case nil, .rank, .number, .text, .unknown, .notMeasured: return true
    }
  }

  @Test func `exactly the practices that changed their meaning are asked again`() throws {
    let former = try #require(Self.former)
    var old = Assessment(id: "old", questionnaire: former)
    for practice in former.practices { old.responses[practice.id] = Response(answer: .rank(3)) }
    let forward = CarryForward(from: old, to: Assessment(id: "new", questionnaire: Self.newer))
    let again: Set<Item.ID> = [
      "dat-2", "dat-4", "mod-1", "mod-3", "aut-1", "dep-1", "mon-1", "gov-2", "gov-4", "gov-5",
      "skl-1", "skl-3", "skl-4", "col-1", "col-3", "val-4",
    ]
    #expect(Set(forward.askedAgain) == again)
    #expect(Set(forward.retired) == ["aut-5", "skl-2", "int-4", "val-5"])
    #expect(forward.carried.count == 32)
    #expect(forward.reworded.count == 30)
  }

  @Test func `a file that names the first version is scored as it always was`() throws {
    let former = try #require(Self.former)
    for seed in 0..<5 as Range<UInt64> {
      var old = answered(former, seed: seed)
      let embedded = try AssessmentReader.read(
        old.fileBytes, file: "a.json", find: Samples.noQuestionnaire
      ).get()
      old.embedsQuestionnaire = false
      let named = try AssessmentReader.read(
        old.fileBytes, file: "a.json", find: QuestionnaireLibrary().find
      ).get()
      #expect(named.questionnaire == former)
      #expect(named.scorecard() == old.scorecard())
      #expect(embedded.scorecard() == old.scorecard())
    }
  }

  @Test func `only moves may be compared between the two`() throws {
    let former = try #require(Self.former)
    let sides = [former, Self.newer].map { questionnaire in
      var assessment = Assessment(id: "a", questionnaire: questionnaire)
      for practice in questionnaire.practices {
        assessment.responses[practice.id] = Response(answer: .rank(3))
      }
      return assessment
    }
    let comparison = Comparison(before: sides[0], after: sides[1])
    #expect(comparison.overall.overlap == Fraction(32, 57))
    #expect(comparison.overall.permits == .moves)
  }
}
