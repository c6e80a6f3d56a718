@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

@testable import Storage

@Suite("The example is a history that shows everything")
struct DemoHistoryTests {
  private static let bytes = BuiltInQuestionnaires().bytes(of: "mlops-adoption") ?? []
  /// Made once for all tests.
  private static let made = DemoHistory().assessments(with: bytes)

  private var history: [Assessment] { Self.made }

  @Test func `Five teams over six quarters, all labelled`() {
    #expect(history.count == 30)
    #expect(Set(history.map(\.details.subject)).count == 5)
    #expect(Set(history.map { $0.id.prefix(8) }).count == 30)
    #expect(history.allSatisfy { $0.details.title.hasPrefix("Demo: ") })
    #expect(history.allSatisfy { $0.details.subject.organisation.contains("demo") })
  }

  @Test func `The same seed gives the same, another one something else`() {
    #expect(DemoHistory().assessments(with: Self.bytes) == history)
    #expect(DemoHistory(seed: 1).assessments(with: Self.bytes) != history)
  }

  @Test func `Every assessment is valid, and reading it gives it back`() throws {
    for assessment in history {
      let read = AssessmentReader.read(assessment.fileBytes, file: assessment.details.title) {
        _, _ in
        nil
      }
      #expect(try read.get() == assessment)
    }
  }

  @Test func `The questionnaire changes once, with one item added, reworded and changed`() throws {
    let (first, last) = (try #require(history.first), try #require(history.last))
    let before = Dictionary(
      uniqueKeysWithValues: first.questionnaire.practices.map { ($0.id, $0.revision) })
    let after = Dictionary(
      uniqueKeysWithValues: last.questionnaire.practices.map { ($0.id, $0.revision) })
    #expect(Set(history.map(\.questionnaire.digest)).count == 2)
    #expect(after.keys.filter { before[$0] == nil }.count == 1)
    #expect(
      Set(after.filter { before[$0.key] != nil && before[$0.key] != $0.value }.values) == [
        "1.2", "3.0",
      ])
  }

  @Test func `There are unknown and not applicable answers, and levels that differ`() {
    let answers = history.flatMap { $0.responses.values.compactMap(\.answer) }
    #expect(answers.contains(.unknown))
    #expect(answers.contains { if case .notApplicable = $0 { true } else { false } })
    #expect(Set(history.map { $0.scorecard().overall.level }).count > 2)
  }

  @Test func `A store of it is a new folder each time`() throws {
    let folder = TemporaryFolder()
    let one = try DemoHistory().makeStore(in: folder.folders)
    let other = try DemoHistory().makeStore(in: folder.folders)
    #expect(one != other)
    let store = FileStore(
      Folders(environment: [:], store: one), find: Samples.noQuestionnaire)
    #expect(store.listing().assessments.count == 30)
    #expect(store.listing().broken.isEmpty)
  }
}
