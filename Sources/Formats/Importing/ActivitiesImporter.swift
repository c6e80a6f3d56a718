import MaturityModel

/// Reads the generated model of OWASP DSOMM: dimensions, sub-dimensions, and activities that belong to a level.
struct ActivitiesImporter {
  private let source: ImportSource
  private var slugs = Slugs()
  /// The item of each activity by its UUID, known before the activities are read that depend on it.
  private var items: [String: String] = [:]

  init(source: ImportSource) { self.source = source }

  private static let levels = 1...5

  consuming func questionnaire(_ bytes: [UInt8]) -> JSON? {
    guard let documents = source.documents(bytes) else { return nil }
    let (heads, models) = (documents.filter(Self.isHead), documents.filter { !Self.isHead($0) })
    guard models.count == 1, let model = Fields(models[0], log: source.log) else {
      return source.refuse(
        "there are \(models.count) models", remedy: "Hand in generated/model.yaml alone, as JSON.")
    }
    let head = heads.first?["meta"].flatMap {
      source.fields($0, of: "meta", keys: ["version", "publisher"])
    }
    name(model)
    var dimensions: [JSON] = []
    for (key, value) in model.node.members {
      if let dimension = dimension(key.text ?? "", value) { dimensions.append(dimension) }
    }
    if dimensions.isEmpty {
      source.log.report(
        "there are no dimensions", at: model.node, remedy: "Hand in generated/model.yaml as JSON.")
    }
    return .filled([
      "format": .integer(2), "id": source.id(for: "dsomm"),
      "version": .string(head?.plain("version").unlessBlank ?? "1.0.0"),
      "title": .string("OWASP DSOMM"),
      "licence": .filled([
        "texts": .string("GPL-3.0"),
        "notice": .string(
          "The texts are those of OWASP DSOMM under GPL-3.0: pass this file on under its terms."),
        "source": (head?.plain("publisher").unlessBlank).map { .string($0) },
      ]), "scales": .object(["progress": .object(["steps": .array(Self.progress)])]),
      "scoring": Self.scoring, "dimensions": .array(dimensions),
    ])
  }

  /// True for the document that tells about the other one.
  private static func isHead(_ document: JSONNode) -> Bool {
    document["meta"] != nil && document.members.count == 1
  }

  private static var progress: [JSON] {
    [
      .step("no", "Not implemented", value: .zero),
      .step("started", "Started", value: Fraction(1, 5)),
      .step("partly", "Partly", value: Fraction(1, 2)), .step("fully", "Fully", value: .one),
    ]
  }

  /// The mean of all activities, and of those of each level.
  private static var scoring: JSON {
    var measures: [String: JSON] = ["score": .object(["rules": rules([:])])]
    for level in levels {
      measures["level-\(level)"] = .object([
        "display": .object([
          "factor": .integer(100), "unit": .string("%"), "decimals": .integer(0),
        ]), "rules": rules(["level": .integer(level)]),
      ])
    }
    return .object([
      "index": .string("score"), "unanswered": .string("lowest"), "measures": .object(measures),
    ])
  }

  private static func rules(_ test: [String: JSON]) -> JSON {
    let mean = JSON.aggregate("mean", "value", over: "items", where: test)
    return .object(["sub": mean, "dimension": mean, "overall": mean])
  }

  /// Gives every activity its id, and finds those that have one already.
  private mutating func name(_ model: Fields) {
    for (_, dimension) in model.node.members {
      for (_, group) in dimension.members {
        for (key, activity) in group.members {
          guard let uuid = activity["uuid"], let text = uuid.plain else { continue }
          let id = slugs.id(for: key.text ?? "", otherwise: "activity")
          guard items.updateValue(id, forKey: text) != nil else { continue }
          source.log.report(
            "two activities have the uuid \(text)", at: uuid, remedy: "Give each one of its own.")
        }
      }
    }
  }

  private mutating func dimension(_ name: String, _ node: JSONNode) -> JSON? {
    guard let fields = Fields(node, log: source.log) else { return nil }
    source.map("dimension")
    var groups: [JSON] = []
    for (key, value) in fields.node.members {
      guard let group = Fields(value, log: source.log) else { continue }
      source.map("sub-dimension")
      groups.append(
        .filled([
          "id": .string(slugs.id(for: "\(name.prefix(3)) \(key.text ?? "")", otherwise: "group")),
          "title": .string(key.text ?? ""), "kind": .string("sub"),
          "practices": .array(
            group.node.members.compactMap { activity($0.key.text ?? "", $0.value) }),
        ]))
    }
    return .filled([
      "id": .string(slugs.id(for: name, otherwise: "dimension")), "title": .string(name),
      "groups": .array(groups),
    ])
  }

  private func activity(_ name: String, _ node: JSONNode) -> JSON? {
    let keys: Set<String> = [
      "uuid", "level", "difficultyOfImplementation", "dependsOn", "usefulness", "description",
      "risk", "measure", "assessment",
    ]
    guard let fields = source.fields(node, of: "activity", keys: keys),
      let uuid = fields.requiredPlain("uuid")
    else { return nil }
    source.map("activity")
    let level = fields.requiredWhole("level", in: Self.levels)
    let why = [fields.plain("risk"), fields.plain("description")].joinedTexts
    return .filled([
      "id": .string(items[uuid] ?? ""), "title": .string(name),
      "question": .string("How far is this in place: \(name)?"),
      "why": .text(why), "evidence": .text(fields.plain("assessment")),
      "next": JSON.text(fields.plain("measure")).map { .object(["low": $0]) },
      "scale": .string("progress"), "effort": effort(fields), "needs": .list(needs(fields)),
      "attributes": .filled([
        "level": .integer(level ?? 1), "uuid": .string(uuid),
        "usefulness": fields.unlessNull("usefulness")?.whole.map { .integer($0) },
      ]),
    ])
  }

  /// Small up to 5 points of difficulty, medium up to 9, large above.
  private func effort(_ fields: Fields) -> JSON? {
    guard let node = fields.unlessNull("difficultyOfImplementation"),
      let parts = source.fields(
        node, of: "difficulty", keys: ["knowledge", "time", "resources"])
    else { return nil }
    let points = ["knowledge", "time", "resources"].compactMap { (name: StaticString) in
      parts.requiredWhole(name, in: 0...100)
    }
    switch points.reduce(0, +) {
    case ...5: return .string("S")
    case ...9: return .string("M")
    default: return .string("L")
    }
  }

  /// The activities that have to be there in full before this one.
  private func needs(_ fields: Fields) -> [JSON] {
    fields.listUnlessNull("dependsOn").compactMap { node in
      if let item = items[node.plain ?? ""] {
        return .object(["practice": .string(item), "value": .string("fully")])
      }
      source.log.report(
        "there is no activity \(node.brief)", at: node,
        remedy: "Name the uuid of an activity, or leave it out.")
      return nil
    }
  }
}
