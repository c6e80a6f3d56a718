internal import Formats
package import MaturityModel

/// Votes: how they lie to each other, what hangs on them, what was decided, and who sees it otherwise.
extension Words {
  /// `level 3`.
  package func vote(_ vote: Vote?) -> String {
    switch vote {
    case .level(let level): "level \(level)"
    case .notApplicable: notApplicable
    case .unknown, nil: names.unknown
    }
  }

  var notApplicable: String { "not applicable" }

  /// How votes lie to each other, in a room of so many people: `Two camps`.
  package func pattern(of votes: Votes, people: Int) -> String {
    switch votes.flag {
    case .single: votes.count == 0 ? nobodyGaveLevel : "Only one gave a level"
    case .unanimous: votes.count < people ? "Those who gave a level agree" : "All agree"
    case .close: "Close together"
    case .outlier: "One vote stands apart"
    case .split: "Two camps"
    case .spread: votes.range.map { "From \($0.lowerBound) to \($0.upperBound)" } ?? "Apart"
    }
  }

  /// The same with what helps to talk about it.
  func advice(on votes: Votes, people: Int) -> String {
    let help =
      switch votes.flag {
      case .single, .unanimous, .close: ""
      case .outlier: ": hear that one first, it may be the only one who knows"
      case .split: ": first ask whether both speak of the same thing"
      case .spread: ": hear the lowest and the highest first"
      }
    return pattern(of: votes, people: people) + help + "."
  }

  /// The same beside a title: `two camps 1–4, matters`.
  package func short(_ votes: Votes, matters: Bool) -> String {
    let pattern =
      switch votes.flag {
      case .single: votes.count == 0 ? "no level" : "one vote"
      case .unanimous: "unanimous"
      case .close: "close"
      case .outlier: "one apart"
      case .split: "two camps"
      case .spread: "spread"
      }
    let parts = [
      votes.range.map { "\(pattern) \(range($0))" } ?? pattern, matters ? "matters" : "",
      votes.isApplicabilityDisputed ? "n/a disputed" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `Middle vote 3, 5 of 6 gave a level, 1 don’t know`.
  package func turnout(_ votes: Votes, of people: Int) -> String {
    let parts = [
      votes.lowerMedian.map { "middle vote \($0)" } ?? "",
      "\(votes.count) of \(people) gave a level",
    ]
    return capital((parts + without(votes)).filter { !$0.isEmpty }.joined(separator: ", ")) + "."
  }

  /// The votes that give no level: `1 don’t know`, `2 not applicable`.
  package func without(_ votes: Votes) -> [String] {
    [(votes.unknown, names.unknown), (votes.notApplicable, notApplicable)]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }

  /// Who talks first: levels, or the people who voted so where votes carry names; nil for nobody.
  package func speakFirst(_ speakers: [(level: Int, people: [String])], named: Bool) -> String? {
    guard !speakers.isEmpty else { return nil }
    let verb = speakers.count > 1 ? "speak first" : "speaks first"
    guard named else {
      let levels = list(speakers.map { "\($0.level)" })
      return "\(speakers.count > 1 ? "levels" : "level") \(levels) \(verb)"
    }
    let parts = speakers.map { level, people -> String in
      let named = people.prefix(3).joined(separator: ", ")
      let more = people.count > 3 ? " and \(people.count - 3) more" : ""
      return people.isEmpty ? "level \(level)" : "\(named)\(more) (\(level))"
    }
    return "\(list(parts)) \(verb)"
  }

  /// `Talked 3 of 4 minutes`; nil where nobody did.
  package func talked(_ minutes: Int, of allowed: Int) -> String? {
    minutes > 0 ? "Talked \(minutes) of \(allowed.counted("minute"))." : nil
  }

  /// `Talking: 3 of 4 minutes left`; nil once time is up.
  package func talking(_ left: Int, of allowed: Int) -> String? {
    left > 0 ? "Talking: \(left) of \(allowed.counted("minute")) left." : nil
  }

  package var applicabilityDisputed: String { "Whether it applies is disputed." }

  /// What hangs on the disagreement, which is not known while practices of the dimension are open.
  package func effect(_ votes: PracticeVotes, on dimension: String) -> String {
    guard let low = votes.levelAtLowest, let high = votes.levelAtHighest else {
      return "Whether it matters is known once all of \(dimension) is on the table."
    }
    return low == high
      ? "Does not matter for the level." : "Matters: \(dimension) is at level \(low) or \(high)."
  }

  /// How many gave each level: `3 for level 2; 2 for level 5`; empty where nobody gave any.
  package func counts(of votes: Votes) -> String {
    votes.frequencies.enumerated().filter { $0.element > 0 }
      .map { "\($0.element) for level \($0.offset + 1)" }.joined(separator: "; ")
  }

  /// `2 for level 1; 3 for level 2. Decided: 2`.
  func votes(_ votes: Votes, decided: Int?) -> String {
    let parts = [counts(of: votes)] + without(votes)
    return parts.filter { !$0.isEmpty }.joined(separator: "; ") + "."
      + (decided.map { " Decided: \($0)." } ?? "")
  }

  /// `6 of 6: don’t know`.
  func noLevels(_ votes: Votes) -> String {
    let all = votes.unknown + votes.notApplicable
    return [(votes.unknown, names.unknown), (votes.notApplicable, notApplicable)]
      .filter { $0.0 > 0 }.map { "\($0.0) of \(all): \($0.1)." }.joined(separator: " ")
  }

  /// The votes, lowest first, and the middle one: `1 3 3 4, middle 3`; many as `5×1 7×3`.
  func digits(_ votes: Votes) -> String {
    let levels =
      votes.count <= 12
      ? votes.levels.map { "\($0)" }
      : votes.frequencies.enumerated().filter { $0.element > 0 }
        .map { "\($0.element)×\($0.offset + 1)" }
    let given = levels.isEmpty ? "no level" : levels.joined(separator: " ")
    let unknown = votes.unknown > 0 ? ", \(votes.unknown) \(names.unknown)" : ""
    return given + unknown + (votes.lowerMedian.map { ", middle \($0)" } ?? "")
  }

  /// How far the middle half of the votes lies apart; nil without a level.
  package func middleHalf(_ votes: Votes) -> String? {
    votes.interquartileRange.map { range in
      range == .zero
        ? "The middle half of the votes is alike."
        : "The middle half of the votes lies within \(decimal(range)) "
          + (range == .one ? "level." : "levels.")
    }
  }

  /// A number with as many decimals as it has, six at most.
  func decimal(_ value: Fraction) -> String {
    if case .number(let digits) = JSON.millionths(value) { digits } else { "" }
  }
}

extension Words {
  /// What was decided and how, beside a title: `3 agreed`, or `parked`.
  package func decision(_ decision: Decision) -> String {
    let value: String =
      switch decision.vote {
      case .level(let level): "\(level)"
      case .notApplicable: names.na
      case .unknown, nil: names.unknown
      }
    switch decision.kind {
    case .consensus: return "\(value) agreed"
    case .median: return "\(value) accepted"
    case .parked: return "parked"
    }
  }

  /// The same with how many see it otherwise: `3 agreed, 1 dissent`.
  package func settled(_ discussion: Discussion) -> String {
    let dissent = discussion.dissent.isEmpty ? "" : ", \(discussion.dissent.count) dissent"
    return (discussion.decision.map(decision) ?? "") + dissent
  }

  package var open: String { "open" }

  /// `3 of 5 voted`, which says nothing of the votes.
  package func voted(_ count: Int, missing: Int, isSecond: Bool) -> String {
    "\(isSecond ? "2nd vote: " : "")\(count) of \(count + missing) voted"
  }

  /// The same for the room, with its reason or with the question that was parked.
  package func decided(_ decision: Decision, parked: ParkedQuestion?) -> String {
    switch decision.kind {
    case .median:
      let isLevel = if case .level? = decision.vote { true } else { false }
      return "Decided: \(vote(decision.vote)), \(isLevel ? "the middle vote" : "as most said")."
    case .consensus:
      let reason = decision.reason.isEmpty ? "." : ": \(quoted(decision.reason))."
      return "Decided together, \(vote(decision.vote))\(reason)"
    case .parked:
      return parked.map { "Parked: \(record($0.question, $0.who, $0.by))." }
        ?? "Parked: nobody in the room could tell."
    }
  }

  /// Why a group agreed on what it decided.
  func agreed(_ reason: String) -> String { "Agreed: \(quoted(reason))" }

  /// A view that was kept, with its reason; with its name only for the group itself.
  package func dissent(_ dissent: Dissent, isNamed: Bool = false) -> String {
    let vote =
      if case .level(let level) = dissent.vote { "\(level)" } else { self.vote(dissent.vote) }
    let name = isNamed && !dissent.name.isEmpty ? " (\(dissent.name))" : ""
    return "Dissent for \(vote)\(name)"
      + (dissent.reason.isEmpty ? "." : ": \(quoted(dissent.reason))")
  }

  /// `Second vote. First: 1, 2, 2, 3`.
  func secondVote(first: Votes) -> String {
    let votes =
      first.levels.map { "\($0)" }
      + Array(repeating: names.unknown, count: first.unknown)
      + Array(repeating: names.na, count: first.notApplicable)
    return "Second vote. First: \(votes.joined(separator: ", "))."
  }

  /// What will be done or found out, by whom and by when: `Check the limits: Ada, by 15 December 2026`.
  package func record(_ text: String, _ who: String, _ day: CalendarDay?) -> String {
    "\(text): \(who.isEmpty ? names.noOwner : who), \(day.map(byDay) ?? noDateYet)"
  }

  /// The same without its text: `open, by 31 January 2027, Ada, DAT-2`; a question has no state.
  package func recordFacts(
    _ state: Action.State?, _ day: CalendarDay?, isOverdue: Bool, _ who: String,
    _ practice: Item.ID?
  ) -> String {
    let when = day.map { isOverdue ? "overdue since \(date($0))" : byDay($0) }
    let parts = [
      isOverdue ? "" : state.map(self.state) ?? "", when ?? "",
      who.isEmpty && state == .open ? names.noOwner : who, practice?.displayed ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var noDateYet: String { "no date yet" }
}
