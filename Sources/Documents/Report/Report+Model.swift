package import MaturityModel
import Translation

/// Reports about questionnaires of format 2, whose measures take the place of levels.
extension Report {
  func sections(of measured: ModelReport) -> [Section] {
    let result = [measured.standing, measured.holdsBack, measured.next].compactMap { $0 }
    switch kind {
    case .plan: return [measured.next, plan(number: "")].compactMap { $0 }
    case .board: return result + [standingOfGroup].compactMap { $0 } + [doNext]
    case .team:
      let rest: [Section?] =
        [
          measured.firmness, measured.groups, plan(number: ""),
          targetsInFull(measured),
        ] + views + [
          questionnaire.challenges.isEmpty ? nil : challenges,
          answers, ownWords,
          measured.sensitivity, measured.rules,
        ]
      return result + rest.compactMap { $0 }
    }
  }

  /// Every item with its answer, below the groups that it is in.
  private var answers: Section {
    var rows: [Table.Row] = []
    var group: [String] = []
    for asked in asked {
      let dimension = questionnaire.dimensions.first { $0.id == asked.dimension }?.title ?? ""
      let path = [dimension] + asked.practice.path
      if path != group {
        group = path
        rows.append(Table.Row(band: Text(path.joined(separator: " › "))))
      }
      let remarks = asked.practice.asked?.remarks(on: asked.response) ?? []
      rows.append(
        Table.Row(
          [
            Text(asked.practice.title),
            Text(([words.answer(asked)] + remarks).joined(separator: " ")),
          ], link: asked.link))
    }
    let table = Table(
      names.allAnswers, columns: [.init(phrase("Item")), .init(phrase("Answer"))], rows: rows,
      hidesCaption: true)
    return Section("appendix-answers", Text(names.allAnswers), [.table(table)])
  }
}

extension Words {
  /// An answer in words, or why there is none.
  fileprivate func answer(_ asked: Asked) -> String {
    switch asked.state {
    case .answered: asked.given
    case .notApplicable: asked.reason.isEmpty ? noReason : "\(names.na): \(asked.reason)"
    case .unknown: names.dontKnow
    case .level, .unanswered, .outOfScope: names.unanswered
    }
  }
}

extension ModelItem {
  /// What an answer counts as where that is not what was chosen.
  package func remarks(on response: Response) -> [String] {
    guard case .rank(let rank)? = response.answer, steps.indices.contains(rank - 1) else {
      return []
    }
    var remarks: [String] = []
    if isCapped(response.criteria), rank > 1 {
      let ticked = response.criteria ?? []
      let open = criteria.count { !ticked.contains($0.id) }
      remarks.append(
        phrase(
          """
          Counts as \(steps[0].name, "step"): \(open, "open") of \(criteria.count, "criteria") \
          criteria open.
          """))
    }
    if steps[rank - 1].needsNote, response.note.allSatisfy(\.isWhitespace) {
      remarks.append(phrase("This answer needs a note, and counts as open without one."))
    }
    return remarks
  }
}
