/// A document as one file of HTML: nothing is loaded, nothing runs, and text from files is never markup.
public struct WebPage {
  let document: Document
  var markup = Markup()
  /// How many charts and sections have an id by now.
  var charts = 0
  private var sections = 0
  /// The links that have a place on the page; others are words.
  private let anchors: Set<Link>
  /// The places that are on the page by now.
  private var placed: Set<Link> = []

  public static func text(of document: Document) -> String {
    var page = WebPage(document)
    page.writeHead()
    page.writeBody()
    return page.markup.text
  }

  private init(_ document: Document) {
    self.document = document
    anchors = Set(document.sections.flatMap(\.anchors))
  }

  private mutating func writeHead() {
    markup.raw("<!doctype html>\n<html")
    markup.attribute("lang", document.language)
    markup.raw(
      """
      >
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="\(Document.generator)">
      <title>
      """)
    let title = [document.title, document.subtitle].filter { !$0.isEmpty }
    markup.words(title.joined(separator: ", "), lineBreak: " ")
    markup.raw("</title>\n<style>\n\(StyleSheet.text(for: document))\n</style>\n</head>\n")
  }

  private mutating func writeBody() {
    markup.raw("<body>\n<a class=\"skip\" href=\"#main\">")
    markup.words(document.labels.skip)
    markup.raw("</a>\n<header>\n<div>\n")
    writeLogo()
    if !document.kicker.isEmpty { markup.element("p", class: "kicker", document.kicker) }
    markup.element("h1", document.title)
    if !document.subtitle.isEmpty { markup.element("p", class: "sub", document.subtitle) }
    markup.raw("</div>\n")
    if let mosaic = document.mosaic { write(mosaic) }
    if !document.facts.isEmpty { write(document.facts, inCells: true) }
    markup.raw("</header>\n")
    if document.layout == .report, document.sections.count > 1 { writeContents() }
    markup.raw("<main id=\"main\">\n")
    for block in document.preface { write(block, depth: 2) }
    for (index, section) in document.sections.enumerated() { write(section, isFirst: index == 0) }
    markup.raw("</main>\n")
    if !document.footer.isEmpty {
      markup.raw("<footer>")
      write(document.footer)
      markup.raw("</footer>\n")
    }
    markup.raw("</body>\n</html>\n")
  }

  private mutating func writeLogo() {
    guard let logo = document.logo else { return }
    markup.raw("<img class=\"logo\"")
    markup.attribute("alt", document.logoName)
    markup.raw(" src=\"\(logo.address)\">\n")
  }

  private mutating func writeContents() {
    markup.raw("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
    markup.words(document.labels.contents)
    markup.raw("</h2>\n<ol>\n")
    for section in document.sections {
      markup.raw("<li><a href=\"#\(section.id.anchor)\"><span class=\"no\">")
      markup.words(section.number)
      markup.raw("</span><span>")
      markup.words(section.heading.plain, lineBreak: " ")
      markup.raw("</span></a></li>\n")
    }
    markup.raw("</ol>\n</nav>\n")
  }

  /// A section of the document, a landmark that is named by its heading.
  ///
  /// On a board sections have no numbers, and the title of the page is heading enough for the first one.
  private mutating func write(_ section: Section, isFirst: Bool) {
    let name = section.flow == .page ? "part" : "part run"
    sections += 1
    let id = "h\(sections)"
    markup.raw("<section class=\"\(name)\"\(place(of: section.id)) aria-labelledby=\"\(id)\">\n")
    let isBoard = document.layout == .board
    markup.raw("<h2 id=\"\(id)\"\(isBoard && isFirst ? " class=\"vh\"" : "")>")
    if !section.number.isEmpty, !isBoard {
      markup.element("span", class: "no", section.number)
      markup.raw(" ")
    }
    write(section.heading)
    markup.raw("</h2>\n")
    for block in section.blocks { write(block, depth: 3) }
    markup.raw("</section>\n")
  }

  /// The attribute for a place where links lead; empty where there is one already.
  mutating func place(of link: Link) -> String {
    placed.insert(link).inserted ? " id=\"\(link.anchor)\"" : ""
  }

  /// Adds words with their tones and links.
  mutating func write(_ text: Text) { for span in text.spans { write(span) } }

  private mutating func write(_ span: Text.Span) {
    guard let link = span.link, anchors.contains(link) else { return writeWords(of: span) }
    // Spaces at the ends are not underlined.
    let start = span.text.prefix { $0 == " " }
    let end = String(span.text.dropFirst(start.count).reversed().prefix { $0 == " " })
    var inner = span
    inner.text = String(span.text.dropFirst(start.count).dropLast(end.count))
    markup.raw(start + "<a href=\"#\(link.anchor)\">")
    writeWords(of: inner)
    markup.raw("</a>" + end)
  }

  private mutating func writeWords(of span: Text.Span) {
    switch span.tone {
    case .plain: markup.words(span.text)
    case .strong: markup.element("strong", span.text)
    case .muted: markup.element("span", class: "mut", span.text)
    case .code: markup.element("code", span.text)
    case .level(let level): writeChip(level, span.text)
    case .step(let from, let to):
      markup.raw("<span class=\"st\">")
      writeChip(from, "\(from)")
      markup.raw("<i class=\"to\"> ")
      markup.words(document.labels.to)
      markup.raw(" </i>")
      writeChip(to, "\(to)")
      markup.raw("</span>")
    case .unrated: markup.element("span", class: "chip q", span.text)
    case .better: markup.element("span", class: "up", span.text)
    case .worse: markup.element("span", class: "down", span.text)
    case .warning: markup.element("span", class: "warn", span.text)
    case .star:
      markup.raw("<span class=\"star\">")
      markup.words(span.text)
      markup.element("span", class: "vh", " " + document.labels.star)
      markup.raw("</span>")
    }
  }

  mutating func writeChip(_ level: Int, _ words: String) {
    markup.element("span", class: "chip b\(document.levels.colour(of: level))", words)
  }
}

extension Section {
  /// The link to the section and those to all that lies in it.
  fileprivate var anchors: [Link] { [id] + blocks.flatMap(\.anchors) }
}

extension Block {
  fileprivate var anchors: [Link] {
    switch self {
    case .section(let section): section.anchors
    case .card(let card): [card.id]
    case .columns(let columns, _): columns.joined().flatMap(\.anchors)
    case .paragraph, .facts, .list, .table, .figure, .hero, .written: []
    }
  }
}

extension Text {
  /// The text as the name of a place: its first strong words lead there, or all of it.
  func linked(to link: Link?) -> Text {
    guard let link, spans.allSatisfy({ $0.link == nil }) else { return self }
    var text = self
    let strong = spans.firstIndex { $0.tone == .strong }
    for (index, span) in spans.enumerated() {
      let isName = strong.map { $0 == index } ?? (span.tone == .plain)
      // A space between two signs is not a name.
      if isName, !span.text.allSatisfy({ $0 == " " }) { text.spans[index].link = link }
    }
    return text
  }
}
