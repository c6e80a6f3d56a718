package import MaturityModel
internal import Translation

extension Words {
  /// What the goal is called where one chooses.
  package func name(of goal: Plan.Goal) -> String {
    switch goal {
    case .targets: phrase("targets")
    case .nextLevel: isMeasured ? phrase("next step") : phrase("next level")
    case .oneStep: phrase("one step each")
    }
  }

  /// What the plan leads to, and what its stars mean.
  ///
  /// `next` is the level or the step above the present one.
  package func goal(_ goal: Plan.Goal, stars: Int, next: String?, isWhole: Bool) -> String {
    let lead =
      switch goal {
      case .targets where isMeasured: phrase("The goal is everything at its target.")
      case .targets: phrase("The goal is every practice at its target.")
      case .nextLevel where isMeasured:
        phrase("The goal is the next step of the whole, with the fewest answers.")
      case .nextLevel:
        phrase("The goal is the next level of the whole, with the fewest practices.")
      case .oneStep where isMeasured: phrase("The goal is every answer one step higher.")
      case .oneStep: phrase("The goal is every practice one level higher.")
      }
    guard let next, stars > 0, goal != .nextLevel else { return lead }
    guard isWhole else {
      return lead + " "
        + phrase(
          stars,
          one: "One practice with a star is in the smallest set for \(next, "level").",
          other: """
            \(opening(stars), "count") practices with a star are in the smallest set for \
            \(next, "level").
            """)
    }
    return phrase(
      stars,
      one: """
        Pain and level are different goals: the order follows what hurts; the starred practice \
        alone reaches \(next, "level").
        """,
      other: """
        Pain and level are different goals: the order follows what hurts; the \
        \(number(stars), "count") starred practices alone reach \(next, "level").
        """)
  }

  package func emptyPlan(_ goal: Plan.Goal, unrated: Int, leftOut: Int, rated: Int) -> String {
    guard rated > 0 else {
      return unrated > 0
        ? phrase("Nothing can be planned before practices are answered.")
        : phrase("There is nothing to plan: no practice applies.")
    }
    if leftOut > 0 { return phrase("All that would be in the plan was left out by hand.") }
    switch goal {
    case .targets:
      return phrase(
        """
        Nothing is planned: every practice that is answered is at its target or has none.
        """)
    case .nextLevel where isMeasured:
      return unrated > 0
        ? phrase("Nothing is planned: more answers are needed to see the next step.")
        : phrase("Nothing is planned: there is no way to a higher step that is known.")
    case .nextLevel:
      return unrated > 0
        ? phrase("Nothing is planned: more answers are needed to see the next level.")
        : phrase("Nothing is planned: there is no way to a higher level.")
    case .oneStep where isMeasured:
      return phrase("Nothing is planned: no answer has a next step. A number has none.")
    case .oneStep:
      return phrase("Nothing is planned: every practice that is answered is at the top.")
    }
  }

  func band(_ band: Plan.Band) -> String {
    switch band {
    case .now: phrase("Now")
    case .next: phrase("Next")
    case .later: phrase("Later")
    }
  }

  /// `Now, until 27 February 2027`.
  package func band(_ band: Plan.Band, until date: String) -> String {
    phrase("\(self.band(band), "part of the plan"), until \(date, "day")")
  }

  func until(_ date: String) -> String { phrase("until \(date, "date")") }
  var then: String { phrase("then") }
  var nothingInBand: String { phrase("Nothing.") }
  func practices(_ count: Int) -> String { count.practices }
  func more(_ count: Int) -> String {
    phrase(count, one: "and 1 more practice", other: "and \(count, "count") more practices")
  }
  package func later(_ count: Int) -> String { phrase("Later: \(count.practices, "practices")") }
  var planCaption: String { phrase("Plan: now and next") }
  var ownerAndDue: String { phrase("Owner, due") }
  package func dueDay(_ day: CalendarDay) -> String { phrase("due \(date(day), "day")") }
  func byDay(_ day: CalendarDay) -> String { phrase("by \(date(day), "day")") }
  func changed(_ since: String) -> String { phrase("What changed since \(since, "since")") }

  /// How many practices each part has.
  func board(_ counts: [Int]) -> String {
    zip(Plan.Band.allCases, counts).map { "\(band($0)): \(practices($1))" }.joined(separator: "; ")
      + "."
  }

  var nowPoint: String { phrase("now") }

  func after(_ band: Plan.Band) -> String {
    switch band {
    case .now: phrase("after now")
    case .next: phrase("after next")
    case .later: phrase("after all")
    }
  }

  func axis(_ top: Int) -> String {
    isMeasured
      ? phrase("% of what is possible") : phrase("% of the way from 1 to \(top, "top")")
  }
  var trendTitle: String { phrase("Level and progress after each part of the plan") }
  var trendNote: String { phrase("What the same rule would say if each part were done.") }

  func trend(_ points: [TrendLine.Point]) -> String {
    points.map { point in
      let level = point.level.map { phrase("level \($0, "level")") } ?? names.notRated
      return "\(point.label): \(percent(point.progress)), \(level)"
    }.joined(separator: "; ") + "."
  }

  func state(_ state: Action.State) -> String {
    switch state {
    case .open: phrase("open")
    case .done: phrase("done")
    case .dropped: phrase("dropped")
    }
  }

  /// Nil where nothing was left out.
  func leftOut(_ titles: [String]) -> String? {
    titles.isEmpty ? nil : phrase("Left out by hand: \(list(titles), "titles").")
  }

  /// Nil where every practice has a level or does not apply.
  func unrated(_ titles: [String]) -> String? {
    guard !titles.isEmpty else { return nil }
    let named = list(titles, atMost: 6)
    return phrase(
      titles.count,
      one: "One practice without a level is not in the plan: \(named, "titles"). Answer it first.",
      other: """
        \(opening(titles.count), "count") practices without a level are not in the plan: \
        \(named, "titles"). Answer them first.
        """)
  }

  func ownerFor(_ titles: [String]) -> String { phrase("An owner for \(list(titles), "titles").") }

  /// A parked question with who looks after it.
  func question(_ question: String, _ who: [String]) -> String {
    who.isEmpty ? question : "\(question) \(who.joined(separator: ", "))."
  }

  /// `Three of five planned steps are seen in the answers`.
  package func seen(_ count: Int, of all: Int) -> String {
    let planned = phrase(
      all, one: "one planned step", other: "\(number(all), "count") planned steps")
    if count == 0 {
      return phrase("None of \(planned, "all planned steps") are seen in the answers.")
    }
    return phrase(
      count, one: "One of \(planned, "all planned steps") is seen in the answers.",
      other:
        "\(opening(count), "count") of \(planned, "all planned steps") are seen in the answers.")
  }
}

extension Words {
  /// `Model registry: from 2 to 4`.
  func ticket(_ title: String, _ row: Roadmap.Row) -> String {
    isMeasured
      ? "\(title): \(spokenWay(row))"
      : phrase("\(title, "title"): from \(row.from, "from") to \(row.to, "to")")
  }

  /// What is to be done, and what shows that it is.
  func ticketBody(
    _ action: String?, _ step: String?, _ row: Roadmap.Row, aim: String
  ) -> String {
    // Steps of format 2 are called by name in what they mean.
    let reached = isMeasured ? aim : phrase("At \(row.to, "level"): \(aim, "aim")")
    let parts = [action, step == action ? nil : step, aim.isEmpty ? nil : reached]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.map { part in
      part.last.map { ".!?".contains($0) } == true ? part : part + "."
    }.joined(separator: " ")
  }
}
