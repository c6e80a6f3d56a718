/// One assessment made of two edited copies of it.
///
/// What only one copy changed is taken from it; what both changed in different ways stays open until somebody decides.
/// Notes and evidence of both are kept. Without what both were copied from, an empty assessment takes its place: then
/// nothing that was taken out of one copy can be noticed, and every difference between two answers is a conflict.
public struct Reconciliation: Hashable, Sendable {
  public let mine: Assessment
  public let theirs: Assessment
  /// What both were copied from; nil where nobody knows.
  public let original: Assessment?
  /// What is settled by itself; items in conflict have no answer here, are flagged, and say so in their note.
  public private(set) var merged: Assessment
  /// What somebody has to decide: what stands beside the answers first, then items in questionnaire order.
  public private(set) var conflicts: [Conflict] = []
  /// The items of which something was taken from one copy alone, in questionnaire order.
  public private(set) var taken: [Conflict.Side: [Item.ID]] = [.mine: [], .theirs: []]
  private let base: Assessment

  /// Why two files cannot be reconciled; nil where they can.
  public static func refusal(mine: Assessment, theirs: Assessment, base: Assessment?) -> String? {
    for other in [theirs, base].compactMap({ $0 }) {
      if other.id != mine.id || mine.id.isEmpty {
        return "these are different assessments, not copies of one. "
          + "Put them side by side with mlmaturity compare."
      }
      if other.questionnaire.digest != mine.questionnaire.digest {
        return "the copies have different questionnaires. Give both the same one with "
          + "mlmaturity assess --from."
      }
      if other.respondent?.id != mine.respondent?.id {
        return "these are ballots of different people. Count them together with mlmaturity merge."
      }
    }
    return nil
  }

  /// Two copies for which there is no `refusal`.
  public init(mine: Assessment, theirs: Assessment, base: Assessment? = nil) {
    self.mine = mine
    self.theirs = theirs
    original = base
    self.base = base ?? Assessment(id: mine.id, mode: mine.mode, questionnaire: mine.questionnaire)
    merged = mine
    mergeDetails()
    mergeRecords()
    for item in mine.questionnaire.items { mergeResponse(to: item.id) }
    mergeCompletion()
    merged.createdAt = [mine.createdAt, theirs.createdAt].compactMap { $0 }.min()
    merged.embedsQuestionnaire = mine.embedsQuestionnaire || theirs.embedsQuestionnaire
    takeSettled(\.mode)
    takeSettled(\.respondent)
    takeSettled(\.languageShown)
    takeSettled(\.details.companion)
    let parts: [WritableKeyPath<Assessment, [String: JSON]>] = [
      \.retired, \.otherKeys, \.details.subject.otherKeys,
    ]
    for part in parts {
      let keys = [mine, theirs].flatMap { $0[keyPath: part].keys }
      for key in Set(keys) { takeSettled(part.appending(path: \.[key])) }
    }
  }

  /// A completion stays only where nothing that was rated changed.
  private mutating func mergeCompletion() {
    let isWhole =
      merged.responses == mine.responses && merged.responses == theirs.responses
      && conflicts.isEmpty
    let completion = ThreeWay(
      base: base.details.completedAt, mine: mine.details.completedAt,
      theirs: theirs.details.completedAt)
    let chosen = if case .theirs = completion { theirs.details } else { mine.details }
    merged.details.completedAt = isWhole ? chosen.completedAt : nil
    merged.details.result = isWhole ? chosen.result : nil
  }

  /// Takes what only the other copy changed, where nobody is asked about what both changed.
  private mutating func takeSettled<Value: Equatable>(_ part: WritableKeyPath<Assessment, Value>) {
    let merge = ThreeWay(
      base: base[keyPath: part], mine: mine[keyPath: part], theirs: theirs[keyPath: part])
    if let value = merge.value { merged[keyPath: part] = value }
  }

  /// One of the copies.
  public func copy(_ side: Conflict.Side) -> Assessment { side == .mine ? mine : theirs }

  /// True while nobody has decided a conflict in an assessment that was made of `merged`.
  public func isOpen(_ conflict: Conflict, in assessment: Assessment) -> Bool {
    let details = assessment.details
    switch conflict.part {
    case .response(let id):
      let response = assessment.responses[id] ?? Response()
      return response.answer == nil && response.isFlagged
    case .title: return details.title.isEmpty
    case .organisation: return details.subject.organisation.isEmpty
    case .team: return details.subject.team.isEmpty
    case .scope: return details.subject.scope.isEmpty
    case .worst: return details.worst.isEmpty
    case .target(let id): return details.targets[id] == nil
    case .plan: return details.plan == Plan()
    case .workshop: return assessment.workshop == nil
    case .group: return assessment.group == nil
    }
  }

  private mutating func mergeDetails() {
    merge(\.details.title, "", .title)
    merge(\.details.subject.organisation, "", .organisation)
    merge(\.details.subject.team, "", .team)
    merge(\.details.subject.scope, "", .scope)
    merge(\.details.worst, [], .worst)
    mergeRecheck()
    merge(\.details.plan, Plan(), .plan)
    merge(\.workshop, nil, .workshop)
    merge(\.group, nil, .group)
    let ids = [base, mine, theirs].flatMap(\.details.targets.keys)
    for id in Set(ids).sorted() { merge(\.details.targets[id], nil, .target(id)) }
  }

  /// What either copy asks again is asked again; where one asks everything, everything is.
  private mutating func mergeRecheck() {
    let (base, mine, theirs) = (base.details.recheck, mine.details.recheck, theirs.details.recheck)
    let merge = ThreeWay(base: base, mine: mine, theirs: theirs)
    let both = mine.isEmpty || theirs.isEmpty ? [] : mine + theirs.filter { !mine.contains($0) }
    merged.details.recheck = merge.value ?? both
  }

  /// Takes the value that only one side changed, or leaves it open.
  private mutating func merge<Value: Equatable>(
    _ part: WritableKeyPath<Assessment, Value>, _ open: Value, _ name: Conflict.Part
  ) {
    let merge = ThreeWay(
      base: base[keyPath: part], mine: mine[keyPath: part], theirs: theirs[keyPath: part])
    merged[keyPath: part] = merge.value ?? open
    if merge.value == nil { conflicts.append(Conflict(part: name)) }
  }

  /// Actions and parked questions: what either copy has stays, and what either took out is gone.
  private mutating func mergeRecords() {
    merged.details.parked = Self.union(
      base.details.parked, mine.details.parked, theirs.details.parked)
    merged.details.actions = Self.union(
      base.details.actions, mine.details.actions, theirs.details.actions)
    var taken: Set<String> = []
    for index in merged.details.actions.indices {
      var id = merged.details.actions[index].id
      // Two versions of one action stand beside each other, each under an id of its own.
      while taken.contains(id) { id += "-2" }
      taken.insert(id)
      merged.details.actions[index].id = id
    }
  }

  static func union<Element: Hashable>(
    _ base: [Element], _ mine: [Element], _ theirs: [Element]
  ) -> [Element] {
    let former = Set(base)
    let others = Set(theirs)
    let own = Set(mine)
    return mine.filter { others.contains($0) || !former.contains($0) }
      + theirs.filter { !own.contains($0) && !former.contains($0) }
  }

  private mutating func mergeResponse(to id: Item.ID) {
    let response = MergedResponse(
      base: base.responses[id] ?? Response(), mine: mine.responses[id] ?? Response(),
      theirs: theirs.responses[id] ?? Response())
    if response.isConflict {
      conflicts.append(Conflict(part: .response(id)))
    } else {
      for side in response.sides { taken[side, default: []].append(id) }
    }
    merged.responses[id] = response.value.isEmpty ? nil : response.value
  }
}
