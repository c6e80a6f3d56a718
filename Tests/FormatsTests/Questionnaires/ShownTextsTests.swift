@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Storage
import Testing

@Suite struct `A questionnaire that is shown in another language` {
  private let source = BuiltInQuestionnaires().standard

  /// The questionnaire with a mark before every text that can be translated.
  private func marked(_ source: Questionnaire) -> Questionnaire {
    var texts = QuestionnaireTexts(beginning: "tlh", of: source, with: nil)
    texts.strings = texts.strings.mapValues { "\u{2691}" + $0 }
    return source.shown(in: texts)
  }

  /// All texts of a value, with the names that lead to them.
  private func texts(in value: Any, _ name: String = "") -> [(name: String, text: String)] {
    if let text = value as? String { return [(name, text)] }
    return Mirror(reflecting: value).children.flatMap { child in
      texts(
        in: child.value, [name, child.label ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  @Test func `has every text in it that people read`() {
    var shown = marked(source)
    shown.original = []
    // What stands for something else, and what only the maker of a questionnaire reads.
    let codes: Set = [
      "id", "text", "version", "language", "revision", "digest", "document", "rule", "origin",
      "askedOf", "adoptionCounts", "languageShown", "option", "options", "key", "companion",
      "written", "kind",
    ]
    let unmarked = texts(in: shown).filter { !$0.text.isEmpty && !$0.text.hasPrefix("\u{2691}") }
    let names = Set(unmarked.compactMap { $0.name.split(separator: " ").last.map { String($0) } })
    #expect(names.subtracting(codes) == [])
    // A text of this name is an id: those that people read are marked.
    let sentences = unmarked.filter { text in
      text.text.contains(" ")
        && !["document written", "origin"].contains(where: text.name.hasSuffix)
    }
    #expect(sentences.map(\.text) == [])
  }

  @Test func `keeps rules, digest and what is written`() {
    let shown = marked(source)
    #expect(shown.title.hasPrefix("\u{2691}") && shown.languageShown == "tlh")
    #expect(shown.digest == source.digest && shown.document == source.document)
    #expect(shown.scoring == source.scoring && shown.targets == source.targets)
    var assessment = Assessment(id: "a", at: Samples.now, questionnaire: source)
    assessment.responses = [
      "dat-1": Response(answer: .rank(3)), "ch-01": Response(answer: .rank(2)),
    ]
    var translated = assessment
    translated.questionnaire = shown
    #expect(translated.fileBytes == assessment.fileBytes)
    #expect(translated.scorecard().overall == assessment.scorecard().overall)
    #expect(translated.inSource == assessment)
    #expect(assessment.inSource == assessment)
  }

  private func shown(_ old: String, _ new: String) throws -> Questionnaire {
    let text = Samples.texts.replacing(old, with: new)
    return Samples.questionnaire.shown(in: try Samples.readTexts(text).get())
  }

  @Test func `falls back text by text where something is missing or empty`() throws {
    let shown = try shown("\"3\": \"z'\"", "\"3\": \" \"")
    #expect(shown.practices[0].anchors == ["x'", "y", "z"])
    #expect(shown.practices[0].title == "wa'DIch" && shown.practices[0].question == "First?")
    #expect(shown.profile[0].options.map(\.text) == ["wa'", "Many"])
    #expect(shown.levels.map(\.name) == ["rav", "Middle", "High"])
    #expect(shown.outcomes[0].bands == ["slow", "nom"])
  }

  @Test func `shows an item of another meaning whole in the source, and says so once`() throws {
    let shown = try shown(
      "\"revision\": \"1.0\", \"title\": \"wa'DIch\"",
      "\"revision\": \"0.9\", \"title\": \"wa'DIch\"")
    #expect(shown.practices[0] == Samples.questionnaire.practices[0])
    let titles = shown.items.map(\.title)
    #expect(titles.filter { $0.contains("(not translated yet)") } == ["First (not translated yet)"])
    #expect(titles.contains("Qagh"))
  }

  @Test func `shows an item whose wording alone changed`() throws {
    let shown = try shown(
      "\"revision\": \"1.0\", \"title\": \"wa'DIch\"",
      "\"revision\": \"1.7\", \"title\": \"wa'DIch\"")
    #expect(shown.practices[0].title == "wa'DIch")
  }

  @Test func `shows no numbered sentence of another version`() throws {
    var source = Samples.questionnaire
    source.texts.rules = ["Read."]
    source.texts.levels = [1: "Low."]
    var texts = QuestionnaireTexts(beginning: "tlh", of: source, with: nil)
    texts.strings[TextPlace("", ["texts", "rules", "1"])] = "yIlaD."
    texts.strings[TextPlace("", ["texts", "levels", "1"])] = "rav."
    #expect(source.shown(in: texts).texts.rules == ["yIlaD."])
    texts.source = "sha256:other"
    #expect(source.shown(in: texts).texts.rules == ["Read."])
    #expect(source.shown(in: texts).texts.levels == [1: "rav."])
  }
}
