public import MaturityModel

extension Assessment {
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
