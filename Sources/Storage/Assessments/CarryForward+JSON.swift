package import MaturityModel

extension CarryForward {
  /// Begins `new`, an assessment without answers, with those of `old`; what is not carried is kept as files spell it.
  package init(from old: Assessment, to new: Assessment) {
    let items = old.questionnaire.itemsByID
    self.init(from: old, to: new) { id, response in response.json(for: items[id]) }
  }
}
