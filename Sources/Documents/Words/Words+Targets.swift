internal import MaturityModel

extension Words {
  func noTargets(own: Int) -> String {
    "This questionnaire has no table of targets. "
      + (own > 0
        ? "The targets below were set for practices one by one."
        : "A target can still be set for each practice: open the practice and press T.")
  }

  func openTarget(_ question: String) -> String {
    "There is no target yet. Targets follow from an answer that is not given: \(question)"
  }

  /// `Target 4, Managed, by the answer Critical`.
  func baseTarget(_ level: Int, by answer: String) -> String {
    "Target \(level), \(levels.name(of: level)), by the answer \(quoted(answer))."
  }

  func extraTarget(_ level: Int, _ isCoreOnly: Bool, _ titles: [String]) -> String {
    "Level \(level) for \(isCoreOnly ? "the core practices of " : "")\(list(titles))."
  }

  func ownTargets(_ count: Int) -> String {
    "\(opening(count, "target")) \(count == 1 ? "was" : "were") set by hand instead."
  }

  func shortOfTarget(_ count: Int) -> String {
    "\(opening(count, "practice")) short of \(count == 1 ? "its target" : "their targets"), "
      + "what hurts most first"
  }

  /// `Nine are on target, two above it; one is not known`; nil for none.
  func otherTargets(_ counts: [TargetStatus?: Int]) -> String? {
    let parts: [(TargetStatus?, String)] = [
      (.onTarget, "on target"), (.aboveTarget, "above target"), (.dontKnow, "not known"),
      (nil, "unanswered"),
    ]
    let said = parts.compactMap { status, words in
      counts[status].map { "\(number($0)) \(words)" }
    }
    return said.isEmpty ? nil : capital(list(said)) + "."
  }
}
