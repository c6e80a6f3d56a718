/// Sentences about a group of teams, worded once for screens and reports.
public struct PortfolioWords: Sendable {
  public init() {}

  /// What keeps most subjects from their next level: at most so many dimensions, then practices, with their titles.
  public func obstacles(
    of portfolio: Portfolio, most: Int, title: (_ id: String) -> String
  ) -> [String] {
    let all = portfolio.comparable.count
    return portfolio.blockingDimensions.prefix(most).map {
      "\(title($0.id.text)): the whole, in \($0.subjects) of \(all)"
    }
      + portfolio.blockingPractices.prefix(most).map {
        "\(title($0.id.text)): its dimension, in \($0.subjects) of \(all)"
      }
  }

  /// Where a team stands among those that may be compared, as far as their number permits; nil below five.
  public func position(of entry: PortfolioEntry, named name: String, in portfolio: Portfolio)
    -> String?
  {
    let group = portfolio.reference
    guard group.median != nil else { return nil }
    guard entry.kind == portfolio.kind, let index = entry.headline.overall.index else {
      return "\(name) cannot be compared with this group."
    }
    switch group.position(of: index) {
    case .hidden: return nil
    case .place(let place, let tied, let count):
      return "\(name) is \(ordinal(place)) of \(count)"
        + (tied > 1 ? ", with \(tied - 1) more." : ".")
    case .percentile(let percentile):
      return "\(name) is at percentile \(percentile.midRank.percent) (equal values from "
        + "\(percentile.low.percent) to \(percentile.high.percent)); for teams like these it may lie "
        + "between \(percentile.intervalLow.percent) and \(percentile.intervalHigh.percent) "
        + "(Clopper-Pearson, 95 %)."
    }
  }

  /// The teams with one answer to a profile item: their number and mean index, unless they are too few.
  public func summary(of part: Portfolio.Part) -> String {
    guard let subjects = part.subjects else { return "too few to be shown alone" }
    return subjects.counted("team") + (part.index.map { ", mean index \($0.percent) %" } ?? "")
  }

  private func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let rest) where rest != 11: "\(number)st"
    case (2, let rest) where rest != 12: "\(number)nd"
    case (3, let rest) where rest != 13: "\(number)rd"
    default: "\(number)th"
    }
  }
}
