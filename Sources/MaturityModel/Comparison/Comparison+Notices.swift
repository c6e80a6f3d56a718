extension Comparison {
  /// What a reader has to know before the numbers: what differs between the two beside the answers.
  public var notices: [String] {
    let (old, new) = (before.questionnaire, after.questionnaire)
    var notices: [String] = []
    if old.id != new.id {
      notices.append("The two were made with different questionnaires, \(old.id) and \(new.id).")
    } else if old.version != new.version || old.digest != new.digest {
      notices.append(
        "The questionnaire changed"
          + (old.version == new.version ? "" : " from \(old.version) to \(new.version)")
          + ": only items with the same id and the same major revision are compared.")
    }
    if !before.details.subject.isSame(as: after.details.subject) {
      notices.append("The two are about different subjects.")
    }
    if before.mode != after.mode { notices.append("One side is a quick scan, the other is not.") }
    if let earlier = before.moment, let later = after.moment, later < earlier {
      notices.append("The first of the two is the younger one.")
    }
    return notices
  }
}
