internal import Documents
internal import MaturityModel
internal import TextCanvas

/// The pages of a result whose questionnaire has measures in place of levels.
extension Sheet {
  /// Fills a page that such a result has in words of its own; false for one that all results share.
  mutating func fill(_ page: ResultPage, of measured: ModelReport) -> Bool {
    switch page {
    case .summary:
      show(measured.standing)
      show(measured.next)
    case .dimensions: show(measured.groups)
    case .why:
      let parts = [measured.holdsBack, measured.next, measured.firmness].compactMap { $0 }
      for part in parts { show(part) }
      if parts.isEmpty { self.page.text(measured.noStepAhead) }
    case .method:
      show(measured.sensitivity)
      show(measured.rules)
    case .plan, .targets, .challenges, .outcomes, .notes, .group: return false
    }
    return true
  }

  private mutating func show(_ section: Section?) {
    if let section { show(section) }
  }
}
