import Foundation
import TerminalDriver
import Testing

/// The commands that make questionnaires of other models, and sheets of answers.
struct ImportCommandTests {
  private static let model = """
    { "name": "Moving house", "thresholds": { "red": 5, "yellow": 30, "unknown": 5 },
      "sections": [ { "name": "Roof", "questions": [
        { "text": "Is the roof tight?", "answers": [
          { "text": "Yes", "risk": "green" }, { "text": "No", "risk": "red", "applyTags": [] } ] } ] } ] }
    """

  @Test func `a model is imported, what became of it is said, and nothing is written over`() throws
  {
    let home = try Home()
    let source = try home.write(Self.model, to: "model.json")
    let output = home.path + "/house.json"
    let first = try home.run(["import", "konveyor", source, "--output", output, "--id", "house"])
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.contains("house, 1 item\n  mapped: 1 section, 1 question, 2 answers\n"))
    #expect(first.output.contains("not mapped: answer.applyTags (1)"))
    let written = try Data(contentsOf: URL(fileURLWithPath: output))
    let again = try home.run(
      ["import", "model", "konveyor", "-", "--output", output], input: Self.model)
    #expect(again.status == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == written)
    let copy = home.path + "/copy.json"
    _ = try home.run(["import", "konveyor", source, "--output", copy, "--id", "house"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == written)
  }

  @Test func `a model that is refused leaves no file`() throws {
    let home = try Home()
    let source = try home.write(
      Self.model.replacing("\"red\" ", with: "\"rot\" ").replacing("\"red\",", with: "\"rot\","),
      to: "model.json")
    let outcome = try home.run(["import", "konveyor", source, "--output", home.path + "/q.json"])
    #expect(outcome.status == 3)
    #expect(outcome.error.contains("there is no risk \"rot\""))
    #expect(outcome.errorLines.last == "mlmaturity: nothing was written.")
    #expect(!home.files.contains("q.json"))
  }

  @Test func `an unknown format exits with 2 and the list`() throws {
    let home = try Home()
    let source = try home.write(Self.model, to: "model.json")
    let outcome = try home.run(["import", "cmmi", source, "--output", home.path + "/q.json"])
    #expect(outcome.status == 2)
    for format in ["aws-lens", "konveyor", "samm", "ciso", "dsomm", "azure-csv"] {
      #expect(outcome.error.contains(format))
    }
  }

  @Test func `a review gives its answers, where a file is named for them`() throws {
    let home = try Home()
    let source = try home.write(
      "Own review,,\nYour overall results,Critical,'20/200'\nReliability,Critical,'20/200'\n",
      to: "review.csv")
    let (output, answers) = (home.path + "/q.json", home.path + "/answers.json")
    let outcome = try home.run(
      ["import", "azure-csv", source, "--output", output, "--assessment", answers])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(home.files.contains("q.json") && home.files.contains("answers.json"))
  }

  @Test func `answers go into a sheet and come back as they were`() throws {
    let home = try Home()
    try home.keepQuestionnaire()
    let file = try home.write(
      """
      { "format": 1, "id": "0123", "title": "Ours", "questionnaire": { "id": "probe", "version": "1.0.0" },
        "answers": { "p-01": { "answer": 3, "note": "=1+1, \\"so\\"\\nit is", "flagged": true,
            "evidence": [ { "text": "a page", "date": "2026-01-01" }, { "text": "another" } ] },
          "p-02": { "answer": "notApplicable", "reason": "no models" }, "p-03": { "answer": "unknown" } },
        "challenges": { "ch-01": { "answer": 4, "trend": "worse" } },
        "outcomes": { "o-01": { "answer": "notMeasured", "note": "'-1" } } }
      """, to: "a.json")
    let exported = try home.run(["export", "answers", file, "--format", "csv"])
    #expect(exported.status == 0, "\(exported.error)")
    #expect(exported.output.contains("\"'=1+1"))
    let sheet = try home.write(exported.output, to: "answers.csv")
    let back = home.path + "/back.json"
    let imported = try home.run(
      ["import", "answers", sheet, "--questionnaire", home.questionnaire, "--output", back])
    #expect(imported.status == 0, "\(imported.error)")
    #expect(imported.output == "\(back): 5 answers\n")
    let again = try home.run(["export", "answers", back])
    #expect(again.output == exported.output)
    #expect(try home.run(["score", back]).output == home.run(["score", file]).output)
  }

  @Test func `a sheet with a wrong answer leaves no file`() throws {
    let home = try Home()
    let sheet = try home.write("id,answer\np-01,9\np-99,1\n", to: "answers.csv")
    let outcome = try home.run(
      [
        "import", "answers", sheet, "--questionnaire", home.questionnaire, "--output",
        home.path + "/b.json",
      ])
    #expect(outcome.status == 3)
    #expect(outcome.errorLines.count == 3)
    #expect(!home.files.contains("b.json"))
  }
}
