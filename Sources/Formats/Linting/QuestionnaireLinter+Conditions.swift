import MaturityModel

/// S05: what is never asked, whatever the profile says.
extension QuestionnaireLinter {
  /// More combinations of profile answers are not tried for one condition.
  private static let limit = 65_536

  mutating func checkConditions() {
    let profile = Dictionary(
      questionnaire.items.filter { $0.kind == .profile }.map { ($0.id, $0.node) },
      uniquingKeysWith: { first, _ in first })
    var shown: [[ShowNode]] = []
    for group in questionnaire.groups {
      let outer = group.parent.map { shown[$0] } ?? []
      shown.append(check(group.place, below: outer, profile))
    }
    for item in questionnaire.items where item.kind == .practice || item.kind == .outcome {
      _ = check(item.place, below: item.group.map { shown[$0] } ?? [], profile)
    }
  }

  /// Notes a condition that cannot hold together with those above it, and answers all of them.
  private mutating func check(
    _ place: LintedPlace, below outer: [ShowNode], _ profile: [String: JSONNode]
  ) -> [ShowNode] {
    let node: JSONNode
    let own: ShowNode
    if let value = place.node["showWhen"] {
      (node, own) = (value, ShowNode(value))
    } else if let value = place.node["outOfScopeWhen"] {
      (node, own) = (value, .not(ShowNode(value)))
    } else {
      return outer
    }
    let all = outer + [own]
    switch isEverShown(all, profile) {
    case true?: return all
    case false?:
      let names = Set(all.flatMap(\.tests).map(\.profile)).sorted()
      report(
        "S05", .error, place.at(node),
        "\(place.id) is never shown: no answers to \(names.joined(separator: ", ")) allow it",
        "Let the condition hold for some answers, or remove the item.")
      // What stands below is not told again.
      return outer
    case nil:
      report(
        "S05", .information, place.at(node),
        "whether \(place.id) is ever shown is not decided: there are too many answers to try",
        "Use fewer profile items in one condition.")
      return all
    }
  }

  /// Tries all answers to the profile items that conditions name; nil where they are too many.
  private mutating func isEverShown(
    _ conditions: [ShowNode], _ profile: [String: JSONNode]
  ) -> Bool? {
    guard tries > 0 else { return nil }
    var named: [String: Set<String>] = [:]
    for test in conditions.flatMap(\.tests) {
      named[test.profile, default: []].formUnion(test.options)
    }
    let names = named.keys.sorted()
    let choices = names.map { name in
      profile[name].flatMap { self.choices($0, naming: named[name] ?? []) } ?? []
    }
    tries -= choices.reduce(0) { $0 + $1.count }
    let count = choices.reduce(1) { $0 > Self.limit ? $0 : $0 * $1.count }
    guard (1...Self.limit).contains(count) else { return nil }
    for number in 0..<count {
      var (rest, answers): (Int, [String: Set<String>]) = (number, [:])
      for (name, choices) in zip(names, choices) {
        answers[name] = choices[rest % choices.count]
        rest /= choices.count
      }
      tries -= 1
      if conditions.allSatisfy({ $0.holds(answers) }) { return true }
      guard tries > 0 else { return nil }
    }
    return false
  }

  /// The ways to answer a profile item that differ in the options named; nil where they are too many.
  ///
  /// Leaving it open is one, unless it is required; any option that is not named is the same.
  private func choices(_ item: JSONNode, naming named: Set<String>) -> [Set<String>]? {
    let options = item["options"]?.elements ?? []
    let isOther = options.contains { !named.contains($0["id"]?.text ?? "") }
    let open: [Set<String>] = isOther || item["required"]?.flag != true ? [[]] : []
    let most = item["maximum"]?.whole ?? 1
    let (shared, alone) = options.filter { named.contains($0["id"]?.text ?? "") }.reduce(
      into: ([String](), [String]())
    ) { lists, option in
      let isAlone =
        most == 1 || option["alone"]?.flag == true || option["exclusive"]?.flag == true
      if let id = option["id"]?.text { isAlone ? lists.1.append(id) : lists.0.append(id) }
    }
    guard shared.count <= 10 else { return nil }
    let sets = (0..<(1 << shared.count)).filter { (1...most).contains($0.nonzeroBitCount) }.map {
      bits in Set(shared.indices.filter { bits >> $0 & 1 == 1 }.map { shared[$0] })
    }
    return open + alone.map { [$0] } + sets
  }
}

/// When something is shown, as the file says it.
private indirect enum ShowNode {
  case chosen(profile: String, options: Set<String>)
  case every([ShowNode])
  case any([ShowNode])
  case not(ShowNode)

  init(_ node: JSONNode) {
    if let parts = node["and"] {
      self = .every(parts.elements.map(ShowNode.init))
    } else if let parts = node["or"] {
      self = .any(parts.elements.map(ShowNode.init))
    } else if let part = node["not"] {
      self = .not(ShowNode(part))
    } else {
      self = .chosen(
        profile: node["profile"]?.text ?? "",
        options: Set((node["is"]?.elements ?? []).compactMap(\.text)))
    }
  }

  /// The profile items that are looked at, with the options that count.
  var tests: [(profile: String, options: Set<String>)] {
    switch self {
    case .chosen(let profile, let options): [(profile, options)]
    case .every(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    }
  }

  func holds(_ answers: [String: Set<String>]) -> Bool {
    switch self {
    case .chosen(let profile, let options): !options.isDisjoint(with: answers[profile] ?? [])
    case .every(let parts): parts.allSatisfy { $0.holds(answers) }
    case .any(let parts): parts.contains { $0.holds(answers) }
    case .not(let part): !part.holds(answers)
    }
  }
}
