package import MaturityModel
internal import Translation

/// What an edit was about: said when it is undone or done again.
extension Words {
  /// What changes, part by part, such as `MON-2 answer 3 to 4` or `DAT-1 note`.
  package func parts(of edit: Edit) -> [String] {
    switch edit.change {
    case .response(let item, let before, let after):
      let parts = differences(before, after)
      return parts.isEmpty ? [] : ["\(item.displayed) \(parts.joined(separator: ", "))"]
    case .details(let before, let after): return [difference(before, after)]
    case .length(_, let after): return [phrase("length \(after.words, "after")")]
    case .workshop: return [phrase("workshop")]
    // Never what was voted: this may stand on a wall before the votes do.
    case .discussion(let practice, _, _):
      return [phrase("\(practice.displayed, "practice") in the workshop")]
    case .group: return [phrase("group result")]
    case .several(let changes):
      let practices = changes.count { if case .discussion = $0 { true } else { false } }
      return practices > 3
        ? [phrase("\(practices, "practices") practices in the workshop")]
        : changes.flatMap { parts(of: Edit($0, at: edit.at)) }
    }
  }

  /// What undoing it takes back, part by part, such as `O-01: 3 taken back` or `DAT-1: 4 back to 3`.
  package func takenBack(_ edit: Edit) -> [String] {
    switch edit.change {
    case .response(let item, let before, let after):
      return taken(after, backTo: before).map { "\(item.displayed): \($0)" }
    case .several(let changes): return changes.flatMap { takenBack(Edit($0, at: edit.at)) }
    case .details, .length, .workshop, .discussion, .group:
      return parts(of: edit).map { phrase("\($0, "what") taken back") }
    }
  }

  private func difference(_ before: Details, _ after: Details) -> String {
    if before.completedAt != after.completedAt {
      return after.completedAt == nil ? phrase("not finished") : phrase("finished")
    }
    if before.worst != after.worst { return phrase("worst challenges") }
    if before.targets != after.targets { return phrase("own targets") }
    if before.actions != after.actions { return phrase("actions") }
    if before.plan != after.plan { return phrase("plan") }
    if before.parked != after.parked { return phrase("parking lot") }
    if before.companion != after.companion { return phrase("what goes beside this one") }
    return phrase("about this assessment")
  }

  private func taken(_ after: Response, backTo before: Response) -> [String] {
    let others = differences(after, before).filter { $0 != answered(from: after, to: before) }
    let taken =
      others.isEmpty ? [] : [phrase("\(others.joined(separator: ", "), "what") taken back")]
    guard after.answer != before.answer else { return taken }
    let words =
      before.answer == nil
      ? phrase("\(short(after.answer), "what") taken back")
      : phrase("\(short(after.answer), "answer") back to \(short(before.answer), "former answer")")
    return [words] + taken
  }

  /// The parts in which two responses differ.
  private func differences(_ before: Response, _ after: Response) -> [String] {
    var parts: [String] = []
    if before.answer != after.answer { parts.append(answered(from: before, to: after)) }
    if before.note != after.note { parts.append(phrase("note")) }
    if before.evidence != after.evidence { parts.append(phrase("evidence")) }
    if before.isFlagged != after.isFlagged { parts.append(phrase("flag")) }
    if before.text != after.text { parts.append(phrase("own words")) }
    if before.trend != after.trend { parts.append(phrase("trend")) }
    if before.basis != after.basis { parts.append(phrase("basis")) }
    if before.fitsNeed != after.fitsNeed { parts.append(phrase("fits need")) }
    return parts
  }

  /// `answer 3 to 4`.
  private func answered(from before: Response, to after: Response) -> String {
    phrase("answer \(short(before.answer), "old") to \(short(after.answer), "new")")
  }

  /// An answer in a word or a digit.
  private func short(_ answer: Answer?) -> String {
    switch answer {
    case nil: phrase("open", in: "answer")
    case .rank(let rank)?: "\(rank)"
    case .options(let chosen)?: chosen.joined(separator: "+")
    case .number(let number)?: number.spelled
    case .text?: phrase("words")
    case .notApplicable?: names.na
    case .unknown?: names.unknown
    case .notMeasured?: names.notMeasured
    }
  }
}
