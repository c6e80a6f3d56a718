package import MaturityModel

/// The plan on a screen, where steps are tried: what would follow.
extension Words {
  /// The level and the progress now, with what is tried, and at the end of a plan of so many practices.
  package func whatIf(
    _ now: Score, tried: Headline.Standing?, all: Headline.Standing?, of count: Int
  ) -> [String] {
    let end = count == 0 ? nil : all
    return ["now: \(spoken(now.level, now.index))"]
      + [tried].compactMap { $0.map { "with ticks: \(spoken($0.level, $0.index))" } }
      + [end].compactMap {
        $0.map {
          "with \(count == 1 ? "the one" : "all \(count)"): \(spoken($0.level, $0.index))"
        }
      }
  }

  /// What is tried changes of a dimension: `Serving 1→2, 25→40 %`; nil for nothing.
  package func whatIf(_ title: String, _ now: Score, _ after: Headline.Standing) -> String? {
    guard now.level != after.level || now.index != after.index else { return nil }
    let level = { (level: Int?) in level.map { "\($0)" } ?? self.names.none }
    let index = { (index: Fraction?) in index.map { "\($0.percent)" } ?? self.names.none }
    return "\(title) \(level(now.level))→\(level(after.level)), "
      + "\(index(now.index))→\(index(after.index)) %"
  }

  package var nothingFollows: String { "What is ticked changes no dimension." }

  private func spoken(_ level: Int?, _ index: Fraction?) -> String {
    let level = level.map { "\($0)" } ?? names.notRated
    return index.map { "\(level), \($0.percent) %" } ?? level
  }

  /// What stands between the answers and a whole plan.
  package func unrated(_ count: Int) -> String {
    count == 1
      ? "1 practice has no level: answer it first"
      : "\(count) practices have no level: answer them first"
  }

  /// What a step costs, how it is seen, what waits for it, and why it is where it is.
  package func details(
    of row: Roadmap.Row, effort: String?, evidence: String, _ title: (Item.ID) -> String
  ) -> [String] {
    let moved: String? =
      switch row.mover {
      case .user: "Moved by you."
      case .practice(let id): "Moved along with \(title(id))."
      case nil: nil
      }
    let lines = [
      effort.map { "Effort for a level: \($0)." },
      evidence.isEmpty ? nil : "Seen by: \(evidence)",
      row.unlocks.isEmpty ? nil : "Comes before \(list(row.unlocks.map(title), atMost: 3)).",
      row.blockers.isEmpty
        ? nil : "Waits for \(list(row.blockers.map(title))), which is left out.",
      moved,
    ]
    return lines.compactMap(\.self)
  }
}
