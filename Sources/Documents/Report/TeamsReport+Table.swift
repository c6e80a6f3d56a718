internal import MaturityModel

/// One row for each team, to be opened with a spreadsheet.
extension TeamsReport {
  /// The table as CSV.
  ///
  /// It is made of cells and not of a table: a folder may hold many thousands of teams.
  public func csv(forExcel: Bool = false) -> String {
    var csv = CSV(columns: csvHead.count, forExcel: forExcel)
    csv.add(csvHead)
    for row in cells { csv.add(row) }
    return csv.text
  }

  /// The same as a table.
  public var table: Table {
    Table(
      "", columns: csvHead.map { .init($0) }, rows: cells.map { Table.Row($0.map { Text($0) }) })
  }

  private var cells: [[String]] {
    var decimals: [Fraction: String] = [:]
    func decimal(_ index: Fraction?) -> String {
      guard let index else { return "" }
      if let known = decimals[index] { return known }
      let spelled = Optional(index).spelled
      decimals[index] = spelled
      return spelled
    }
    return entries.map { entry in
      let subject = entry.subject
      let overall = entry.headline.overall
      var cells = [
        subject.organisation, subject.team, subject.scope, entry.file, entry.at?.text ?? "",
        Self.spelled(overall.level), decimal(overall.index),
      ]
      for (position, id) in folder.dimensions.enumerated() {
        let standing = entry.headline.standing(of: id, mostly: position)
        cells.append(Self.spelled(standing?.level))
        cells.append(decimal(standing?.index))
      }
      return cells + former(entry, decimal)
    }
  }

  private var csvHead: [String] {
    let now =
      ["organisation", "team", "scope", "file", "at", "level", "index"]
      + folder.dimensions.flatMap { ["\($0) level", "\($0) index"] }
    guard shown.since != nil else { return now }
    return now + ["file before", "at before", "level before", "index before"]
      + folder.dimensions.map { "\($0) level before" }
  }

  /// What it was before; levels only where they may be compared.
  private func former(_ entry: PortfolioEntry, _ decimal: (Fraction?) -> String) -> [String] {
    guard shown.since != nil, let change = portfolio.changes[entry.file] else { return [] }
    func level(_ part: TeamChange.Part?) -> String {
      part?.isComparable == true ? Self.spelled(part?.level) : ""
    }
    return [
      change.before.file, change.before.at?.text ?? "", level(change.overall),
      change.overall.isComparable ? decimal(change.overall.index) : "",
    ] + folder.dimensions.map { level(change[$0]) }
  }

  private static func spelled(_ level: Int?) -> String { level.map { "\($0)" } ?? "" }
}
