import Formats
public import MaturityModel

/// How the results of one subject went over time, for people who do not have the program.
public struct TrendReport: TableReport, Sendable {
  let series: Series
  /// The subject that all results are about; empty where they have none in common.
  let subject: String
  let words = ComparisonWords()

  public init(_ series: Series, subject: String = "") {
    self.series = series
    self.subject = subject
  }

  /// The trend output as pretty-printed JSON, as `questionnaires/trend.schema.json` describes it.
  public var json: String { series.json.pretty }

  /// The report as plain text of at most 78 columns without escape sequences, to be pasted anywhere.
  ///
  /// The same assessments give the same bytes.
  public func text(isASCII: Bool = false) -> String {
    var page = TextPage(isASCII: isASCII)
    page.title(title)
    if !subject.isEmpty {
      page.entry("Subject", subject, width: 16)
      page.line("")
    }
    for point in series.points { write(point, on: &page) }
    writeDimensions(on: &page)
    page.heading("Notes")
    page.item(
      "The chained index adds up what the same practices changed by from one result to the next, "
        + "in points of a hundred; after a break it begins again.")
    page.item(
      "All levels follow the rule of the newest questionnaire. The index assumes equal steps.")
    if series.kind == .change {
      page.item("Two results show a change; a trend needs at least three.")
    }
    return page.text
  }

  private var title: String {
    switch series.kind {
    case .single: "One result"
    case .change: "Change over two results"
    case .trend: "Trend over \(series.points.count) results"
    }
  }

  private func write(_ point: Series.Point, on page: inout TextPage) {
    let share = point.overlap.map { "\($0.percent) %" } ?? "nothing"
    if point.breakBefore {
      page.paragraph("Break: \(share) is the same as before, too little to go on.", indent: 2)
    }
    var parts = ["level \(level(of: point))"]
    if let published = point.publishedLevel { parts.append("was given as \(published.text)") }
    parts.append("index \(words.percent(point.score.index))")
    parts.append("chained \(chained(point))")
    parts.append(
      "\(point.score.counts?.answered ?? 0) of \(point.score.counts?.inScope ?? 0) answered")
    if point.permits == .likeForLike { parts.append("\(share) is the same, different items") }
    parts.append(point.file)
    page.entry(point.at?.day ?? "no date", parts.joined(separator: ", "), width: 16)
  }

  private func writeDimensions(on page: inout TextPage) {
    guard series.points.count > 1 else { return }
    page.heading("Dimensions, oldest first, | for a break")
    for part in series.dimensions {
      page.entry(
        part.title,
        "level " + row(part.points, level) + "; chained index " + row(part.points, chained),
        width: 34)
    }
  }

  private func row(_ points: [Series.Point], _ text: (Series.Point) -> String) -> String {
    points.map { ($0.breakBefore ? "| " : "") + text($0) }.joined(separator: " ")
  }

  private func level(of point: Series.Point) -> String {
    guard let low = point.score.levelLow, let high = point.score.levelHigh else { return "–" }
    return words.level(point.score.level) + (low == high ? "" : " (\(low)–\(high))")
  }

  /// The chained index in points of a hundred, never clipped.
  private func chained(_ point: Series.Point) -> String {
    let points = words.points(point.chained)
    return points.hasPrefix("+") ? String(points.dropFirst()) : points
  }

  /// The series as one table for spreadsheets, a row for every result and for each of its dimensions.
  public var csv: String {
    var table = CSV(header: [
      "file", "at", "dimension", "title", "level", "levelLow", "levelHigh", "index", "chained",
      "breakBefore", "overlap", "answered", "asked",
    ])
    for (number, point) in series.points.enumerated() {
      table.add(cells(point, id: "", title: "Overall"))
      for part in series.dimensions {
        table.add(cells(part.points[number], id: part.dimension.text, title: part.title))
      }
    }
    return table.text
  }

  private func cells(_ point: Series.Point, id: String, title: String) -> [String] {
    let whole = { (level: Int?) in level.map { String($0) } ?? "" }
    let score = point.score
    return [
      point.file, point.at?.text ?? "", id, title, whole(score.level), whole(score.levelLow),
      whole(score.levelHigh), score.index?.decimal ?? "", point.chained?.decimal ?? "",
      point.breakBefore ? "yes" : "no", point.overlap?.decimal ?? "",
      String(score.counts?.answered ?? 0), String(score.counts?.inScope ?? 0),
    ]
  }
}
