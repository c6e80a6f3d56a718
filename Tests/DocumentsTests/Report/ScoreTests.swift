@testable import MaturityModel
import Testing

@testable import Documents

@Suite struct `The score in words` {
  private static func report(_ seed: Int, isHostile: Bool = false) -> Report {
    var random = RandomAssessment(seed, isHostile: isHostile)
    return Report(.team, of: random.assessment(), on: Teams.today)
  }

  @Test(arguments: 0..<10, [false, true])
  func `is plain text of 78 columns, whatever is in the file`(seed: Int, isASCII: Bool) {
    let report = Self.report(seed, isHostile: true)
    for text in [
      PlainText.text(of: report.score, isASCII: isASCII),
      PlainText.text(of: report.brief, isASCII: isASCII),
    ] {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.count <= 78 && line.last != " ", "\(line)")
      }
      let scalars = text.unicodeScalars.map(\.value)
      #expect(scalars.allSatisfy { $0 == 10 || ($0 >= 32 && !(0x7F...0x9F).contains($0)) })
      if isASCII { #expect(scalars.allSatisfy { $0 < 0x7F }) }
    }
  }

  @Test(arguments: 0..<10)
  func `says every level and every aim of the plan`(seed: Int) {
    let report = Self.report(seed)
    let text = PlainText.text(of: report.score).split { $0.isWhitespace }.joined(separator: " ")
    for (dimension, score) in report.scored where score.isApplicable {
      let level = score.level.map { "\($0)" } ?? "?"
      #expect(text.contains("\(level) \(dimension.title)"))
    }
    for row in report.shortfalls {
      #expect(text.contains("\(row.asked.level ?? 0) → \(row.target)"))
    }
  }

  @Test(arguments: 0..<12)
  func `is five sentences for those who decide, with no number that the file does not hold`(
    seed: Int
  ) {
    let report = Self.report(seed)
    let brief = report.brief
    #expect(brief.count == 5 && brief.allSatisfy { $0.last == "." })
    if let level = report.card.overall.level { #expect(brief[0].contains("level \(level) of ")) }
    for jargon in ["index", "gate", "theta", "coverage", "like for like"] {
      #expect(!brief.joined().contains(jargon))
    }
  }

  @Test func `names owner and date where an action has them`() throws {
    var assessment = Teams.full()
    let roadmap = Roadmap(of: assessment, on: Teams.today)
    let row = try #require(roadmap.rows(in: .now).first)
    var action = Action(id: "own", text: "Do it")
    (action.practice, action.owner, action.due) = (row.practice, "Ruth", CalendarDay("2027-01-29"))
    assessment.details.actions = [action]
    let said = Report(.team, of: assessment, people: .counts, on: Teams.today).brief[3]
    #expect(said.contains("(Ruth, by 29 January 2027)"))
    let none = Report(.team, of: assessment, people: People.none, on: Teams.today).brief[3]
    #expect(none.contains("(by 29 January 2027)") && !none.contains("Ruth"))
  }

  @Test(arguments: 0..<20)
  func `targets are sorted by gap and pain`(seed: Int) {
    let rows = Self.report(seed).shortfalls
    #expect(rows.map(\.weight) == rows.map(\.weight).sorted(by: >))
    for row in rows { #expect((row.asked.level ?? 9) < row.target && row.weight >= 1) }
  }

  private typealias People = Report.People
}
