package import MaturityModel

extension Words {
  /// `What holds level 3 back`.
  package func holdsHeading(next: Int?) -> String {
    next.map { "What holds level \($0) back" } ?? "What holds the level back"
  }

  /// Why no gate can be named.
  package func nothingHoldsBack(_ score: Score) -> String {
    guard score.isApplicable else { return "Nothing that is asked applies here." }
    return score.levelEstimate == nil
      ? "More answers are needed before anything can be said."
      : "Nothing: there is no higher level."
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
        Text(
          "\(opening(all - have)) of \(number(all)) dimensions \(all - have == 1 ? "is" : "are") "
            + "below \(next); \(need == all ? "none" : "at most \(number(all - need))") may be.")
      case .share(let have, let need, let all):
        Text(
          "By weight, \(have) of \(all) \(have == 1 ? "is" : "are") at level \(next) or better; "
            + "\(need) \(need == 1 ? "is" : "are") needed.")
      }
    }
  }

  /// `A is 1; at least 2 is needed`.
  func tooLow<Member>(
    _ low: [Blocker<Member>.Shortfall], _ title: (Member) -> String
  ) -> Text {
    let parts = low.prefix(3).map { "\(title($0.id), .strong) is \($0.level)" as Text }
    let rest = low.count - parts.count
    let all = list(parts + (rest > 0 ? [Text("\(rest) more are too low")] : []))
    let needed = Set(low.map(\.needed))
    return needed.count == 1
      ? "\(all); at least \(needed.min() ?? 0) is needed."
      : "\(all); at least \(list(needed.sorted().map { "\($0)" }, by: "or")) is needed."
  }

  /// The smallest way to the next level of the whole: by name up to three practices, else counted.
  ///
  /// A star is the sign that its practices bear where they are listed; none where they are not.
  package func way(
    to target: Int, _ raises: [(title: String, from: Int, to: Int, effort: Effort)],
    star: String? = "★"
  ) -> Text {
    let mark = star.map { "(\($0))" }
    guard raises.count <= 3 else {
      let efforts = Effort.allCases.compactMap { effort in
        let count = raises.count { $0.effort == effort }
        return count == 0 ? nil : "\(count) \(self.effort(effort))"
      }
      return
        "Level \(target) takes \(number(raises.count)) practices\(mark.map { " " + $0 } ?? ""): \(list(efforts))."
    }
    let isOneStep = raises.allSatisfy { $0.to == $0.from + 1 }
    let names = raises.map { raise in
      isOneStep
        ? "\(raise.title, .strong)" as Text : "\(raise.title, .strong) to \(raise.to)" as Text
    }
    let steps = isOneStep ? " by one level\(raises.count == 1 ? "" : " each")" : ""
    return
      "Raising \(list(names))\(steps) reaches level \(target)\(mark.map { "\u{A0}" + $0 } ?? "")."
  }

  /// `Hard releases · serious`.
  func felt(_ title: String, _ severity: String, rank: Int) -> Text {
    "\(title, .strong) \("· \(severity.isEmpty ? "severity \(rank)" : severity)", .muted)"
  }

  func nothingHurts(isRated: Bool) -> String {
    isRated ? "No challenge is felt more than slightly." : "No challenge was rated."
  }
}
