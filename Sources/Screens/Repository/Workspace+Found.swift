internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Workspace {
  /// Why what was found for an item is not shown, or cannot be looked for; nil where it can.
  func reasonAgainstFound(for item: Item) -> String? {
    guard item.practice != nil, item.asked == nil else {
      return phrase("A repository is looked into for practices with levels only.")
    }
    if let reason = reasonAgainstLook { return reason }
    return open?.found == nil || mayShowFound(for: item.id)
      ? nil : phrase("Answer first; then you see what was found.")
  }

  /// Why nothing is said of a repository: what it holds would sway votes; nil where it may be.
  var reasonAgainstLook: String? {
    guard let assessment else { return nil }
    if assessment.questionnaire.model != nil {
      return phrase("A repository is looked into for practices with levels only.")
    }
    if assessment.respondent != nil {
      return phrase("These are one person's answers: what was found would lead them.")
    }
    return workshop == nil ? nil : phrase("Close the workshop first.")
  }

  /// True once an item is answered, or where the settings ask for it before.
  ///
  /// What was found would anchor the answer.
  func mayShowFound(for item: Item.ID) -> Bool {
    device.settings.showsFoundBeforeAnswer || assessment?.responses[item]?.answer != nil
  }

  /// What stands in the line of fields; nil before a look, and where nothing may be said.
  func foundField(of item: Item) -> String? {
    guard let open, let found = open.found, item.practice != nil, reasonAgainstLook == nil
    else { return nil }
    guard mayShowFound(for: item.id) else { return symbols.dash }
    return found.field(of: item.id, open.disagreements[item.id], dash: symbols.dash)
  }

  /// The same as a sentence; nil also where the look says nothing of the item.
  func foundSentence(on item: Item.ID) -> String? {
    guard let open, reasonAgainstLook == nil, mayShowFound(for: item) else { return nil }
    return open.found?.sentence(on: item, open.disagreements[item])
  }

  /// The same for whoever leads a workshop, once the votes on a practice lie open.
  func foundBesideVotes(on practice: Item.ID) -> String? {
    guard let open, workshop != nil, open.assessment.toleratesFound(for: practice) else {
      return nil
    }
    return open.found?.sentence(on: practice, open.disagreements[practice])
  }

  /// A piece of evidence as lists have it: behind `r` where it names a place in a repository, with its day, and with what
  /// a later look did not find any more.
  func shown(_ evidence: Evidence, tellsLoss: Bool) -> String {
    let day = evidence.date.map { " (\($0.text))" } ?? ""
    let loss = tellsLoss ? open?.found?.loss(of: evidence) : nil
    return evidence.marked + day + (loss.map { " " + $0 } ?? "")
  }
}

extension Evidence {
  /// The piece behind `r` where it names a place in a repository.
  var marked: String { (source == nil ? "" : "r ") + shown }
}
