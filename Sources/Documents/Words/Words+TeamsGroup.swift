internal import MaturityModel

/// The group as a whole, and what was left out.
extension Words {
  func compared(_ count: Int, _ kind: PortfolioEntry.Kind) -> String {
    let length =
      switch kind.mode {
      case .full: "the whole questionnaire"
      case .standard: "the standard length"
      case .quick: "the quick scan"
      }
    return "\(opening(count, "team")) that shared \(count == 1 ? "its" : "their") data, with one "
      + "questionnaire (\(kind.questionnaire) \(kind.majorVersion)), one rule and one length "
      + "(\(length))."
  }

  func tooFew(_ smallest: Int) -> String {
    "Fewer than \(number(smallest)) teams say nothing about a group."
  }

  func median(_ median: ReferenceGroup.Median) -> String {
    "In the middle of them progress is \(percent(median.value)). For all teams like these the "
      + "middle lies between \(median.low.percent) and \(percent(median.high)); such a range is right "
      + "for \(median.coverage.floor(times: 1_000)) of 1,000 groups."
  }

  /// Where one team is beside the middle of the group, and no place in it.
  func beside(_ name: String, _ index: Fraction?, isCompared: Bool) -> String {
    guard isCompared, let index else { return "\(name) cannot be compared with this group." }
    return "\(name) is at \(percent(index))."
  }

  func newestOfEach(_ assessments: Int) -> String {
    "Shown is the newest assessment of each team; there are \(assessments.counted("assessment")) in "
      + "all."
  }
  func otherTeams(_ count: Int) -> String {
    "\(opening(count, "team")) used another questionnaire, rule or length and "
      + "\(count == 1 ? "is" : "are") not counted in what the teams have in common."
  }
  func ballots(_ count: Int) -> String {
    "\(opening(count, "file")) with one person’s answers \(count == 1 ? "was" : "were") left out."
  }
  func undated(_ count: Int) -> String {
    "\(opening(count, "file")) without a date \(count == 1 ? "was" : "were") left out."
  }
  func copies(_ count: Int) -> String {
    "\(opening(count, "file")) \(count == 1 ? "is a copy" : "are copies") of others and "
      + "\(count == 1 ? "was" : "were") left out."
  }
  func broken(_ count: Int) -> String {
    "\(opening(count, "file")) cannot be read; the list of assessments names \(count == 1 ? "it" : "each")."
  }
}

/// One team of many.
extension Words {
  /// `49 %`, and what it was.
  func progress(_ now: Fraction?, _ before: TeamChange.Part?, _ since: String) -> String {
    guard let before else { return percent(now) }
    guard before.isComparable else {
      return "\(percent(now)); too many questions changed to compare it with \(since)"
    }
    let level = before.level.map { "level \($0)" } ?? names.notRated
    return "\(percent(now)); \(percent(before.index)) and \(level) on \(since)"
  }

  /// Few dimensions by name, many by number.
  func few(_ titles: [String]) -> String {
    switch titles.count {
    case 0: "none"
    case ...5: list(titles)
    default: titles.count.counted("dimension")
    }
  }

  /// What keeps a team from its next level.
  func holdsBack(
    _ low: [(title: String, level: Int?)], of all: Int, next: Int?, isAtTop: Bool
  ) -> String {
    guard !low.isEmpty else {
      return isAtTop ? "nothing: it is at the top" : "nothing that is known"
    }
    guard low.count > 5 else {
      return list(low.map { "\($0.title)\u{A0}\($0.level.map { "\($0)" } ?? "?")" })
    }
    return "\(low.count) of \(all) dimensions are below \(next.map { "\($0)" } ?? "the next level")"
  }

  /// A few practices with their steps, many by number.
  func smallest(_ raises: [(title: String, from: Int, to: Int)], _ steps: Int) -> String {
    raises.count > 3
      ? "\(raises.count) practices, \(steps.counted("step"))"
      : list(raises.map { "\($0.title)\u{A0}\($0.from)→\($0.to)" })
  }

  var notSaid: String { "not said" }
  var nothingSerious: String { "nothing felt as serious" }
}
