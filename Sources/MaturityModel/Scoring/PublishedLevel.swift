/// A level as it was given at first, kept beside the one that counts now.
public struct PublishedLevel: Hashable, Sendable {
  /// Nil where it was not rated then.
  public let level: Int?

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

/// The levels in a stored result that an earlier version of the rule gave.
///
/// Answers count more than what is stored of them, so these are shown and never computed with.
public struct FormerResult: Sendable {
  private let overall: JSON?
  private let dimensions: [String: JSON]
  /// Where the level stands: a result of this version tells which one was given before it.
  private let key: String

  /// Nil for what is no result.
  public init?(_ result: JSON?) {
    guard let members = result?.members,
      case .number(let digits)? = members["rule"]?.members?["version"], let version = Int(digits)
    else { return nil }
    key = version < Rule.version ? "level" : "publishedLevel"
    overall = members["overall"]
    dimensions = members["dimensions"]?.members ?? [:]
  }

  /// The level of the whole then, where it is another one now.
  public func overall(now: Int?) -> PublishedLevel? { level(in: overall, now: now) }

  /// The level of a dimension then, where it is another one now.
  func dimension(_ id: String, now: Int?) -> PublishedLevel? {
    level(in: dimensions[id], now: now)
  }

  private func level(in part: JSON?, now: Int?) -> PublishedLevel? {
    switch part?.members?[key] {
    case .null?: return PublishedLevel(nil, now: now)
    case .number(let digits)?:
      guard let level = Int(digits), 1...9 ~= level else { return nil }
      return PublishedLevel(level, now: now)
    case nil, .bool?, .string?, .array?, .object?, .written?: return nil
    }
  }
}
