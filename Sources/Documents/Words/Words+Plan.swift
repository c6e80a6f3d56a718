package import MaturityModel

extension Words {
  /// What the goal is called where one chooses.
  package func name(of goal: Plan.Goal) -> String {
    switch goal {
    case .targets: "targets"
    case .nextLevel: "next level"
    case .oneStep: "one step each"
    }
  }

  /// What the plan leads to, and what its stars mean.
  package func goal(_ goal: Plan.Goal, stars: Int, next: Int?, isWhole: Bool) -> String {
    let lead =
      switch goal {
      case .targets: "The goal is every practice at its target."
      case .nextLevel: "The goal is the next level of the whole, with the fewest practices."
      case .oneStep: "The goal is every practice one level higher."
      }
    guard let next, stars > 0, goal != .nextLevel else { return lead }
    guard isWhole else {
      return "\(lead) \(opening(stars, "practice")) with a star \(stars == 1 ? "is" : "are") "
        + "in the smallest set for level \(next)."
    }
    return "Pain and level are different goals: the order follows what hurts; the "
      + (stars == 1
        ? "starred practice alone reaches" : "\(number(stars)) starred practices alone reach")
      + " level \(next)."
  }

  package func emptyPlan(_ goal: Plan.Goal, unrated: Int, leftOut: Int, rated: Int) -> String {
    guard rated > 0 else {
      return unrated > 0
        ? "Nothing can be planned before practices are answered."
        : "There is nothing to plan: no practice applies."
    }
    if leftOut > 0 { return "All that would be in the plan was left out by hand." }
    switch goal {
    case .targets:
      return "Nothing is planned: every practice that is answered is at its target or has none."
    case .nextLevel:
      return unrated > 0
        ? "Nothing is planned: more answers are needed to see the next level."
        : "Nothing is planned: there is no way to a higher level."
    case .oneStep: return "Nothing is planned: every practice that is answered is at the top."
    }
  }

  func band(_ band: Plan.Band) -> String {
    switch band {
    case .now: "Now"
    case .next: "Next"
    case .later: "Later"
    }
  }

  /// `Now, until 27 February 2027`.
  package func band(_ band: Plan.Band, until date: String) -> String {
    "\(self.band(band)), \(until(date))"
  }

  func until(_ date: String) -> String { "until \(date)" }
  var then: String { "then" }
  var nothingInBand: String { "Nothing." }
  func practices(_ count: Int) -> String { count.counted("practice") }
  func more(_ count: Int) -> String { "and \(count.counted("more practice"))" }
  package func later(_ count: Int) -> String { "Later: \(count.counted("practice"))" }
  var planCaption: String { "Plan: now and next" }
  var ownerAndDue: String { "Owner, due" }
  package func dueDay(_ day: CalendarDay) -> String { "due \(date(day))" }
  func byDay(_ day: CalendarDay) -> String { "by \(date(day))" }
  func changed(_ since: String) -> String { "What changed since \(since)" }

  /// How many practices each part has.
  func board(_ counts: [Int]) -> String {
    zip(Plan.Band.allCases, counts).map { "\(band($0)): \(practices($1))" }.joined(separator: "; ")
      + "."
  }

  var nowPoint: String { "now" }

  func after(_ band: Plan.Band) -> String {
    switch band {
    case .now: "after now"
    case .next: "after next"
    case .later: "after all"
    }
  }

  func axis(_ top: Int) -> String { "% of the way from 1 to \(top)" }
  var trendTitle: String { "Level and progress after each part of the plan" }
  var trendNote: String { "What the same rule would say if each part were done." }

  func trend(_ points: [TrendLine.Point]) -> String {
    points.map { point in
      "\(point.label): \(percent(point.progress)), "
        + (point.level.map { "level \($0)" } ?? names.notRated)
    }.joined(separator: "; ") + "."
  }

  func state(_ state: Action.State) -> String {
    switch state {
    case .open: "open"
    case .done: "done"
    case .dropped: "dropped"
    }
  }

  /// Nil where nothing was left out.
  func leftOut(_ titles: [String]) -> String? {
    titles.isEmpty ? nil : "Left out by hand: \(list(titles))."
  }

  /// Nil where every practice has a level or does not apply.
  func unrated(_ titles: [String]) -> String? {
    guard !titles.isEmpty else { return nil }
    return
      "\(opening(titles.count, "practice")) without a level \(titles.count == 1 ? "is" : "are") "
      + "not in the plan: \(list(titles, atMost: 6)). "
      + (titles.count == 1 ? "Answer it first." : "Answer them first.")
  }

  func ownerFor(_ titles: [String]) -> String { "An owner for \(list(titles))." }

  /// A parked question with who looks after it.
  func question(_ question: String, _ who: [String]) -> String {
    who.isEmpty ? question : "\(question) \(who.joined(separator: ", "))."
  }

  /// `Three of five planned steps are seen in the answers`.
  package func seen(_ count: Int, of all: Int) -> String {
    "\(count == 0 ? "None" : opening(count)) of \(all == 1 ? "one planned step" : "\(number(all)) planned steps") "
      + "\(count == 1 ? "is" : "are") seen in the answers."
  }
}

extension Words {
  /// `Model registry: from 2 to 4`.
  func ticket(_ title: String, _ from: Int, _ to: Int) -> String {
    "\(title): from \(from) to \(to)"
  }

  /// What is to be done, and what shows that it is.
  func ticketBody(_ action: String?, _ step: String?, aim: String, level: Int) -> String {
    let parts = [action, step == action ? nil : step, aim.isEmpty ? nil : "At \(level): \(aim)"]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.map { part in
      part.last.map { ".!?".contains($0) } == true ? part : part + "."
    }.joined(separator: " ")
  }
}
