import MaturityModel

/// Decides which rules speak, after everything was looked at.
struct Judge {
  /// The least number of dependencies of which a share is said.
  private static let dependenciesAtLeast = 5

  private let look: RepositoryLook
  private let history: RepositoryHistory?
  private let isML: Bool
  private let units: [[UInt8]]
  /// The deepest unit that each folder lies in.
  private let unitOfFolder: [Int]
  private var spoken: [String: Proposal?] = [:]
  private let numbers: [String: Int]

  /// The history is nil where it is not known as a whole.
  init(_ look: RepositoryLook, _ rules: EvidenceRules, _ history: RepositoryHistory?) {
    (self.look, self.history) = (look, history)
    let units = look.dependencies.units.sorted { $0.lexicographicallyPrecedes($1) }
    self.units = units
    isML = !look.dependencies.ml.isEmpty
    unitOfFolder = look.folders.folders.map { folder in
      units.lastIndex { Self.lies(folder, in: $0) } ?? -1
    }
    numbers = Dictionary(
      rules.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func lies(_ folder: [UInt8], in unit: [UInt8]) -> Bool {
    unit.isEmpty
      || folder.starts(with: unit)
        && (folder.count == unit.count || folder[unit.count] == UInt8(ascii: "/"))
  }

  /// What the rules propose, in the order of the rules.
  mutating func proposals() -> [Proposal] {
    look.scan.packages = look.dependencies.ml.map { String(decoding: $0, as: UTF8.self) }.sorted()
    look.scan.units = units.count
    var proposals: [Proposal] = []
    for rule in look.index.rules { if let said = proposal(of: rule) { proposals.append(said) } }
    return proposals
  }

  private mutating func proposal(of rule: EvidenceRule) -> Proposal? {
    if let known = spoken[rule.id] { return known }
    let proposal = isAllowed(rule) ? made(rule) : nil
    spoken[rule.id] = .some(proposal)
    return proposal
  }

  private mutating func isAllowed(_ rule: EvidenceRule) -> Bool {
    guard isML || !rule.needsML else { return false }
    let isNeeded = rule.needs.isEmpty || rule.needs.contains { said($0) != nil }
    return isNeeded && !rule.unless.contains { said($0).map { !$0.isWeak } ?? false }
  }

  /// What another rule proposes; one that was left out for the questionnaire in hand says nothing.
  private mutating func said(_ id: String) -> Proposal? {
    numbers[id].flatMap { proposal(of: look.index.rules[$0]) }
  }

  private func made(_ rule: EvidenceRule) -> Proposal? {
    switch rule.condition {
    case .files, .text, .keys:
      return numbers[rule.id].flatMap { made(rule, of: look.matches[$0]) }
    case .packages(let patterns): return packages(rule, patterns)
    case .pinned(let share):
      let (pinned, all) = (look.dependencies.pinned, look.dependencies.all)
      guard all >= Self.dependenciesAtLeast, share.holds(pinned, of: all) else { return nil }
      var proposal = plain(rule)
      proposal.count = .pinned(pinned, of: all)
      proposal.files = look.dependencies.manifests.count
      proposal.units = units.count
      let manifests = look.dependencies.manifests.sorted { $0.lexicographicallyPrecedes($1) }
      proposal.places = manifests.prefix(look.bounds.places).map { place($0, 0, []) }
      proposal.morePlaces = manifests.count - proposal.places.count
      return proposal
    case .history(let condition): return history(rule, condition)
    case .none(_, let provided):
      guard look.scan.stopped == nil, look.scan.only.isEmpty, look.index.onlyCount == 0,
        let number = numbers[rule.id], look.counts[number] == nil,
        provided.allSatisfy({ count(ofSet: $0.key) >= $0.value })
      else { return nil }
      return plain(rule)
    }
  }

  private func count(ofSet name: String) -> Int {
    look.index.sets[name].flatMap { look.counts[$0] } ?? 0
  }

  private func plain(_ rule: EvidenceRule) -> Proposal {
    Proposal(
      practice: rule.practice, rule: rule.id, says: rule.strength, level: rule.level,
      doubt: rule.doubt, found: rule.found, caution: rule.caution)
  }

  private func made(_ rule: EvidenceRule, of matches: Matches) -> Proposal? {
    let files = matches.strongFiles + matches.weakFiles
    guard files >= rule.filesAtLeast else { return nil }
    var proposal = plain(rule)
    proposal.isWeak = matches.strongFiles < rule.filesAtLeast
    if proposal.isWeak { proposal.says = .hints }
    proposal.files = files
    proposal.units = Set(matches.folders.map { unitOfFolder[Int($0)] }).subtracting([-1]).count
    let places = matches.kept.flatMap { file in
      file.places.map { place(file.path, $0.line, $0.text) }
    }
    proposal.places = Array(places.prefix(look.bounds.places))
    proposal.morePlaces = matches.count - proposal.places.count
    return proposal
  }

  private func packages(_ rule: EvidenceRule, _ patterns: [NamePattern]) -> Proposal? {
    let named = look.dependencies.named(patterns).filter { named in
      rule.isAnywhere || !named.isTest && (!named.isWeak || rule.says == .supports)
    }
    guard Set(named.map(\.path)).count >= rule.filesAtLeast else { return nil }
    let strong = named.filter { !$0.isWeak || rule.isAnywhere }
    var matches = Matches()
    for dependency in strong.isEmpty ? named : strong {
      matches.add(
        Matches.InFile(
          path: dependency.path, isWeak: strong.isEmpty,
          places: [(dependency.line, dependency.name)], count: 1),
        folder: 0, keeping: look.bounds.places)
    }
    guard var proposal = made(rule, of: matches) else { return nil }
    proposal.files = Set(named.map(\.path)).count
    proposal.units = 0
    proposal.count = .packages(
      Set(named.map { String(decoding: $0.name, as: UTF8.self) }).sorted())
    return proposal
  }

  private func history(_ rule: EvidenceRule, _ condition: HistoryCondition) -> Proposal? {
    guard let history else { return nil }
    var proposal = plain(rule)
    switch condition {
    case .authors(let days, let range, let least):
      let (people, changes) = history.people(days: days)
      guard changes >= least else { return nil }
      switch range {
      case .atLeast(let count): guard people >= count else { return nil }
      case .atMost(let count): guard people <= count, people > 0 else { return nil }
      }
      proposal.count = .people(people, changes: changes)
    case .reviewed(let last, let share, let least):
      let (reviewed, all) = history.reviewed(last: last)
      guard all >= least, share.holds(reviewed, of: all) else { return nil }
      proposal.count = .reviewed(reviewed, of: all)
    }
    return proposal
  }

  private func place(_ path: [UInt8], _ line: Int, _ text: [UInt8]) -> Proposal.Place {
    Proposal.Place(
      path: String(decoding: path, as: UTF8.self).withoutHostile, line: line,
      text: Excerpt.text(of: text, limit: look.bounds.bytesShown))
  }
}
