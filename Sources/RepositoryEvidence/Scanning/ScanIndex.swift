/// Rules made ready for looking: one drawer of globs and one finder of fixed strings for all of them.
struct ScanIndex: Sendable {
  /// An expression with what a match of it means.
  struct Use: Sendable {
    enum Role: Hashable, Sendable {
      case text
      /// One of the expressions that have to match somewhere in the file, told by its place.
      case also(Int)
      /// A file that has the string is worth its outline being read.
      case outline
    }

    var rule: Int
    var role: Role
    /// Nil for an outline.
    var expression: Expression?
  }

  let rules: [EvidenceRule]
  let drawers: GlobDrawers
  /// Owners beyond the rules.
  let (skip, tests, weak, manifests, ownSkip, ownOnly): (Int, Int, Int, Int, Int, Int)
  let onlyCount: Int
  private let mlPackages: [NamePattern]
  /// The numbers of the sets that some rule counts.
  let sets: [String: Int]
  /// Rules that a path alone decides, and those whose absence counts.
  private(set) var byPath: Owners
  private(set) var byAbsence: Owners
  /// Rules for which files are read, those of them for outlines, and those without need of ML packages.
  private(set) var byContent: Owners
  private(set) var byKeys: Owners
  private(set) var withoutML: Owners
  /// Rules with keys of which no string is known.
  private(set) var alwaysOutlined: Owners
  private(set) var uses: [Use] = []
  /// For each fixed string the uses that ask for it.
  private(set) var usesOfString: [[Int]] = []
  private(set) var finder = StringFinder([])

  init(_ rules: EvidenceRules, own: OwnSettings = OwnSettings()) {
    self.rules = rules.rules
    let count = rules.rules.count
    (skip, tests, weak, manifests) = (count, count + 1, count + 2, count + 3)
    (ownSkip, ownOnly) = (count + 4, count + 4 + own.skip.count)
    (onlyCount, mlPackages) = (own.only.count, rules.mlPackages)
    var globs: [(Glob, Int)] = []
    for (index, rule) in rules.rules.enumerated() {
      globs += rule.condition.globs.map { ($0, index) }
    }
    for (list, owner) in [
      (rules.skip, skip), (rules.tests, tests), (rules.weak, weak), (rules.manifests, manifests),
    ] { globs += list.map { ($0, owner) } }
    for (index, entry) in (own.skip + own.only).enumerated() {
      globs += entry.globs.map { ($0, count + 4 + index) }
    }
    var (next, sets) = (ownOnly + own.only.count, [String: Int]())
    for rule in rules.rules {
      guard case .none(_, let provided) = rule.condition else { continue }
      for name in provided.keys.sorted() where sets[name] == nil {
        sets[name] = next
        globs += (rules.sets[name] ?? []).map { ($0, next) }
        next += 1
      }
    }
    self.sets = sets
    drawers = GlobDrawers(globs.map { (glob: $0, owner: $1) }, ownerCount: next)
    let none = Owners(count: next)
    (byPath, byAbsence, byContent) = (none, none, none)
    (byKeys, withoutML, alwaysOutlined) = (none, none, none)
    sortRules()
    prepareStrings()
  }

  /// True for the name of an ML package.
  func isML(_ name: [UInt8]) -> Bool { mlPackages.contains { $0.matches(name) } }

  private mutating func sortRules() {
    for (index, rule) in rules.enumerated() {
      if !rule.needsML { withoutML.insert(index) }
      switch rule.condition {
      case .files: byPath.insert(index)
      case .none: byAbsence.insert(index)
      case .text(_, let texts, let also):
        byContent.insert(index)
        uses += texts.map { Use(rule: index, role: .text, expression: $0) }
        uses += also.enumerated().map { Use(rule: index, role: .also($0), expression: $1) }
      case .keys(_, let keys):
        byContent.insert(index)
        byKeys.insert(index)
        if keys.contains(where: \.fixed.isEmpty) { alwaysOutlined.insert(index) }
        uses.append(Use(rule: index, role: .outline, expression: nil))
      case .packages, .pinned, .history: break
      }
    }
  }

  private mutating func prepareStrings() {
    var numbers: [[UInt8]: Int] = [:]
    var strings: [[UInt8]] = []
    for (index, use) in uses.enumerated() {
      var fixed = use.expression?.fixed ?? []
      if case .keys(_, let keys) = rules[use.rule].condition { fixed = keys.flatMap(\.fixed) }
      for string in Set(fixed) {
        let number = numbers[string] ?? strings.count
        if number == strings.count {
          numbers[string] = number
          strings.append(string)
          usesOfString.append([])
        }
        usesOfString[number].append(index)
      }
    }
    finder = StringFinder(strings)
  }
}
