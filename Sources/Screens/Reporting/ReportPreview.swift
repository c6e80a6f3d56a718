internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What a report will look like, as lines for the width of a window.
struct ReportPreview: Sendable {
  let lines: [String]
  /// The columns that the lines were made for.
  let width: Int

  /// Nobody scrolls further than this to decide about a report.
  private static let limit = 2_000

  init(of content: ReportContent, _ workspace: Workspace) {
    width = max(1, workspace.body.width)
    var left = 0
    var shown: [String] = []
    let whole = Self.source(of: content, width: width, isASCII: workspace.device.isASCII)
    let source = whole.split(omittingEmptySubsequences: false) {
      // A cell may have line breaks of its own.
      content.form == .csv ? $0 == "\r\n" : $0.isNewline
    }
    for line in source {
      guard shown.count < Self.limit else {
        left += 1
        continue
      }
      shown += Self.shown(line, of: content.form, width: width, workspace)
    }
    if left > 0 {
      shown.append(phrase(left, one: "(1 more line)", other: "(\(left, "count") more lines)"))
    }
    lines = shown
  }

  /// The text that is shown: of a page that nobody could read as it is, its words.
  private static func source(of content: ReportContent, width: Int, isASCII: Bool) -> String {
    switch content {
    case .html(let document), .pdf(let document), .text(let document):
      // Where it fits, as it will be in the file.
      PlainText.text(
        of: document, width: max(20, min(PlainText.usualWidth, width)), isASCII: isASCII)
    case .markdown, .json, .csv: content.text(isASCII: isASCII)
    }
  }

  private static func shown(
    _ line: Substring, of form: ReportForm, width: Int, _ workspace: Workspace
  ) -> [String] {
    let text = cleaned(String(line))
    guard form != .csv else {
      return [workspace.metrics.fitted(text, width: width, symbols: workspace.symbols)]
    }
    let indent = String(text.prefix(min(width / 2, 60)).prefix { $0 == " " })
    guard !indent.isEmpty else { return workspace.metrics.wrapped(text, width: width) }
    return workspace.metrics.wrapped(
      String(text.dropFirst(indent.count)), width: max(1, width - indent.count)
    ).map { indent + $0 }
  }
}
