internal import MaturityModel
internal import Translation

/// The group as a whole, and what was left out.
extension Words {
  func compared(_ count: Int, _ kind: PortfolioEntry.Kind) -> String {
    let length =
      switch kind.mode {
      case .full: phrase("the whole questionnaire")
      case .standard: phrase("the standard length")
      case .quick: phrase("the quick scan")
      }
    return phrase(
      count,
      one: """
        One team that shared its data, with one questionnaire \
        (\(kind.questionnaire, "questionnaire") \(kind.majorVersion, "major version")), one rule \
        and one length (\(length, "length")).
        """,
      other: """
        \(opening(count), "count") teams that shared their data, with one questionnaire \
        (\(kind.questionnaire, "questionnaire") \(kind.majorVersion, "major version")), one rule \
        and one length (\(length, "length")).
        """)
  }

  func tooFew(_ smallest: Int) -> String {
    phrase("Fewer than \(number(smallest), "smallest") teams say nothing about a group.")
  }

  func median(_ median: ReferenceGroup.Median) -> String {
    phrase(
      """
      In the middle of them progress is \(percent(median.value), "middle"). For all teams like \
      these the middle lies between \(median.low.percent, "low") and \
      \(percent(median.high), "high"); such a range is right for \
      \(median.coverage.floor(times: 1_000), "floor") of 1,000 groups.
      """)
  }

  /// Where one team is beside the middle of the group, and no place in it.
  func beside(_ name: String, _ index: Fraction?, isCompared: Bool) -> String {
    guard isCompared, let index else {
      return phrase("\(name, "name") cannot be compared with this group.")
    }
    return phrase("\(name, "name") is at \(percent(index), "index").")
  }

  func newestOfEach(_ assessments: Int) -> String {
    phrase(
      """
      Shown is the newest assessment of each team; there are \
      \(assessments.assessments, "assessments") in all.
      """)
  }
  func otherTeams(_ count: Int) -> String {
    phrase(
      count,
      one: """
        One team used another questionnaire, rule or length and is not counted in what the teams \
        have in common.
        """,
      other: """
        \(opening(count), "count") teams used another questionnaire, rule or length and are not \
        counted in what the teams have in common.
        """)
  }
  func ballots(_ count: Int) -> String {
    phrase(
      count, one: "One file with one person’s answers was left out.",
      other: """
        \(opening(count), "count") files with one person’s answers were left out.
        """)
  }
  func undated(_ count: Int) -> String {
    phrase(
      count, one: "One file without a date was left out.",
      other: "\(opening(count), "count") files without a date were left out.")
  }
  func copies(_ count: Int) -> String {
    phrase(
      count, one: "One file is a copy of others and was left out.",
      other: """
        \(opening(count), "count") files are copies of others and were left out.
        """)
  }
  func broken(_ count: Int) -> String {
    phrase(
      count, one: "One file cannot be read; the list of assessments names it.",
      other: """
        \(opening(count), "count") files cannot be read; the list of assessments names each.
        """)
  }
}

/// One team of many.
extension Words {
  /// `49 %`, and what it was.
  func progress(_ now: Fraction?, _ before: TeamChange.Part?, _ since: String) -> String {
    guard let before else { return percent(now) }
    guard before.isComparable else {
      return phrase(
        """
        \(percent(now), "now"); too many questions changed to compare it with \(since, "since")
        """)
    }
    let level = before.level.map { phrase("level \($0, "level")") } ?? names.notRated
    return phrase(
      """
      \(percent(now), "now"); \(percent(before.index), "index") and \(level, "level") on \
      \(since, "since")
      """)
  }

  /// Few dimensions by name, many by number.
  func few(_ titles: [String]) -> String {
    switch titles.count {
    case 0: phrase("none")
    case ...5: list(titles)
    default:
      phrase(
        titles.count, one: "1 dimension", other: "\(titles.count, "count") dimensions")
    }
  }

  /// What keeps a team from its next level.
  func holdsBack(
    _ low: [(title: String, level: Int?)], of all: Int, next: Int?, isAtTop: Bool
  ) -> String {
    guard !low.isEmpty else {
      return isAtTop ? phrase("nothing: it is at the top") : phrase("nothing that is known")
    }
    guard low.count > 5 else {
      return list(low.map { "\($0.title)\u{A0}\($0.level.map { "\($0)" } ?? "?")" })
    }
    return next.map {
      phrase("\(low.count, "count") of \(all, "all") dimensions are below \($0, "level")")
    } ?? phrase("\(low.count, "count") of \(all, "all") dimensions are below the next level")
  }

  /// A few practices with their steps, many by number.
  func smallest(_ raises: [(title: String, from: Int, to: Int)], _ steps: Int) -> String {
    raises.count > 3
      ? phrase(
        steps, one: "\(raises.count, "practices") practices, 1 step",
        other: "\(raises.count, "practices") practices, \(steps, "count") steps")
      : list(raises.map { "\($0.title)\u{A0}\($0.from)→\($0.to)" })
  }

  var notSaid: String { phrase("not said") }
  var nothingSerious: String { phrase("nothing felt as serious") }
}
