/// The colours of a report in one scheme, as CSS spells them.
///
/// The contrast to the ground rises with the level; the digit on a level reads at 4.5 : 1 or more.
struct ReportPalette: Sendable {
  var ground: String
  /// Boxes and every second row.
  var panel: String
  var text: String
  var muted: String
  /// Lines that decorate, and lines that mean something.
  var rule: String
  var mark: String
  /// Links and what is better.
  var accent: String
  var worse: String
  /// Five levels from low to high, each with the colour of its digit.
  var levels: [(fill: String, digit: String)]

  static let light = ReportPalette(
    ground: "#FFFFFF", panel: "#F6F4EE", text: "#16181D", muted: "#565B64", rule: "#DAD6CC",
    mark: "#8A8D93", accent: "#0F4C81", worse: "#A03A12",
    levels: [
      ("#AB8539", "#16181D"), ("#4C7C53", "#FFFFFF"), ("#19626A", "#FFFFFF"),
      ("#14407C", "#FFFFFF"), ("#211A45", "#FFFFFF"),
    ])

  static let dark = ReportPalette(
    ground: "#14171C", panel: "#1D2127", text: "#ECEDEF", muted: "#A9AFB9", rule: "#353B45",
    mark: "#6E7580", accent: "#8FC1F2", worse: "#F2A27A",
    levels: [
      ("#94621F", "#FFFFFF"), ("#7C9059", "#14171C"), ("#80B3AD", "#14171C"),
      ("#A2CFFD", "#14171C"), ("#FAF0D4", "#14171C"),
    ])

  /// For printers without colour.
  static let grey = ReportPalette(
    ground: "#FFFFFF", panel: "#F4F4F4", text: "#000000", muted: "#4D4D4D", rule: "#CFCFCF",
    mark: "#808080", accent: "#000000", worse: "#000000",
    levels: [
      ("#919191", "#000000"), ("#707070", "#FFFFFF"), ("#555555", "#FFFFFF"),
      ("#383838", "#FFFFFF"), ("#141414", "#FFFFFF"),
    ])

  /// True where words in a colour read on ground and panel.
  func reads(_ colour: Colour) -> Bool {
    [ground, panel].compactMap(Colour.init).allSatisfy { colour.contrast(to: $0) >= 4.5 }
  }

  /// The palette with another accent; the colours of levels are those of every report.
  func with(accent: String?) -> ReportPalette {
    var palette = self
    palette.accent = accent ?? palette.accent
    return palette
  }

  /// The custom properties that the style sheet refers to.
  var properties: String {
    let levels = levels.enumerated().map { "--l\($0 + 1):\($1.fill);--o\($0 + 1):\($1.digit)" }
    return "--bg:\(ground);--panel:\(panel);--text:\(text);--mut:\(muted);--rule:\(rule);"
      + "--rule2:\(mark);--accent:\(accent);--down:\(worse);" + levels.joined(separator: ";")
  }
}
