/// The votes on one practice, a dot each.
public struct VoteDots: Hashable, Sendable {
  /// Votes for each level, the first level first.
  public var counts: [Int]
  public var unknown: Int
  public var notApplicable: Int
  /// The level that was agreed on; nil where that was another answer.
  public var decided: Int?
  /// The level of a view that was kept beside the decision.
  public var dissent: Int?

  public init(
    _ counts: [Int], unknown: Int = 0, notApplicable: Int = 0, decided: Int?, dissent: Int? = nil
  ) {
    self.counts = counts
    self.unknown = unknown
    self.notApplicable = notApplicable
    self.decided = decided
    self.dissent = dissent
  }
}

extension VoteDots: Tabular {
  func table(_ title: String, _ levels: Levels, _ labels: Labels) -> Table {
    var rows = counts.enumerated().filter { $0.element > 0 || $0.offset + 1 == decided }
      .map { index, count in
        let level = index + 1
        let mark = level == decided ? labels.decided : level == dissent ? labels.dissent : ""
        return Table.Row([.level(level), Text("\(count)"), Text(mark)])
      }
    for (name, count) in [(labels.unknown, unknown), (labels.notApplicable, notApplicable)]
    where count > 0 {
      rows.append(Table.Row([Text(name), Text("\(count)")]))
    }
    return Table(
      title, columns: [.init(labels.level), .init(labels.votes, .trailing), .init("")], rows: rows)
  }
}
