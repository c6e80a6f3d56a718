@testable import MaturityModel
import Testing

@testable import Documents

/// Over random assessments: what one surface says, all say, and it is what the model computed.
@Suite struct `Laws of a report` {
  private static func report(
    _ kind: Report.Kind, _ seed: Int, people: Report.People = .counts, isHostile: Bool = false
  ) -> Report {
    var random = RandomAssessment(seed, isHostile: isHostile)
    let before = random.assessment()
    let now = random.later(before)
    return Report(
      kind, of: now, before: seed % 3 == 0 ? nil : before, people: people, on: Teams.today)
  }

  @Test(arguments: 0..<10)
  func `each number of a section stands in text, Markdown and HTML of that section`(seed: Int)
    throws
  {
    for kind in Report.Kind.allCases {
      let document = Self.report(kind, seed, people: .roles).document
      for section in document.sections {
        var alone = document
        (alone.sections, alone.facts, alone.footer) = ([section], [], "")
        let text = PlainText.text(of: alone)
        let expected = Numbers.spoken(alone)
        Numbers.expectAll(expected, in: text, of: "text of \(section.id)")
        Numbers.expectAll(expected, in: Markdown.text(of: alone), of: "Markdown of \(section.id)")
        let page = try Element.page(WebPage.text(of: alone)).all("main")[0].words
        Numbers.expectAll(expected, in: page, of: "HTML of \(section.id)")
        let said = Set(Numbers.numbers(in: text.replacing("\n", with: " ")))
        let html = Set(Numbers.numbers(in: page)).union(Numbers.numbers(in: alone.title))
          .union(Numbers.numbers(in: alone.subtitle))
        #expect(said.subtracting(html) == [], "\(section.id)")
      }
    }
  }

  @Test(arguments: 0..<16)
  func `levels and progress are those of the scorecard, everywhere`(seed: Int) throws {
    let report = Self.report(.team, seed)
    let card = report.assessment.scorecard()
    let document = report.document
    let figures = document.figures
    let bars = try #require(figures.compactMap { $0.chart.bars }.first)
    #expect(bars.rows.map(\.level) == card.dimensions.map(\.level))
    #expect(bars.rows.map(\.progress) == card.dimensions.map { $0.index?.percent })
    #expect(document.heroes.map(\.level) == [card.overall.level])
    let profile = try #require(document.sections.first { $0.id == "profile" })
    let rows = profile.blocks.compactMap { block in
      if case .table(let table) = block { table.rows } else { nil }
    }.joined()
    let levels = ([card.overall.level] + card.dimensions.map(\.level)).map { $0.map { "\($0)" } }
    #expect(
      rows.map { row in row.cells[1].spans.first.flatMap { Int($0.text) }.map { "\($0)" } }
        == levels)
    let table = try #require(report.table(.dimensions))
    #expect(
      table.rows.map { $0.cells[2].plain } == levels.map { $0 ?? "" })
    let answers = try #require(report.table(.answers))
    let counts = card.overall.counts ?? AnswerCounts(topLevel: 5)
    #expect(answers.rows.count == counts.inScope)
    #expect(answers.rows.count { !$0.cells[4].isEmpty } == counts.levelled)
  }

  @Test(arguments: 0..<16)
  func `the plan is the roadmap`(seed: Int) throws {
    let report = Self.report(.plan, seed)
    let roadmap = Roadmap(of: report.assessment, on: Teams.today)
    let backlog = try #require(report.table(.plan))
    #expect(
      backlog.rows.map { $0.cells.map(\.plain)[5...7].joined(separator: " ") }
        == roadmap.rows.map { "\($0.practice) \($0.from) \($0.to)" })
    let figures = report.document.figures
    let board = figures.compactMap { $0.chart.board }.first
    #expect((board == nil) == roadmap.rows.isEmpty)
    let shown = (board?.bands ?? []).flatMap(\.practices).map(\.way)
    #expect(shown == roadmap.rows.filter { $0.band != .later }.map { Text.step($0.from, $0.to) })
    let points = figures.compactMap { $0.chart.trend }.first?.points ?? []
    if !points.isEmpty {
      #expect(
        points.dropFirst().map(\.level)
          == Plan.Band.allCases.map { roadmap.after[$0]?.overall.level })
    }
  }

  @Test(arguments: 0..<6)
  func `nobody who voted is named, and without people nobody is`(seed: Int) {
    for kind in Report.Kind.allCases {
      for people in Report.People.allCases {
        let report = Self.report(kind, seed, people: people)
        let document = report.document
        let tables = Report.TableName.allCases.compactMap { report.table($0) }.map {
          CSV.text(of: $0)
        }
        let said =
          [
            WebPage.text(of: document), Markdown.text(of: document), PlainText.text(of: document),
          ] + tables
        for text in said {
          #expect(!text.contains(RandomAssessment.voter))
          #expect(!text.contains(RandomAssessment.smallRole))
          guard people == .none else { continue }
          #expect(!text.contains(RandomAssessment.owner))
          #expect(!text.contains("8 people") && !text.contains("Eight people"))
          #expect(!text.contains("Votes on") && !text.contains("Dissent for"))
        }
        if people == .none { #expect(report.table(.votes) == nil) }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `hostile words of a file are words`(seed: Int) throws {
    for kind in Report.Kind.allCases {
      let report = Self.report(kind, seed, people: .roles, isHostile: true)
      let document = report.document
      let html = WebPage.text(of: document)
      let page = try Element.page(html)
      #expect(page.all("script").isEmpty && page.all("img").isEmpty)
      let ids = page.all.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      for text in [html, Markdown.text(of: document), PlainText.text(of: document)] {
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHostile })
      }
      let markdown = Markdown.text(of: document)
      #expect(!markdown.contains("<!--") && !markdown.contains("-->"))
      for name in Report.TableName.allCases {
        guard let table = report.table(name) else { continue }
        #expect(!CSV.text(of: table).contains("\"=SUM"))
      }
    }
  }

  @Test(arguments: 0..<6)
  func `what may be edited is the whole report in parts, each with an id of its own`(seed: Int) {
    for kind in Report.Kind.allCases {
      let report = Self.report(kind, seed)
      let document = report.document
      let passages = document.passages
      #expect(Set(passages.map(\.id)).count == passages.count)
      #expect(passages.allSatisfy { Set($0.facts.map(\.name)).count == $0.facts.count })
      let lines = { (text: String) in text.split(separator: "\n").map { String($0).trimmed } }
      let parts = passages.map(\.text).joined(separator: "\n\n")
      #expect(lines(parts) == lines(Markdown.text(of: document)))
      let level = passages.first { ["summary", "standing"].contains($0.id) }?.facts.first?.value
      #expect(kind == .plan || level == report.card.overall.level.map { "\($0)" } ?? "none")
      for (dimension, score) in report.scored where kind == .team {
        let facts = passages.first { $0.id == dimension.id.text }?.facts ?? []
        #expect(facts.first?.value == score.level.map { "\($0)" } ?? "none")
      }
    }
  }

  @Test(arguments: 0..<4)
  func `it is the same to the last byte when it is made again`(seed: Int) {
    let (first, second) = (Self.report(.team, seed), Self.report(.team, seed))
    #expect(WebPage.text(of: first.document) == WebPage.text(of: second.document))
    #expect(first.document == second.document)
  }
}

extension Chart {
  fileprivate var bars: DimensionBars? { if case .bars(let bars) = self { bars } else { nil } }
  fileprivate var board: PlanBoard? { if case .board(let board) = self { board } else { nil } }
  fileprivate var trend: TrendLine? { if case .trend(let trend) = self { trend } else { nil } }
}

extension Document {
  fileprivate var blocks: [Block] { sections.flatMap(\.blocks).flatMap(\.all) }

  var figures: [Figure] {
    blocks.compactMap { block in if case .figure(let figure) = block { figure } else { nil } }
  }

  fileprivate var heroes: [Hero] {
    blocks.compactMap { block in if case .hero(let hero) = block { hero } else { nil } }
  }
}

extension Block {
  /// The block and all in it.
  fileprivate var all: [Block] {
    switch self {
    case .columns(let columns, _): columns.joined().flatMap(\.all)
    case .section(let section): section.blocks.flatMap(\.all)
    case .card(let card): card.side.flatMap(\.all)
    case .paragraph, .facts, .list, .table, .figure, .hero, .written: [self]
    }
  }
}
