import MaturityModel
import Testing

@testable import Formats

/// T01 and T02: texts of a questionnaire in another language.
struct TranslationRuleTests {
  private static let one = LinterSamples.formatOne(
    practice: "\"why\": \"Somebody has to look at {count} models.\",")
  private static let two = LinterSamples.formatTwo()

  /// What is said about texts that are translated in full, but for what a test changes.
  private func findings(
    _ source: String = one, _ change: (inout QuestionnaireTexts) -> Void = { _ in }
  ) throws -> [Finding] {
    let questionnaire = try QuestionnaireReader.read(Array(source.utf8), file: "q.json").get()
    var texts = QuestionnaireTexts(beginning: "de", of: questionnaire, with: nil)
    texts.strings = texts.strings.mapValues { "de: " + $0 }
    change(&texts)
    let translation = LintedTranslation(
      Array(texts.json.pretty.utf8), file: "q.de.json", language: "de")
    let lint = Lint(Array(source.utf8), file: "q.json", translations: [translation])
    let alone = Lint(translation, of: Array(source.utf8), file: "q.json")
    #expect(alone.findings == lint.findings.filter { $0.problem.file == "q.de.json" })
    return alone.findings
  }

  private func told(
    _ source: String = one, _ change: (inout QuestionnaireTexts) -> Void
  ) throws -> [String] {
    try findings(source, change).map { "\($0.code) \($0.severity.rawValue) \($0.about)" }
  }

  private let question = TextPlace("a-1", ["question"])

  @Test(arguments: [one, two]) func `a whole translation is left alone`(source: String) throws {
    #expect(try findings(source) == [])
  }

  @Test(arguments: [one, two]) func `what is missing is told with its item`(source: String) throws {
    let findings = try findings(source) { $0.strings[question] = nil }
    #expect(findings.map(\.code) == ["T01"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.problem.fault == "a-1 lacks \"question\"")
    #expect(findings.first?.problem.pointer == "/strings/a-1")
    #expect((findings.first?.problem.line ?? 0) > 1)
    #expect(try told(source) { $0.strings[question] = " " } == ["T01 error a-1"])
    let gone = try self.findings(source) { texts in
      texts.strings = texts.strings.filter { $0.key.owner != "a-1" }
      texts.revisions["a-1"] = nil
    }
    #expect(gone.map(\.problem.fault) == ["a-1 is not translated"])
    let title = try self.findings(source) { $0.strings[TextPlace("", ["title"])] = nil }
    #expect(title.map(\.problem.fault) == ["q lacks \"title\""])
    #expect(title.map(\.problem.pointer) == ["/general"])
  }

  @Test func `anchors are counted`() throws {
    let fewer = try findings { $0.strings[TextPlace("a-1", ["anchors", "3"])] = nil }
    #expect(fewer.map(\.problem.fault) == ["a-1 has 2 of anchors, and the source 3"])
    #expect(fewer.map(\.problem.pointer) == ["/strings/a-1/anchors"])
    let more = try findings { texts in
      texts.source = "sha256:" + String(repeating: "0", count: 64)
      texts.strings[TextPlace("a-1", ["anchors", "4"])] = "vier"
    }
    #expect(more.map(\.code) == ["T02", "T01"])
    #expect(more.last?.problem.fault == "a-1 has 4 of anchors, and the source 3")
    let none = try findings { texts in
      texts.strings = texts.strings.filter {
        $0.key.path.first != "anchors" || $0.key.owner != "a-1"
      }
    }
    #expect(none.map(\.problem.fault) == ["a-1 lacks \"anchors\""])
  }

  @Test func `placeholders stay what they are, as often as they stand there`() throws {
    let why = TextPlace("a-1", ["why"])
    #expect(try told { $0.strings[why] = "{count} Modelle schaut jemand an." } == [])
    for text in [
      "Alle Modelle schaut jemand an.", "{Zahl} Modelle, jemand schaut.",
      "{count} von {count} schaut jemand an.",
    ] {
      #expect(try told { $0.strings[why] = text } == ["T01 error a-1"])
    }
    #expect(
      "100 % sicher, 5% der Zeit, {}, %1$s und {a.b}".placeholders == ["%1$s", "{a.b}", "{}"])
  }

  @Test(arguments: [one, two]) func `several words of the source are no translation`(
    source: String
  ) throws {
    let findings = try findings(source) { $0.strings[question] = "How are models looked at?" }
    #expect(findings.map(\.code) == ["T02"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.problem.fault == "a-1 says what the source says: \"question\"")
    // One word may be the same.
    #expect(try told(source) { $0.strings[TextPlace("a", ["title"])] = "A" } == [])
  }

  @Test func `a text half or twice as long is told, a short one not`() throws {
    #expect(try told { $0.strings[question] = "Wer schaut?" } == ["T02 warning a-1"])
    let long = String(repeating: "Wer schaut und wann? ", count: 3)
    #expect(try told { $0.strings[question] = long } == ["T02 warning a-1"])
    #expect(try told { $0.strings[question] = "Wer schaut hin, wann?" } == [])
    #expect(try told { $0.strings[TextPlace("", ["title"])] = "Fragebogen" } == [])
    // Signs of East Asia say more.
    #expect(try told { $0.strings[question] = "モデルはどう見ますか" } == [])
  }

  @Test func `what means something else now is not translated yet, and nothing else is said`()
    throws
  {
    let stale = try findings { texts in
      texts.revisions["a-1"] = "0.9"
      texts.strings[question] = nil
    }
    #expect(stale.map(\.code) == ["T02"])
    #expect(
      stale.first?.problem.fault
        == "a-1 is not translated yet: revision 0.9 was, and it means something else now")
    #expect(stale.first?.problem.pointer == "/strings/a-1/revision")
    let reworded = try findings(
      Self.one.replacing("{ \"id\": \"a-2\"", with: "{ \"revision\": \"1.2\", \"id\": \"a-2\"")
    ) { $0.revisions["a-2"] = "1.1" }
    #expect(
      reworded.map(\.problem.fault)
        == ["a-2 is reworded since revision 1.1, which was translated"])
  }

  @Test func `texts of another version say so once`() throws {
    let findings = try findings { texts in
      (texts.version, texts.source) = ("0.9.0", "sha256:" + String(repeating: "0", count: 64))
    }
    #expect(findings.map(\.code) == ["T02"])
    #expect(findings.first?.problem.pointer == "/source")
    #expect(findings.first?.problem.fault == "q 0.9.0 was translated, and it is 1.0.0 now")
    let same = try self.findings { $0.source = "sha256:" + String(repeating: "0", count: 64) }
    #expect(same.map(\.problem.fault) == ["q 1.0.0 was changed since it was translated"])
  }

  @Test func `a warning is ignored with a reason, an error is not`() throws {
    let findings = try findings { texts in
      texts.strings[question] = "How are models looked at?"
      texts.strings[TextPlace("a-2", ["question"])] = nil
      texts.lintIgnore["a-1"] = ["T02": "Everybody says it so."]
      texts.lintIgnore[""] = ["T01": "Later."]
    }
    #expect(findings.map(\.code) == ["T02", "T01"])
    #expect(findings.map(\.ignored) == ["Everybody says it so.", nil])
    #expect(try told { $0.lintIgnore["a-1"] = ["T02": ""] } == ["S01 error a-1"])
  }

  @Test func `a file that is refused has its errors alone, and names itself`() throws {
    let source = Array(Self.one.utf8)
    let broken = LintedTranslation(Array("{".utf8), file: "q.de.json", language: "de")
    let lint = Lint(source, file: "q.json", translations: [broken])
    #expect(!lint.passes)
    #expect(lint.findings.last?.problem.file == "q.de.json")
    #expect(lint.json.compact.contains("\"file\":\"q.de.json\""))
    #expect(
      Lint(broken, of: Array("{".utf8), file: "q.json").findings.first?.problem.file == "q.json")
  }
}
