internal import MaturityModel
internal import TextCanvas

extension Figure {
  /// What plain text shows of a chart: its picture, its table, or both where the picture does not say all.
  package func tables(_ levels: Levels, _ labels: Labels, isASCII: Bool) -> [Table] {
    let table = table(levels, labels)
    guard let picture = picture(levels, labels, isASCII: isASCII) else { return [table] }
    if case .practices = chart { return [picture, table] }
    return [picture]
  }

  /// The table of the figure with bars, where a chart is better seen than read; nil where its table says it all.
  func picture(_ levels: Levels, _ labels: Labels, isASCII: Bool) -> Table? {
    let style = isASCII ? ChartStyle.ascii : .block
    switch chart {
    case .bars(let bars):
      return bars.short(title, labels).adding(
        bars.rows.map {
          Bar.text(value: $0.level ?? 0, of: levels.count, width: 2 * levels.count, style: style)
        })
    case .practices(let strip): return strip.signs(title, labels)
    case .levelStrip, .votes, .board, .matrix, .slope, .trend, .multiples, .heatMap, .holdsBack:
      return nil
    }
  }

  /// The chart drawn in signs, with what they mean; empty for one that is not drawn so.
  func drawing(width: Int, _ levels: Levels, _ labels: Labels, _ style: ChartStyle) -> [Text] {
    switch chart {
    case .trend(let trend):
      let lines = trend.picture(width: width, levels: levels, labels, style)
      return lines.isEmpty ? [] : lines + keys(width: width, style)
    case .multiples(let multiples):
      return multiples.picture(width: width, labels, style)
    case .levelStrip, .bars, .practices, .votes, .board, .matrix, .slope, .heatMap, .holdsBack:
      return []
    }
  }

  /// The legend in as many lines as it needs.
  private func keys(width: Int, _ style: ChartStyle) -> [Text] {
    let symbols = style == .ascii ? Symbols.ascii : .unicode
    let keys = legend.compactMap { key -> String? in
      switch key.sign {
      case .unchanged: "\(symbols.track)\(symbols.track)\(symbols.track) \(key.meaning)"
      case .carried: "\(symbols.empty) \(key.meaning)"
      case .questionnaire: "\(symbols.isUnicode ? "┊" : ":") \(key.meaning)"
      case .range: "\(symbols.vertical) \(key.meaning)"
      case .level, .target, .before, .gap, .unknown, .notApplicable, .vote, .dissent, .strength,
        .none:
        nil
      }
    }
    let metrics = style == .ascii ? TextMetrics.ascii : .plain
    return keys.reduce(into: [String]()) { lines, key in
      if let last = lines.last, metrics.width(of: last) + key.count + 3 <= width {
        lines[lines.count - 1] = last + "   " + key
      } else {
        lines.append(key)
      }
    }.map { Text($0, .muted) }
  }
}

extension Table {
  /// The table with a picture after the name of each row.
  fileprivate func adding(_ pictures: [String]) -> Table {
    var (table, next) = (self, pictures.makeIterator())
    table.columns.insert(Column(""), at: min(1, columns.count))
    for index in rows.indices where !rows[index].isBand {
      table.rows[index].cells.insert(Text(next.next() ?? ""), at: 1)
    }
    return table
  }
}

extension DimensionBars {
  /// The numbers of the chart in as little room as its words allow.
  fileprivate func short(_ title: String, _ labels: Labels) -> Table {
    var columns: [Table.Column] = [
      .init(labels.dimension), .init(labels.level), .init(labels.progress, .trailing),
      .init(labels.target, .trailing),
    ]
    if let since { columns.append(.init("\(labels.since) \(since)")) }
    let rows = rows.map { row in
      let range = row.range.map { " (\($0.spelled))" } ?? ""
      return Table.Row([
        Text(row.name), Text(row.level.map { "\($0)\(range)" } ?? row.standing),
        Text(row.progress.percent), Text(row.target.map { "\($0)" } ?? "–"),
        row.before.change(to: row.level, labels),
      ])
    }
    return Table(title, columns: columns, rows: rows)
  }
}

extension PracticeStrip {
  /// One row a dimension, one sign a practice.
  ///
  /// A sign is a level, or ? for don’t know, n for not applicable, a point for no answer.
  fileprivate func signs(_ title: String, _ labels: Labels) -> Table {
    Table(
      title, columns: [.init(labels.dimension), .init(labels.levels)],
      rows: rows.map { row in
        let signs = row.cells.map { cell in
          switch cell.mark {
          case .level(let level): "\(level)"
          case .unknown: "?"
          case .notApplicable: "n"
          case .unanswered: "."
          }
        }
        return Table.Row([Text(row.name), Text(signs.joined(separator: " "))])
      })
  }
}
