@testable import FileSamples
@testable import Formats
import Foundation
import MaturityModel
import Testing

@Suite("Answers that were taken out of a file are what the assessment reader makes of it")
struct AnswerScannerTests {
  /// Files that use every key of an answer, in several spellings.
  private static let assessments: [Assessment] = {
    var whole = Samples.assessment
    whole.responses["c-2"]?.note = "é € \u{1F600} \"quoted\"\nand on"
    return [whole, Samples.everyField(1), Samples.everyField(2)]
  }()

  /// What the reader makes of a file whose questionnaire was never met, and what is taken out of it afterwards.
  private func reading(
    _ file: [UInt8], keepsNotes: Bool = true
  ) throws -> (
    whole: Assessment, taken: (responses: [Item.ID: Response], rest: KnownSnapshots.Match)?
  ) {
    let (assessment, document) = try AssessmentReader.readWithDocument(
      file, file: "", tables: ItemTables(), find: Samples.noQuestionnaire
    ).get()
    var snapshots = KnownSnapshots()
    snapshots.remember(assessment.questionnaire, of: document)
    let match = try #require(file.withUnsafeBufferPointer { snapshots.match(in: $0) })
    return (assessment, ItemTables(keepsNotes: keepsNotes).answers(of: match))
  }

  @Test(arguments: assessments) func `all of them`(assessment: Assessment) throws {
    let (whole, taken) = try reading(assessment.fileBytes)
    #expect(!whole.responses.isEmpty)
    #expect(taken?.responses == whole.responses)
  }

  @Test(arguments: assessments) func `the rest has none`(assessment: Assessment) throws {
    let taken = try reading(assessment.fileBytes).taken
    let root = try #require(taken?.rest.document?.root)
    for section in Item.Member.allCases {
      #expect(root.json.members?[section.rawValue]?.members ?? [:] == [:])
    }
    #expect(root["title"]?.text == assessment.details.title)
  }

  @Test func `where notes are not wanted, one without an answer stays all the same`() throws {
    var assessment = Self.assessments[0]
    let answered = try #require(assessment.responses.first { $0.value.answer != nil }).key
    assessment.responses[answered]?.note = "beside an answer"
    let open = try #require(assessment.questionnaire.challenges.last).id
    assessment.responses[open] = Response(note: "alone")
    let (whole, taken) = try reading(assessment.fileBytes, keepsNotes: false)
    #expect(taken?.responses[answered]?.note == "")
    #expect(taken?.responses[open]?.note == "alone")
    #expect(
      taken?.responses.mapValues(\.answer) == whole.responses.mapValues(\.answer))
  }

  @Test func `a snapshot among the answers is none`() throws {
    let file = String(decoding: Self.assessments[0].fileBytes, as: UTF8.self)
    let snapshot = try #require(file.range(of: "\"snapshot\": "))
    let end = try #require(file.range(of: "\n  },", range: snapshot.upperBound..<file.endIndex))
    let value = file[snapshot.upperBound..<end.lowerBound]
    let answer = try #require(file.range(of: "\"one-1\": {"))
    var moved = file
    moved.insert(contentsOf: "\"snapshot\": \(value),", at: answer.upperBound)
    let taken = try reading(Array(moved.utf8)).taken
    #expect(taken == nil)
  }
}
