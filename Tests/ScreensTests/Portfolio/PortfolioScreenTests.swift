import FileSamples
import Formats
import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct PortfolioScreenTests {
  /// Seven teams of one organisation, one of them with another questionnaire; computed once.
  private static let table = teams { $0 }

  static func teams(_ form: (Assessment) -> Assessment) -> TeamTable {
    let names = [
      "Payments ML", "Search ranking", "Fraud and limits", "Pricing", "Customer service assistants",
      "Warehouse vision", "Demand forecast",
    ]
    let entries = names.enumerated().map { number, name in
      var assessment = form(number % 2 == 0 ? .finished : .earlier)
      assessment.details.subject = Subject(organisation: "Acme Bank", team: name)
      for (place, practice) in assessment.questionnaire.practices.enumerated()
      where (place + number) % 3 == 0 {
        assessment.responses[practice.id]?.answer = .rank(1 + (number + place / 5) % 5)
      }
      if number == 3 { assessment.questionnaire.version = "2.0.0" }
      return PortfolioEntry(assessment, file: "store/\(number).json")
    }
    let questionnaire = form(.blank).questionnaire
    let titles =
      (questionnaire.dimensions.map { ($0.id.text, $0.title) }
        + questionnaire.practices.map { ($0.id.text, $0.title) }
        + questionnaire.challenges.map { ($0.id.text, $0.title) })
    return TeamTable(
      entries, dimensions: questionnaire.dimensions.map(\.id),
      titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }),
      questions: questionnaire.profile, broken: 2)
  }

  private func walk(
    _ table: TeamTable = Self.table, _ size: Size = Size(rows: 24, columns: 80),
    isASCII: Bool = false
  ) -> Walk {
    var walk = Walk(size: size, isASCII: isASCII)
    walk.handle(.waiting(for: ""))
    walk.handle(.portfolio(table))
    return walk
  }

  private var empty: TeamTable {
    TeamTable([], dimensions: [], titles: [:], broken: 0)
  }

  @Test func `every team has its digits, and nobody is ranked`() {
    let walk = walk()
    #expect(walk.screen.contains("This is no ranking"))
    for name in ["Payments ML", "Search ranking", "Demand forecast"] {
      #expect(walk.screen.contains(name))
    }
    #expect(!walk.screen.contains("Acme Bank"))
    #expect(walk.screen.contains("Pricing*"))
  }

  @Test func `left and right sort by every column, and the focus stays with its team`() {
    var walk = walk()
    walk.press(.end)
    #expect(walk.screen.contains("› Warehouse vision"))
    var hints: Set<String> = []
    for _ in 0..<14 {
      walk.press(.right)
      #expect(walk.screen.contains("› Warehouse vision"))
      hints.insert(walk.screen.split(separator: "\n").dropLast().last.map { String($0) } ?? "")
    }
    #expect(hints.count == 14)
    #expect(walk.screen.contains("By team"))
    walk.press(.left)
    #expect(walk.screen.contains("By Cost and business value"))
  }

  @Test func `Enter opens the team's assessment`() {
    var walk = walk()
    walk.press(.enter)
    #expect(walk.effects == [.open(path: "store/4.json")])
  }

  @Test func `Tab shows what the teams have in common`() {
    var walk = walk(Self.table, Size(rows: 110, columns: 100))
    walk.press(.tab)
    #expect(walk.screen.contains("in 6 of 6") || walk.screen.contains("of 6"))
    #expect(walk.screen.contains("Six teams that shared their"))
    #expect(walk.screen.contains("Two files cannot be read"))
    walk.press(.right)
    #expect(walk.screen.contains("Columns are sorted on the page of the teams"))
    walk.press(.tab)
    #expect(walk.screen.contains("› Customer service"))
  }

  @Test
  func `what the teams have in common stands below them where there is room, without a place`() {
    let walk = walk(Self.table, Size(rows: 40, columns: 100))
    #expect(walk.screen.contains("What holds most teams back"))
    #expect(walk.screen.contains("› Customer service"))
    var whole = self.walk(Self.table, Size(rows: 100, columns: 100))
    whole.press(.tab)
    #expect(whole.screen.contains("Who can help whom"))
    #expect(!whole.screen.contains(" is 1st") && !whole.screen.contains("percentile"))
  }

  @Test func `an empty folder says so`() {
    var walk = walk(empty)
    #expect(walk.screen.contains("No assessment in this folder can be read."))
    walk.press(.enter)
    #expect(walk.screen.contains("There is no team here."))
    walk.press(.tab)
    #expect(walk.screen.contains("No assessment here can be read."))
  }

  @Test(arguments: [(0, 0), (2, 10), (12, 40), (13, 41), (18, 60), (24, 80), (70, 250)])
  func `no size crashes`(rows: Int, columns: Int) {
    for table in [Self.table, empty] {
      var walk = walk(table, Size(rows: rows, columns: columns))
      for _ in 0..<16 {
        walk.press(.right, .end, .pageUp, .down)
        #expect(walk.app.canvas().cells.count == rows * columns)
      }
      walk.press(.tab, .end, .pageUp)
      #expect(walk.app.canvas().cells.count == rows * columns)
    }
  }

  @Test func `plain ASCII draws nothing else`() {
    for size in windowSizes {
      var walk = walk(Self.table, size, isASCII: true)
      for _ in 0..<2 {
        let isASCII = walk.screen.utf8.allSatisfy { $0 < 0x80 }
        #expect(isASCII, "\(walk.screen)")
        walk.press(.tab)
      }
    }
  }

  @Test(.inPseudo, arguments: layoutSizes) func `portfolios are as they were`(size: Size) {
    var walk = walk(Self.teams(\.small), size)
    walk.press(.right, .right, .down)
    expectPicture(of: walk, named: "portfolio")
    walk.press(.left, .left, .left)
    expectPicture(of: walk, named: "portfolio-last-column")
    walk.press(.tab)
    expectPicture(of: walk, named: "portfolio-common")
    walk.type("b")
    expectPicture(of: walk, named: "portfolio-questions")
    walk.press(.down, .down, .enter)
    expectPicture(of: walk, named: "portfolio-parts")
    walk.press(.tab)
    walk.type("[f")
    expectPicture(of: walk, named: "portfolio-answers")
    walk.press(.down, .enter)
    expectPicture(of: walk, named: "portfolio-filtered")
    walk.type("xs")
    walk.press(.down, .enter)
    expectPicture(of: walk, named: "portfolio-since")
  }
}
