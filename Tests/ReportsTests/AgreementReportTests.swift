@testable import MaturityModel
import Reports
import Storage
import Testing

struct AgreementReportTests {
  /// Ten ballots on the built-in questionnaire, five of each role.
  private func ballots() -> [Assessment] {
    (0..<10).map { person in
      var ballot = Assessment(
        id: "secret-\(person)", questionnaire: firstQuestionnaire)
      ballot.respondent = Respondent(
        id: "id-\(person)", role: person < 5 ? "DE" : "PO", name: "Name \(person)")
      for (index, practice) in ballot.questionnaire.practices.enumerated() {
        let level = index == 0 && person < 5 ? 1 : 2 + (index + person) % 3
        ballot.responses[practice.id] = Response(
          answer: .rank(index == 0 && person >= 5 ? 4 : level))
      }
      return ballot
    }
  }

  private func report(_ ballots: [Assessment], byRole: Bool = false) -> AgreementReport {
    let questionnaire = ballots[0].questionnaire
    return AgreementReport(
      GroupResult(ballots, on: questionnaire),
      byRole: byRole ? RoleBreakdown(ballots, on: questionnaire) : nil)
  }

  @Test func `the report says what to discuss first, and names nobody`() {
    let text = report(ballots()).text()
    #expect(text.hasPrefix("Agreement of 10 respondents"))
    for heading in ["To discuss", "Dimensions", "Notes"] {
      #expect(text.contains("\n\(heading)\n"))
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    for trace in ["secret", "id-", "Name", "DE", "PO:"] { #expect(!text.contains(trace)) }
    #expect(!text.contains("By role"))
    #expect(text.contains("answered by 10 of 10"))
  }

  @Test func `roles are shown where they are asked for and large enough`() {
    let text = report(ballots(), byRole: true).text()
    #expect(text.contains("\nBy role\n"))
    #expect(text.contains("5 respondents"))
    #expect(text.contains("DE: 1; PO: 4."))
    let few = report(Array(ballots().prefix(7)), byRole: true).text()
    #expect(few.contains("No role can be shown."))
    #expect(few.contains("7 of 7 respondents are in roles that are not shown"))
    #expect(!few.contains("PO"))
  }

  @Test func `the whole report is as it is kept`() {
    expectText(report(ballots(), byRole: true).text(), "agreement.txt")
    expectText(report(ballots()).json, "agreement.json")
  }

  @Test func `a text for terminals without Unicode is plain`() {
    #expect(report(ballots(), byRole: true).text(isASCII: true).allSatisfy { $0.isASCII })
  }
}
