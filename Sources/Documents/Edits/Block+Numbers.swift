extension [Block] {
  /// The numbers that the blocks say, each under a name: what a person writes about them can be out of date.
  var numbers: [NamedNumber] { flatMap(\.numbers).named }
}

extension [NamedNumber] {
  /// The first of each name.
  var named: [NamedNumber] {
    var known: Set<String> = []
    return filter { known.insert($0.name).inserted }
  }
}

extension Block {
  fileprivate var numbers: [NamedNumber] {
    switch self {
    case .hero(let hero): hero.level.map { [NamedNumber("level", "\($0)")] } ?? []
    case .facts(let facts): facts.flatMap(\.numbers)
    case .card(let card): card.heading.numbers + card.facts.flatMap(\.numbers)
    case .figure(let figure): figure.chart.numbers
    case .table(let table): table.numbers
    case .columns(let columns, _): columns.joined().flatMap(\.numbers)
    case .section(let section): section.blocks.flatMap(\.numbers)
    case .paragraph, .list, .written: []
    }
  }
}

extension Fact {
  fileprivate var numbers: [NamedNumber] {
    guard let level = values.compactMap(\.level).first else { return [] }
    return [NamedNumber(label.lowercased(), "\(level)")]
  }
}

extension Chart {
  fileprivate var numbers: [NamedNumber] {
    switch self {
    case .levelStrip(let strip):
      [("level", strip.now?.level), ("target", strip.target?.level)].compactMap { name, level in
        level.map { NamedNumber(name, "\($0)") }
      }
    case .bars(let bars):
      bars.rows.compactMap { row in
        row.level.map { NamedNumber(row.link?.id ?? row.name, "\($0)") }
      }
    // Their numbers are many, and named by tables and cards as well.
    case .practices, .votes, .board, .matrix, .slope, .trend, .multiples, .heatMap, .holdsBack: []
    }
  }
}

extension Table {
  /// The first level of each row.
  fileprivate var numbers: [NamedNumber] {
    rows.compactMap { row in
      guard let level = row.cells.lazy.compactMap(\.level).first else { return nil }
      return NamedNumber(row.link?.id ?? row.cells[0].plain, "\(level)")
    }
  }
}

extension Text {
  /// The level that a heading names.
  var numbers: [NamedNumber] { level.map { [NamedNumber("level", "\($0)")] } ?? [] }

  /// The first level that the text names; of a way from one to another where it begins.
  fileprivate var level: Int? {
    for span in spans {
      switch span.tone {
      case .level(let level): return level
      case .step(let from, _): return from
      case .plain, .strong, .muted, .code, .unrated, .better, .worse, .warning, .star: continue
      }
    }
    return nil
  }
}
