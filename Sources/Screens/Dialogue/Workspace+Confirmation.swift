internal import Documents
internal import MaturityModel
internal import Translation

extension Workspace {
  /// What a change that is in the journal comes to; nothing of what people vote.
  func confirmation(of change: Edit.Change) -> [String] {
    switch change {
    case .response(let id, let before, let after):
      guard let item = item(id), assessment?.responses[id] ?? Response() == after else { return [] }
      return confirmation(of: item, before, after)
    case .several(let changes): return changes.flatMap { confirmation(of: $0) }
    case .details, .length:
      let parts = words.parts(of: Edit(change, at: device.now))
      return parts.isEmpty ? [] : [phrase("Kept: \(parts.joined(separator: ", "), "what").")]
    // The screens say what the room may hear.
    case .workshop, .discussion, .group: return []
    }
  }

  private func confirmation(of item: Item, _ before: Response, _ after: Response) -> [String] {
    var lines: [String] = []
    if before.answer != after.answer {
      let said = words.recorded(after.answer, to: item, choice: statement(of: item))
      lines.append([said, standing(of: item)].filter { !$0.isEmpty }.joined(separator: " "))
    } else if before.isUnconfirmed, !after.isUnconfirmed {
      lines.append(phrase("Confirmed."))
    }
    if before.note != after.note {
      lines.append(
        after.note.isEmpty
          ? phrase("Note deleted.")
          : before.note.isEmpty
            ? phrase("Note kept.") : phrase("Note kept; undo brings the former one back."))
    }
    if before.evidence.count < after.evidence.count {
      lines.append(phrase("Evidence \(after.evidence.count, "number") kept."))
    } else if before.evidence.count > after.evidence.count,
      let removed = zip(before.evidence, after.evidence).first(where: { $0 != $1 })?.0
        ?? before.evidence.last
    {
      lines.append(phrase("Evidence removed: \(removed.shown, "text")"))
    }
    return lines + marks(before, after) + conditions(of: item, before, after)
  }

  /// What changed beside answer, note and evidence.
  private func marks(_ before: Response, _ after: Response) -> [String] {
    var lines: [String] = []
    if before.isFlagged != after.isFlagged {
      lines.append(after.isFlagged ? phrase("Flagged.") : phrase("No longer flagged."))
    }
    if before.text != after.text {
      lines.append(after.text.isEmpty ? phrase("Own words deleted.") : phrase("Own words kept."))
    }
    if before.basis != after.basis {
      lines.append(phrase("Basis: \(after.basis.map(words.basis) ?? phrase("none"), "basis")."))
    }
    if before.trend != after.trend {
      lines.append(
        phrase(
          "A year ago: \(after.trend.map(words.sinceLastYear) ?? phrase("not said"), "trend")."))
    }
    if before.fitsNeed != after.fitsNeed {
      lines.append(
        after.fitsNeed ? phrase("Marked as what is needed.") : phrase("No longer what is needed."))
    }
    return lines
  }

  /// What was ticked of what a step needs, and which options do not apply.
  private func conditions(of item: Item, _ before: Response, _ after: Response) -> [String] {
    guard let asked = item.asked else { return [] }
    var lines: [String] = []
    if before.criteria != after.criteria {
      let (ticked, count) = (after.criteria?.count ?? 0, asked.criteria.count)
      lines.append(phrase("Criteria: \(ticked, "ticked") of \(count, "count") ticked."))
    }
    if before.optionsNotApplicable != after.optionsNotApplicable {
      let exempt = asked.options.filter { after.optionsNotApplicable.contains($0.id) }
      lines.append(
        exempt.isEmpty
          ? phrase("All options apply.")
          : phrase("Not applicable: \(words.list(exempt.map(\.text)), "options")."))
    }
    return before.answer == after.answer && lines.isEmpty
      ? [] : lines + asked.remarks(on: after)
  }

  /// What the dimension of a practice comes to now, or with measures the whole where it has a name.
  private func standing(of item: Item) -> String {
    if item.asked != nil {
      return assessment?.scorecard().overall.name.map { phrase("So far: \($0, "result").") } ?? ""
    }
    guard let dimension = item.dimension, let assessment, includes(item),
      let score = assessment.scorecard()[dimension: dimension.id]?.score
    else { return "" }
    return words.standing(of: dimension.title, score)
  }
}
