import MaturityModel
import Storage
import Testing

struct QuestionnaireLibraryTests {
  private let place = TemporaryFolder()

  @Test func `one broken file does not block the others`() throws {
    place.write(Samples.questionnaireText, to: "tiny.json")
    place.write("{", to: "broken.json")
    let library = QuestionnaireLibrary(folder: place.path)
    #expect(library.entries.map { $0.questionnaire?.id } == ["mlops-adoption", nil, "tiny"])
    #expect(library.find(id: "tiny", version: "1.0.0")?.title == "Tiny")
    #expect(library.find(id: "tiny", version: "2.0.0") == nil)
    #expect(try library.questionnaire(id: "tiny").id == "tiny")
    #expect(try library.chosen().id == "mlops-adoption")
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
