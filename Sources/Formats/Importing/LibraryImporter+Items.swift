import MaturityModel

extension LibraryImporter {
  /// The items of an assessable node: one that asks for its score, or one for each of its questions.
  ///
  /// The id is that of the node where the item can have it.
  mutating func items(of node: Node, id: String?) -> [JSON] {
    let fields = node.fields
    let questions = fields.unlessNull("questions").flatMap { Fields($0, log: source.log) }
    var shared: [String: JSON?] = [
      "title": .string(node.title), "why": .text(fields.plain("annotation")),
      "evidence": .text(fields.plain("typical_evidence")),
      "weight": weight(fields), "notApplicable": .object(["allowed": .bool(true)]),
    ]
    shared.merge(scope(fields)) { $1 }
    guard let questions, !questions.node.members.isEmpty else {
      return [requirement(node, shared, id: id)]
    }
    let entries = questions.node.members
    var members = shared
    members["why"] = .text([fields.plain("description"), fields.plain("annotation")].joinedTexts)
    members["question"] = .string(node.title)
    let isComputed = isScored(questions)
    // A score that nothing computes is given by hand, beside the questions.
    let needsScore = score.isDeclared && !isComputed
    var items = needsScore ? [requirement(node, shared, id: nil)] : []
    for (place, entry) in entries.enumerated() {
      let own = entries.count == 1 && !needsScore ? id : nil
      members["id"] = .string(
        own ?? slugs.id(for: "\(node.name)-\(place + 1)", otherwise: "question"))
      guard let kind = question(entry.value) else { continue }
      items.append(.filled(members.merging(kind) { $1 }))
    }
    return items
  }

  /// True where choices of the questions add up to a score.
  private func isScored(_ questions: Fields) -> Bool {
    questions.node.members.contains { entry in
      entry.value["choices"]?.elements.contains { $0["add_score"]?.measured != nil } ?? false
    }
  }

  /// The item that asks for the score of a node.
  private mutating func requirement(
    _ node: Node, _ shared: [String: JSON?], id: String?
  ) -> JSON {
    source.map("requirement")
    score.isUsed = true
    var members = shared
    let text = node.fields.plain("description").unlessBlank ?? node.fields.plain("name")
    members["question"] = .string(text.unlessBlank ?? node.title)
    members["id"] = .string(id ?? slugs.id(for: node.name, otherwise: "requirement"))
    return .filled(members.merging(score.members.mapValues { $0 }) { $1 })
  }

  private func weight(_ fields: Fields) -> JSON? {
    guard let value = fields.unlessNull("weight") else { return nil }
    if let weight = value.measured, weight > .zero { return .exact(weight) }
    source.log.report(
      "the weight is \(value.brief)", at: value, remedy: "Write a number above 0.")
    return nil
  }

  /// The implementation groups of a node, and that it is asked where one of them, or none at all, was chosen.
  private func scope(_ fields: Fields) -> [String: JSON?] {
    let nodes = fields.listUnlessNull("implementation_groups")
    guard !nodes.isEmpty else { return [:] }
    let options = nodes.compactMap { node -> String? in
      if let option = groups[node.plain ?? ""] { return option }
      source.log.report(
        "there is no implementation group \(node.brief)", at: node,
        remedy: (node.plain ?? "").remedy(
          among: groups.keys.sorted(), otherwise: "Define it, or leave it out."))
      return nil
    }
    let chosen = { (options: [String]) -> JSON in
      .object(["profile": .string(Self.groupsItem), "is": .texts(options)])
    }
    let all = groups.values.sorted()
    return [
      "attributes": .object(["group": .string(options.joined(separator: " "))]),
      "showWhen": .object(["or": .array([chosen(options), .object(["not": chosen(all)])])]),
    ]
  }

  /// What one question asks, and how it is answered; nil, with a problem, where that cannot be asked here.
  private mutating func question(_ node: JSONNode) -> [String: JSON?]? {
    let keys: Set<String> = ["type", "text", "choices", "depends_on"]
    guard let fields = source.fields(node, of: "question", keys: keys) else { return nil }
    source.map("question")
    if let rule = fields.unlessNull("depends_on") { refuseSkipping(rule) }
    var members: [String: JSON?] = [:]
    if let text = fields.plain("text").unlessBlank { members["question"] = .string(text) }
    guard let type = fields.required("type") else { return nil }
    switch type.text {
    case "unique_choice": members.merge(choice(fields)) { $1 }
    case "multiple_choice": members.merge(many(fields)) { $1 }
    case "text", "date":
      members.merge(["type": .string("text"), "kind": .string("unscored")]) { $1 }
    case nil, .some:
      source.log.report(
        "there is no way to ask for \(type.brief) here", at: type,
        remedy: "Make it unique_choice, multiple_choice, text or date.")
    }
    return members
  }

  private func refuseSkipping(_ node: JSONNode) {
    source.log.report(
      "skip logic by answers is not supported", at: node,
      remedy: "Ask in every case, or by a profile item.")
  }

  private struct Choice {
    var id: String
    var text: String
    /// Nil where the library gives the choice no score.
    var score: Fraction?
  }

  private func choices(_ fields: Fields, atMost limit: Int) -> [Choice] {
    let nodes = fields.requiredThings("choices", "choices")
    if nodes.count == 1 || nodes.count > limit {
      source.log.report(
        nodes.count == 1 ? "there is one choice" : "there are \(nodes.count) choices",
        at: fields["choices"] ?? fields.node,
        remedy: "Write from 2 to \(limit).")
    }
    return nodes.prefix(limit).enumerated().compactMap { place, node in
      let keys: Set<String> = ["urn", "value", "add_score", "compute_result"]
      guard let choice = source.fields(node, of: "choice", keys: keys) else { return nil }
      source.map("choice")
      if let result = choice.unlessNull("compute_result") { refuseSkipping(result) }
      let score = choice.unlessNull("add_score").flatMap { value in
        value.measured ?? choice.exact(value)
      }
      return Choice(
        id: "c\(place + 1)", text: choice.requiredPlain("value") ?? "", score: score)
    }
  }

  /// One of several choices, worst first by their scores; without scores they all count the same, and enter no number.
  private mutating func choice(_ fields: Fields) -> [String: JSON?] {
    let choices = choices(fields, atMost: 20)
    let scores = choices.compactMap(\.score)
    let isScored = !choices.isEmpty && scores.count == choices.count
    let sorted = choices.enumerated().sorted {
      ($0.element.score ?? .zero, $0.offset) < ($1.element.score ?? .zero, $1.offset)
    }
    let options = (isScored ? sorted.map(\.element) : choices).map { choice in
      JSON.step(choice.id, choice.text, "text", value: isScored ? choice.score ?? .zero : .zero)
    }
    return ["options": .array(options)].merging(scored(isScored)) { $1 }
  }

  /// Any number of choices, worth the sum of their scores.
  private mutating func many(_ fields: Fields) -> [String: JSON?] {
    let choices = choices(fields, atMost: 64)
    let isScored = !choices.isEmpty && choices.allSatisfy { ($0.score ?? .zero) > .zero }
    let options = choices.map { choice in
      JSON.filled([
        "id": .string(choice.id), "text": .string(choice.text),
        "weight": isScored ? choice.score.map { .exact($0) } : nil,
      ])
    }
    let sum = JSON.object([
      "sum": .string("value"), "over": .string("options"), "weight": .string("weight"),
    ])
    let kind: [String: JSON?] = [
      "type": .string("many"), "options": .array(options), "value": isScored ? sum : nil,
    ]
    return kind.merging(scored(isScored)) { $1 }
  }

  private mutating func scored(_ isScored: Bool) -> [String: JSON?] {
    if isScored {
      score.isUsed = true
      return [:]
    }
    source.leave("question whose choices have no scores: asked, and part of no number")
    let reason = JSON.string("The source gives these choices no scores.")
    return [
      "kind": .string("unscored"), "weight": nil,
      "lintIgnore": .object(["P03": reason, "P04": reason, "P09": reason]),
    ]
  }
}
