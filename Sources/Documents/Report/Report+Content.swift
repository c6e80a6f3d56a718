extension Report {
  /// The tables that a CSV file can hold, the usual one first; none where the kind has none.
  public var tables: [TableName] {
    let known = TableName.allCases.filter { table($0) != nil }
    let usual = kind == .plan ? TableName.plan : .answers
    return known.filter { $0 == usual } + known.filter { $0 != usual }
  }

  /// What a file of a form holds; nil for CSV where there is no such table.
  public func content(as form: ReportForm, table name: TableName? = nil) -> ReportContent? {
    guard form == .csv else { return ReportContent(document, as: form) }
    return (name ?? tables.first).flatMap { table($0) }.map { .csv($0) }
  }
}
