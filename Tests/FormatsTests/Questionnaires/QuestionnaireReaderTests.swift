@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

struct QuestionnaireReaderTests {
  @Test func `what is left out takes its default`() throws {
    let questionnaire = Samples.questionnaire
    let practice = try #require(questionnaire.practices.last)
    #expect(practice.revision == "1.0")
    #expect(practice.effort == .medium)
    #expect(practice.weight == 1)
    #expect(!practice.isKey)
    #expect(questionnaire.language == "en")
    #expect(questionnaire.scoring == ScoringParameters())
    #expect(questionnaire.profile.map(\.maximum) == [1, 2])
  }

  @Test func `the digest is that of the compact text with sorted keys, unknown keys included`() {
    let questionnaire = Samples.questionnaire
    let compact = Array(questionnaire.document.compact.utf8)
    #expect(questionnaire.digest == "sha256:" + SHA256.hexadecimal(of: compact))
    #expect(questionnaire.document.compact.contains("\"extra\":{\"kept\":[1,2.50,null]}"))
  }

  @Test func `the digest does not depend on spaces, order or escapes`() throws {
    let again = QuestionnaireReader.read(
      Array(Samples.questionnaire.document.pretty.utf8), file: "again")
    #expect(try again.get().digest == Samples.questionnaire.digest)
    let escaped = Samples.questionnaireText.split(separator: "\"Tiny\"")
      .joined(separator: "\"\\u0054iny\"")
    let other = QuestionnaireReader.read(Array(escaped.utf8), file: "escaped")
    #expect(try other.get().digest == Samples.questionnaire.digest)
  }

  fileprivate static func targets(_ practices: String) -> String {
    """
    "targets": { "profile": "p-1", "base": { "one": 2 },
      "extra": [ { "when": "many", \(practices), "level": 3 } ] }, "scoring":
    """
  }

  @Test func `what belongs to the standard length and what stands alone is read`() throws {
    let text = Samples.questionnaireText
      .replacing("\"id\": \"one-2\"", with: "\"id\": \"one-2\", \"standard\": true")
      .replacing("\"text\": \"B\" }", with: "\"text\": \"B\", \"alone\": true }")
      .replacing("\"text\": \"C\" }", with: "\"text\": \"C\", \"exclusive\": true }")
      .replacing(
        "\"scoring\":", with: Self.targets("\"practices\": [\"one-2\"]"))
    let questionnaire = try QuestionnaireReader.read(Array(text.utf8), file: "q.json").get()
    #expect(questionnaire.practices.map(\.isStandard) == [true, true])
    #expect(Samples.questionnaire.practices.map(\.isStandard) == [true, false])
    #expect(questionnaire.profile[1].options.map(\.isAlone) == [false, true, true])
    #expect(questionnaire.targets?.extra.map(\.practices) == [.named(["one-2"])])
    #expect(questionnaire.withoutTexts.practices.map(\.isStandard) == [true, true])
    let again = QuestionnaireReader.read(Array(questionnaire.document.pretty.utf8), file: "q.json")
    #expect(try again.get() == questionnaire)
  }

  /// Each passage replaced gives exactly one problem, at the place and with the words that stand beside it.
  @Test(arguments: [
    ("\"format\": 1", "\"format\": 3", "saved in format 3; this version reads up to 2", "/format"),
    ("\"id\": \"tiny\"", "\"id\": \"Tiny\"", "is not an id", "/id"),
    ("\"id\": \"tiny\", ", "", "the key \"id\" is missing", ""),
    ("\"title\": \"Tiny\"", "\"title\": \" \"", "is empty", "/title"),
    ("\"title\": \"Tiny\"", "\"title\": 5", "the number 5, not text", "/title"),
    ("\"rank\": 3", "\"rank\": 4", "the rank is the number 4", "/levels/2/rank"),
    ("\"theta\": \"3/4\"", "\"theta\": 0.75", "not a fraction", "/scoring/theta"),
    ("\"theta\": \"3/4\"", "\"theta\": \"0\"", "theta is 0", "/scoring/theta"),
    ("\"theta\": \"3/4\"", "\"theta\": \"5/4\"", "not a fraction", "/scoring/theta"),
    ("\"theta\": \"3/4\"", "\"theta\": \"6/8\"", "lowest terms", "/scoring/theta"),
    ("\"theta\": \"3/4\"", "\"rule\": \"mean\"", "no scoring rule", "/scoring/rule"),
    ("\"theta\": \"3/4\"", "\"lag\": -1", "from 0 to 8", "/scoring/lag"),
    (
      "\"x\", \"y\", \"z\"], \"core\"", "\"x\", \"y\"], \"core\"", "2 anchors for 3 levels",
      "/dimensions/0/practices/0/anchors"
    ),
    ("\"core\": true", "\"weight\": 0", "from 1 to 1000", "/dimensions/0/practices/0/weight"),
    (
      "\"core\": true", "\"effort\": \"XL\"", "not one of S, M, L",
      "/dimensions/0/practices/0/effort"
    ),
    (
      "\"core\": true", "\"revision\": \"2\"", "not a revision",
      "/dimensions/0/practices/0/revision"
    ),
    (
      "\"practice\": \"one-1\"", "\"practice\": \"one-7\"", "there is no practice one-7",
      "/dimensions/0/practices/1/needs/0/practice"
    ),
    (
      "\"practice\": \"one-1\"", "\"practice\": \"one-2\"", "needs itself",
      "/dimensions/0/practices/1/needs/0/practice"
    ),
    ("\"level\": 2", "\"level\": 4", "from 1 to 3", "/dimensions/0/practices/1/needs/0/level"),
    (
      "\"challenge\": \"c-1\"", "\"challenge\": \"one-1\"", "there is no challenge one-1",
      "/dimensions/0/practices/1/relieves/0/challenge"
    ),
    (
      "\"strength\": 3", "\"strength\": 4", "from 1 to 3",
      "/dimensions/0/practices/1/relieves/0/strength"
    ),
    ("\"id\": \"x-1\"", "\"id\": \"p-1\"", "the id p-1 is taken", "/context/0/id"),
    ("[\"slow\", \"fast\"]", "[\"slow\"]", "there are 1 bands", "/outcomes/0/bands"),
    (
      "\"measuredBy\": [\"one-1\"]", "\"measuredBy\": [\"one\"]", "there is no practice one",
      "/outcomes/0/measuredBy/0"
    ),
    (
      "{ \"id\": \"b\", \"text\": \"B\" }", "{ \"id\": \"a\", \"text\": \"B\" }",
      "an option a already", "/profile/1/options/1/id"
    ),
    ("\"core\": true", "\"core\": \"yes\"", "not true or false", "/dimensions/0/practices/0/core"),
    (
      "\"core\": true", "\"standard\": 1", "not true or false",
      "/dimensions/0/practices/0/standard"
    ),
    (
      "\"text\": \"B\" }", "\"text\": \"B\", \"alone\": \"yes\" }", "not true or false",
      "/profile/1/options/1/alone"
    ),
    (
      "\"scoring\":", QuestionnaireReaderTests.targets("\"practices\": [\"one-9\"]"),
      "there is no practice one-9", "/targets/extra/0/practices/0"
    ),
    (
      "\"scoring\":",
      QuestionnaireReaderTests.targets("\"practices\": [\"one-1\"], \"core\": true"),
      "beside \"dimensions\" or \"core\"", "/targets/extra/0/practices"
    ),
  ])
  func `a mistake is told once, with its place`(
    passage: String, other: String, fault: String, pointer: String
  ) {
    let problems = Samples.problems(replacing: passage, by: other)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.fault.contains(fault) == true, "\(problems)")
    #expect(problems.first?.pointer == pointer)
  }

  @Test func `all problems are told at once, in the order of their lines`() {
    let text =
      "{\n\"format\": 1,\n\"id\": 5,\n\"levels\": [],\n\"scoring\": null,\n\"dimensions\": {}\n}"
    guard case .failure(let invalid) = QuestionnaireReader.read(Array(text.utf8), file: "q.json")
    else {
      Issue.record("accepted")
      return
    }
    #expect(invalid.problems.map(\.line) == [1, 1, 3, 4, 5, 6])
    #expect(invalid.description.contains("q.json:4: there are 0 levels (/levels). Write from 2"))
  }

  @Test func `what was probably meant is named`() {
    let problems = Samples.problems(
      replacing: "\"challenge\": \"c-1\"", by: "\"challenge\": \"cc-1\"")
    #expect(problems.first?.remedy == "Did you mean c-1?")
    let key = Samples.problems(replacing: "\"title\": \"Tiny\"", by: "\"titel\": \"Tiny\"")
    #expect(key.first?.remedy == "Did you write \"titel\" for it?")
  }

  @Test func `prerequisites in a circle are told with the whole circle`() {
    let problems = Samples.problems(
      replacing: "\"core\": true", by: "\"needs\": [{ \"practice\": \"one-2\", \"level\": 1 }]")
    #expect(problems.count == 1)
    #expect(problems.first?.fault.contains("one-1 needs one-2 needs one-1") == true)
  }

  @Test func `a message never carries a character that a terminal obeys`() {
    let problems = Samples.problems(
      replacing: "\"id\": \"tiny\"", by: "\"id\": \"\\u001b[31m\\u0007\"")
    #expect(!problems.isEmpty)
    for problem in problems {
      #expect(!problem.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }
  }

  @Test func `a flood of problems ends in a word about it`() {
    let practices = Array(repeating: "{}", count: 5_000).joined(separator: ",")
    let problems = Samples.problems(
      replacing: "\"practices\": [", by: "\"practices\": [\(practices),")
    #expect(problems.count == ProblemLog.limit)
    #expect(problems.contains { $0.fault.contains("more problems") })
  }

  @Test func `a million prerequisites are checked in a moment`() {
    let practices = (0..<3_000).map { number in
      let needs = (max(0, number - 20)..<number).map { "{\"practice\":\"q-\($0)\",\"level\":1}" }
      return
        "{\"id\":\"q-\(number)\",\"title\":\"t\",\"question\":\"q\",\"anchors\":[\"x\",\"y\",\"z\"],\"needs\":[\(needs.joined(separator: ","))]}"
    }
    let problems = Samples.problems(
      replacing: "\"practices\": [", by: "\"practices\": [\(practices.joined(separator: ",")),")
    #expect(problems.isEmpty)
  }
}
