import Formats
@testable import MaturityModel
import Testing

@testable import Documents

/// What a report tells of a group, over random ones: what its record holds, the same in every form, and never who.
@Suite struct `What a report says of a group` {
  private static func report(
    _ kind: Report.Kind, _ seed: Int, people: Report.People = .counts
  ) -> Report {
    var random = RandomAssessment(seed)
    var assessment = random.assessment()
    while assessment.group == nil { assessment = random.assessment() }
    return Report(kind, of: assessment, people: people, on: Teams.today)
  }

  private func section(_ id: Link, of report: Report) -> Section? {
    report.document.sections.flatMap(\.blocks).lazy.compactMap { block in
      if case .section(let section) = block, section.id == id { section } else { nil }
    }.first
  }

  private func rows(in section: Section?) -> [Table.Row] {
    (section?.blocks ?? []).map { block -> [Table.Row] in
      if case .table(let table) = block { table.rows } else { [] }
    }.flatMap { $0 }
  }

  private func entries(in section: Section?) -> [Entry] {
    (section?.blocks ?? []).map { block -> [Entry] in
      if case .list(let entries) = block { entries } else { [] }
    }.flatMap { $0 }
  }

  /// The votes that count on a practice; nil where nobody voted.
  private func last(_ practice: Item.ID, _ report: Report) -> GroupRecord.Count? {
    (report.group?.rounds ?? []).compactMap { $0[practice] }.last { !$0.votes.isEmpty }
  }

  private func texts(_ document: Document) throws -> [String] {
    try [
      PlainText.text(of: document, width: 10_000), Markdown.text(of: document),
      Element.page(WebPage.text(of: document)).all("main")[0].words, document.json.pretty,
    ].map { $0.replacing("\u{A0}", with: " ").replacing("\\u00a0", with: " ") }
  }

  @Test(arguments: 0..<24)
  func `every practice on which votes lie apart stands in it once, what matters first`(seed: Int)
    throws
  {
    let report = Self.report(.team, seed)
    let apart = report.asked.compactMap { asked in
      last(asked.practice.id, report).flatMap { $0.votes.flag.isApart ? (asked, $0) : nil }
    }
    let wanted = apart.filter(\.1.matters) + apart.filter { !$0.1.matters }
    let rows = self.rows(in: section("apart", of: report))
    #expect(rows.map(\.link) == wanted.map { $0.0.link })
    for (row, count) in zip(rows, wanted.map(\.1)) {
      let levels = count.votes.levels.map { "\($0)" }.joined(separator: " ")
      #expect(row.cells[1].plain.hasPrefix(levels))
      #expect(row.cells[2].plain.contains("matters") == count.matters)
    }
  }

  @Test(arguments: 0..<24)
  func `every view that was kept stands in it, and every dimension that one person could move`(
    seed: Int
  ) throws {
    let report = Self.report(.team, seed)
    let group = try #require(report.group)
    let kept = entries(in: section("dissent", of: report))
    #expect(kept.count == group.dissent.count)
    for text in try texts(report.document) {
      for objection in group.dissent {
        #expect(
          text.contains(report.words.dissent(objection.dissent, on: objection.practice).prefix(14)))
      }
      for dimension in report.questionnaire.dimensions {
        let level = report.card[dimension: dimension.id]?.score.level
        guard let range = group.dimensionStability[dimension.id]?.levels(with: level),
          range.count > 1
        else { continue }
        #expect(text.contains("\(dimension.title) \(range.lowerBound)–\(range.upperBound)"))
      }
    }
  }

  @Test(arguments: 0..<24)
  func `text, Markdown, HTML and JSON say how firmly the level stands`(seed: Int) throws {
    for kind in [Report.Kind.team, .board] {
      let report = Self.report(kind, seed)
      let level = report.card.overall.score.level
      let range = report.group?.stability?.levels(with: level)
      let isSaid = report.holdsLeavingOut
      let wanted: String? =
        switch range {
        case nil: report.group?.stability == nil ? "Raised hands belong to nobody" : nil
        case .some(let range) where level == nil:
          kind == .team ? "Level \(range.lowerBound)" : nil
        case .some(let range) where range.count > 1:
          "Level \(range.lowerBound)–\(range.upperBound) depending on who is in the room."
        case .some(let range):
          kind == .board && isSaid
            ? "leaving out any one of the eight people gives the same level"
            : "Level \(range.lowerBound) whoever is left out"
        }
      for text in try texts(report.document) {
        if let wanted { #expect(text.contains(wanted), "\(kind)") }
      }
    }
  }

  @Test func `a level that falls whoever is left out depends on everybody`() {
    let words = Self.report(.team, 0).words
    let stability = Stability(levels: [2, 2, 2], indices: [])
    let said = [2, 3, nil].map { words.dependence(of: $0, stability, people: 3) }
    #expect(said[0].hasPrefix("Level 2 whoever is left out"))
    #expect(said[1] == "Level 2–3 depending on who is in the room.")
    #expect(said[2] == "Level 2 once somebody is left out.")
    #expect(words.dependence(of: 3, stability) == ", 2–3 depending on who is in the room")
    #expect(words.dependence(of: 2, stability).isEmpty)
  }

  @Test(arguments: 0..<24)
  func `the votes of a table for programs are those of the document`(seed: Int) throws {
    let report = Self.report(.team, seed)
    let group = try #require(report.group)
    let rows = try #require(report.table(.votes)).rows.map { $0.cells.map(\.plain) }
    let top = report.questionnaire.topLevel
    for asked in report.asked {
      let own = rows.filter { $0[0] == asked.practice.id.text }
      let rounds = report.rounds(of: asked.practice.id)
      #expect(own.map { $0[2..<(2 + top)].compactMap { Int($0) } } == rounds.map(\.frequencies))
      guard let count = last(asked.practice.id, report), let row = own.last else { continue }
      #expect(
        row[(top + 5)...(top + 6)] == [count.votes.flag.rawValue, count.matters ? "yes" : "no"])
      #expect(row[top + 7] == "\(group.dissent.count { $0.practice == asked.practice.id })")
    }
    let shown = self.rows(in: section("apart", of: report))
    var latest: [String: [String]] = [:]
    for row in rows { latest[row[0]] = row }
    #expect(
      shown.count
        == latest.values.count { ["outlier", "split", "spread"].contains($0[top + 5]) })
    let dimensions = try #require(report.table(.dimensions)).rows.map { $0.cells.map(\.plain) }
    for row in dimensions.dropFirst() {
      let range = group.dimensionStability[.init(row[0])]?.level
      #expect(
        row.suffix(2) == [range?.lowerBound, range?.upperBound].map { $0.map { "\($0)" } ?? "" })
    }
  }

  @Test(arguments: 0..<12)
  func `without people nothing is told of votes and dissent`(seed: Int) throws {
    for kind in [Report.Kind.team, .board] {
      let report = Self.report(kind, seed, people: .none)
      for id in ["apart", "dissent", "voted-again"] as [Link] {
        #expect(section(id, of: report) == nil)
      }
      #expect(report.table(.votes) == nil)
      for text in try texts(report.document) {
        #expect(!text.contains("Views lie apart") && !text.contains("Raised hands"))
        #expect(!text.contains("kept, on"))
      }
    }
  }
}
