package import MaturityModel
internal import Translation

/// How often each answer was given.
extension Words {
  /// How many gave each level: `3 for level 2; 2 for level 5`; empty where nobody gave any.
  package func counts(of votes: Votes, on practice: Item.ID) -> String {
    switch votes.form {
    case .levels:
      return votes.frequencies.enumerated().filter { $0.element > 0 }
        .map { place, count in
          step(place + 1, of: practice).map { phrase("\(count, "element") for \($0, "step")") }
            ?? phrase("\(count, "element") for level \(place + 1, "offset")")
        }.joined(separator: "; ")
    case .options(let options):
      return zip(options, votes.frequencies).filter { $1 > 0 }
        .map { phrase("\($1, "element") for \(quoted($0.text), "step")") }
        .joined(separator: "; ")
    case .number(let range, _):
      return votes.numbers.map { number($0, range) }.joined(separator: ", ")
    case .text: return votes.texts.map(quoted).joined(separator: "; ")
    }
  }

  /// `2 for level 1; 3 for level 2. Decided: 2`.
  func votes(_ votes: Votes, decided: Int?, on practice: Item.ID) -> String {
    let parts = ([counts(of: votes, on: practice)] + without(votes)).filter { !$0.isEmpty }
    let all = parts.joined(separator: "; ") + "."
    return decided.map { all + " " + phrase("Decided: \($0, "level").") } ?? all
  }

  /// `6 of 6: don’t know`.
  func noLevels(_ votes: Votes) -> String {
    let all = votes.unknown + votes.notApplicable
    return [(votes.unknown, names.unknown), (votes.notApplicable, notApplicable)]
      .filter { $0.0 > 0 }
      .map { phrase("\($0.0, "count") of \(all, "all"): \($0.1, "answer").") }
      .joined(separator: " ")
  }

  /// The votes, lowest first, and the middle one: `1 3 3 4, middle 3`; many as `5×1 7×3`.
  func digits(_ votes: Votes, on practice: Item.ID) -> String {
    if votes.topLevel == 0 {
      let given = counts(of: votes, on: practice)
      return ([given.isEmpty ? noLevel : given] + without(votes)).joined(separator: ", ")
    }
    let levels =
      votes.count <= 12
      ? votes.levels.map { "\($0)" }
      : votes.frequencies.enumerated().filter { $0.element > 0 }
        .map { "\($0.element)×\($0.offset + 1)" }
    let parts = [
      levels.isEmpty ? noLevel : levels.joined(separator: " "),
      votes.unknown > 0 ? phrase("\(votes.unknown, "count") don’t know") : nil,
      votes.lowerMedian.map { phrase("middle \($0, "level")") },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
