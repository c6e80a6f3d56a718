@testable import FileSamples
import MaturityModel
import Testing

@testable import Formats

/// How files say how much is asked, and that those of version 0.1 are read right.
struct FileLengthTests {
  private func read(_ members: String) throws -> Assessment {
    let questionnaire = Samples.questionnaire
    let text = """
      {"format": 1, \(members), "answers": {}, "questionnaire": {"id": "\(questionnaire.id)", \
      "version": "\(questionnaire.version)"}}
      """
    return try AssessmentReader.read(Array(text.utf8), file: "a.json") { _, _ in questionnaire }
      .get()
  }

  @Test(arguments: [
    (#""length": "core""#, Assessment.Mode.quick), (#""length": "standard""#, .standard),
    (#""length": "full""#, .full), (#""mode": "quick""#, .quick), (#""mode": "full""#, .full),
    (#""length": "full", "mode": "quick""#, .full), (#""mode": "full", "length": "core""#, .quick),
    (#""title": "none""#, .full),
  ])
  func `length counts, and mode where it stands alone`(
    members: String, mode: Assessment.Mode
  ) throws { #expect(try read(members).mode == mode) }

  @Test(arguments: [#""length": "short""#, #""length": "quick""#, #""mode": "standard""#])
  func `a word that is no length is a problem`(members: String) {
    #expect(throws: InvalidFile.self) { try read(members) }
  }

  @Test(arguments: Assessment.Mode.allCases)
  func `what is written is read again, and core says mode for 0.1`(mode: Assessment.Mode) throws {
    var assessment = try read(#""id": "a", "mode": "quick""#)
    assessment.mode = mode
    let members = assessment.json.members
    #expect(members?["length"]?.text == mode.length.rawValue)
    #expect(members?["mode"]?.text == (mode == .quick ? "quick" : nil))
    let again = try AssessmentReader.read(assessment.fileBytes, file: "a.json") { _, _ in
      assessment.questionnaire
    }.get()
    #expect(again == assessment)
  }

  @Test func `a change of length is read again from a journal`() throws {
    let assessment = try read(#""id": "a""#)
    let edit = Edit(.length(before: .quick, after: .standard), at: Timestamp(seconds: 5))
    #expect(EditCoding(for: assessment).problems(of: edit).isEmpty)
  }
}
