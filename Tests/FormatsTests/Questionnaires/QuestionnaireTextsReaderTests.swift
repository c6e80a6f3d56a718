@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Storage
import Testing

@Suite struct `The texts of a questionnaire in another language` {
  private var builtIn: [Questionnaire] {
    BuiltInQuestionnaires().ids.compactMap { BuiltInQuestionnaires()[$0] }
  }

  @Test func `are read where they stand`() throws {
    let texts = try Samples.readTexts(Samples.texts).get()
    #expect(texts.language == "tlh" && texts.translator == "Ann")
    #expect(texts.strings.count == 11)
    #expect(texts.strings[TextPlace("one-1", ["anchors", "3"])] == "z'")
    #expect(texts.strings[TextPlace("", ["levels", "1", "name"])] == "rav")
    #expect(texts.revisions == ["one-1": "1.0", "c-1": "1.0", "o-1": "1.0"])
    #expect(try Samples.readTexts(texts.json.pretty).get() == texts)
  }

  @Test func `begun in the words of the source say everything, and are read again`() throws {
    for source in builtIn + [Samples.questionnaire] {
      let begun = QuestionnaireTexts(beginning: "tlh", of: source, with: nil)
      #expect(try Samples.readTexts(begun.json.pretty, of: source).get() == begun)
      #expect(source.shown(in: begun) == source)
    }
  }

  @Test func `begun anew keep what is translated, and what it was translated from`() throws {
    let known = try Samples.readTexts(
      Samples.texts.replacing("\"1.0\", \"title\": \"Q", with: "\"0.3\", \"title\": \"Q")
    )
    .get()
    let begun = QuestionnaireTexts(beginning: "tlh", of: Samples.questionnaire, with: known)
    #expect(begun.translator == "Ann" && begun.revisions["c-1"] == "0.3")
    #expect(begun.revisions["c-2"] == "1.0")
    #expect(known.strings.allSatisfy { begun.strings[$0.key] == $0.value })
    #expect(begun.strings[TextPlace("one-2", ["title"])] == "Second")
  }

  /// Each passage replaced gives exactly one problem, at the place and with the words that stand beside it.
  @Test(arguments: [
    ("\"format\": 1", "\"format\": 2", "saved in format 2", "/format"),
    ("\"format\": 1, ", "", "the key \"format\" is missing", ""),
    ("\"translator\"", "\"translater\"", "no key \"translater\" in a translation", "/translater"),
    (
      "\"questionnaire\": \"tiny\"", "\"questionnaire\": \"big\"", "translates \"big\"",
      "/questionnaire"
    ),
    ("\"version\": \"1.0.0\"", "\"version\": \" \"", "is empty", "/version"),
    (
      "\"language\": \"tlh\"", "\"language\": \"klingon\"", "the language is \"klingon\"",
      "/language"
    ),
    ("\"language\": \"tlh\"", "\"language\": 7", "the number 7, not text", "/language"),
    ("\"1.0.0\", \"language\": \"tlh\"", "\"1.0.0\"", "the key \"language\" is missing", ""),
    ("\"sha256:", "\"sha1:", "is not the digest of a questionnaire", "/source"),
    (
      "\"general\": {", "\"general\": { \"subtitle\": \"x\",", "tiny has no text \"subtitle\"",
      "/general/subtitle"
    ),
    (
      "\"1\": { \"name\"", "\"4\": { \"name\"", "tiny levels has no text \"4\"", "/general/levels/4"
    ),
    (
      "\"one-1\": {", "\"one-9\": {", "no item or dimension \"one-9\" in tiny 1.0.0",
      "/strings/one-9"
    ),
    ("\"one-1\": {", "\"\": {", "no item or dimension \"\"", "/strings/"),
    (
      "\"title\": \"Qagh\"", "\"titel\": \"Qagh\"", "c-1 has no text \"titel\"",
      "/strings/c-1/titel"
    ),
    (
      "\"title\": \"wa'\"", "\"revision\": \"1.0\"", "one has no text \"revision\"",
      "/strings/one/revision"
    ),
    (
      "\"3\": \"z'\"", "\"5\": \"z'\"", "one-1 anchors has no text \"5\"",
      "/strings/one-1/anchors/5"
    ),
    (
      "\"one\": \"wa'\"", "\"two\": \"wa'\"", "p-1 options has no text \"two\"",
      "/strings/p-1/options/two"
    ),
    ("\"title\": \"Qagh\"", "\"title\": [\"Qagh\"]", "a list, not text", "/strings/c-1/title"),
    ("{ \"2\": \"nom\" }", "\"nom\"", "not an object", "/strings/o-1/bands"),
    (
      "\"title\": \"Qagh\"", "\"title\": \"Qagh\\u001b[2J\"", "a control character",
      "/strings/c-1/title"
    ),
    (
      "\"revision\": \"1.0\", \"title\": \"Qagh\"", "\"title\": \"Qagh\"",
      "the revision that was translated is missing", "/strings/c-1"
    ),
    (
      "\"revision\": \"1.0\", \"title\": \"Qagh\"", "\"revision\": \"1\", \"title\": \"Qagh\"",
      "\"1\" is not a revision", "/strings/c-1/revision"
    ),
    (
      "\"translator\": \"Ann\"", "\"reviewed\": \"Ann\"", "the key \"reviewed\" stands here twice",
      "/reviewed"
    ),
  ])
  func `are refused with place, fault and way out`(
    old: String, new: String, fault: String, pointer: String
  ) throws {
    let text = Samples.texts.replacing(old, with: new)
    #expect(text != Samples.texts)
    guard case .failure(let invalid) = Samples.readTexts(text) else {
      Issue.record("\(new) was taken")
      return
    }
    #expect(invalid.problems.count == 1, "\(invalid)")
    let problem = try #require(invalid.problems.first)
    #expect(problem.fault.contains(fault), "\(problem)")
    #expect(
      problem.pointer == pointer && problem.remedy.hasSuffix(".") || problem.remedy.hasSuffix("?"))
    #expect(!problem.description.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `are refused with all that is wrong at once, in the order of the lines`() {
    let text = Samples.texts.replacing("\"tlh\"", with: "\"de\"")
      .replacing("\"mach\"", with: "5").replacing("\"c-1\"", with: "\"c-9\"")
    guard case .failure(let invalid) = Samples.readTexts(text) else {
      Issue.record("taken")
      return
    }
    #expect(
      invalid.problems.map(\.pointer) == ["/language", "/general/title", "/strings/c-9"])
    #expect(invalid.problems.last?.remedy == "Did you mean c-1?")
  }

  @Test func `cut anywhere, too large or no JSON are refused`() {
    let bytes = Array(Samples.texts.utf8)
    for count in bytes.indices {
      let read = QuestionnaireTextsReader.read(
        Array(bytes[..<count]), file: "", language: "tlh", of: Samples.questionnaire)
      #expect(throws: InvalidFile.self) { try read.get() }
    }
    let large = Samples.texts + String(repeating: " ", count: QuestionnaireTextsReader.sizeLimit)
    #expect(throws: InvalidFile.self) { try Samples.readTexts(large).get() }
  }

  @Test func `of another version leave out what is not there`() throws {
    let text = Samples.texts
      .replacing(Samples.questionnaire.digest, with: "sha256:" + String(repeating: "0", count: 64))
      .replacing("\"c-1\"", with: "\"c-9\"").replacing("\"3\": \"z'\"", with: "\"7\": \"z'\"")
    let texts = try Samples.readTexts(text).get()
    #expect(texts.strings.count == 9)
    #expect(Samples.questionnaire.shown(in: texts).practices[0].anchors == ["x'", "y", "z"])
  }
}

@Suite("Schema and reader of texts find the same", .enabled(if: SchemaValidator.isThere))
struct QuestionnaireTextsSchemaTests {
  @Test func `what is written is valid, and what is in no questionnaire's form is not`() throws {
    let line = { (text: String) in text.replacing("\n", with: " ") }
    let builtIn = BuiltInQuestionnaires().ids.compactMap { BuiltInQuestionnaires()[$0] }
    let whole = builtIn.map {
      QuestionnaireTexts(beginning: "pt_BR", of: $0, with: nil).json.compact
    }
    #expect(
      try SchemaValidator.verdicts(on: [line(Samples.texts)] + whole, by: "texts")
        == [true, true, true])
    let broken = [
      ("\"format\": 1", "\"format\": 2"), ("\"translator\"", "\"translater\""),
      ("\"sha256:", "\"sha1:"), ("\"tlh\"", "\"klingon\""), ("\"Qagh\"", "5"),
      ("\"Qagh\"", "\"\\u001b\""), ("\"titel\"", "\"titel\""), ("\"3\": \"z'\"", "\"c\": \"z'\""),
      ("\"revision\": \"1.0\"", "\"revision\": \"1\""), ("\"subtitle\"", "\"subtitle\""),
    ].map { Samples.texts.replacing($0.0, with: $0.1) }.filter { $0 != Samples.texts }
    #expect(
      try SchemaValidator.verdicts(on: broken.map(line), by: "texts").allSatisfy { !$0 })
    for text in broken { #expect(throws: InvalidFile.self) { try Samples.readTexts(text).get() } }
  }
}
