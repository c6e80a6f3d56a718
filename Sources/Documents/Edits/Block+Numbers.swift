extension [Block] {
  /// The numbers that the blocks say, each under a name: what a person writes about them can be out of date.
  var numbers: [Passage.Fact] { flatMap(\.numbers).named }
}

extension [Passage.Fact] {
  /// The first of each name.
  var named: [Passage.Fact] {
    var known: Set<String> = []
    return filter { known.insert($0.name).inserted }
  }
}

extension Block {
  fileprivate var numbers: [Passage.Fact] {
    switch self {
    case .hero(let hero): hero.level.map { [Passage.Fact("level", "\($0)")] } ?? []
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
  fileprivate var numbers: [Passage.Fact] {
    guard let level = values.compactMap(\.level).first else { return [] }
    return [Passage.Fact(label.lowercased(), "\(level)")]
  }
}

extension Chart {
  fileprivate var numbers: [Passage.Fact] {
    switch self {
    case .levelStrip(let strip):
      [("level", strip.now?.level), ("target", strip.target?.level)].compactMap { name, level in
        level.map { Passage.Fact(name, "\($0)") }
      }
    case .bars(let bars):
      bars.rows.compactMap { row in
        row.level.map { Passage.Fact(row.link?.id ?? row.name, "\($0)") }
      }
    // Their numbers are many, and named by tables and cards as well.
    case .practices, .votes, .board, .matrix, .slope, .trend, .multiples, .heatMap, .holdsBack: []
    }
  }
}

extension Table {
  /// The first level of each row.
  fileprivate var numbers: [Passage.Fact] {
    rows.compactMap { row in
      guard let level = row.cells.lazy.compactMap(\.level).first else { return nil }
      return Passage.Fact(row.link?.id ?? row.cells[0].plain, "\(level)")
    }
  }
}

extension Text {
  /// The level that a heading names.
  var numbers: [Passage.Fact] { level.map { [Passage.Fact("level", "\($0)")] } ?? [] }

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
