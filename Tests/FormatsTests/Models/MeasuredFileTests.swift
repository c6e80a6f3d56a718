import Testing

@testable import FileSamples
@testable import Formats
@testable import MaturityModel

/// Assessments of questionnaires of format 2 as files.
struct MeasuredFileTests {
  private let measured = Samples.measured

  private func read(_ text: String) -> Result<Assessment, InvalidFile> {
    AssessmentReader.read(Array(text.utf8), file: "a.json", find: Samples.noQuestionnaire)
  }

  @Test func `writing and reading gives the same`() throws {
    let text = String(decoding: measured.fileBytes, as: UTF8.self)
    let again = try read(text).get()
    #expect(again.questionnaire.model == measured.questionnaire.model)
    #expect(again.questionnaire == measured.questionnaire)
    #expect(again.responses == measured.responses)
    #expect(again == measured)
    #expect(text.contains("\"format\": 2"))
    for part in [
      #""answer": "yes""#, #""answer": "75/2""#, #""criteria": ["#, #""notApplicable": ["#,
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test func `none of the options is an answer, and stays one`() throws {
    var none = measured
    none.responses["load"] = Response(answer: .options([]))
    let again = try read(String(decoding: none.fileBytes, as: UTF8.self)).get()
    #expect(again.responses["load"]?.answer == .options([]))
    #expect(again.states.filter { $0 == .answered }.count == 5)
  }

  @Test func `a sheet of answers makes the same assessment`() throws {
    var assessment = measured
    for number in ["75/2", "1/3", "100"] {
      assessment.responses["cov"]?.answer = Fraction(spelled: number).map { .number($0) }
      for words in ["Nights, and days.", "12", "peak"] {
        assessment.responses["hurts"]?.answer = .text(words)
        let sheet = AnswerSheet(assessment).rows.map { row in
          row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: "\r\n")
        let read = try AnswerSheetReader.read(
          Array(sheet.utf8), file: "a.csv", of: measured.questionnaire
        ).get()
        #expect(read.responses == assessment.responses, "\(number), \(words)")
      }
    }
  }

  @Test func `the journal gives back what was recorded`() throws {
    let coding = EditCoding(for: measured)
    let changes = measured.responses.keys.map {
      Edit.Change.response(
        item: $0, before: Response(), after: measured.responses[$0] ?? Response())
    }
    let edit = Edit(.several(changes), at: Samples.now)
    let log = ProblemLog(file: "journal")
    let document = try JSONDocument(Array(coding.json(edit).compact.utf8))
    #expect(coding.edit(document.root, log: log) == edit)
    #expect(log.problems.isEmpty)
  }

  @Test func `answers are carried forward with all that stands beside them`() {
    let new = Assessment(id: "new", questionnaire: measured.questionnaire)
    let carried = CarryForward(from: measured, to: new).assessment
    for (id, response) in measured.responses {
      var expected = response
      expected.carried = Carried(from: measured.id)
      #expect(carried.responses[id] == expected, "\(id)")
    }
  }

  @Test func `what only one copy changed is in what is reconciled`() {
    var mine = measured
    mine.responses["unit"]?.criteria = ["all", "stop"]
    var theirs = measured
    theirs.responses["load"]?.optionsNotApplicable = []
    theirs.responses["cov"]?.answer = .number(Fraction(50))
    let merged = Reconciliation(mine: mine, theirs: theirs, base: measured)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.merged.responses["unit"]?.criteria == ["all", "stop"])
    #expect(merged.merged.responses["load"]?.optionsNotApplicable == [])
    #expect(merged.merged.responses["cov"]?.answer == .number(Fraction(50)))
  }

  @Test(arguments: [
    (#""answer": "75/2""#, #""answer": "101""#, "not a number from 0 to 100"),
    (#""answer": "75/2""#, #""answer": [1]"#, "not a number from 0 to 100"),
    (#""answer": "yes""#, #""answer": "yess""#, "not one of no, partly, yes"),
    (#""answer": "yes""#, #""answer": "notApplicable", "reason": "x""#, "cannot be not applicable"),
    (#"["peak"]"#, #""peak""#, "not a list of options"),
    (#"["peak"]"#, #"["peak", "none"]"#, "none is chosen beside others"),
    (#"["peak"]"#, #"["peek"]"#, #"load has no option "peek""#),
    (#"["all"]"#, #"["every"]"#, #"unit has no criterion "every""#),
    (#"["soak"]"#, #"["peak"]"#, "option that may be not applicable"),
    (#""format": 2"#, #""format": 3"#, "reads up to 2"),
  ])
  func `an answer that its item cannot have is named`(
    old: String, new: String, fault: String
  ) throws {
    let text = measured.json.compact.replacingSpaces
    let changed = text.replacing(old.replacingSpaces, with: new.replacingSpaces, maxReplacements: 1)
    #expect(changed != text)
    guard case .failure(let invalid) = read(changed) else {
      Issue.record("It was read: \(new)")
      return
    }
    #expect(invalid.description.contains(fault), "\(invalid)")
  }

  @Test func `a questionnaire with measures is one among others, with what stands around its tree`()
  {
    let questionnaire = Samples.measures
    #expect(questionnaire.practices.map(\.id.text) == ["cov", "unit", "load", "call", "hurts"])
    #expect(questionnaire.practices.first?.path == ["Depth", "Code"])
    #expect(questionnaire.challenges.map(\.id.text) == ["slow"])
    #expect(questionnaire.lengths == [.quick, .full])
    #expect(questionnaire.digest == questionnaire.model?.digest)
  }
}

extension String {
  /// Without the blanks that only the pretty form has.
  fileprivate var replacingSpaces: String {
    replacing("\": ", with: "\":").replacing(", \"", with: ",\"")
  }
}
