@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Storage
import Testing

struct AssessmentReaderTests {
  @Test func `an assessment that is written and read again is equal`() throws {
    let assessment = Samples.assessment
    let read = try AssessmentReader.read(
      assessment.fileBytes, file: "a.json", find: Samples.noQuestionnaire
    ).get()
    #expect(read == assessment)
    #expect(read.fileBytes == assessment.fileBytes)
  }

  @Test func `an assessment of the built-in questionnaire survives too`() throws {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var assessment = Assessment(
        id: "id\(seed)", createdAt: Samples.now, questionnaire: BuiltInQuestionnaires().standard)
      for _ in 0..<100 { assessment.apply(.random(on: assessment, using: &generator)) }
      let read = try AssessmentReader.read(
        assessment.fileBytes, file: "a.json", find: Samples.noQuestionnaire
      ).get()
      #expect(read == assessment, "seed \(seed)")
      #expect(read.fileBytes == assessment.fileBytes, "seed \(seed)")
    }
  }

  @Test func `keys that nobody knows stay where they are, byte for byte`() throws {
    let text = JSON.object([
      "format": .integer(1), "mode": .string("full"), "completedAt": .null,
      "questionnaire": .object([
        "id": .string("tiny"), "version": .string("1.0.0"), "unknown": .array([.number("1.0")]),
      ]),
      "answers": .object([
        "one-1": .object([
          "answer": .integer(2), "flagged": .bool(false), "note": .string(""),
          "trend": .string("sideways"), "mine": .object(["a": .null]),
          "evidence": .array([.object(["text": .string(""), "more": .bool(true)])]),
        ])
      ]),
      "challenges": .object([:]), "unknown": .object(["deep": .array([.array([.null])])]),
      "actions": .array([
        .object([
          "id": .string("1"), "text": .string(""), "state": .string("open"), "due": .null,
          "owner": .null, "x": .integer(1),
        ])
      ]),
    ]).pretty
    let read = try AssessmentReader.read(Array(text.utf8), file: "a.json") { _, _ in
      Samples.questionnaire
    }.get()
    #expect(String(decoding: read.fileBytes, as: UTF8.self) == text)
  }

  @Test func `the smallest file is accepted and stays small`() throws {
    let text = """
      { "format": 1, "questionnaire": { "id": "tiny", "version": "1.0.0" }, "answers": { "one-1": { "answer": 3 } } }
      """
    let read = try AssessmentReader.read(Array(text.utf8), file: "a.json") { id, version in
      #expect(id == "tiny")
      #expect(version == "1.0.0")
      return Samples.questionnaire
    }.get()
    #expect(read.responses == ["one-1": Response(answer: .rank(3))])
    #expect(!read.embedsQuestionnaire)
    let again = try JSONDocument(read.fileBytes).root.json
    #expect(again == (try JSONDocument(Array(text.utf8)).root.json))
  }

  @Test func `each answer state is told from the others`() {
    let responses = Samples.assessment.responses
    #expect(responses["one-1"]?.answer == .rank(3))
    #expect(responses["one-2"]?.answer == .unknown)
    #expect(responses["c-2"]?.answer == .notApplicable(reason: "Not here"))
    #expect(responses["c-4"] == nil)
  }

  /// Each file has one mistake, told once at its place.
  @Test(arguments: [
    (#""format": 3"#, "saved in format 3; this version reads up to 2", "/format"),
    (#""format": "1""#, "not a format number", "/format"),
    (#""title": 5"#, "not text", "/title"),
    (#""mode": "half""#, "not one of full, quick", "/mode"),
    (#""createdAt": "2026-02-30T00:00:00Z""#, "not a time", "/createdAt"),
    (#""updatedAt": "2026-02-03""#, "not a time", "/updatedAt"),
    (#""answers": []"#, "a list, not an object", "/answers"),
    (#""companion": "b.json""#, "not an object", "/companion"),
    (#""companion": { "id": "B", "file": "b.json" }"#, "is not an id", "/companion/id"),
    (#""companion": { "id": "b" }"#, "\"file\" is missing", "/companion"),
    (#""companion": { "id": "b", "file": " " }"#, "is empty", "/companion/file"),
    (#""answers": { "one-9": { "answer": 1 } }"#, "no practice \"one-9\"", "/answers/one-9"),
    (#""answers": { "c-1": { "answer": 1 } }"#, "no practice \"c-1\"", "/answers/c-1"),
    (#""answers": { "one-1": 3 }"#, "not an object", "/answers/one-1"),
    (#""answers": { "one-1": { "answer": 0 } }"#, "not 1 to 3", "/answers/one-1/answer"),
    (#""answers": { "one-1": { "answer": 4 } }"#, "not 1 to 3", "/answers/one-1/answer"),
    (#""answers": { "one-1": { "answer": 2.5 } }"#, "not 1 to 3", "/answers/one-1/answer"),
    (#""answers": { "one-1": { "answer": "3" } }"#, "not 1 to 3", "/answers/one-1/answer"),
    (#""answers": { "one-1": { "answer": null } }"#, "not 1 to 3", "/answers/one-1/answer"),
    (#""answers": { "one-1": { "answer": 1e999 } }"#, "not 1 to 3", "/answers/one-1/answer"),
    (
      #""answers": { "one-1": { "answer": "notApplicable" } }"#, "without a reason",
      "/answers/one-1/answer"
    ),
    (
      #""answers": { "one-1": { "answer": "notApplicable", "reason": " " } }"#,
      "without a reason", "/answers/one-1/answer"
    ),
    (
      #""answers": { "one-2": { "answer": "notApplicable", "reason": "x" } }"#,
      "cannot be not applicable", "/answers/one-2/answer"
    ),
    (#""answers": { "one-1": { "evidence": [ {} ] } }"#, "missing", "/answers/one-1/evidence/0"),
    (
      #""answers": { "one-1": { "evidence": [ { "text": "x", "date": "2026-13-01" } ] } }"#,
      "not a day", "/answers/one-1/evidence/0/date"
    ),
    (#""answers": { "one-1": { "flagged": 1 } }"#, "not true or false", "/answers/one-1/flagged"),
    (#""challenges": { "c-1": { "answer": 5 } }"#, "not 0 to 4", "/challenges/c-1/answer"),
    (#""challenges": { "c-1": { "trend": "up" } }"#, "not one of", "/challenges/c-1/trend"),
    (#""outcomes": { "o-1": { "answer": 3 } }"#, "not 1 to 2", "/outcomes/o-1/answer"),
    (#""outcomes": { "o-1": { "answer": "unknown" } }"#, "notMeasured", "/outcomes/o-1/answer"),
    (#""profile": { "p-1": { "answer": "two" } }"#, "no option \"two\"", "/profile/p-1/answer"),
    (#""profile": { "p-1": { "answer": ["one", "many"] } }"#, "at most 1", "/profile/p-1/answer"),
    (#""profile": { "p-2": { "answer": ["a", "a"] } }"#, "twice", "/profile/p-2/answer/1"),
    (#""worst": ["c-1", "c-2", "c-3", "c-4"]"#, "at most 3", "/worst"),
    (#""worst": ["c-1", "c-1"]"#, "twice", "/worst/1"),
    (#""worst": ["one-1"]"#, "no challenge", "/worst/0"),
    (#""targets": { "one-1": 4 }"#, "from 1 to 3", "/targets/one-1"),
    (#""targets": { "two-1": 3 }"#, "no practice", "/targets/two-1"),
    (#""actions": [ { "id": "1", "text": "x" } ]"#, "\"state\" is missing", "/actions/0"),
    (
      #""actions": [ { "id": "1", "text": "x", "state": "open", "due": "soon" } ]"#, "not a day",
      "/actions/0/due"
    ),
    (#""retired": { "old": 3 }"#, "not an object", "/retired/old"),
    (#""respondent": "me""#, "not an object", "/respondent"),
    (#""result": []"#, "not an object", "/result"),
    (#""questionnaire": { "id": "tiny", "version": "9" }"#, "not known here", "/questionnaire"),
    (
      #""questionnaire": { "id": "tiny", "version": "1.0.0", "digest": "sha256:0" }"#,
      "another wording of tiny 1.0.0", "/questionnaire/digest"
    ),
  ])
  func `a mistake is told once, with its place`(member: String, fault: String, pointer: String) {
    var members = [
      "format": #""format": 1"#, "answers": #""answers": {}"#,
      "questionnaire": #""questionnaire": { "id": "tiny", "version": "1.0.0" }"#,
    ]
    members[String(member.split(separator: "\"")[0])] = member
    let problems = Samples.problems(
      ofAssessment: "{" + members.values.joined(separator: ",") + "}")
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.fault.contains(fault) == true, "\(problems)")
    #expect(problems.first?.pointer == pointer)
  }

  @Test func `a newer file is refused with one sentence`() {
    let problems = Samples.problems(ofAssessment: "{\n\"format\": 3,\n\"answers\": 7 }")
    #expect(
      problems.map(\.description) == [
        "a.json:2: saved in format 3; this version reads up to 2 (/format). Please upgrade."
      ])
  }

  @Test func `an answer to an item that no longer exists belongs into retired`() {
    let text = """
      { "format": 1, "questionnaire": { "id": "tiny", "version": "1.0.0" }, "answers": {},
        "retired": { "old-1": { "answer": 9 } }, "targets": { "old-1": 2 } }
      """
    #expect(Samples.problems(ofAssessment: text).isEmpty)
  }

  @Test func `a changed snapshot is noticed`() {
    let text = String(decoding: Samples.assessment.fileBytes, as: UTF8.self)
    let changed = text.split(separator: "First?").joined(separator: "Fist?")
    let problems = Samples.problems(ofAssessment: changed)
    #expect(problems.count == 1)
    #expect(problems.first?.pointer == "/questionnaire/digest")
  }

  @Test
  func `a snapshot without its digest gets it when it is written, and a wrong one is a problem`()
    throws
  {
    let whole = Samples.assessment
    let text = String(decoding: whole.fileBytes, as: UTF8.self)
    let without = text.split(separator: "\n").filter { !$0.contains("\"digest\"") }
      .joined(separator: "\n")
    #expect(without != text)
    let read = try AssessmentReader.read(
      Array(without.utf8), file: "a.json", find: Samples.noQuestionnaire
    ).get()
    #expect(read == whole)
    #expect(read.fileBytes == whole.fileBytes)
    let wrong = text.replacing("\"sha256:", with: "\"sha256:0")
    #expect(Samples.problems(ofAssessment: wrong).map(\.pointer) == ["/questionnaire/digest"])
  }

  @Test func `the digest of version 0.1, which kept how a number is spelled, is good`() throws {
    let spelled = Samples.questionnaireText.replacing("[1, 2.50, null]", with: "[1.0, 2.50, 1e2]")
    let document = try JSONDocument(Array(spelled.utf8))
    let former = document.root.formerDigest
    let read = { (digest: String) in
      let text = """
        { "format": 1.0, "questionnaire": { "id": "tiny", "version": "1.0.0", "digest": "\(digest)",
          "snapshot": \(spelled) }, "answers": { "one-1": { "answer": 20e-1 } } }
        """
      return AssessmentReader.read(
        Array(text.utf8), file: "a.json", find: Samples.noQuestionnaire)
    }
    let assessment = try read(former).get()
    #expect(
      assessment.questionnaire.digest == "sha256:"
        + SHA256.hexadecimal(of: document.root.compactBytes))
    #expect(assessment.questionnaire.digest != former)
    let written = String(decoding: assessment.fileBytes, as: UTF8.self)
    #expect(written.contains("\"answer\": 2\n"))
    #expect(try read(assessment.questionnaire.digest).get() == assessment)
    #expect(throws: InvalidFile.self) { try read("sha256:0").get() }
  }

  @Test func `a broken snapshot is told with the place in the file`() {
    let text = String(decoding: Samples.assessment.fileBytes, as: UTF8.self)
    let changed = text.split(separator: "\"c-2\"").joined(separator: "\"c-1\"")
    let problems = Samples.problems(ofAssessment: changed)
    #expect(problems.contains { $0.pointer == "/questionnaire/snapshot/challenges/1/id" })
  }

  @Test func `no file crashes the reader, cut or changed anywhere`() {
    let text = Samples.assessment.fileBytes
    for end in 0..<text.count {
      let result = AssessmentReader.read(
        Array(text[..<end]), file: "cut", find: Samples.noQuestionnaire)
      // Only the final line break may be missing.
      #expect((try? result.get()) == nil || end == text.count - 1)
    }
    for seed in 0..<2_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var changed = text
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        let place = Int.random(in: 0..<changed.count, using: &generator)
        changed[place] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = AssessmentReader.read(changed, file: "changed", find: Samples.noQuestionnaire)
    }
  }
}
