internal import MaturityModel

extension History {
  /// The series as one table for spreadsheets, a row for every result and for each of its dimensions.
  public var table: Table {
    var table = RowTable(
      "trend",
      [
        "file", "at", "dimension", "title", "level", "levelLow", "levelHigh", "index", "chained",
        "breakBefore", "overlap", "answered", "asked",
      ])
    for (number, point) in series.points.enumerated() {
      table.add(cells(point, id: "", title: "Overall"))
      for part in series.dimensions {
        table.add(cells(part.points[number], id: part.dimension.text, title: part.title))
      }
    }
    return table.table
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
