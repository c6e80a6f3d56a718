public import MaturityModel

extension Assessment {
  /// The ids of the practices that are asked, in questionnaire order.
  var practicesInScope: [String] {
    questionnaire.dimensions.flatMap { dimension in
      zip(dimension.practices, states(in: dimension)).filter { $1 != .outOfScope }.map(\.0.id)
    }
  }

  /// Why no workshop can be held in this assessment, and what to do; nil where one can.
  public var reasonAgainstWorkshop: String? {
    if group != nil {
      return "This is the result of a group already; its votes are no longer there. Begin the next "
        + "workshop in a new assessment (f on the home screen, or assess --from)."
    }
    if respondent != nil {
      return
        "This is one person's ballot. Open the assessment of the group, and take the ballot in "
        + "there."
    }
    return nil
  }
}
