import MaturityModel

/// Reads a lens of the AWS Well-Architected Tool: pillars, questions with choices, and rules that name a risk.
struct LensImporter {
  private let source: ImportSource
  private var slugs = Slugs()

  init(source: ImportSource) { self.source = source }

  /// The version of the format that lenses have.
  private static let version = "2021-11-01"
  /// The names of the risks in a lens, worst first, with their steps.
  private static let risks = [
    (word: "HIGH_RISK", id: "high", name: "High risk"),
    (word: "MEDIUM_RISK", id: "medium", name: "Medium risk"),
    (word: "NO_RISK", id: "none", name: "No risk"),
  ]

  consuming func questionnaire(_ bytes: [UInt8]) -> JSON? {
    guard let documents = source.documents(bytes) else { return nil }
    guard documents.count == 1 else {
      return source.refuse(
        "there are \(documents.count) documents", remedy: "Hand in one lens at a time.")
    }
    let keys: Set<String> = ["schemaVersion", "name", "description", "pillars"]
    guard let fields = source.fields(documents[0], of: "lens", keys: keys) else { return nil }
    if let version = fields.required("schemaVersion"), version.text != Self.version {
      source.log.report(
        "the schema version is \(version.brief)", at: version,
        remedy: "Export the lens as \(Self.version), the version that is read here.")
    }
    let name = fields.requiredPlain("name") ?? ""
    let pillars = fields.requiredThings("pillars", "pillars").compactMap { pillar($0) }
    return .filled([
      "format": .integer(2), "id": source.id(for: name),
      "version": .string("1.0.0"), "title": .string(name),
      "about": .text(fields.plain("description")),
      "licence": .object(["source": .string("a lens of the AWS Well-Architected Tool")]),
      "scales": .object(["risk": .object(["steps": .array(Self.steps)])]),
      "scoring": Self.scoring, "dimensions": .array(pillars),
    ])
  }

  private static var steps: [JSON] {
    risks.enumerated().map { .step($1.id, $1.name, value: Fraction($0)) }
  }

  /// The worst risk of a question is that of its pillar, and of the lens.
  private static var scoring: JSON {
    let worst = JSON.aggregate("min", "risk", over: "children")
    return .object([
      "headline": .string("risk"), "unanswered": .string("excluded"),
      "coverageMinimum": .string("0"),
      "measures": .object([
        "risk": .object([
          "scale": .string("risk"), "monotone": .bool(false),
          "rules": .object(["dimension": worst, "overall": worst]),
        ])
      ]),
    ])
  }

  private mutating func pillar(_ node: JSONNode) -> JSON? {
    guard let fields = source.fields(node, of: "pillar", keys: ["id", "name", "questions"])
    else { return nil }
    source.map("pillar")
    let (id, name) = (fields.requiredPlain("id") ?? "", fields.requiredPlain("name") ?? "")
    let slug = slugs.id(for: id, otherwise: "pillar")
    let questions = fields.requiredThings("questions", "questions")
    return .filled([
      "id": .string(slug), "title": .string(name),
      "practices": .array(questions.compactMap { question($0) }),
    ])
  }

  private mutating func question(_ node: JSONNode) -> JSON? {
    let keys: Set<String> = [
      "id", "title", "description", "choices", "riskRules", "helpfulResource",
    ]
    guard let fields = source.fields(node, of: "question", keys: keys) else { return nil }
    source.map("question")
    let id = fields.requiredPlain("id") ?? ""
    let slug = slugs.id(for: id, otherwise: "question")
    let help = LensResource(fields, "helpfulResource", source)
    let choices = choices(fields, of: id)
    let risk = risk(fields, of: id, choices: choices.ids)
    return .filled([
      "id": .string(slug), "title": .string(id),
      "question": .string(fields.requiredPlain("title") ?? ""),
      "why": .text([fields.plain("description"), help.text].joinedTexts),
      "type": .string("many"), "kind": .string("question"), "options": .array(choices.options),
      "measures": .object(["risk": risk]), "links": .list(help.links),
      "notApplicable": .object(["allowed": .bool(true)]),
    ])
  }

  private func choices(
    _ fields: Fields, of question: String
  ) -> (options: [JSON], ids: [String: String]) {
    var (options, ids, slugs): ([JSON], [String: String], Slugs) = ([], [:], Slugs())
    let nodes = fields.requiredThings("choices", "choices")
    if nodes.count > 64 {
      source.log.report(
        "\(question) has \(nodes.count) choices", at: fields["choices"] ?? fields.node,
        remedy: "Part it into questions of 64 choices or fewer.")
    }
    let keys: Set<String> = [
      "id", "title", "description", "helpfulResource", "improvementPlan",
    ]
    for node in nodes.prefix(64) {
      guard let choice = source.fields(node, of: "choice", keys: keys),
        let id = choice.requiredPlain("id"), let title = choice.requiredPlain("title")
      else { continue }
      source.map("choice")
      let option = slugs.id(for: id, otherwise: "choice")
      if ids.updateValue(option, forKey: id) != nil {
        source.log.report(
          "\(question) has two choices \(id)", at: choice["id"] ?? node,
          remedy: "Give each an id of its own.")
      }
      let (help, plan) = (
        LensResource(choice, "helpfulResource", source),
        LensResource(choice, "improvementPlan", source)
      )
      options.append(
        .filled([
          "id": .string(option), "text": .string(title),
          "exclusive": Self.isNone(id, title) ? .bool(true) : nil,
          "help": .text([choice.plain("description"), help.text].joinedTexts),
          "next": .text(plan.text), "links": .list(help.links + plan.links),
        ]))
    }
    return (options, ids)
  }

  /// True for a choice that says that no other one holds.
  private static func isNone(_ id: String, _ title: String) -> Bool {
    let (id, title) = (id.lowercased(), title.folded)
    return id.hasSuffix("_no") || id.hasSuffix("_none") || title.hasPrefix("none of these")
      || title.hasPrefix("none of the above") || title.hasPrefix("none of above")
  }

  /// The rules of a question in their order: the first that holds names the risk.
  private func risk(_ fields: Fields, of question: String, choices: [String: String]) -> JSON {
    var (cases, otherwise): ([JSON], JSON?) = ([], nil)
    let nodes = fields.requiredList("riskRules", "\(question) has no rule")
    for (place, node) in nodes.enumerated() {
      guard let rule = source.fields(node, of: "rule", keys: ["condition", "risk"]),
        let value = rule.required("condition"), let text = rule.text(value)
      else { continue }
      source.map("rule")
      let name = "\(question) rule \(place + 1)"
      guard let risk = risk(rule, name) else { continue }
      if text.folded == "default" {
        if otherwise != nil {
          source.log.report(
            "\(name) is a second default", at: value, remedy: "Keep one of the two.")
        }
        otherwise = risk
      } else if let condition = condition(text, name, at: value, choices: choices) {
        cases.append(.object(["when": condition, "then": risk]))
      }
    }
    if cases.count > 64 {
      source.log.report(
        "\(question) has \(cases.count) rules", at: fields["riskRules"] ?? fields.node,
        remedy: "Keep 64 or fewer.")
    }
    if otherwise == nil, !nodes.isEmpty { source.remark("no default rule", about: question) }
    // A rule without conditions is its risk.
    guard !cases.isEmpty else { return otherwise ?? .integer(0) }
    return .filled(["first": .array(cases), "else": otherwise])
  }

  private func risk(_ rule: Fields, _ name: String) -> JSON? {
    guard let value = rule.required("risk") else { return nil }
    if let place = Self.risks.firstIndex(where: { $0.word == value.text }) {
      return .integer(place)
    }
    let words = Self.risks.map(\.word)
    source.log.report(
      "\(name) names \(value.brief), which is no risk", at: value,
      remedy: (value.text ?? "").remedy(
        among: words, otherwise: "Write one of \(words.joined(separator: ", "))."))
    return nil
  }

  private func condition(
    _ text: String, _ name: String, at value: JSONNode, choices: [String: String]
  ) -> JSON? {
    let condition = LensCondition(text, choices: choices)
    if let fault = condition.fault {
      source.log.report(
        "\(name) \(fault)", at: value,
        remedy: "Write choices with !, &&, || and parentheses, or default.")
    }
    for choice in condition.unknown {
      source.log.report(
        "\(name) names choice \(choice.shortened(to: 60)), which the question does not have",
        at: value,
        remedy: choice.remedy(among: choices.keys.sorted(), otherwise: "Name one of its choices."))
    }
    return condition.formula
  }
}

/// What a lens says beside a question or a choice: a text, and perhaps an address.
private struct LensResource {
  var text = ""
  var links: [JSON] = []

  init(_ fields: Fields, _ name: StaticString, _ source: ImportSource) {
    guard let node = fields.unlessNull(name),
      let resource = source.fields(node, of: "\(name)", keys: ["displayText", "url"])
    else { return }
    text = resource.plain("displayText")
    let address = resource.plain("url")
    guard !address.isBlank else { return }
    source.keep("\(name) url")
    links = [.string(address)]
  }
}
