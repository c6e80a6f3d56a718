import Formats
@testable import MaturityModel
import Testing

@testable import Documents

/// What one renderer says, all say.
struct LawsTests {
  /// All tables that a document has, those of its charts included.
  private func tables(in document: Document) -> [Table] {
    func tables(in block: Block) -> [Table] {
      switch block {
      case .table(let table): [table]
      case .figure(let figure): [figure.table(document.levels)]
      case .card(let card): card.side.flatMap(tables(in:))
      case .columns(let columns, _): columns.joined().flatMap(tables(in:))
      case .section(let section): section.blocks.flatMap(tables(in:))
      case .paragraph, .facts, .list, .hero, .written: []
      }
    }
    return document.sections.flatMap(\.blocks).flatMap(tables(in:))
  }

  @Test(arguments: Reports.all)
  func `every number of a document stands in text, Markdown, HTML and JSON`(document: Document)
    throws
  {
    let expected = Numbers.spoken(document)
    #expect(expected.values.reduce(0, +) > 50)
    for isASCII in [false, true] {
      Numbers.expectAll(
        expected, in: PlainText.text(of: document, isASCII: isASCII), of: "text, ASCII \(isASCII)")
    }
    Numbers.expectAll(expected, in: Markdown.text(of: document), of: "Markdown")
    let page = try Element.page(WebPage.text(of: document))
    Numbers.expectAll(expected, in: page.all("body")[0].words, of: "HTML")
    let json = document.json.pretty.replacing("\\u00a0", with: " ")
    Numbers.expectAll(expected, in: json, of: "JSON")
  }

  @Test(arguments: Reports.all)
  func `the cells of a table are the same in Markdown, HTML, CSV and JSON`(document: Document)
    throws
  {
    for table in tables(in: document) {
      let bare = Table(table.caption, columns: table.columns, rows: table.rows)
      var page = document
      page.sections = [Section("one", "One", [.table(bare)])]
      let width = table.columns.count
      let expected = table.rows.map { row in
        (0..<width).map { row.cells.indices.contains($0) ? row.cells[$0].plain : "" }
      }
      let rows = try Element.page(WebPage.text(of: page)).all("tbody").flatMap { $0.all("tr") }
      let html = rows.map { row in row.all.filter { ["th", "td"].contains($0.tag) }.map(\.spoken) }
      #expect(html.map { $0 + Array(repeating: "", count: width - $0.count) } == expected)
      let lines = Markdown.text(of: page).split(separator: "\n").filter { $0.hasPrefix("|") }
      #expect(lines.dropFirst(2).map(cells(inMarkdown:)) == expected)
      let csv = CSV.text(of: table).split(separator: "\r\n").dropFirst().map { line in
        line.dropFirst().dropLast().split(separator: "\",\"", omittingEmptySubsequences: false)
          .map(String.init)
      }
      #expect(csv == expected.map { row in row.map { $0.hasPrefix("+") ? "'" + $0 : $0 } })
    }
  }

  private func cells(inMarkdown line: Substring) -> [String] {
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmed.replacing("**", with: "").replacing("\\", with: "")
    }
  }

  @Test(arguments: 0..<12)
  func `random documents are said without a word too wide or a sign too strange`(seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let document = random.document()
    for width in [20, 40, 78] {
      let lines = PlainText.text(of: document, width: width, isASCII: true).split(
        separator: "\n", omittingEmptySubsequences: false)
      let wrong = lines.first { line in
        line.utf8.count > width || !line.utf8.allSatisfy { 32..<127 ~= $0 } || line.last == " "
      }
      #expect(wrong == nil)
    }
    let text = PlainText.text(of: document)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHostile })
    #expect(text == PlainText.text(of: document))
    let markdown = Markdown.text(of: document)
    #expect(!markdown.contains("<!--") && !markdown.contains("-->"))
    #expect(markdown.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHostile })
    SourceFile.show(markdown, as: "random-\(seed).md")
    #expect(document.json == document.json)
  }
}

extension Element {
  /// The words of a cell as they are meant: a step with its arrow, a star without what is read aloud.
  fileprivate var spoken: String {
    children.map { node in
      switch node {
      case .words(let words): words
      case .element(let element):
        switch element.attributes["class"] {
        case "vh": ""
        case "to": " → "
        default: element.spoken
        }
      }
    }.joined()
  }
}
