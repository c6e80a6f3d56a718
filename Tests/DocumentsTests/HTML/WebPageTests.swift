import Formats
@testable import MaturityModel
import Testing

@testable import Documents

struct WebPageTests {
  @Test(arguments: Reports.all)
  func `a page is the same byte for byte when it is made twice`(document: Document) {
    let page = WebPage.text(of: document)
    #expect(page == WebPage.text(of: document))
    SourceFile.show(page, as: "\(document.kind).html")
    SourceFile.show(PlainText.text(of: document), as: "\(document.kind).txt")
    SourceFile.show(PlainText.text(of: document, isASCII: true), as: "\(document.kind)-ascii.txt")
    SourceFile.show(Markdown.text(of: document), as: "\(document.kind).md")
    SourceFile.show(document.json.pretty, as: "\(document.kind).json")
  }

  @Test(arguments: Reports.all)
  func `links lead somewhere, ids are there once, and headings leave no step out`(
    document: Document
  ) throws {
    try Self.check(WebPage.text(of: document))
  }

  @Test(arguments: 0..<12)
  func `no words become markup, wherever they stand`(seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let page = WebPage.text(of: random.document())
    try Self.check(page)
    SourceFile.show(page, as: "random-\(seed).html")
    let strange = page.unicodeScalars.first { scalar in
      scalar != "\n" && (scalar.isHostile || scalar.value & 0xFFFE == 0xFFFE)
    }
    #expect(strange == nil)
    // Nothing is loaded but what the style sheet draws itself.
    for trace in ["<script", "<img", "<b>", "onload=\"", "url(", "@import", "javascript:\"", "]]>"]
    {
      #expect(!page.contains(trace))
    }
  }

  private static let known: Set<String> = [
    "", "html", "head", "meta", "title", "style", "body", "a", "header", "div", "p", "h1", "h2",
    "h3", "h4", "h5", "h6", "svg", "rect", "path", "circle", "text", "tspan", "g", "desc", "dl",
    "dt", "dd", "nav", "ol", "ul", "li", "span", "main", "section", "article", "figure",
    "figcaption", "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td",
    "strong", "code", "i", "br", "blockquote", "footer",
  ]

  static func check(_ html: String) throws {
    #expect(!html.contains(#/<a [^>]*>\s*<\/a>/#), "a link without words")
    let page = try Element.page(html)
    let elements = page.all
    #expect(elements.allSatisfy { known.contains($0.tag) })
    var ids: Set<String> = []
    for id in elements.compactMap({ $0.attributes["id"] }) where !ids.insert(id).inserted {
      Issue.record("twice: \(id)")
    }
    for element in elements {
      let references =
        (element.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? [])
        + [element.attributes["href"].map { String($0.dropFirst()) }].compactMap { $0 }
      for reference in references where !ids.contains(reference) {
        Issue.record("leads nowhere: \(reference)")
      }
      for name in element.attributes.keys where name.hasPrefix("on") || name == "style" {
        Issue.record("attribute \(name)")
      }
    }
    let headings = elements.filter { $0.tag.count == 2 && $0.tag.first == "h" && $0.tag != "hr" }
      .compactMap { Int($0.tag.dropFirst()) }
    #expect(headings.count { $0 == 1 } == 1)
    for (before, after) in zip(headings, headings.dropFirst()) where after > before + 1 {
      Issue.record("heading \(after) after \(before)")
    }
    for table in page.all("table") { #expect(table.all("caption").count <= 1) }
    for svg in page.all("svg") where svg.attributes["aria-hidden"] == nil {
      #expect(svg.attributes["role"] == "img")
    }
  }

  @Test func `charts are numbered in the order of the page`() throws {
    let page = try Element.page(WebPage.text(of: Reports.team))
    let ids = page.all("svg").compactMap { $0.attributes["aria-labelledby"] }
    #expect(ids == (1...ids.count).map { "g\($0)t g\($0)d" })
  }

  @Test func `a chart is drawn wide and narrow`() throws {
    let page = try Element.page(WebPage.text(of: Reports.progress))
    let names = page.all("svg").compactMap { $0.attributes["class"] }
    #expect(names.count { $0 == "wide" } == 2 && names.count { $0 == "narrow" } == 2)
  }

  @Test func `a link to what is not on the page is words`() throws {
    var document = Reports.team
    document.sections = [
      Section("one", "One", [.paragraph("\("here", link: "one") \("there", link: .item("x"))")])
    ]
    let page = try Element.page(WebPage.text(of: document))
    let links = page.all("main")[0].all("a")
    #expect(links.map(\.words) == ["here"])
    #expect(links[0].attributes["href"] == "#s-one")
  }

  @Test func `a board has no numbers, and its title is heading enough for its first section`()
    throws
  {
    let page = try Element.page(WebPage.text(of: Reports.board))
    let headings = page.all("h2")
    #expect(headings.map { $0.attributes["class"] } == ["vh", nil])
    #expect(headings.allSatisfy { $0.all("span").isEmpty })
    #expect(page.all("nav").isEmpty)
  }

  @Test func `strings in the style sheet cannot end it`() {
    let words = "\"} </style> \\ \n\u{7}*/ ümlaut · 1"
    #expect(
      StyleSheet.quoted(words)
        == "\"\\22 \\7d  \\3c \\2f style\\3e  \\5c   \\2a \\2f  ümlaut · 1\"")
  }

  @Test func `a page stays within its size`() {
    // Six kilobytes a practice: the limit for a whole report, of which this is a part.
    #expect(WebPage.text(of: Reports.team).utf8.count < 53 * 6_000)
    #expect(WebPage.text(of: Reports.board).utf8.count < 80_000)
    #expect(WebPage.text(of: Reports.portfolio).utf8.count < 5 * 14_000)
  }
}
