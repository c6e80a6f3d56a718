@testable import Formats
@testable import MaturityModel
import Storage
import Testing

struct CarryForwardFileTests {
  @Test func `what was carried and what was retired survives the file, word for word`() throws {
    let questionnaire = try #require(BuiltInQuestionnaires()["mlops-adoption", version: "1.0.0"])
    var old = Assessment(id: "old", questionnaire: questionnaire)
    for (number, practice) in questionnaire.practices.enumerated() {
      old.responses[practice.id] = Response(
        answer: .rank(1 + number % 5), note: "note \(number)",
        evidence: [Evidence(text: "seen", date: CalendarDay("2026-11-01"))])
      old.responses[practice.id]?.otherKeys = ["own": .string("kept")]
    }
    old.responses["p-10"] = Response(answer: .options(["text", "audio"]))
    old.details.actions = [Action(id: "a", text: "do", practice: "dat-1")]
    var newer = questionnaire
    newer.dimensions[0].practices[1].revision = "2.0"
    newer.dimensions[0].practices[2].revision = "1.1"
    newer.dimensions[0].practices.removeFirst()
    var new = Assessment(id: "new", questionnaire: newer)
    // The file has to name the changed questionnaire, not to embed the document of the old one.
    new.embedsQuestionnaire = false
    let forward = CarryForward(from: old, to: new)
    #expect(forward.askedAgain == ["dat-2"])
    #expect(forward.retired == ["dat-1"])
    let read = try AssessmentReader.read(forward.assessment.fileBytes, file: "new.json") { _, _ in
      newer
    }.get()
    #expect(read == forward.assessment)
    let retired = try #require(read.retired["dat-1"]?.members)
    #expect(retired["answer"] == .integer(1))
    #expect(retired["note"] == .string("note 0"))
    #expect(retired["own"] == .string("kept"))
    #expect(retired["revision"] == .string("1.0"))
    #expect(retired["title"] == .string(questionnaire.practices[0].title))
    #expect(read.responses["dat-3"]?.carried?.revision == "1.0")
    #expect(read.responses["dat-3"]?.otherKeys == ["own": .string("kept")])
    #expect(retired["retiredFrom"] == .string("old"))
    #expect(read.responses["p-10"]?.carried?.from == "old")
  }

  @Test func `the built-in questionnaire carries everything onto itself`() throws {
    let questionnaire = BuiltInQuestionnaires().standard
    var old = Assessment(id: "old", questionnaire: questionnaire)
    for practice in questionnaire.practices {
      old.responses[practice.id] = Response(
        answer: practice.allowsNotApplicable ? .notApplicable(reason: "no") : .unknown)
    }
    for challenge in questionnaire.challenges {
      old.responses[challenge.id] = Response(answer: .rank(2), trend: .worse)
    }
    for outcome in questionnaire.outcomes {
      old.responses[outcome.id] = Response(answer: .notMeasured, basis: .counted)
    }
    for question in questionnaire.profile + questionnaire.context {
      old.responses[question.id] = Response(answer: .options([question.options[0].id]))
    }
    let forward = CarryForward(
      from: old, to: Assessment(id: "new", questionnaire: questionnaire))
    #expect(forward.carried.count == old.responses.count)
    let read = try AssessmentReader.read(forward.assessment.fileBytes, file: "new.json") { _, _ in
      nil
    }.get()
    #expect(read == forward.assessment)
  }
}
