internal import Translation

/// Which answers of an earlier assessment are worth asking again.
public struct Recheck: Hashable, Sendable {
  /// Answers and evidence that are older than so many days are stale.
  public static let lasting = 365

  /// The items to ask, in the order of the questionnaire.
  public private(set) var items: [Item.ID] = []
  /// How many of them are practices, and how many practices are in scope.
  public private(set) var practices = 0
  public private(set) var inScope = 0

  /// What may have changed since `old` in `new`, which began with its answers: what is stale on a day, flagged, not
  /// re-confirmed, unknown or open, short of its target, or in the plan.
  public init(of old: Assessment, in new: Assessment, on day: CalendarDay) {
    let planned = Set(
      Roadmap(of: old, on: day).rows.filter { $0.band != .later }.map(\.practice)
        + old.details.actions.filter { $0.state == .open }.compactMap(\.practice))
    for item in new.questionnaire.items where new.includes(item) {
      let isPractice = item.practice != nil
      inScope += isPractice ? 1 : 0
      guard
        planned.contains(item.id) || old.isShort(of: item) || new.isOpen(item)
          || old.isDoubtful(item, on: day)
      else { continue }
      items.append(item.id)
      practices += isPractice ? 1 : 0
    }
  }
}

extension Assessment {
  /// True for an item that a re-check leaves out: the answer that was carried over stays and counts.
  public func isLeftOutByRecheck(_ item: Item) -> Bool {
    guard !details.recheck.isEmpty, !details.recheck.contains(item.id) else { return false }
    let response = responses[item.id]
    return response?.answer == nil || response?.isUnconfirmed == true
  }

  /// True where an answer that is needed is missing.
  fileprivate func isOpen(_ item: Item) -> Bool { !isOptional(item) && !hasAnswer(to: item) }

  fileprivate func isShort(of item: Item) -> Bool {
    guard case .practice(let practice, let dimension) = item,
      case .rank(let level)? = responses[item.id]?.answer,
      let target = target(of: practice, in: dimension)
    else { return false }
    return level < target
  }

  /// True for an answer that nobody could give, that was flagged or never confirmed, or that is stale.
  fileprivate func isDoubtful(_ item: Item, on day: CalendarDay) -> Bool {
    guard let response = responses[item.id], let answer = response.answer else { return false }
    if answer == .unknown || answer == .notMeasured || response.isFlagged || response.isUnconfirmed
    {
      return true
    }
    let given = (response.answeredAt ?? moment).map { CalendarDay(of: $0, secondsAhead: 0) }
    let days = [given].compactMap { $0 } + response.evidence.compactMap(\.date)
    let latest = days.map(\.daysSince1970).max() ?? day.daysSince1970
    return item.practice != nil && day.daysSince1970 - latest > Recheck.lasting
  }
}

extension CarryForward {
  /// What a re-check asks, in one sentence.
  public func summary(of recheck: Recheck) -> String {
    let rest = recheck.inScope - recheck.practices
    let all = recheck.inScope.practices
    let asked = phrase(
      recheck.practices, one: "Re-check: 1 of \(all, "practices") is asked",
      other: "Re-check: \(recheck.practices, "count") of \(all, "practices") are asked")
    let kept = phrase(
      rest, one: "the other 1 keeps its answer, not asked in this re-check.",
      other: "the other \(rest, "count") keep their answer, not asked in this re-check.")
    return "\(asked); \(kept)"
  }
}
