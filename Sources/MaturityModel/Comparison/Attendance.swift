/// Who answered on both sides, as far as the files say.
public struct Attendance: Hashable, Sendable {
  /// How many people answered: 1 or more.
  public var before: Int
  public var after: Int
  /// How many of them answered on both sides; nil where the files name nobody.
  public var inBoth: Int?

  /// Those who answered on both sides as a share of all who answered on either; nil where the files name nobody.
  public var matchedShare: Fraction? { inBoth.map { Fraction($0, max(1, before + after - $0)) } }

  init(_ sides: Sides<Assessment>) {
    let counts = sides.map { side in side.group.map { Respondents($0).count } ?? 1 }
    (before, after) = (counts.before, counts.after)
    let names = sides.map(\.respondentIDs)
    if names.before.count == before, names.after.count == after {
      inBoth = names.before.intersection(names.after).count
    }
  }
}

extension Assessment {
  /// The ids of those who answered; empty where the file does not name them.
  fileprivate var respondentIDs: Set<Respondent.ID> {
    let people = group?.people ?? []
    return Set((people.isEmpty ? [respondent?.id ?? ""] : people.map(\.id)).filter { !$0.isEmpty })
  }
}
