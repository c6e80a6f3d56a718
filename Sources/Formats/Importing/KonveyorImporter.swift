import MaturityModel

/// Reads a questionnaire of Konveyor: sections of questions whose answers have a colour, and a threshold for each colour.
struct KonveyorImporter {
  private let source: ImportSource
  private var slugs = Slugs()
  private var count = 0

  init(source: ImportSource) { self.source = source }

  /// The colours by their values, worst first.
  private static let risks = [
    (word: "red", id: "red", name: "Red"), (word: "yellow", id: "yellow", name: "Yellow"),
    (word: "unknown", id: "unknown-risk", name: "Unknown"),
    (word: "green", id: "green", name: "Green"),
  ]

  consuming func questionnaire(_ bytes: [UInt8]) -> JSON? {
    guard let documents = source.documents(bytes), let node = one(of: documents) else { return nil }
    let keys: Set<String> = ["name", "description", "sections", "thresholds", "riskMessages"]
    guard let fields = source.fields(node, of: "questionnaire", keys: keys) else { return nil }
    let name = fields.requiredPlain("name") ?? ""
    let messages = messages(fields)
    let rules = rules(fields)
    let sections = ordered(fields.requiredThings("sections", "sections")).compactMap { section($0) }
    let steps = Self.risks.enumerated().map { value, risk in
      JSON.step(risk.id, risk.name, value: Fraction(value), meaning: messages[risk.word] ?? "")
    }
    return .filled([
      "format": .integer(2), "id": source.id(for: name),
      "version": .string("1.0.0"), "title": .string(name),
      "about": .text(fields.plain("description")),
      "licence": .object(["source": .string("a questionnaire of Konveyor")]),
      "scales": .object(["risk": .object(["steps": .array(steps)])]),
      "scoring": .object([
        "headline": .string("risk"), "unanswered": .string("excluded"),
        "coverageMinimum": .string("0"),
        "measures": .object([
          "risk": .object([
            "scale": .string("risk"), "monotone": .bool(false),
            "rules": .object(["overall": rules]),
          ])
        ]),
      ]),
      "dimensions": .array(sections),
    ])
  }

  /// The one questionnaire of the source: a document, or the only item of a list that a seed keeps.
  private func one(of documents: [JSONNode]) -> JSONNode? {
    var found: [JSONNode] = []
    for document in documents {
      guard let items = document["items"] else {
        found.append(document)
        continue
      }
      _ = source.fields(document, of: "seed", keys: ["kind", "version", "items"])
      found += items.elements
    }
    if found.count == 1 { return found[0] }
    return source.refuse(
      "there are \(found.count) questionnaires", remedy: "Hand in one questionnaire at a time.")
  }

  private func messages(_ fields: Fields) -> [String: String] {
    let words = Set(Self.risks.map(\.word))
    guard let node = fields.unlessNull("riskMessages"),
      let messages = source.fields(node, of: "riskMessages", keys: words)
    else { return [:] }
    return Dictionary(
      messages.node.members.map { ($0.key.text ?? "", $0.value.plain ?? "") },
      uniquingKeysWith: { $1 })
  }

  /// The colours whose share of the answers reaches its threshold, worst first; else green.
  private func rules(_ fields: Fields) -> JSON {
    let words: [StaticString] = ["red", "yellow", "unknown"]
    guard let value = fields.required("thresholds"),
      let limits = source.fields(value, of: "thresholds", keys: Set(words.map { "\($0)" }))
    else { return .integer(0) }
    let cases: [JSON] = words.enumerated().compactMap { rank, word in
      guard let percent = limits.requiredWhole(word, in: 0...100) else { return nil }
      let share = JSON.object(["share": Self.has(rank), "over": .string("items")])
      return .object([
        "when": .formula("atLeast", .array([share, .exact(Fraction(percent, 100))])),
        "then": .integer(rank),
      ])
    }
    return .object(["first": .array(cases), "else": .integer(3)])
  }

  /// A condition that holds for answers of one colour.
  private static func has(_ value: Int) -> JSON {
    let parts = [JSON.string("value"), .integer(value)]
    return .formula(
      "and",
      .array([
        .formula("atLeast", .array(parts)), .formula("not", .formula("above", .array(parts))),
      ]))
  }

  /// The nodes in the order that they name, where all of them name one.
  private func ordered(_ nodes: [JSONNode]) -> [JSONNode] {
    let orders = nodes.compactMap { $0["order"]?.whole }
    guard orders.count == nodes.count else { return nodes }
    return zip(orders, nodes.enumerated()).sorted {
      ($0.0, $0.1.offset) < ($1.0, $1.1.offset)
    }.map(\.1.element)
  }

  private mutating func section(_ node: JSONNode) -> JSON? {
    let keys: Set<String> = ["order", "name", "comment", "questions"]
    guard let fields = source.fields(node, of: "section", keys: keys) else { return nil }
    source.map("section")
    let name = fields.requiredPlain("name") ?? ""
    let id = slugs.id(for: name, otherwise: "section")
    let questions = ordered(fields.requiredThings("questions", "questions"))
    return .filled([
      "id": .string(id), "title": .string(name), "purpose": .text(fields.plain("comment")),
      "practices": .array(
        questions.enumerated().compactMap { question($1, named: "\(name) \($0 + 1)") }),
    ])
  }

  private mutating func question(_ node: JSONNode, named title: String) -> JSON? {
    let keys: Set<String> = ["order", "text", "explanation", "answers", "includeFor", "excludeFor"]
    guard let fields = source.fields(node, of: "question", keys: keys) else { return nil }
    source.map("question")
    count += 1
    for name: StaticString in ["includeFor", "excludeFor"]
    where !fields.listUnlessNull(name).isEmpty {
      source.remark(
        "shown for every application here, whatever \(name) says", about: "question \(count)")
    }
    let answers = ordered(fields.requiredThings("answers", "answers"))
    if !answers.isEmpty, !(2...20).contains(answers.count) {
      source.log.report(
        "question \(count) has \(answers.count == 1 ? "one answer" : "\(answers.count) answers")",
        at: fields["answers"] ?? node,
        remedy: "Write from 2 to 20.")
    }
    let options = answers.enumerated().compactMap { answer($1, place: $0) }
    let sorted = options.enumerated().sorted {
      ($0.element.value, $0.offset) < ($1.element.value, $1.offset)
    }
    return .filled([
      "id": .string(slugs.id(for: "q\(count)", otherwise: "question")), "title": .string(title),
      "question": .string(fields.requiredPlain("text") ?? ""),
      "why": .text(fields.plain("explanation")), "options": .array(sorted.map(\.element.option)),
    ])
  }

  private func answer(_ node: JSONNode, place: Int) -> (value: Int, option: JSON)? {
    let keys: Set<String> = ["order", "text", "risk", "rationale", "mitigation"]
    guard let fields = source.fields(node, of: "answer", keys: keys) else { return nil }
    source.map("answer")
    let text = fields.requiredPlain("text") ?? ""
    guard let risk = fields.required("risk") else { return nil }
    guard let value = Self.risks.firstIndex(where: { $0.word == risk.text }) else {
      let words = Self.risks.map(\.word)
      source.log.report(
        "there is no risk \(risk.brief)", at: risk,
        remedy: (risk.text ?? "").remedy(
          among: words, otherwise: "Write one of \(words.joined(separator: ", "))."))
      return nil
    }
    let meaning = [fields.plain("rationale"), fields.plain("mitigation")].joinedTexts
    return (
      value,
      .step(
        "a\(place + 1)", text, "text", value: Fraction(value),
        meaning: meaning)
    )
  }
}
