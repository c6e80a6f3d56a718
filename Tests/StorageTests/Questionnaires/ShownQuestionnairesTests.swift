@testable import FileSamples
import Formats
import MaturityModel
import Storage
import Testing

@Suite struct `Files with the texts of a questionnaire` {
  private let place = TemporaryFolder()

  private func library(explicit: String? = nil) -> QuestionnaireLibrary {
    QuestionnaireLibrary(explicit: explicit, folder: place.path)
  }

  /// The small questionnaire, its texts, and what is shown of it in some languages.
  private func shown(
    _ texts: String = Samples.texts, as name: String = "tiny.tlh.json", in languages: [String]
  ) -> (title: String, notices: [String]) {
    place.write(Samples.questionnaireText, to: "tiny.json")
    place.write(texts, to: name)
    let shown = ShownQuestionnaires(library(), in: languages)
    let title = shown(Samples.questionnaire).title
    #expect(shown(Samples.questionnaire).title == title)
    return (title, shown.takeNotices())
  }

  @Test func `are no questionnaires`() {
    place.write(Samples.questionnaireText, to: "tiny.json")
    place.write(Samples.texts, to: "tiny.tlh.json")
    place.write("{", to: "tiny.pt_BR.json")
    place.write(Samples.questionnaireText.replacing("1.0.0", with: "1.1.0"), to: "tiny-1.1.0.json")
    #expect(
      library().entries.map { $0.questionnaire?.version } == ["1.1.0", "1.0.0", "1.1.0", "1.0.0"])
    #expect(library().textFiles.map(\.language) == ["pt_BR", "tlh"])
    #expect(library().strayTexts == [])
    let found = library().translations(of: Samples.questionnaire)
    #expect(found.map(\.file.language) == ["pt_BR", "tlh"])
    #expect(found.map { (try? $0.content.get())?.translator } == [nil, "Ann"])
    #expect(library().brokenTexts.count == 1)
  }

  @Test func `are shown in the language that is wanted most and there, else in the source`() {
    #expect(shown(in: ["tlh_QO", "tlh"]) == ("mach", []))
    #expect(shown(in: ["de"]) == ("Tiny", []))
    #expect(shown(in: []) == ("Tiny", []))
  }

  @Test func `that are broken are not shown, and are told about once`() {
    let (title, notices) = shown("{", in: ["tlh"])
    #expect(title == "Tiny")
    #expect(notices.count == 1)
    #expect(notices.first?.hasPrefix("tiny.tlh.json has problems and is not shown") == true)
  }

  @Test func `of another version are shown as far as they fit, and told about once`() {
    let other = "sha256:" + String(repeating: "0", count: 64)
    let (title, notices) = shown(
      Samples.texts.replacing(Samples.questionnaire.digest, with: other), in: ["tlh"])
    #expect(title == "mach")
    #expect(notices.count == 1)
    #expect(notices.first?.contains("another text (1.0.0)") == true)
  }

  @Test func `give titles to a questionnaire without its other texts`() {
    place.write(Samples.questionnaireText, to: "tiny.json")
    place.write(Samples.texts, to: "tiny.tlh.json")
    let shown = ShownQuestionnaires(library(), in: ["tlh"])
    let short = shown(Samples.questionnaire.withoutTexts)
    #expect(short.practices[0].title == "wa'DIch" && short.practices[0].anchors == [])
    #expect(shown(Samples.questionnaire).practices[0].anchors == ["x'", "y", "z'"])
    #expect(shown.takeNotices() == [])
  }

  @Test func `without a questionnaire are told about`() {
    place.write(Samples.texts, to: "tiny.tlh.json")
    #expect(library().strayTexts.map(\.file) == [place.path + "/tiny.tlh.json"])
    #expect(library().translations(of: Samples.questionnaire) == [])
  }

  @Test func `belong to a built-in questionnaire by its id, and to a file by its name`() {
    let standard = BuiltInQuestionnaires().standard
    let texts = QuestionnaireTexts(beginning: "de", of: standard, with: nil)
    place.write(texts.json.pretty, to: "\(standard.id).de.json")
    #expect(library().translation(of: standard, in: ["de"])?.file.language == "de")
    let elsewhere = TemporaryFolder()
    let file = elsewhere.write(Samples.questionnaireText, to: "ours.json")
    elsewhere.write(Samples.texts, to: "ours.tlh.json")
    let shown = ShownQuestionnaires(library(explicit: file), in: ["tlh"])
    #expect(shown(Samples.questionnaire).title == "mach")
  }

  @Test func `leave no trace in a file but the language that was shown`() throws {
    place.write(Samples.questionnaireText, to: "tiny.json")
    place.write(Samples.texts, to: "tiny.tlh.json")
    let shown = ShownQuestionnaires(library(), in: ["tlh"])
    let blank = Assessment(id: "0123", at: Samples.now, questionnaire: Samples.questionnaire)
    func saved(in language: String) throws -> Assessment {
      let session = try MemoryStore().create(blank, at: nil, now: Samples.now)
      session.languageShown = language
      #expect(!session.isDirty)
      let change = try #require(
        shown(session.assessment).answering("one-1", at: Samples.now) { $0.answer = .rank(2) })
      try session.record(Edit(change, at: Samples.now))
      try session.save(now: Samples.now)
      return session.assessment
    }
    let (source, translated) = (try saved(in: ""), try saved(in: "tlh"))
    #expect(translated.languageShown == "tlh")
    let bytes = String(decoding: translated.fileBytes, as: UTF8.self)
    #expect(
      bytes.replacing("  \"languageShown\": \"tlh\",\n", with: "")
        == String(decoding: source.fileBytes, as: UTF8.self))
    #expect(!bytes.contains("wa'"))
    let read = AssessmentReader.read(translated.fileBytes, file: "a.json") { _, _ in nil }
    #expect(try read.get() == translated)
  }
}
