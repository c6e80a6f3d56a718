internal import MaturityModel
internal import Translation

/// Something to look at before an assessment is finished.
struct Finding: Hashable, Sendable {
  /// What there is to look at, as a heading.
  enum Kind: Sendable, CaseIterable {
    case needed
    case unanswered
    case unknown
    case flagged
    case withoutEvidence
    case repository
    case notApplicable

    /// What stands above all of the kind among some findings.
    func heading(of findings: [Finding]) -> String {
      switch self {
      case .needed: phrase("Needed profile answers that are missing")
      case .unanswered: phrase("Not answered")
      case .unknown: phrase("Nobody could say: find out")
      case .flagged: phrase("Flagged to come back to")
      case .withoutEvidence: phrase("High levels without evidence")
      case .repository:
        answersDisagree(Set(findings.lazy.filter { $0.kind == self }.map(\.item)).count)
      case .notApplicable: phrase("Not applicable: does the reason hold?")
      }
    }

    private func answersDisagree(_ count: Int) -> String {
      phrase(
        count, one: "1 answer and the repository disagree",
        other: "\(count, "count") answers and the repository disagree")
    }
  }

  let kind: Kind
  let item: Item.ID
  /// The item, and what is to be looked at about it.
  let text: String
}

extension Finding {
  /// That a repository does not go with the answer.
  init(_ item: Item, disagrees sentence: String) {
    self.init(kind: .repository, item: item.id, text: "\(item.title): \(sentence)")
  }
}

extension Assessment {
  /// What there is to look at about an item.
  func findings(of item: Item) -> [Finding] {
    let response = responses[item.id] ?? Response()
    func finding(_ kind: Finding.Kind, _ detail: String = "") -> Finding {
      Finding(
        kind: kind, item: item.id, text: detail.isEmpty ? item.title : "\(item.title): \(detail)")
    }
    var found: [Finding] = []
    switch response.answer {
    case nil:
      if case .profile(let question) = item, question.isRequired { found.append(finding(.needed)) }
      if !isOptional(item), item.choiceQuestion == nil { found.append(finding(.unanswered)) }
    case .unknown?: found.append(finding(.unknown))
    case .notApplicable(let reason)?: found.append(finding(.notApplicable, reason))
    case .rank(let level)?:
      if let practice = item.practice, practice.asked == nil, isHigh(level),
        response.evidence.isEmpty
      {
        found.append(finding(.withoutEvidence, practice.evidence))
      }
    case .options?, .number?, .text?, .notMeasured?: break
    }
    if let practice = item.practice, lacksNote(practice) {
      found.append(
        finding(
          .unanswered, phrase("This answer needs a note, and counts as open without one.")))
    }
    if response.isFlagged { found.append(finding(.flagged, response.note)) }
    return found
  }

  /// True for the two highest levels, whose claims should be shown.
  private func isHigh(_ level: Int) -> Bool { level >= max(2, questionnaire.topLevel - 1) }
}
