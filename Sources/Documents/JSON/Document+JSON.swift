internal import Formats
public import MaturityModel

extension Document {
  /// What tells reports from everybody else's files.
  public static let generator = JSONDocument.reportGenerator

  /// The document as JSON: `{ format, generator, kind, title, subtitle, facts, sections: [ { id, heading, blocks } ] }`.
  public var json: JSON {
    .object([
      "format": .integer(1), "generator": .string(Self.generator), "kind": .string(kind),
      "title": .string(title),
      "subtitle": .string(subtitle), "facts": .array(facts.map(\.json)),
      "sections": .array(sections.map { .object($0.members(in: self)) }),
    ])
  }
}

extension Section {
  fileprivate func members(in document: Document) -> [String: JSON] {
    [
      "id": .string(id.id), "heading": .string(heading.plain),
      "blocks": .array(blocks.map { $0.json(in: document) }),
    ]
  }
}

extension Block {
  fileprivate func json(in document: Document) -> JSON {
    switch self {
    case .paragraph(let text, let style):
      kind("paragraph", ["style": .string(style.rawValue), "text": .string(text.plain)])
    case .facts(let facts): kind("facts", ["facts": .array(facts.map(\.json))])
    case .list(let entries): kind("list", ["entries": .array(entries.map(\.json))])
    case .table(let table): kind("table", table.members)
    case .figure(let figure): kind("figure", figure.members(in: document))
    case .hero(let hero): kind("level", hero.members)
    case .card(let card): kind("card", card.members(in: document))
    case .columns(let columns, _):
      kind(
        "columns",
        ["columns": .array(columns.map { .array($0.map { $0.json(in: document) }) })])
    case .section(let section): kind("section", section.members(in: document))
    case .written(let words): kind("written", ["markdown": .string(words)])
    }
  }

  private func kind(_ name: String, _ members: [String: JSON]) -> JSON {
    .object(members.merging(["block": .string(name)]) { $1 })
  }
}

extension Fact {
  fileprivate var json: JSON {
    .object(["label": .string(label), "values": .array(values.map { .string($0.plain) })])
  }
}

extension Entry {
  fileprivate var json: JSON {
    var members: [String: JSON] = ["text": .string(text.plain)]
    if !detail.isEmpty { members["detail"] = .string(detail.plain) }
    if let number { members["number"] = .integer(number) }
    if let link { members["about"] = .string(link.id) }
    if !entries.isEmpty { members["entries"] = .array(entries.map(\.json)) }
    return .object(members)
  }
}

extension Table {
  fileprivate var members: [String: JSON] {
    [
      "caption": .string(caption), "columns": .array(columns.map { .string($0.title) }),
      "rows": .array(rows.map { .array($0.cells.map { .string($0.plain) }) }),
    ]
  }
}

extension Figure {
  fileprivate func members(in document: Document) -> [String: JSON] {
    [
      "chart": .string(chart.kind), "title": .string(title), "summary": .string(summary),
      "caption": .string(caption.plain),
      "table": .object(table(document.levels, document.labels).members),
    ]
  }
}

extension Hero {
  fileprivate var members: [String: JSON] {
    [
      "level": level.map { .integer($0) } ?? .null, "label": .string(label),
      "name": .string(name.plain), "text": .string(text.plain),
    ]
  }
}

extension Card {
  fileprivate func members(in document: Document) -> [String: JSON] {
    [
      "id": .string(id.id), "code": .string(code), "heading": .string(heading.plain),
      "facts": .array(facts.map(\.json)), "side": .array(side.map { $0.json(in: document) }),
    ]
  }
}
