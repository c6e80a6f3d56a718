@testable import MaturityModel
import Testing

@testable import Documents

struct DocumentJSONTests {
  @Test func `a document is its sections, and a section its blocks`() throws {
    let json = Reports.team.json
    #expect(json.members?["format"] == .integer(1))
    #expect(json.members?["kind"] == .string("team"))
    let sections = try #require(json.members?["sections"]?.elements)
    #expect(sections.count == Reports.team.sections.count)
    let first = try #require(sections.first?.members)
    #expect(first["id"] == .string("summary") && first["heading"] == .string("On one page"))
    let kinds = first["blocks"]?.elements?.compactMap { $0.members?["block"]?.text }
    #expect(kinds == ["columns", "figure", "columns"])
  }

  @Test func `a chart is its table`() throws {
    let section = Section("s", "S", [.figure(Reports.slope)])
    let document = Document(
      kind: "progress", title: "T", levels: Charts.levels, sections: [section])
    let blocks = document.json.members?["sections"]?.elements?.first?.members?["blocks"]
    let figure = try #require(blocks?.elements?.first?.members)
    #expect(figure["chart"] == .string("slope"))
    let rows = try #require(figure["table"]?.members?["rows"]?.elements)
    #expect(
      rows[2].elements?.map(\.text)
        == ["Automation and tooling", "31\u{A0}%", "44\u{A0}%", "+12.5", "2 → 3"])
  }
}
