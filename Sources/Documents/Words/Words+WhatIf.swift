package import MaturityModel
internal import Translation

/// The plan on a screen, where steps are tried: what would follow.
extension Words {
  /// The level and the progress now, with what is tried, and at the end of a plan of so many practices.
  package func whatIf(
    _ now: Score, tried: Headline.Standing?, all: Headline.Standing?, of count: Int
  ) -> [String] {
    let tried = tried.map { spoken($0.level, $0.index, $0.name) }
    let end = count == 0 ? nil : all.map { spoken($0.level, $0.index, $0.name) }
    return [
      phrase("now: \(spoken(now.level, now.index, now.name), "level and progress")"),
      tried.map { phrase("with ticks: \($0, "level and progress")") },
      end.map {
        phrase(
          count, one: "with the one: \($0, "level and progress")",
          other: "with all \(count, "count"): \($0, "level and progress")")
      },
    ].compactMap { $0 }
  }

  /// What is tried changes of a dimension: `Serving 1→2, 25→40 %`; nil for nothing.
  package func whatIf(_ title: String, _ now: Score, _ after: Headline.Standing) -> String? {
    let names = [now.name ?? now.level.map { "\($0)" }, after.name ?? after.level.map { "\($0)" }]
    guard names[0] != names[1] || now.index != after.index else { return nil }
    let indexes = [now.index, after.index].map { $0.map { "\($0.percent)" } }
    let ways = [(names, ""), (indexes, " %")].compactMap { ends, unit in
      // A questionnaire of format 2 need not have both.
      isMeasured && ends.allSatisfy { $0 == nil }
        ? nil : ends.map { $0 ?? self.names.none }.joined(separator: "→") + unit
    }
    return "\(title) \(ways.joined(separator: ", "))"
  }

  package var nothingFollows: String { phrase("What is ticked changes no dimension.") }

  private func spoken(_ level: Int?, _ index: Fraction?, _ name: String?) -> String {
    // A result of format 2 may be a share and nothing else.
    if isMeasured, name == nil, let index { return "\(index.percent) %" }
    let level = name ?? level.map { "\($0)" } ?? names.notRated
    return index.map { "\(level), \($0.percent) %" } ?? level
  }

  /// What stands between the answers and a whole plan.
  package func unrated(_ count: Int) -> String {
    phrase(
      count, one: "1 practice has no level: answer it first",
      other: "\(count, "count") practices have no level: answer them first")
  }

  /// What a step costs, how it is seen, what waits for it, and why it is where it is.
  package func details(
    of row: Roadmap.Row, effort: String?, evidence: String, _ title: (Item.ID) -> String
  ) -> [String] {
    let moved: String? =
      switch row.mover {
      case .user: phrase("Moved by you.")
      case .practice(let id): phrase("Moved along with \(title(id), "id").")
      case nil: nil
      }
    let lines = [
      effort.map { phrase("Effort for a level: \($0, "effort").") },
      evidence.isEmpty ? nil : phrase("Seen by: \(evidence, "evidence")"),
      row.unlocks.isEmpty
        ? nil : phrase("Comes before \(list(row.unlocks.map(title), atMost: 3), "map")."),
      row.blockers.isEmpty
        ? nil : phrase("Waits for \(list(row.blockers.map(title)), "map"), which is left out."),
      moved,
    ]
    return lines.compactMap(\.self)
  }
}
