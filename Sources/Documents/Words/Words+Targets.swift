internal import MaturityModel
internal import Translation

extension Words {
  func noTargets(own: Int) -> String {
    own > 0
      ? phrase(
        """
        This questionnaire has no table of targets. The targets below were set for practices one by \
        one.
        """)
      : phrase(
        """
        This questionnaire has no table of targets. A target can still be set for each practice: open \
        the practice and press T.
        """)
  }

  func openTarget(_ question: String) -> String {
    phrase(
      """
      There is no target yet. Targets follow from an answer that is not given: \
      \(question, "question")
      """)
  }

  /// `Target 4, Managed, by the answer Critical`.
  func baseTarget(_ level: Int, by answer: String) -> String {
    phrase(
      """
      Target \(level, "level"), \(levels.name(of: level), "name"), by the answer \
      \(quoted(answer), "answer").
      """)
  }

  func extraTarget(_ level: Int, _ isCoreOnly: Bool, _ titles: [String]) -> String {
    isCoreOnly
      ? phrase("Level \(level, "level") for the core practices of \(list(titles), "titles").")
      : phrase("Level \(level, "level") for \(list(titles), "titles").")
  }

  func ownTargets(_ count: Int) -> String {
    phrase(
      count, one: "One target was set by hand instead.",
      other: "\(opening(count), "count") targets were set by hand instead.")
  }

  func shortOfTarget(_ count: Int) -> String {
    phrase(
      count, one: "One practice short of its target, what hurts most first",
      other: """
        \(opening(count), "count") practices short of their targets, what hurts most first
        """)
  }

  func shortOfMeasuredTarget(_ count: Int) -> String {
    phrase(
      count, one: "One target is not reached",
      other: "\(opening(count), "count") targets are not reached")
  }

  /// `Nine are on target, two above it; one is not known`; nil for none.
  func otherTargets(_ counts: [TargetStatus?: Int]) -> String? {
    let order: [TargetStatus?] = [.onTarget, .aboveTarget, .dontKnow, nil]
    let parts = order.compactMap { status in
      counts[status].flatMap { spoken($0, status) }
    }
    return parts.isEmpty ? nil : capital(list(parts)) + "."
  }

  private func spoken(_ count: Int, _ status: TargetStatus?) -> String? {
    let count = number(count)
    return switch status {
    case .onTarget?: phrase("\(count, "count") on target")
    case .aboveTarget?: phrase("\(count, "count") above target")
    case .dontKnow?: phrase("\(count, "count") not known")
    case nil: phrase("\(count, "count") unanswered")
    case .oneLevelShort?, .twoOrMoreShort?: nil
    }
  }
}
