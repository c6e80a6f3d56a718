package import TextCanvas

extension HeatMap {
  /// In fewer columns nothing stands side by side.
  static let narrowest = 48
  /// The columns that a name takes at most, and at least.
  private static let widestName = 36
  private static let narrowestName = 16
  /// The columns of the longest code.
  private static let widestCode = 12

  /// Adds the map as lines: a digit in each field, with a sign and the steps of a change behind it.
  ///
  /// Dimensions that do not fit beside the names go on below, with the names again.
  func write(on lines: inout TextLines, indent: Int, _ labels: Labels) {
    let signs: Symbols = lines.isASCII ? .ascii : .unicode
    let names = rows.map { row in lines.shown(row.name).filter { !$0.isNewline } }
    let longest = names.map { lines.metrics.width(of: $0) }.max() ?? 0
    let widths = codes.map {
      max(3, min(Self.widestCode, lines.metrics.width(of: lines.shown($0))))
    }
    let whole = "  27 Nov 2026  \(labels.all)".count
    var rest = codes.indices[...]
    var isFirst = true
    while isFirst || !rest.isEmpty {
      let fixed = indent + (isFirst ? whole : 0)
      var taken = 0
      var shown: [Int] = []
      while let next = rest.first,
        fixed + taken + widths[next] + 1 + Self.narrowestName <= lines.width
      {
        shown.append(next)
        taken += widths[next] + 1
        rest = rest.dropFirst()
      }
      lines.gap()
      let width = max(4, min(Self.widestName, longest, lines.width - fixed - taken))
      let short = ShortNames(names, width: width, metrics: lines.metrics, symbols: signs)
      let column = Column(
        names: names.map { lines.metrics.padded(short[$0], width: width) }, shown: shown,
        widths: widths, hasWhole: isFirst)
      write(column, on: &lines, indent, signs, labels)
      isFirst = false
      // A code too wide for the page would never fit.
      if shown.isEmpty { rest = rest.dropFirst() }
    }
    writeKey(on: &lines, indent)
  }

  /// A part of the map that stands side by side.
  private struct Column {
    let names: [String]
    let shown: [Int]
    let widths: [Int]
    let hasWhole: Bool
  }

  private func write(
    _ part: Column, on lines: inout TextLines, _ indent: Int, _ signs: Symbols, _ labels: Labels
  ) {
    let metrics = lines.metrics
    let margin = lines.spaces(indent)
    var head = metrics.padded(labels.team, width: metrics.width(of: part.names.first ?? ""))
    if part.hasWhole { head += "               " + labels.all }
    for place in part.shown {
      let code = metrics.fitted(
        lines.shown(codes[place]), width: part.widths[place], symbols: signs)
      head += " " + metrics.padded(code, width: part.widths[place])
    }
    lines.add(Text(margin + head, .muted))
    for (row, name) in zip(rows, part.names) {
      var line = name
      if part.hasWhole {
        let sign = row.cells.first?.signs(signs) ?? ""
        let note = lines.shown(row.note).filter { !$0.isNewline }
        line += "  " + metrics.padded(note, width: 11) + "  " + metrics.padded(sign, width: 3)
      }
      for place in part.shown {
        let sign = row.cells.indices.contains(place + 1) ? row.cells[place + 1].signs(signs) : ""
        line += " " + metrics.padded(sign, width: part.widths[place])
      }
      lines.add(Text(margin + line))
    }
  }

  /// What the codes stand for, where they are not the names.
  private func writeKey(on lines: inout TextLines, _ indent: Int) {
    guard codes != dimensions else { return }
    lines.gap()
    for (code, name) in zip(codes, dimensions) {
      lines.entry(code, Text(name), indent: indent, column: 9)
    }
  }
}

extension HeatMap.Cell {
  /// The digit with what changed, such as `3▲1`: a level and a step have one digit each.
  package func signs(_ symbols: Symbols) -> String {
    let now = level == nil && !applies ? symbols.dash : sign
    guard let level else { return now }
    switch before {
    case .none, .notCompared: return now
    case .notRated: return now + "*"
    case .level(let old):
      return old == level
        ? now : now + (level > old ? symbols.up : symbols.down) + "\(abs(level - old))"
    }
  }
}
