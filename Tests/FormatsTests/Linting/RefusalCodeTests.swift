@testable import FileSamples
import MaturityModel
import Testing

@testable import Formats

/// The codes for which a questionnaire of format 1 is refused; those of format 2 have vectors.
struct RefusalCodeTests {
  private func codes(_ text: String) -> [String] {
    Lint(Array(text.utf8), file: "q.json").findings.filter { $0.severity == .error }.map(\.code)
  }

  @Test func `a sound file is not refused`() { #expect(codes(Samples.questionnaireText) == []) }

  @Test(arguments: [
    ("S01", "\"id\": \"tiny\"", "\"id\": \"Tiny\""),
    ("S02", "\"theta\": \"3/4\"", "\"rule\": \"mean\""),
    ("S02", "\"core\": true", "\"relieves\": [ { \"challenge\": \"c-9\", \"strength\": 1 } ]"),
    ("S02", "\"core\": true", "\"needs\": [ { \"practice\": \"one-1\", \"level\": 2 } ]"),
    ("S04", "\"core\": true", "\"needs\": [ { \"practice\": \"one-2\", \"level\": 9 } ]"),
    ("S06", "\"x\", \"y\", \"z\"], \"core\"", "\"x\", \" \", \"z\"], \"core\""),
    ("A03", "\"x\", \"y\", \"z\"], \"core\"", "\"x\", \"y\"], \"core\""),
    ("C01", "\"rank\": 3", "\"rank\": 4"),
    ("C01", "\"theta\": \"3/4\"", "\"theta\": 0.75"),
    ("C01", "\"theta\": \"3/4\"", "\"coverageMinimum\": \"5/4\""),
    ("C01", "\"theta\": \"3/4\"", "\"lag\": -1"),
    ("C01", "\"core\": true", "\"weight\": 0"),
    // No rule of the specification is about these.
    ("S00", "\"format\": 1", "\"format\": 9"), ("S00", "\"title\": \"Tiny\"", "\"title\": 5"),
    ("S00", "\"id\": \"tiny\", ", ""), ("S00", "\"core\": true", "\"effort\": \"XL\""),
  ]) func `a refusal has the code of its rule`(code: String, passage: String, other: String) {
    let text = Samples.questionnaireText.replacing(passage, with: other, maxReplacements: 1)
    #expect(text != Samples.questionnaireText)
    #expect(codes(text) == [code])
  }

  @Test func `what is shown on a condition that nothing meets is S05, and a circle S04`() {
    let condition = "\"outOfScopeWhen\": { \"profile\": \"p-9\", \"is\": [] }, \"practices\":"
    #expect(
      codes(
        Samples.questionnaireText.replacing("\"practices\":", with: condition, maxReplacements: 1))
        == ["S05"])
    let circle = LinterSamples.formatOne(
      practice: "\"needs\": [ { \"practice\": \"a-2\", \"level\": 2 } ],"
    ).replacing(
      "\"id\": \"a-2\",",
      with: "\"id\": \"a-2\", \"needs\": [ { \"practice\": \"a-1\", \"level\": 2 } ],")
    #expect(codes(circle) == ["S04"])
  }

  @Test(arguments: [
    ("T01", "\"title\": \"wa'\"", "\"titel\": \"wa'\""),
    ("S10", "\"translator\"", "\"translater\""),
    ("S02", "\"questionnaire\": \"tiny\"", "\"questionnaire\": \"big\""),
    ("S02", "\"one\": {", "\"eleven\": {"), ("S00", "\"wa'DIch\"", "7"),
    ("T01", "\"c-1\": { \"revision\": \"1.0\", ", "\"c-1\": { "),
  ]) func `so has one of texts in another language`(code: String, passage: String, other: String) {
    let text = Samples.texts.replacing(passage, with: other, maxReplacements: 1)
    #expect(text != Samples.texts)
    let texts = LintedTranslation(Array(text.utf8), file: "tiny.tlh.json", language: "tlh")
    let lint = Lint(texts, of: Array(Samples.questionnaireText.utf8), file: "tiny.json")
    #expect(lint.findings.map(\.code) == [code])
  }

  @Test func `one id for two is S01, and only the linter names codes of format 1`() throws {
    let text = LinterSamples.formatOne().replacing("\"id\": \"a-2\"", with: "\"id\": \"a-1\"")
    #expect(codes(text) == ["S01"])
    let read = QuestionnaireReader.read(Array(text.utf8), file: "q.json")
    guard case .failure(let invalid) = read else { throw InvalidFile(problems: []) }
    #expect(invalid.problems.map(\.code) == [""])
  }

  @Test func `what is no JSON, or stands there twice, is S00`() {
    #expect(codes("{") == ["S00"])
    #expect(codes(LinterSamples.formatTwo(file: "\"about\": \"twice\",")) == ["S00"])
  }
}
