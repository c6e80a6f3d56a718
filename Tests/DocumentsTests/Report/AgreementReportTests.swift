import Documents
import Formats
import Storage
import Testing

@testable import MaturityModel

struct AgreementReportTests {
  /// Ten ballots on the built-in questionnaire, five of each role.
  private func ballots() throws -> [Assessment] {
    let questionnaire = try #require(BuiltInQuestionnaires()["mlops-adoption", version: "1.0.0"])
    return (0..<10).map { person in
      var ballot = Assessment(
        id: "secret-\(person)", questionnaire: questionnaire)
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

  private func text(
    _ ballots: [Assessment], byRole: Bool = false, isASCII: Bool = false
  ) -> String {
    let questionnaire = ballots[0].questionnaire
    let report = AgreementReport(
      GroupResult(ballots, on: questionnaire),
      byRole: byRole ? RoleBreakdown(ballots, on: questionnaire) : nil)
    return PlainText.text(of: report.document, isASCII: isASCII)
  }

  @Test func `the report says what to discuss first, and names nobody`() throws {
    let text = try text(ballots())
    #expect(text.hasPrefix("Agreement of 10 people"))
    for heading in ["To discuss", "Dimensions", "Notes"] {
      #expect(text.contains("\n\(heading)\n"))
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    for trace in ["secret", "id-", "Name", "data engineer"] {
      #expect(!text.contains(trace))
    }
    #expect(!text.contains("By role"))
    #expect(text.contains("10 of 10 gave a level"))
  }

  @Test func `roles are shown where they are asked for and large enough`() throws {
    let all = try text(ballots(), byRole: true)
    #expect(all.contains("\nBy role\n"))
    #expect(all.contains("data engineer: 1; product owner: 4."))
    let few = try text(Array(ballots().prefix(7)), byRole: true)
    #expect(few.contains("No role is large enough to be shown."))
    #expect(few.contains("7 of 7 people are in roles that are not shown"))
    #expect(!few.contains("product owner"))
  }

  @Test func `the whole report is as it is kept`() throws {
    let ballots = try ballots()
    expectText(text(ballots, byRole: true), "agreement.txt")
    expectText(
      GroupResult(ballots, on: ballots[0].questionnaire).json().pretty, "agreement.json")
  }

  @Test func `a text for terminals without Unicode is plain`() throws {
    #expect(try text(ballots(), byRole: true, isASCII: true).allSatisfy { $0.isASCII })
  }

  @Test func `what the text says, the page for a browser says`() throws {
    let ballots = try ballots()
    let report = AgreementReport(GroupResult(ballots, on: ballots[0].questionnaire))
    let page = WebPage.text(of: report.document)
    for practice in ballots[0].questionnaire.practices {
      #expect(
        page.contains("\(practice.id.displayed) \(practice.title.replacing("&", with: "&amp;"))"))
    }
  }
}
