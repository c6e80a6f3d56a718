internal import MaturityModel

extension Edit.Change {
  /// What changes, part by part, such as `MON-2 answer 3 to 4` or `DAT-1 note`.
  var descriptions: [String] {
    switch self {
    case .response(let item, let before, let after):
      let parts = before.differences(from: after)
      return parts.isEmpty ? [] : ["\(item.displayed) \(parts.joined(separator: ", "))"]
    case .details(let before, let after):
      if before.completedAt != after.completedAt {
        return [after.completedAt == nil ? "not finished" : "finished"]
      }
      if before.worst != after.worst { return ["worst challenges"] }
      if before.targets != after.targets { return ["own targets"] }
      if before.actions != after.actions { return ["actions"] }
      if before.plan != after.plan { return ["plan"] }
      if before.parked != after.parked { return ["parking lot"] }
      if before.companion != after.companion { return ["what goes beside this one"] }
      return ["about this assessment"]
    case .workshop: return ["workshop"]
    // Never what was voted: this may stand on a wall before the votes do.
    case .discussion(let practice, _, _): return ["\(practice.displayed) in the workshop"]
    case .group: return ["group result"]
    case .several(let changes):
      let practices = changes.count { if case .discussion = $0 { true } else { false } }
      return practices > 3
        ? ["\(practices) practices in the workshop"] : changes.flatMap(\.descriptions)
    }
  }
}

extension Response {
  /// The parts in which another response differs, in words.
  fileprivate func differences(from other: Response) -> [String] {
    var parts: [String] = []
    if answer != other.answer { parts.append("answer \(answer.words) to \(other.answer.words)") }
    if note != other.note { parts.append("note") }
    if evidence != other.evidence { parts.append("evidence") }
    if isFlagged != other.isFlagged { parts.append("flag") }
    if text != other.text { parts.append("own words") }
    if trend != other.trend { parts.append("trend") }
    if basis != other.basis { parts.append("basis") }
    if fitsNeed != other.fitsNeed { parts.append("fits need") }
    return parts
  }
}

extension Answer? {
  /// The answer in a word or a digit.
  fileprivate var words: String {
    switch self {
    case nil: "open"
    case .rank(let rank)?: "\(rank)"
    case .options(let chosen)?: chosen.joined(separator: "+")
    case .notApplicable?: "n/a"
    case .unknown?: "don't know"
    case .notMeasured?: "not measured"
    }
  }
}
