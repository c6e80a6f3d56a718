import MaturityModel

extension ModelReader {
  mutating func readTree(_ fields: Fields) {
    model.nodes = [Node(id: "overall", kind: "overall")]
    model.nodes[0].title = model.title
    model.nodes[0].place = SourcePlace(fields.node.index)
    let dimensions = fields.requiredList("dimensions", "there are no dimensions")
    for node in dimensions { readGroup(node, below: 0, depth: 1) }
    model.nodes[0].end = model.nodes.count
    if itemCount > Self.itemLimit {
      log.report(
        "there are \(itemCount) items", at: fields.node,
        remedy: "Keep \(Self.itemLimit) or fewer.")
    }
  }

  private mutating func readGroup(_ node: JSONNode, below parent: Int, depth: Int) {
    guard let fields = Fields(node, log: log) else { return }
    guard depth <= Self.depthLimit else {
      log.report(
        "groups stand here \(depth) deep", at: node,
        remedy: "Keep \(Self.depthLimit) or fewer levels of groups.")
      return
    }
    guard let place = add(fields, below: parent, kind: depth == 1 ? "dimension" : "group") else {
      return
    }
    let (groups, practices) = (fields.list("groups"), fields.list("practices"))
    if groups.isEmpty, practices.isEmpty {
      log.report("the group is empty", at: node, remedy: "Write at least one practice.")
    }
    model.nodes[place].purpose = fields.text("purpose")
    for group in groups { readGroup(group, below: place, depth: depth + 1) }
    for practice in practices { readItem(practice, below: place) }
    model.nodes[place].end = model.nodes.count
  }

  private mutating func readItem(_ node: JSONNode, below parent: Int) {
    guard let fields = Fields(node, log: log) else { return }
    itemCount += 1
    // More than the limit are counted, not kept.
    guard itemCount <= Self.itemLimit,
      let place = add(fields, below: parent, kind: "practice")
    else { return }
    model.nodes[place].end = place + 1
    model.nodes[place].item = item(fields)
    if fields["needs"] != nil || fields["relieves"] != nil { related.append((place, fields)) }
  }

  /// Adds what a group and an item have alike; nil where the id is of no use.
  private mutating func add(_ fields: Fields, below parent: Int, kind: String) -> Int? {
    let idNode = fields.required("id")
    let id = idNode.flatMap { self.id($0) }
    if let id, let idNode { log.checkDouble(id, &ids, at: idNode) }
    var node = Node(
      id: id ?? "", kind: fields["kind"].flatMap { name($0) } ?? kind)
    node.parent = parent
    node.place = SourcePlace(fields.node.index)
    node.title = fields.text("title")
    if node.title.isBlank { node.title = node.id }
    node.weight = fields.weight
    (node.isCore, node.isKey) = (fields.flag("core"), fields.flag("key"))
    node.attributes = attributes(fields)
    node.lintIgnore = lintIgnore(fields)
    node.showWhen = showWhen(fields)
    if let rules = fields.object("measures") {
      for (key, value) in rules.node.members {
        guard let name = name(key) else { continue }
        node.ownRules[name] = formula(value)
      }
    }
    let place = model.nodes.count
    model.nodes.append(node)
    model.nodes[parent].children.append(place)
    return place
  }

  private func attributes(_ fields: Fields) -> [String: Attribute] {
    guard let object = fields.object("attributes") else { return [:] }
    let members = object.node.members
    if members.count > 64 {
      log.report(
        "there are \(members.count) attributes", at: object.node, remedy: "Keep 64 or fewer.")
    }
    var attributes: [String: Attribute] = [:]
    for (key, value) in members {
      guard let name = name(key) else { continue }
      if let number = value.exact {
        attributes[name] = .number(number)
      } else if let word = value.text {
        attributes[name] = .word(word)
      } else {
        _ = object.exact(value)
      }
    }
    return attributes
  }

  private func showWhen(_ fields: Fields) -> ShowCondition? {
    if let value = fields["showWhen"] { return condition(value) }
    return fields["outOfScopeWhen"].flatMap { condition($0) }.map { .not($0) }
  }

  func condition(_ value: JSONNode, depth: Int = 0) -> ShowCondition? {
    guard let fields = Fields(value, log: log) else { return nil }
    guard depth < 40 else {
      log.report("this is nested 40 deep", at: value, remedy: "Make it simpler.", code: "C05")
      return nil
    }
    if let parts = fields["and"] {
      return .all(fields.list(parts).compactMap { condition($0, depth: depth + 1) })
    }
    if let parts = fields["or"] {
      return .any(fields.list(parts).compactMap { condition($0, depth: depth + 1) })
    }
    if let part = fields["not"] { return condition(part, depth: depth + 1).map { .not($0) } }
    guard let name = fields.required("profile") else { return nil }
    guard let id = name.text, let options = profile[id] ?? (isAsking ? nil : []) else {
      log.report(
        "only profile items decide what is shown", at: fields["profile"] ?? value,
        remedy: "Name the id of a profile item.", code: "S05")
      return nil
    }
    let chosen = fields.required("is").map { fields.list($0) } ?? []
    for option in chosen where isAsking && !options.contains(option.text ?? "") {
      log.report(
        "\(id) has no option \(option.brief)", at: option,
        remedy: (option.text ?? "").remedy(among: options, otherwise: "Use one of its options."),
        code: "S05")
    }
    return .chosen(profile: id, options: chosen.compactMap(\.text))
  }
}
