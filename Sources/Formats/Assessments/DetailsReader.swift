package import MaturityModel

/// Reads what an assessment says beside its answers, and checks it against the questionnaire.
struct DetailsReader {
  let fields: Fields
  let items: [Item.ID: Item]
  let topLevel: Int
  /// Ids that the questionnaire no longer has, which may still be referred to.
  var retired: Set<String> = []
  /// False where only the levels of the stored result will be looked at; all of it is large.
  var keepsResult = true

  private var log: ProblemLog { fields.log }

  var details: Details {
    var details = Details()
    details.title = fields.text("title")
    details.subject = fields["subject"].flatMap { Fields.read($0, log, subject) } ?? Subject()
    details.completedAt = fields.unlessNull("completedAt").flatMap(fields.time)
    details.worst = worst
    details.targets = targets
    details.actions = fields.list("actions").compactMap(action)
    details.parked = fields.list("parked").compactMap(parked)
    details.plan = fields["plan"].flatMap(plan) ?? Plan()
    details.recheck = fields.list("recheck").compactMap { References.id($0, log: log) }
      .map { Item.ID($0) }
    details.companion = fields["companion"].flatMap(companion)
    details.result = fields["result"].flatMap(result)
    return details
  }

  private func subject(_ fields: Fields) -> Subject {
    Subject(
      organisation: fields.text("organisation"), team: fields.text("team"),
      scope: fields.text("scope"))
  }

  private var worst: [Item.ID] {
    let nodes = fields.list("worst")
    if nodes.count > 3, let value = fields["worst"] {
      log.report(
        "\(nodes.count) challenges are named as the worst, and at most 3 may be", at: value,
        remedy: "Remove some.")
    }
    var ids: [Item.ID] = []
    for node in nodes {
      guard let id = reference(node, to: .challenges) else { continue }
      if ids.contains(id) {
        log.report("\(id) stands here twice", at: node, remedy: "Keep one of the two.")
      }
      ids.append(id)
    }
    return ids
  }

  private var targets: [Item.ID: Int] {
    guard let own = fields.object("targets") else { return [:] }
    var targets: [Item.ID: Int] = [:]
    for (key, value) in own.node.members {
      guard let id = reference(key, to: .answers) else { continue }
      // What is asked no more had the levels of some version.
      guard let levels = items[id].map(\.ranks) ?? 1...max(1, topLevel) else {
        log.report(
          "\(id) has no levels that could be a target", at: key, remedy: "Remove it.")
        continue
      }
      targets[id] = own.whole(value, in: levels)
    }
    return targets
  }

  private func action(_ node: JSONNode) -> Action? {
    Fields.read(node, log) { fields in
      var action = Action(
        id: fields.requiredText("id"), text: fields.required("text").flatMap(fields.text) ?? "")
      action.owner = fields.textUnlessNull("owner")
      action.due = fields.unlessNull("due").flatMap(fields.day)
      action.practice = fields.unlessNull("practice").flatMap { reference($0, to: .answers) }
      action.state = fields.required("state").flatMap { _ in fields.word("state") } ?? .open
      return action
    }
  }

  private func parked(_ node: JSONNode) -> ParkedQuestion? {
    Fields.read(node, log) { fields in
      let practice = fields.unlessNull("practice").flatMap { reference($0, to: .answers) }
      var parked = ParkedQuestion(
        question: fields.required("question").flatMap(fields.text) ?? "",
        who: fields.textUnlessNull("who"))
      parked.practice = practice
      parked.by = fields.unlessNull("by").flatMap(fields.day)
      return parked
    }
  }

  /// Whether the file is there shows when it is wanted; that it is not is no fault of this one.
  private func companion(_ node: JSONNode) -> Companion? {
    Fields.read(node, log) { fields in
      Companion(
        id: fields.required("id").flatMap { References.id($0, log: log) } ?? "",
        file: fields.requiredText("file"))
    }
  }

  /// Reads the id of an item that exists, or once did.
  func reference(_ node: JSONNode, to section: Item.Member) -> Item.ID? {
    guard let id = node.text.map({ Item.ID($0) }) else {
      log.report(
        "this is \(node.brief), not an id", at: node, remedy: "Put an id in double quotes.")
      return nil
    }
    if items[id]?.member == section || retired.contains(id.text) { return id }
    log.reportUnknown(id, in: section, of: items, at: node)
    return nil
  }

  /// An object that is kept as it is.
  private func result(_ node: JSONNode) -> FormerResult? {
    guard let fields = Fields(node, log: log) else { return nil }
    return FormerResult(keepsResult ? fields.node.json.shortened : fields.node.rated)
  }
}

extension JSONNode {
  /// What `FormerResult` looks at in a score output.
  package var rated: JSON {
    .object([
      "rule": .object(["version": self["rule"]?["version"]?.json.shortened ?? .null]),
      "overall": self["overall"]?.levels ?? .null,
      "dimensions": .object(
        Dictionary(
          (self["dimensions"]?.members ?? []).map { ($0.text ?? "", $1.levels) },
          uniquingKeysWith: { $1 })),
    ])
  }

  private var levels: JSON {
    var levels: [String: JSON] = [:]
    levels["level"] = self["level"]?.json.shortened
    levels["publishedLevel"] = self["publishedLevel"]?.json.shortened
    return .object(levels)
  }
}
