@testable import FileSamples
import Formats
import MaturityModel
import Storage
import Testing

struct QuestionnaireLibraryTests {
  private let place = TemporaryFolder()

  @Test func `one broken file does not block the others`() throws {
    place.write(Samples.questionnaireText, to: "tiny.json")
    place.write("{", to: "broken.json")
    let library = QuestionnaireLibrary(folder: place.path)
    #expect(
      library.entries.map { $0.questionnaire?.id } == [
        "mlops-adoption", "genai-adoption", nil, "tiny",
      ])
    #expect(library.find(id: "tiny", version: "1.0.0")?.title == "Tiny")
    #expect(library.find(id: "tiny", version: "2.0.0") == nil)
    #expect(try library.questionnaire(id: "tiny").id == "tiny")
    #expect(try library.chosen().id == "mlops-adoption")
  }

  @Test func `of two files with one id and version the first counts everywhere`() throws {
    place.write(Samples.questionnaireText, to: "b.json")
    place.write(Samples.questionnaireText, to: "c.json")
    place.write(Samples.questionnaireText.replacing("\"Tiny\"", with: "\"Other\""), to: "a.json")
    let builtIn = BuiltInQuestionnaires()
    place.write(builtIn.bytes(of: "mlops-adoption") ?? [], to: "exported.json")
    let library = QuestionnaireLibrary(folder: place.path)
    #expect(
      library.entries.map(\.questionnaire?.title) == [
        builtIn.standard.title, builtIn["genai-adoption"]?.title, "Other", nil, nil, nil,
      ])
    #expect(
      library.entries.map { $0.duplicate?.isAmbiguous } == [nil, nil, nil, true, true, false])
    #expect(try library.questionnaire(id: "tiny").title == "Other")
    #expect(library.find(id: "tiny", version: "1.0.0")?.title == "Other")
    let duplicates = library.duplicates(id: "tiny", version: "1.0.0")
    #expect(duplicates.map(\.problem.file) == [place.path + "/b.json", place.path + "/c.json"])
    #expect(duplicates.allSatisfy { $0.problem.fault.contains(place.path + "/a.json") })
    let explicit = QuestionnaireLibrary(explicit: place.path + "/c.json", folder: place.path)
    #expect(try explicit.questionnaire(id: "tiny").title == "Tiny")
    #expect(explicit.find(id: "tiny", version: "1.0.0")?.title == "Tiny")
  }

  @Test func `a former version is found by who names it, and is not on offer`() throws {
    let former = BuiltInQuestionnaires().bytes(of: "mlops-adoption", version: "1.0.0") ?? []
    place.write(former, to: "kept.json")
    let library = QuestionnaireLibrary(folder: place.path)
    #expect(library.entries.compactMap(\.questionnaire?.version) == ["1.1.0", "1.0.0"])
    #expect(library.entries.last?.duplicate?.isAmbiguous == false)
    #expect(library.find(id: "mlops-adoption", version: "1.0.0")?.practices.count == 52)
    #expect(try library.questionnaire(id: "mlops-adoption").version == "1.1.0")
    place.write(
      String(decoding: former, as: UTF8.self).replacing("52 practices", with: "53 practices"),
      to: "kept.json")
    #expect(library.entries.last?.duplicate?.isAmbiguous == true)
    let explicit = QuestionnaireLibrary(explicit: place.path + "/kept.json")
    #expect(try explicit.chosen().about.contains("53 practices"))
    #expect(
      explicit.find(id: "mlops-adoption", version: "1.0.0")?.about.contains("53 practices") == true)
  }

  @Test func `of several versions the newest is meant by an id`() throws {
    for version in ["1.9.0", "1.10.0", "1.2.0"] {
      place.write(
        Samples.questionnaireText.replacing("\"1.0.0\"", with: "\"\(version)\""),
        to: "\(version).json")
    }
    let library = QuestionnaireLibrary(folder: place.path)
    #expect(try library.questionnaire(id: "tiny").version == "1.10.0")
    #expect(library.find(id: "tiny", version: "1.2.0")?.version == "1.2.0")
  }

  @Test func `what was named on the command line is chosen, as a file or as an id`() throws {
    let file = place.write(Samples.questionnaireText, to: "q.json")
    #expect(try QuestionnaireLibrary(explicit: file).chosen().id == "tiny")
    #expect(try QuestionnaireLibrary(explicit: "mlops-adoption").chosen().id == "mlops-adoption")
    let failure = #expect(throws: StorageError.self) {
      try QuestionnaireLibrary(explicit: "mlops-adoptoin").chosen()
    }
    #expect(failure?.description.contains("Did you mean mlops-adoption?") == true)
  }
}
