import Formats
import MaturityModel
import Testing

struct EvidenceSourceTests {
  private func evidence(commit: String = "7f0b441e99", line: Int = 41) -> Evidence {
    Evidence(
      text: "It is.",
      source: EvidenceSource(
        rule: "r", repository: "team", commit: commit, path: "a/b.py", line: line))
  }

  @Test func `text and place are joined once, for everything that shows evidence`() {
    #expect(evidence().shown == "a/b.py:41 (commit 7f0b441e) – It is.")
    #expect(evidence(line: 0).shown == "a/b.py (commit 7f0b441e) – It is.")
    #expect(evidence(commit: "").shown == "a/b.py:41 – It is.")
    #expect(Evidence(text: "A page").shown == "A page")
    let history = Evidence(
      text: "Few.", source: EvidenceSource(rule: "r", repository: "team", path: ""))
    #expect(history.shown == "team – Few.")
  }

  @Test func `a pool keeps the words and drops the place`() throws {
    let questionnaire = Questionnaire(id: "q", version: "1", title: "Q")
    var assessment = Assessment(id: "a", at: nil, questionnaire: questionnaire)
    assessment.group = GroupRecord(.object(["respondents": .integer(3)]), { _ in .levels(3) })
    assessment.responses["p"] = Response(answer: .rank(1))
    assessment.responses["p"]?.evidence = [evidence()]
    let day = try #require(CalendarDay("2026-11-01"))
    let pool = try #require(PooledExport(of: assessment, on: day))
    #expect(pool.assessment.responses["p"]?.evidence == [Evidence(text: "It is.")])
  }
}
