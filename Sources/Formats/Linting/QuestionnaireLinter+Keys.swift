import MaturityModel

/// S10: keys that nothing reads, such as misspelt ones.
extension QuestionnaireLinter {
  mutating func checkKeys() {
    let (root, place) = (questionnaire.root, questionnaire.place)
    check(root, .questionnaire, in: place)
    check(root["licence"], .licence, in: place)
    check(all: root["levels"], .level, in: place)
    checkScoring(root["scoring"], in: place)
    checkTargets(root["targets"], in: place)
    for notice in root["notices"]?.elements ?? [] {
      check(notice, .notice, in: place)
      checkCondition(notice["when"], in: place)
    }
    for scale in questionnaire.scales {
      check(scale.place.node, .scale, in: scale.place)
      check(all: scale.place.node["steps"], .step, in: scale.place)
    }
    for group in questionnaire.groups {
      check(group.place.node, .group, in: group.place)
      checkShared(group.place.node, in: group.place)
    }
    for item in questionnaire.items { check(item) }
  }

  private mutating func check(_ item: LintedItem) {
    let (node, place) = (item.node, item.place)
    switch item.kind {
    case .practice:
      check(node, .practice, in: place)
      check(all: node["options"], .option, in: place)
      check(all: node["criteria"], .criterion, in: place)
      check(node["notApplicable"], .notApplicable, in: place)
      check(node["next"], .next, in: place)
      check(all: node["needs"], .need, in: place)
      check(all: node["relieves"], .relief, in: place)
      checkRule(node["value"], in: place)
    case .challenge: check(node, .challenge, in: place)
    case .outcome: check(node, .outcome, in: place)
    case .profile, .context:
      check(node, .choice, in: place)
      check(all: node["options"], .choiceOption, in: place)
    }
    checkShared(node, in: place)
  }

  /// What groups and items have alike.
  private mutating func checkShared(_ node: JSONNode, in place: LintedPlace) {
    checkCondition(node["outOfScopeWhen"], in: place)
    checkCondition(node["showWhen"], in: place)
    for (_, rule) in node["measures"]?.members ?? [] { checkRule(rule, in: place) }
  }

  private mutating func checkScoring(_ node: JSONNode?, in place: LintedPlace) {
    check(node, .scoring, in: place)
    for (_, measure) in node?["measures"]?.members ?? [] {
      check(measure, .measure, in: place)
      check(measure["display"], .display, in: place)
      for (_, rule) in measure["rules"]?.members ?? [] { checkRule(rule, in: place) }
    }
  }

  private mutating func checkTargets(_ node: JSONNode?, in place: LintedPlace) {
    if node?.isArray == true {
      check(all: node, .target, in: place)
      for target in node?.elements ?? [] { checkCondition(target["when"], in: place) }
    } else {
      check(node, .targetTable, in: place)
      check(all: node?["extra"], .extra, in: place)
    }
  }

  private mutating func checkCondition(_ node: JSONNode?, in place: LintedPlace) {
    check(node, .condition, in: place)
    for part in (node?["and"]?.elements ?? []) + (node?["or"]?.elements ?? []) {
      checkCondition(part, in: place)
    }
    if let part = node?["not"] { checkCondition(part, in: place) }
  }

  /// The lists inside of a rule; what an operator itself takes is known to the reader.
  private mutating func checkRule(_ node: JSONNode?, in place: LintedPlace) {
    guard let node else { return }
    check(all: node["ladder"], .rung, in: place)
    check(all: node["first"], .rule, in: place)
    check(all: node["cuts"], .cut, in: place)
    for part in node.elements + node.members.map(\.value) { checkRule(part, in: place) }
  }

  private mutating func check(all list: JSONNode?, _ known: KnownKeys, in place: LintedPlace) {
    for node in list?.elements ?? [] { check(node, known, in: place) }
  }

  private mutating func check(_ node: JSONNode?, _ known: KnownKeys, in place: LintedPlace) {
    let isFormatOne = questionnaire.isFormatOne
    for (key, _) in node?.members ?? [] {
      let name = key.text ?? ""
      guard !known.has(name, inFormatOne: isFormatOne) else { continue }
      report(
        "S10", place.at(key), "nothing reads the key \(name.quoted)",
        known.remedy(for: name, inFormatOne: isFormatOne))
    }
  }
}
