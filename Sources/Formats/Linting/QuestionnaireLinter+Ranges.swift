import MaturityModel

/// A07: numbers for which two answers are right, or none.
extension QuestionnaireLinter {
  mutating func checkRanges() {
    for item in questionnaire.items {
      let isMany = item.type == "many"
      checkRanges(item.steps + (isMany ? [] : item.options))
    }
    for scale in questionnaire.scales { checkRanges(scale.steps) }
  }

  private mutating func checkRanges(_ answers: [LintedText]) {
    let ranges = answers.map { AnswerRange($0.tokens) }
    var direction: Bool?
    for place in ranges.indices.dropFirst() {
      guard let former = ranges[place - 1], let range = ranges[place], former.unit == range.unit,
        let rises = former.rises(to: range)
      else { continue }
      let (low, high) = rises ? (former, range) : (range, former)
      let names = "\(answers[place - 1].text.quoted) and \(answers[place].text.quoted)"
      let fault: String? =
        if let direction, direction != rises {
          "the numbers of \(names) run against those before"
        } else {
          low.fault(before: high).map { "\($0) \(names)" }
        }
      direction = direction ?? rises
      guard let fault else { continue }
      report(
        "A07", .error, answers[place].place, fault,
        "Let each number belong to one answer, such as \"20 to under 50 %\".")
    }
  }
}

extension AnswerRange {
  /// Whether another range lies above this one; nil where neither has an end to tell it by.
  fileprivate func rises(to other: AnswerRange) -> Bool? {
    let pairs = [(lower, other.lower), (upper, other.upper)]
    for case (let left?, let right?) in pairs where left.number != right.number {
      return left.number < right.number
    }
    if let upper, lower == nil, other.lower != nil, other.upper == nil {
      return upper.number <= other.lower?.number ?? upper.number
    }
    if lower != nil, upper == nil, other.lower == nil { return false }
    return nil
  }

  /// What is wrong where this range ends and a higher one begins.
  fileprivate func fault(before higher: AnswerRange) -> String? {
    guard let end = upper, let start = higher.lower else { return "numbers belong to both" }
    // A month has 28 to 31 days: what is nearly one bound is meant as one.
    let isNear = unit == "time" && (end.number - start.number).magnitude * Fraction(20) < end.number
    if end.number == start.number || (isNear && end.isIncluded != start.isIncluded) {
      switch (end.isIncluded, start.isIncluded) {
      case (true, true): return "the number at the border belongs to both"
      case (false, false): return "the number at the border belongs to neither of"
      case (true, false), (false, true): return nil
      }
    }
    if end.number > start.number { return "numbers belong to both" }
    let step = end.step < start.step ? end.step : start.step
    let isNext = end.isIncluded && start.isIncluded && start.number - end.number <= step
    return isNext ? nil : "there are numbers between"
  }
}

extension Fraction {
  fileprivate var magnitude: Fraction { self < .zero ? .zero - self : self }
}
