@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

struct WorkshopReaderTests {
  @Test func `a workshop that is written and read again is equal`() throws {
    for seed in 0..<150 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var assessment = Samples.assessment
      assessment.workshop = .random(on: assessment.questionnaire, using: &generator)
      let read = try AssessmentReader.read(
        assessment.fileBytes, file: "a.json", find: Samples.noQuestionnaire
      ).get()
      #expect(read.workshop == assessment.workshop, "seed \(seed)")
      #expect(read == assessment, "seed \(seed)")
      #expect(read.fileBytes == assessment.fileBytes, "seed \(seed)")
    }
  }

  @Test func `keys that nobody knows stay at every depth, byte for byte`() throws {
    let unknown: [String: JSON] = ["zz": .array([.number("1.50"), .null])]
    func object(_ members: [String: JSON]) -> JSON { .object(members.merging(unknown) { $1 }) }
    let round = object([
      "revealed": .bool(true), "votes": .object(["ann": .integer(2), "ben": .string("unknown")]),
      "hands": .array([.string("notApplicable")]), "ballots": .array([.string("ann")]),
    ])
    let text = JSON.object([
      "format": .integer(1), "answers": .object([:]),
      "questionnaire": .object(["id": .string("tiny"), "version": .string("1.0.0")]),
      "workshop": object([
        "frame": object([
          "anonymity": .string("pooled"), "voting": .string("hands"),
          "minutesPerPractice": .integer(3), "period": .string(""), "endsAt": .null,
        ]),
        "people": .array([object(["id": .string("ann"), "role": .null])]),
        "practices": .object([
          "one-1": object([
            "rounds": .array([round]), "minutes": .integer(0), "talkingSince": .null,
            "extended": .bool(false), "dissent": .array([object(["value": .integer(1)])]),
            "decision": object(["kind": .string("parked"), "reason": .string("")]),
          ])
        ]),
      ]),
    ]).pretty
    let read = try AssessmentReader.read(Array(text.utf8), file: "a.json") { _, _ in
      Samples.questionnaire
    }.get()
    #expect(String(decoding: read.fileBytes, as: UTF8.self) == text)
  }

  private static let frame =
    #""frame": { "anonymity": "named", "voting": "hands", "minutesPerPractice": 4 }"#

  private func problems(_ workshop: String) -> [Problem] {
    Samples.problems(
      ofAssessment: """
        { "format": 1, "questionnaire": { "id": "tiny", "version": "1.0.0" }, "answers": {},
          "workshop": \(workshop) }
        """)
  }

  /// Each workshop has one mistake, told once at its place.
  @Test(arguments: [
    ("[]", "not an object", ""),
    ("{}", "\"frame\" is missing", ""),
    (#"{ "frame": 1 }"#, "not an object", "/frame"),
    (#"{ "frame": { "anonymity": "anonymous" } }"#, "not one of", "/frame/anonymity"),
    (#"{ "frame": { "voting": "shouting" } }"#, "not one of", "/frame/voting"),
    (#"{ "frame": { "minutesPerPractice": 0 } }"#, "from 1 to 60", "/frame/minutesPerPractice"),
    (#"{ "frame": { "endsAt": "noon" } }"#, "not a time", "/frame/endsAt"),
    (#"{ "frame": { "period": 4 } }"#, "not text", "/frame/period"),
    (#"{ "frame": {}, "people": {} }"#, "not a list", "/people"),
    (#"{ "frame": {}, "people": [ "ann" ] }"#, "not an object", "/people/0"),
    (#"{ "frame": {}, "people": [ { "name": "Ann" } ] }"#, "\"id\" is missing", "/people/0"),
    (#"{ "frame": {}, "people": [ { "id": "" } ] }"#, "is empty", "/people/0/id"),
    (#"{ "frame": {}, "people": [ { "id": "a" }, { "id": "a" } ] }"#, "twice", "/people/1"),
    (#"{ "frame": {}, "practices": [] }"#, "not an object", "/practices"),
    (#"{ "frame": {}, "practices": { "one-9": {} } }"#, "no practice", "/practices/one-9"),
    (#"{ "frame": {}, "practices": { "c-1": {} } }"#, "no practice", "/practices/c-1"),
    (#"{ "frame": {}, "practices": { "one-1": 4 } }"#, "not an object", "/practices/one-1"),
  ])
  func `a mistake in the frame is told once, with its place`(
    workshop: String, fault: String, pointer: String
  ) {
    let problems = problems(workshop)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.fault.contains(fault) == true, "\(problems)")
    #expect(problems.first?.pointer == "/workshop" + pointer)
  }

  @Test(arguments: [
    (#""rounds": 1"#, "not a list", "/rounds"),
    (#""rounds": [ {}, {}, {} ]"#, "at most 2", "/rounds"),
    (#""rounds": [ { "revealed": "yes" } ]"#, "not true or false", "/rounds/0/revealed"),
    (#""rounds": [ { "votes": [] } ]"#, "not an object", "/rounds/0/votes"),
    (#""rounds": [ { "votes": { "a": 4 } } ]"#, "not 1 to 3", "/rounds/0/votes/a"),
    (#""rounds": [ { "votes": { "a": 0 } } ]"#, "not 1 to 3", "/rounds/0/votes/a"),
    (#""rounds": [ { "votes": { "a": "3" } } ]"#, "not 1 to 3", "/rounds/0/votes/a"),
    (#""rounds": [ { "votes": { "a": null } } ]"#, "not 1 to 3", "/rounds/0/votes/a"),
    (#""rounds": [ { "votes": { "": 3 } } ]"#, "nobody's", "/rounds/0/votes/"),
    (
      #""rounds": [ { "votes": { "a": "notApplicable" } } ]"#, "cannot be not applicable",
      "/rounds/0/votes/a"
    ),
    (#""rounds": [ { "hands": [ 1, 9 ] } ]"#, "not 1 to 3", "/rounds/0/hands/1"),
    (#""rounds": [ { "ballots": [ "x" ] } ]"#, "has no vote", "/rounds/0/ballots/0"),
    (#""talkingSince": "now""#, "not a time", "/talkingSince"),
    (#""extended": 1"#, "not true or false", "/extended"),
    (#""minutes": -1"#, "from 0", "/minutes"),
    (#""decision": {}"#, "\"kind\" is missing", "/decision"),
    (#""decision": { "kind": "vote" }"#, "not one of", "/decision/kind"),
    (#""decision": { "kind": "median" }"#, "\"value\" is missing", "/decision"),
    (#""decision": { "kind": "consensus", "value": 7 }"#, "not 1 to 3", "/decision/value"),
    (#""dissent": [ {} ]"#, "\"value\" is missing", "/dissent/0"),
    (#""dissent": [ { "value": 1, "reason": 4 } ]"#, "not text", "/dissent/0/reason"),
  ])
  func `a mistake in the votes is told once, with its place`(
    member: String, fault: String, pointer: String
  ) {
    let problems = problems("{ \(Self.frame), \"practices\": { \"one-2\": { \(member) } } }")
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.fault.contains(fault) == true, "\(problems)")
    #expect(problems.first?.pointer == "/workshop/practices/one-2" + pointer)
  }

  @Test func `all mistakes are told, not the first alone`() {
    let problems = problems(
      """
      { "frame": { "anonymity": 1, "voting": 2 }, "people": [ {}, 3 ],
        "practices": { "one-1": { "rounds": [ { "votes": { "a": 8, "b": 9 } } ] }, "two-1": {} } }
      """)
    #expect(
      problems.map(\.pointer) == [
        "/workshop/frame/anonymity", "/workshop/frame/voting", "/workshop/people/0",
        "/workshop/people/1", "/workshop/practices/one-1/rounds/0/votes/a",
        "/workshop/practices/one-1/rounds/0/votes/b", "/workshop/practices/two-1",
      ])
  }
}
