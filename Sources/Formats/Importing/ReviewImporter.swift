import MaturityModel

/// Reads the export of a review of Microsoft Assessments: a sheet with scores of categories, and recommendations.
///
/// It has answers, and the questions only as sums; so it becomes a questionnaire of one number for each category, and
/// an assessment that answers it.
struct ReviewImporter {
  private let source: ImportSource
  private var slugs = Slugs()
  private var categories: [Category] = []

  init(source: ImportSource) { self.source = source }

  /// One line of the results.
  private struct Category {
    var id: String
    var name: String
    var points: Int
    var most: Int
  }

  private typealias Row = (line: Int, cells: [String])

  private static let head = "your overall results"
  /// The heads of the recommendations that are mapped.
  private static let columns = [
    "category", "link-text", "link", "priority", "weight", "completey/n", "note",
  ]

  consuming func questionnaire(_ bytes: [UInt8]) -> JSON? {
    let absence = (
      fault: "no line begins with \"Your overall results\"",
      remedy: "Hand in the CSV file that the assessment exports, as it is."
    )
    let head = { (table: SheetTable) in
      table.rows.firstIndex { $0.cells[0].headFolded == Self.head }
    }
    guard
      let (table, start) = SheetTable.read(bytes, log: source.log, without: absence, header: head)
    else { return nil }
    let rest = table.rows[(start + 1)...]
    let header = rest.firstIndex {
      $0.cells[0].headFolded == "category" && $0.cells.contains { $0.headFolded == "link-text" }
    }
    for row in rest[..<(header ?? rest.endIndex)] { readResult(row) }
    if categories.isEmpty {
      return source.refuse(
        "no category stands below \"Your overall results\"", line: table.rows[start].line,
        remedy: "Export the assessment with its categories.")
    }
    let actions = header.map { recommendations(rest[$0...]) } ?? []
    let title = start > 0 ? table.rows[0].cells[0].withSingleSpaces : ""
    let overall = table.rows[start].cells.dropFirst().filter { !$0.isBlank }
    let document = asked(
      title.unlessBlank ?? "Review", overall: overall.joined(separator: ", "))
    source.assessment = answered(document, title, actions, bytes)
    source.remark(
      "the export has no questions: asked for their points are",
      about: categories.map(\.name).joined(separator: ", "))
    return document
  }

  /// Reads a line such as `Reliability,Critical,'40/200'`.
  private mutating func readResult(_ row: Row) {
    let cells = row.cells.filter { !$0.isBlank }
    guard let name = cells.first?.withSingleSpaces, cells.count > 1 else {
      source.leave("line between the results")
      return
    }
    let score = cells.last?.filter { $0 != "'" } ?? ""
    let parts = score.split(separator: "/", omittingEmptySubsequences: false).map {
      Int($0.filter { !$0.isWhitespace })
    }
    guard parts.count == 2, let points = parts[0], let most = parts[1], 0...most ~= points,
      (1...1_000_000).contains(most)
    else {
      let _: JSON? = source.refuse(
        "the score of \(name.quoted) is \((cells.last ?? "").quoted), not points/most",
        line: row.line, remedy: "Write it like '40/200'.")
      return
    }
    if categories.contains(where: { $0.name.folded == name.folded }) {
      let _: JSON? = source.refuse(
        "\(name.quoted) stands twice in the results", line: row.line, remedy: "Keep one of the two."
      )
      return
    }
    source.map("category")
    let id = slugs.id(for: name, otherwise: "category")
    categories.append(Category(id: id, name: name, points: points, most: most))
  }

  /// The recommendations up to the line that ends their table, those of most weight first.
  private func recommendations(_ rows: ArraySlice<Row>) -> [JSON] {
    guard let header = rows.first else { return [] }
    let heads = header.cells.map(\.headFolded)
    var actions: [(weight: Int, members: [String: JSON])] = []
    for row in rows.dropFirst() {
      let name = row.cells[0]
      if name.hasPrefix("---") { break }
      let cell = { (head: String) -> String in
        heads.firstIndex(of: head).flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
      }
      for (head, text) in zip(heads, row.cells)
      where !Self.columns.contains(head) && !text.isBlank && !head.isEmpty {
        source.leave("recommendation.\(head)")
      }
      guard let category = categories.first(where: { $0.name.folded == name.folded }) else {
        let _: JSON? = source.refuse(
          "the category \(name.withSingleSpaces.quoted) is not among the results", line: row.line,
          remedy: name.remedy(
            among: categories.map(\.name), otherwise: "Add its result, or leave the line out."))
        continue
      }
      source.map("recommendation")
      let isDone = cell("completey/n").folded == "y"
      let members: [String: JSON?] = [
        "text": .string(cell("link-text")), "practice": .string(category.id),
        "state": .string(isDone ? "done" : "open"), "note": .text(cell("note")),
        "priority": .text(cell("priority")), "links": JSON.text(cell("link")).map { .array([$0]) },
      ]
      if !cell("link").isBlank { source.keep("Link") }
      actions.append((Int(cell("weight")) ?? 0, members.compactMapValues { $0 }))
    }
    let sorted = actions.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    return sorted.enumerated().map { place, action in
      .object(action.element.members.merging(["id": .string("a\(place + 1)")]) { $1 })
    }
  }

  private func asked(_ title: String, overall: String) -> JSON {
    let all = JSON.aggregate("sum", "value", over: "items")
    let most = categories.reduce(0) { $0 + $1.most }
    let share = JSON.formula("times", .array([.exact(Fraction(1, most)), all]))
    let items = categories.map { category in
      JSON.object([
        "id": .string(category.id), "title": .string(category.name), "type": .string("number"),
        "question": .string("How many of \(category.most) points has \(category.name)?"),
        "minimum": .integer(0), "maximum": .integer(category.most), "whole": .bool(true),
      ])
    }
    return .filled([
      "format": .integer(2), "id": source.id(for: title),
      "version": .string("1.0.0"), "title": .string(title),
      "about": JSON.text(overall).map {
        .string("Overall result of the export: \($0.text ?? "").")
      },
      "licence": .object(["source": .string("an export of Microsoft Assessments")]),
      "scoring": .object([
        "index": .string("share"),
        "measures": .object([
          "share": .object([
            "display": .object([
              "factor": .integer(100), "unit": .string("%"), "decimals": .integer(0),
            ]), "rules": .object(["overall": share]),
          ])
        ]),
      ]),
      "dimensions": .array([
        .object([
          "id": .string("results"), "title": .string("Results"), "practices": .array(items),
        ])
      ]),
    ])
  }

  private func answered(
    _ document: JSON, _ title: String, _ actions: [JSON], _ bytes: [UInt8]
  ) -> JSON {
    let answers = categories.map { ($0.id, JSON.object(["answer": .integer($0.points)])) }
    let digest = SHA256.hexadecimal(of: Array(document.compact.utf8))
    return .filled([
      "format": .integer(2), "id": .string(String(SHA256.hexadecimal(of: bytes).prefix(32))),
      "length": .string("full"), "title": .text(title), "answers": .object(answers),
      "actions": .list(actions),
      "questionnaire": .filled([
        "id": document.members?["id"], "version": document.members?["version"],
        "digest": .string("sha256:\(digest)"), "snapshot": document,
      ]),
    ])
  }
}
