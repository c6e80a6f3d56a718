/// What fixed strings an expression needs: one of them stands, in small letters, in everything that it matches.
struct FixedStrings {
  /// Shorter ones would be found in every line.
  static let shortest = 3
  private static let productLimit = 64

  /// All that the expression matches, in small letters; nil where that is too much to list.
  private let exact: Set<[UInt8]>?
  /// Strings of which each match contains one; nil where there is no such finite set.
  private let needed: Set<[UInt8]>?

  /// The strings, sorted; nil where some match has none of three bytes.
  static func of(_ node: ExpressionNode) -> [[UInt8]]? {
    FixedStrings(node).best.map { strings in
      // What contains another one of them need not be looked for.
      strings.filter { string in
        !strings.contains { $0.count < string.count && string.has($0) }
      }.sorted { $0.lexicographicallyPrecedes($1) }
    }
  }

  private init(exact: Set<[UInt8]>?, needed: Set<[UInt8]>?) {
    (self.exact, self.needed) = (exact, needed)
  }

  private init(_ node: ExpressionNode) {
    switch node {
    case .bytes(let set):
      let letters = Set(set.members.map { [$0.lowered] })
      self.init(exact: letters.count <= 4 ? letters : nil, needed: nil)
    case .start, .end, .boundary: self.init(exact: [[]], needed: nil)
    case .sequence(let parts): self = Self.sequence(parts.map { FixedStrings($0) })
    case .choice(let branches): self = Self.choice(branches.map { FixedStrings($0) })
    case .repeated(let part, let least, let most):
      let inner = FixedStrings(part)
      if least == 0 {
        self.init(exact: most == 1 ? inner.exact?.union([[]]) : nil, needed: nil)
      } else if least == most, least <= 8 {
        self = Self.sequence(Array(repeating: inner, count: least))
      } else {
        self.init(exact: nil, needed: inner.best)
      }
    }
  }

  private static func sequence(_ parts: [FixedStrings]) -> FixedStrings {
    var best: Set<[UInt8]>?
    var (current, isWhole): (Set<[UInt8]>, Bool) = ([[]], true)
    for part in parts {
      if let exact = part.exact, current.count * exact.count <= productLimit {
        current = Set(current.flatMap { start in exact.map { start + $0 } })
        continue
      }
      isWhole = false
      best = better(best, usable(current))
      best = better(best, part.needed)
      current = part.exact ?? [[]]
    }
    if isWhole { return FixedStrings(exact: current, needed: nil) }
    return FixedStrings(exact: nil, needed: better(best, usable(current)))
  }

  private static func choice(_ branches: [FixedStrings]) -> FixedStrings {
    let exact = branches.reduce(Set<[UInt8]>?([])) { all, branch in
      all.flatMap { all in branch.exact.map { all.union($0) } }
    }
    if let exact { return FixedStrings(exact: exact, needed: nil) }
    let needed = branches.reduce(Set<[UInt8]>?([])) { all, branch in
      all.flatMap { all in branch.best.map { all.union($0) } }
    }
    return FixedStrings(exact: nil, needed: needed)
  }

  private var best: Set<[UInt8]>? { Self.better(exact.flatMap { Self.usable($0) }, needed) }

  private static func usable(_ strings: Set<[UInt8]>) -> Set<[UInt8]>? {
    strings.allSatisfy { $0.count >= shortest } && !strings.isEmpty ? strings : nil
  }

  /// Longer strings are found less often, and fewer are looked for faster.
  private static func better(_ one: Set<[UInt8]>?, _ other: Set<[UInt8]>?) -> Set<[UInt8]>? {
    guard let one, let other else { return one ?? other }
    let lengths = [one, other].map { min(8, $0.map(\.count).min() ?? 0) }
    if lengths[0] != lengths[1] { return lengths[0] > lengths[1] ? one : other }
    return one.count <= other.count ? one : other
  }
}

extension [UInt8] {
  /// True where other bytes stand in these.
  fileprivate func has(_ other: [UInt8]) -> Bool {
    guard other.count <= count else { return false }
    return (0...count - other.count).contains { self[$0...].starts(with: other) }
  }
}
