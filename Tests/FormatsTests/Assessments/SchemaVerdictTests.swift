@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

@Suite("Schema and reader find the same", .enabled(if: SchemaValidator.isThere))
struct SchemaVerdictTests {
  /// What the reader makes of a text: what would be written of it, or nil where it refuses it.
  private typealias Read = (String) -> JSON?

  /// An assessment that has every member in which a whole number or one of a few words may stand.
  private static let assessment: JSON = {
    var assessment = Samples.everyField(1)
    assessment.embedsQuestionnaire = false
    assessment.workshop?.people = [Respondent(id: "ann"), Respondent(id: "ben")]
    assessment.workshop?.discussions["one-1"] = Discussion(
      rounds: [
        Round(votes: ["ann": .level(1), "ben": .level(3)], hands: [.level(2)], isRevealed: true)
      ],
      talkingSince: Samples.now, minutes: 4,
      decision: Decision(.consensus, vote: .level(2), reason: "So"),
      dissent: [Dissent(.level(3), reason: "No", name: "Ben")])
    assessment.workshop?.invitations["f4d77ac3"] = Invitation(
      questionnaire: "tiny", version: "1.0.0", digest: "sha256:ab", practices: ["one-1"],
      title: "T", levels: 3)
    assessment.workshop?.ballots["csv-1"] = .leftOut
    assessment.group = nil
    assessment.retired = [:]
    assessment.details.result = nil
    return assessment.json.withoutUnknownKeys
  }()

  /// A questionnaire that has every such member.
  private static let questionnaire: JSON = {
    let text = Samples.questionnaireText
      .replacing("\"theta\": \"3/4\"", with: scoring)
      .replacing("\"extra\": { \"kept\": [1, 2.50, null] }", with: texts)
      .replacing("\"title\": \"First\"", with: "\"title\": \"First\", \"weight\": 7")
      .replacing(
        "\"title\": \"One\", \"practices\"",
        with: "\"title\": \"One\", \"weight\": 2, \"practices\"")
    let document = try? JSONDocument(Array(text.utf8))
    return document?.root.json ?? .null
  }()

  private static let scoring = """
    "theta": "3/4", "lag": 1, "minimumInformants": 2, "phaseCapacity": 4, "smallestGroup": 5,
    "effortPoints": { "S": 1, "M": 2, "L": 3 }
    """

  private static let texts = """
    "targets": { "profile": "p-1", "base": { "one": 2, "many": 3 },
      "extra": [ { "when": "many", "core": true, "level": 3 } ] },
    "texts": { "severity": [ { "rank": 0, "name": "None" } ] }
    """

  private func readAssessment(_ text: String) -> JSON? {
    try? AssessmentReader.read(Array(text.utf8), file: "a.json") { _, _ in Samples.questionnaire }
      .get().json
  }

  private func readQuestionnaire(_ text: String) -> JSON? {
    try? QuestionnaireReader.read(Array(text.utf8), file: "q.json").get().document
  }

  private var kinds: [(schema: String, base: JSON, read: Read)] {
    [
      ("assessment", Self.assessment, readAssessment),
      ("questionnaire", Self.questionnaire, readQuestionnaire),
    ]
  }

  @Test func `a whole number is the same however it is spelled, and written in one way`() throws {
    for (schema, base, read) in kinds {
      let written = try #require(read(base.compact), "\(schema)")
      let variants = base.variants { number in
        guard case .number(let digits) = number else { return [] }
        let tenth = digits == "0" ? "0e-1" : "\(digits)0e-1"
        return ["\(digits).0", "\(digits)e0", tenth, "\(digits).00E+0"]
      }
      #expect(variants.count > 60)
      let verdicts = try SchemaValidator.verdicts(on: variants.map(\.text), by: schema)
      try #require(verdicts.count == variants.count)
      for (variant, isTaken) in zip(variants, verdicts) {
        #expect(isTaken, "\(schema) \(variant.place)")
        #expect(read(variant.text)?.compact == written.compact, "\(schema) \(variant.place)")
      }
    }
  }

  @Test func `what is no whole number, or out of range, is refused by both or by none`() throws {
    for (schema, base, read) in kinds {
      let variants = base.variants { number in
        guard case .number(let digits) = number else { return [] }
        return [
          "\(digits).5", "1e400", "-0.0", "0", "-\(digits)", "123456789012345678901234567890",
          "1e-1", "99", "1e7", "\"\(digits)\"", "null", "[\(digits)]", "{}", "true",
        ]
      }
      let verdicts = try SchemaValidator.verdicts(on: variants.map(\.text), by: schema)
      try #require(verdicts.count == variants.count)
      for (variant, isTaken) in zip(variants, verdicts) {
        #expect((read(variant.text) != nil) == isTaken, "\(schema) \(variant.place)")
      }
    }
  }

  @Test func `a value of another kind that the schema takes is taken`() throws {
    for (schema, base, read) in kinds {
      // None of these is an id, or a number that some questionnaire could have a level for.
      let variants = base.variants { _ in
        ["2.5", "null", "true", #""""#, #"" ""#, #""\u00a0""#, #""Two words""#, "[]", "{}"]
      }
      let verdicts = try SchemaValidator.verdicts(on: variants.map(\.text), by: schema)
      try #require(verdicts.count == variants.count)
      #expect(verdicts.count { $0 } > 30)
      for (variant, isTaken) in zip(variants, verdicts) where isTaken {
        #expect(read(variant.text) != nil, "\(schema) \(variant.place)")
      }
    }
  }
}

/// A text that differs from another one in one value.
private struct Variant {
  /// Where, and by which value.
  var place: String
  var text: String
}

extension JSON {
  /// The value with each of its innermost values replaced by each of some texts, one at a time.
  fileprivate func variants(_ texts: (JSON) -> [String]) -> [Variant] {
    changed(texts, at: "").map { Variant(place: $0.place, text: $0.value.compact) }
  }

  private func changed(
    _ texts: (JSON) -> [String], at place: String
  ) -> [(place: String, value: JSON)] {
    switch self {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { key, value in
        value.changed(texts, at: "\(place)/\(key)").map { change in
          (change.place, .object(members.merging([key: change.value]) { $1 }))
        }
      }
    case .array(let elements):
      elements.indices.flatMap { index in
        elements[index].changed(texts, at: "\(place)/\(index)").map { change in
          var changed = elements
          changed[index] = change.value
          return (change.place, .array(changed))
        }
      }
    case .null, .bool, .number, .string, .written:
      texts(self).map { ("\(place) \($0)", .written($0)) }
    }
  }

  /// The value without the keys that only the samples have.
  fileprivate var withoutUnknownKeys: JSON {
    switch self {
    case .object(let members):
      .object(
        members.filter { !["colour", "confidence", "url", "floor", "shift"].contains($0.key) }
          .mapValues(\.withoutUnknownKeys))
    case .array(let elements): .array(elements.map(\.withoutUnknownKeys))
    case .null, .bool, .number, .string, .written: self
    }
  }
}
