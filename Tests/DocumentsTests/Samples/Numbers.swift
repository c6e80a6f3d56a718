import Testing

@testable import Documents

/// The numbers that are said, to hold what one renderer says to what another says.
enum Numbers {
  /// The numbers of a text in their order.
  static func numbers(in text: String) -> [String] {
    text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
  }

  /// Each number as often as it is there.
  static func counts(_ texts: [String]) -> [String: Int] {
    texts.flatMap(numbers(in:)).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  static func expectAll(_ expected: [String: Int], in text: String, of renderer: String) {
    let found = counts([text])
    for (number, count) in expected where found[number, default: 0] < count {
      Issue.record("\(renderer) says \(number) \(found[number, default: 0]) times, not \(count)")
    }
  }

  /// Every number of the words of a document and of its charts, where words are the same in all.
  static func spoken(_ document: Document) -> [String: Int] {
    func words(in block: Block) -> [String] {
      switch block {
      case .paragraph(let text, _): [text.plain]
      case .facts(let facts): facts.flatMap { [$0.label] + $0.values.map(\.plain) }
      case .list(let entries): entries.flatMap(words(of:))
      case .table(let table): table.rows.flatMap { $0.cells.map(\.plain) }
      case .figure(let figure): words(of: figure)
      case .hero(let hero): [hero.level.map { "\($0)" } ?? "", hero.name.plain, hero.text.plain]
      case .card(let card):
        [card.heading.plain, card.code] + card.side.flatMap(words(in:))
          + card.facts.flatMap { [$0.label] + $0.values.map(\.plain) }
      case .columns(let columns, _): columns.joined().flatMap(words(in:))
      case .section(let section): [section.heading.plain] + section.blocks.flatMap(words(in:))
      case .written(let words): [words]
      }
    }
    func words(of entry: Entry) -> [String] {
      [entry.text.plain, entry.detail.plain] + entry.entries.flatMap(words(of:))
    }
    func words(of figure: Figure) -> [String] {
      switch figure.chart {
      case .votes(let votes): votes.counts.filter { $0 > 0 }.map { "\($0)" }
      case .levelStrip(let strip):
        [strip.now, strip.target].compactMap { $0 }.map { "\($0.level)" }
      case .bars(let bars):
        bars.rows.flatMap { row in
          [row.name] + [row.level, row.progress, row.target].compactMap { $0 }.map { "\($0)" }
        }
      case .board, .heatMap, .practices, .matrix, .slope, .trend, .multiples, .holdsBack:
        figure.table(document.levels).rows.flatMap { $0.cells.map(\.plain) }
      }
    }
    return counts(
      [document.title, document.subtitle]
        + document.sections.flatMap { [$0.heading.plain] + $0.blocks.flatMap(words) }
    )
  }
}
