/// A level as it was given at first, kept beside the one that counts now.
public struct PublishedLevel: Hashable, Sendable {
  /// Nil where it was not rated then.
  public let level: Int?

  /// A level that differs from the one that counts now.
  package init(level: Int?) { self.level = level }

  /// Nil where the level is the same now, so that there is nothing to tell.
  init?(_ level: Int?, now: Int?) {
    guard level != now else { return nil }
    self.level = level
  }

  /// `level 2`, or `not rated`.
  public var text: String { level.map { "level \($0)" } ?? "not rated" }
}

extension Score {
  /// The level as it was given where that is not the level `now`; nil as well where nothing was applicable.
  func published(now: Int?) -> PublishedLevel? {
    isApplicable ? PublishedLevel(published.map(\.level) ?? level, now: now) : nil
  }
}

extension FormerResult {
  /// The result of a completion.
  package init(_ card: Scorecard) { self.init(card.json) }

  /// The level of the whole that an earlier version of the rule gave, where it is another one now.
  package func overall(now: Int?) -> PublishedLevel? {
    level(in: spelling.members?["overall"], now: now)
  }

  /// The same for a dimension.
  func dimension(_ id: Dimension.ID, now: Int?) -> PublishedLevel? {
    level(in: spelling.members?["dimensions"]?.members?[id.text], now: now)
  }

  private func level(in part: JSON?, now: Int?) -> PublishedLevel? {
    guard let version = spelling.members?["rule"]?.members?["version"]?.whole else { return nil }
    // A result of this version tells which level was given before it.
    switch part?.members?[version < Rule.version ? "level" : "publishedLevel"] {
    case .null?: return PublishedLevel(nil, now: now)
    case let part?: return part.whole.flatMap { 1...9 ~= $0 ? PublishedLevel($0, now: now) : nil }
    case nil: return nil
    }
  }
}
