internal import TextCanvas

/// The style sheet of a page: colours of each scheme, then looks, narrow pages, and paper.
enum StyleSheet {
  static func text(for document: Document) -> String {
    let board = document.layout == .board
    return [
      colours(document.accent), looks, blocks, charts, tables, board ? boardLooks : "",
      narrow, board ? boardNarrow : "", page(document), paper, board ? boardPaper : "",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func colours(_ accent: Accent?) -> String {
    let light = ReportPalette.light.with(accent: accent?.light).properties
    let dark = ReportPalette.dark.with(accent: accent?.dark).properties
    var lines = [
      ":root{color-scheme:light dark;\(light)}",
      "@media (prefers-color-scheme:dark){:root{\(dark)}}",
      "@media print{:root{color-scheme:light;\(light)}}",
      "@media print and (monochrome){:root{\(ReportPalette.grey.properties)}}",
      forced,
    ]
    lines += (1...5).map { level in
      ".f\(level){fill:var(--l\(level))}.s\(level){stroke:var(--l\(level))}"
        + "svg text.on\(level){fill:var(--o\(level))}"
        + ".b\(level){background:var(--l\(level));color:var(--o\(level))}"
    }
    return lines.joined(separator: "\n")
  }

  /// Where a person chose all colours, only levels keep theirs.
  private static let forced = """
    @media (forced-colors:active){:root{--bg:Canvas;--panel:Canvas;--text:CanvasText;--mut:CanvasText;
    --rule:GrayText;--rule2:CanvasText;--accent:LinkText;--down:CanvasText}
    svg,svg text,.chip,.hm td{forced-color-adjust:none}}
    """

  /// Heads and feet of paper; their words are strings in CSS.
  private static func page(_ document: Document) -> String {
    let head = document.runningHead
    let font = "font:8pt Helvetica,Arial,\"Liberation Sans\",sans-serif"
    let look = "\(font);color:\(ReportPalette.light.muted)"
    let places = [
      ("top-left", quoted(head.left)), ("top-right", quoted(head.right)),
      ("bottom-left", quoted(head.bottom)),
      ("bottom-right", "counter(page) \" / \" counter(pages)"),
    ]
    let boxes = places.map { "@\($0){content:\($1);\(look)}" }.joined()
    // Empty strings and no `none`: a browser puts words of its own where there is nothing.
    let first = places.map { place, _ in "@\(place){content:\"\"}" }.joined()
    let size = document.pageSize.rawValue
    return "@page{size:\(size);margin:20mm 17mm 19mm;\(boxes)}"
      + (document.layout == .report ? "\n@page:first{\(first)}" : "")
  }

  /// A string in CSS: everything but letters, digits and harmless signs is spelled as its number.
  static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in cleaned(TextMetrics.plain.cut(words)).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", ":", "-", "(", ")", "·", "–":
        text.unicodeScalars.append(scalar)
      case "\n": text += " "
      case _ where scalar.isNoncharacter: break
      case _ where scalar.isASCII: text += "\\" + String(scalar.value, radix: 16) + " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
