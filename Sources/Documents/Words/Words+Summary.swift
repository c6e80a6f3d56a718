package import MaturityModel
internal import Translation

extension Words {
  /// `What holds level 3 back`.
  package func holdsHeading(next: Int?) -> String {
    next.map { phrase("What holds level \($0, "level") back") }
      ?? phrase("What holds the level back")
  }

  /// Why no gate can be named.
  package func nothingHoldsBack(_ score: Score) -> String {
    guard score.isApplicable else { return phrase("Nothing that is asked applies here.") }
    return score.levelEstimate == nil
      ? phrase("More answers are needed before anything can be said.")
      : phrase("Nothing: there is no higher level.")
  }

  /// The gates of the next level that fail, a sentence each.
  func holdsBack(
    _ overall: OverallScore, dimensions title: (Dimension.ID) -> String, countTheSame: Bool
  ) -> [Text] {
    let next = (overall.levelEstimate ?? 0) + 1
    return (overall.blockers ?? []).map { blocker in
      switch blocker {
      case .floor(let low), .key(let low): tooLow(low, title)
      case .share(let have, let need, let all) where countTheSame:
        Text(tooMany(all - have, of: all, atMost: all - need, below: next))
      case .share(let have, let need, let all):
        Text(weighted(have, of: all, next) + " " + needed(need))
      }
    }
  }

  private func tooMany(_ low: Int, of all: Int, atMost limit: Int, below next: Int) -> String {
    let dimensions = phrase(
      low,
      one: "One of \(number(all), "all") dimensions is below \(next, "level")",
      other:
        "\(opening(low), "count") of \(number(all), "all") dimensions are below \(next, "level")")
    let limit =
      limit == 0
      ? phrase("none may be.") : phrase("at most \(number(limit), "count") may be.")
    return "\(dimensions); \(limit)"
  }

  private func weighted(_ have: Int, of all: Int, _ next: Int) -> String {
    phrase(
      have,
      one: """
        By weight, \(have, "count") of \(all, "all") is at level \(next, "level") or better;
        """,
      other: """
        By weight, \(have, "count") of \(all, "all") are at level \(next, "level") or better;
        """)
  }

  /// `A is 1; at least 2 is needed`.
  func tooLow<Member>(
    _ low: [Blocker<Member>.Shortfall], _ title: (Member) -> String
  ) -> Text {
    var parts = low.prefix(3).map {
      toned("\(title($0.id), .strong, "title") is \($0.level, "level")")
    }
    let rest = low.count - parts.count
    if rest > 0 {
      parts.append(
        Text(
          phrase(rest, one: "1 more are too low", other: "\(rest, "count") more are too low")))
    }
    let needed = either(Set(low.map(\.needed)).sorted().map { "\($0)" })
    return toned("\(list(parts), "too low"); at least \(needed, "level") is needed.")
  }

  /// The smallest way to the next level of the whole: by name up to three practices, else counted.
  ///
  /// A star is the sign that its practices bear where they are listed; none where they are not.
  package func way(
    to target: Int, _ raises: [(title: String, from: Int, to: Int, effort: Effort)],
    star: String? = "★"
  ) -> Text {
    guard raises.count <= 3 else {
      let efforts = Effort.allCases.compactMap { effort in
        let count = raises.count { $0.effort == effort }
        return count == 0 ? nil : "\(count) \(self.effort(effort))"
      }
      let (count, list) = (number(raises.count), list(efforts))
      return Text(
        star.map {
          phrase(
            """
            Level \(target, "level") takes \(count, "count") practices (\($0, "star")): \
            \(list, "efforts").
            """)
        }
          ?? phrase(
            "Level \(target, "level") takes \(count, "count") practices: \(list, "efforts")."))
    }
    let mark = star.map { "\u{A0}(\($0))" } ?? ""
    guard raises.allSatisfy({ $0.to == $0.from + 1 }) else {
      let names = raises.map { toned("\($0.title, .strong, "title") to \($0.to, "level")") }
      return toned(
        "Raising \(list(names), "steps") reaches level \(target, "level")\(mark, "star").")
    }
    let names = list(raises.map { Text($0.title, .strong) })
    return toned(
      raises.count,
      one: """
        Raising \(names, "titles") by one level reaches level \(target, "level")\(mark, "star").
        """,
      other: """
        Raising \(names, "titles") by one level each reaches level \(target, "level")\(mark, "star").
        """)
  }

  /// `Hard releases · serious`.
  func felt(_ title: String, _ severity: String, rank: Int) -> Text {
    let severity = severity.isEmpty ? phrase("severity \(rank, "rank")") : severity
    return "\(title, .strong) \("· \(severity)", .muted)"
  }

  func nothingHurts(isRated: Bool) -> String {
    isRated ? phrase("No challenge is felt more than slightly.") : phrase("No challenge was rated.")
  }
}
