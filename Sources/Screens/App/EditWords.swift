internal import MaturityModel

extension Edit.Change {
  /// The item that changes, the first of several.
  var item: Item.ID? {
    switch self {
    case .response(let item, _, _): item
    case .several(let changes): changes.lazy.compactMap(\.item).first
    case .details, .length, .workshop, .discussion, .group: nil
    }
  }

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
    case .length(_, let after): return ["length \(after.words)"]
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

extension Edit.Change {
  /// What undoing it takes back, part by part, such as `O-01: 3 taken back` or `DAT-1: 4 back to 3`.
  var takenBack: [String] {
    switch self {
    case .response(let item, let before, let after):
      return after.taken(backTo: before).map { "\(item.displayed): \($0)" }
    case .several(let changes): return changes.flatMap(\.takenBack)
    case .details, .length, .workshop, .discussion, .group:
      return descriptions.map { "\($0) taken back" }
    }
  }
}

extension Response {
  fileprivate func taken(backTo before: Response) -> [String] {
    let others = before.differences(from: self).filter { !$0.starts(with: "answer ") }
    let taken = others.isEmpty ? [] : [others.joined(separator: ", ") + " taken back"]
    guard answer != before.answer else { return taken }
    let words =
      before.answer == nil
      ? "\(answer.words) taken back" : "\(answer.words) back to \(before.answer.words)"
    return [words] + taken
  }

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
