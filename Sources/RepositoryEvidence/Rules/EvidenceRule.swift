package import MaturityModel

/// What to look for in a repository, and for which practice it may be evidence.
package struct EvidenceRule: Hashable, Sendable {
  /// What a match may say about the practice.
  package enum Strength: String, Hashable, Sendable, CaseIterable { case supports, limits, hints }

  /// Why a rule with a level counts as a hint only.
  package enum Doubt: Hashable, Sendable {
    /// Too few of its proposals were looked at by a person, or too few were right.
    case unproven
    /// It was judged by other statements than those of the questionnaire in hand.
    case statementsChanged
    /// Its marks are of generative AI, and the questionnaire has no rules of its own.
    case borrowed
  }

  /// How many proposals a person looked at, and how many of these were right.
  struct Measured: Hashable, Sendable {
    var (right, of) = (0, 0)

    /// At least three, and four of five right: a floor, not a proof.
    var isEnough: Bool { of >= 3 && right * 5 >= of * 4 }
  }

  package let id: String
  package let practice: Item.ID
  /// What the file says; `strength` is what counts.
  let says: Strength
  package let level: Int?
  /// The revision of the practice that the level was judged by.
  let revision: String
  package let found: String
  package internal(set) var caution: String
  let condition: Condition
  /// How many files have to match.
  var filesAtLeast = 1
  /// Speaks only if one of these spoke.
  var needs: [String] = []
  /// Silent if one of these spoke strongly.
  var unless: [String] = []
  /// Speaks in repositories with ML packages only.
  var needsML = false
  /// Tests and examples count as much as everything else.
  var isAnywhere = false
  /// The text of the line is never kept.
  var isSecret = false
  /// Its marks are of generative AI.
  var isGenerative = false
  var measured = Measured()
  package internal(set) var doubt: Doubt?

  /// What the rule may say with the questionnaire in hand.
  package var strength: Strength { doubt == nil ? says : .hints }

  /// What has to be in the repository.
  enum Condition: Hashable, Sendable {
    /// A file of that path.
    case files([Glob])
    /// A line that one of the expressions matches, in a file where each of `also` matches some line.
    case text([Glob], [Expression], also: [Expression])
    /// A value under such keys.
    case keys([Glob], [KeyCondition])
    case packages([NamePattern])
    case pinned(Share)
    case history(HistoryCondition)
    /// No file of that path, where each named set has at least so many.
    case none([Glob], provided: [String: Int])

    /// The paths that are asked for.
    var globs: [Glob] {
      switch self {
      case .files(let globs), .text(let globs, _, _), .keys(let globs, _), .none(let globs, _):
        globs
      case .packages, .pinned, .history: []
      }
    }
  }
}

/// A share that is at least or at most some fraction.
struct Share: Hashable, Sendable {
  enum Side: Hashable, Sendable { case atLeast, atMost }

  var side: Side
  var of: Fraction

  func holds(_ count: Int, of whole: Int) -> Bool {
    guard whole > 0 else { return false }
    let share = Fraction(count, whole)
    return side == .atLeast ? share >= of : share <= of
  }
}

/// What the history of a repository has to be like.
enum HistoryCondition: Hashable, Sendable {
  /// So many people changed it in the days before the newest change, if that were at least so many changes.
  case authors(days: Int, Range, commitsAtLeast: Int)
  /// Such a share of the last changes carries a mark of a review.
  case reviewed(last: Int, Share, commitsAtLeast: Int)

  enum Range: Hashable, Sendable { case atLeast(Int), atMost(Int) }
}

/// A value under keys that fit a pattern such as `**.image`.
struct KeyCondition: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case any
    case named(NamePattern)
  }

  /// One for each choice of alternatives.
  let patterns: [[Part]]
  let value: Expression
  /// Strings of which a file that fits contains one, in small letters; empty where nothing is known.
  let fixed: [[UInt8]]

  /// Reads a pattern of keys; nil for one with too many alternatives.
  init?(_ keys: String, _ value: Expression) {
    guard let texts = Glob.alternatives(of: keys.utf8.map(\.lowered)[...]) else { return nil }
    patterns = texts.map { text in
      text.split(separator: UInt8(ascii: ".")).map { part in
        part.elementsEqual("**".utf8) ? .any : .named(NamePattern(part))
      }
    }
    self.value = value
    let longest = patterns.map { parts -> [UInt8] in
      let names = parts.compactMap { part -> [UInt8]? in
        if case .named(let name) = part { name.exact } else { nil }
      }
      return names.max { $0.count < $1.count } ?? []
    }
    let keysSayIt = longest.allSatisfy { $0.count >= FixedStrings.shortest }
    fixed = value.fixed ?? (keysSayIt ? longest : [])
  }

  /// True where the keys that lead to a value fit; they are in small letters.
  func fits(_ keys: [[UInt8]]) -> Bool {
    patterns.contains { Self.fits($0[...], keys[...]) }
  }

  private static func fits(_ pattern: ArraySlice<Part>, _ keys: ArraySlice<[UInt8]>) -> Bool {
    // The places of the pattern that may be next, as in an automaton: no pattern takes long.
    var places: Set<Int> = [pattern.startIndex]
    func passed(_ places: Set<Int>) -> Set<Int> {
      var (all, open) = (places, Array(places))
      while let place = open.popLast() {
        if place < pattern.endIndex, pattern[place] == .any, all.insert(place + 1).inserted {
          open.append(place + 1)
        }
      }
      return all
    }
    places = passed(places)
    for key in keys {
      var next: Set<Int> = []
      for place in places where place < pattern.endIndex {
        switch pattern[place] {
        case .any: next.insert(place)
        case .named(let name): if name.matches(key) { next.insert(place + 1) }
        }
      }
      places = passed(next)
    }
    return places.contains(pattern.endIndex)
  }
}
