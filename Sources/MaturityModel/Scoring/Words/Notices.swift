extension Assessment {
  /// The notices of the questionnaire that the profile answers call for, in its order.
  public var notices: [String] {
    questionnaire.notices.filter { $0.condition.holds(in: self) }.map(\.text)
  }
}
