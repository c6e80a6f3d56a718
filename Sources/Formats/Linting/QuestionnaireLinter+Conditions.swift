/// S05: what is never asked, whatever the profile says.
extension QuestionnaireLinter {
  /// More combinations of profile answers are not tried.
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
    let names = Set(all.flatMap(\.profiles)).sorted()
    let choices = names.map { name in profile[name].map { self.choices($0) } ?? [[]] }
    let count = choices.reduce(1) { $0 > Self.limit ? $0 : $0 * $1.count }
    guard count <= Self.limit else {
      report(
        "S05", .information, place.at(node),
        "whether this is ever shown is not decided: there are too many combinations of answers",
        "Use fewer profile items in one condition.")
      return all
    }
    let isShown = (0..<count).contains { number in
      var (rest, answers): (Int, [String: Set<String>]) = (number, [:])
      for (name, choices) in zip(names, choices) {
        answers[name] = choices[rest % choices.count]
        rest /= choices.count
      }
      return all.allSatisfy { $0.holds(answers) }
    }
    // What stands below is not told again.
    if isShown { return all }
    report(
      "S05", .error, place.at(node),
      "\(place.id) is never shown: no answers to \(names.joined(separator: ", ")) allow it",
      "Let the condition hold for some answers, or remove the item.")
    return outer
  }

  /// The ways to answer a profile item; leaving it open is one unless it is required.
  private func choices(_ item: JSONNode) -> [Set<String>] {
    let options = item["options"]?.elements ?? []
    let open: [Set<String>] = item["required"]?.flag == true ? [] : [[]]
    let alone = { (option: JSONNode) in
      option["alone"]?.flag == true || option["exclusive"]?.flag == true
    }
    let most = item["maximum"]?.whole ?? 1
    var sets = open + options.compactMap { $0["id"]?.text }.map { [$0] }
    guard most > 1 else { return sets }
    let shared = options.filter { !alone($0) }.compactMap { $0["id"]?.text }
    var larger = shared.map { Set([$0]) }
    for _ in 1..<min(most, max(2, shared.count)) {
      var next: Set<Set<String>> = []
      for set in larger where next.count <= Self.limit {
        for option in shared where !set.contains(option) { next.insert(set.union([option])) }
      }
      larger = Array(next)
      sets += larger
      if sets.count > Self.limit { break }
    }
    return sets
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

  var profiles: [String] {
    switch self {
    case .chosen(let profile, _): [profile]
    case .every(let parts), .any(let parts): parts.flatMap(\.profiles)
    case .not(let part): part.profiles
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
