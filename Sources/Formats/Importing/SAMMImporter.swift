import MaturityModel

/// Reads the `model` folder of OWASP SAMM as a list of documents, each with a type, that name each other by GUID.
struct SAMMImporter {
  private let source: ImportSource
  private var documents: SAMMDocuments
  private var slugs = Slugs()

  init(source: ImportSource) {
    self.source = source
    documents = SAMMDocuments(source: source)
  }

  consuming func questionnaire(_ bytes: [UInt8]) -> JSON? {
    guard let nodes = source.documents(bytes) else { return nil }
    for node in nodes { documents.add(node) }
    let sets = answerSets()
    let (items, levels) = items(sets)
    let functions = documents.ordered(.function).compactMap { function($0, items) }
    for kind in [SAMMDocuments.Kind.function, .question, .answerSet]
    where documents.all(kind).isEmpty {
      let _: JSON? =
        source.refuse(
          "there is no document of type \(kind.rawValue)",
          remedy: "Hand in all files of the folder model, as one list.")
    }
    return .filled([
      "format": .integer(2), "id": source.id(for: "samm"), "version": .string("2.0.0"),
      "title": .string("OWASP SAMM"),
      "licence": .object([
        "texts": .string("CC BY-SA 4.0: attribution, share alike"),
        "source": .string("the folder model of OWASP SAMM"),
      ]),
      "scales": .object(sets.map { ($0.value.name, .object(["steps": .array($0.value.steps)])) }),
      "scoring": Self.scoring(levels.sorted()), "dimensions": .array(functions),
    ])
  }

  /// A set of answers as a scale.
  private struct AnswerSet {
    var name: String
    var steps: [JSON]
    /// What two sets have to share to be one.
    var values: [Fraction]
  }

  private func answerSets() -> [String: AnswerSet] {
    var sets: [String: AnswerSet] = [:]
    for (place, document) in documents.all(.answerSet).enumerated() {
      source.map("answer set")
      let nodes = document.fields.requiredThings("values", "values").sorted {
        ($0["order"]?.whole ?? .max) < ($1["order"]?.whole ?? .max)
      }
      var set = AnswerSet(name: "set-\(place + 1)", steps: [], values: [])
      for (rank, node) in nodes.enumerated() {
        let keys: Set<String> = ["text", "value", "weight", "order"]
        guard let answer = source.fields(node, of: "value", keys: keys),
          let text = Self.text(of: answer), let number = answer.required("value")
        else { continue }
        guard let value = number.measured else {
          _ = answer.exact(number)
          continue
        }
        if let weight = answer.unlessNull("weight"), weight.measured != .one {
          source.leave("answer weight other than 1, which SAMM's own sheet does not use either")
        }
        if let last = set.values.last, value < last {
          source.log.report(
            "the value falls from \(last) to \(value)", at: number,
            remedy: "Order the answers, worst first.")
        }
        set.values.append(value)
        set.steps.append(.step("a\(rank)", text, value: value))
      }
      sets[document.id] = set
    }
    return sets
  }

  /// An answer's text; the words Yes and No may have come through YAML as flags.
  private static func text(of answer: Fields) -> String? {
    switch answer["text"]?.kind {
    case .isTrue: "Yes"
    case .isFalse: "No"
    case .plainText, .wideText, .escapedText, .number, .null, .array, .object, nil:
      answer.requiredPlain("text")
    }
  }

  /// The items of each practice, and the levels that there are.
  private mutating func items(
    _ sets: [String: AnswerSet]
  ) -> (items: [String: [Item]], levels: Set<Int>) {
    var (items, levels): ([String: [Item]], Set<Int>) = ([:], [])
    var answered: [String: AnswerSet] = [:]
    for question in documents.ordered(.question) {
      guard let activity = documents.document(question.fields, "activity", .activity),
        let answers = documents.document(question.fields, "answerSet", .answerSet),
        let set = sets[answers.id]
      else { continue }
      if let other = answered[activity.id], other.values != set.values {
        source.log.report(
          "the activity has two questions with different answers", at: question.fields.node,
          remedy: "Give both the same answer set, or leave one out.")
      }
      answered[activity.id] = set
      guard let place = place(of: activity) else { continue }
      levels.insert(place.level)
      items[place.practice.id, default: []].append(item(question, activity, place, set))
    }
    return (items, levels)
  }

  /// Where an activity stands: practice, level and stream.
  private struct Place {
    var practice: SAMMDocument
    var level: Int
    var letter: String
  }

  private func place(of activity: SAMMDocument) -> Place? {
    guard let stream = documents.document(activity.fields, "stream", .stream),
      let rung = documents.document(activity.fields, "level", .practiceLevel),
      let practice = documents.document(stream.fields, "practice", .practice),
      let level = documents.document(rung.fields, "maturityLevel", .maturityLevel),
      let number = level.fields.requiredWhole("number", in: 1...20)
    else { return nil }
    if let other = documents.document(rung.fields, "practice", .practice), other.id != practice.id {
      source.log.report(
        "stream and level of the activity belong to two practices", at: activity.fields.node,
        remedy: "Mend one of the two links.")
    }
    return Place(practice: practice, level: number, letter: stream.fields.plain("letter"))
  }

  private struct Item {
    /// Level and letter, by which the items of a practice are ordered.
    var level: Int
    var letter: String
    var json: JSON
  }

  private mutating func item(
    _ question: SAMMDocument, _ activity: SAMMDocument, _ place: Place, _ set: AnswerSet
  ) -> Item {
    source.map("question")
    let name = "\(place.practice.fields.plain("shortName")) \(place.level) \(place.letter)"
    let criteria = question.fields.listUnlessNull("quality").enumerated().compactMap {
      rank, node -> JSON? in
      guard let text = question.fields.text(node) else { return nil }
      source.map("condition")
      return .object(["id": .string("c\(rank + 1)"), "text": .string(text)])
    }
    let fields = activity.fields
    let why = [fields.plain("shortDescription"), fields.plain("benefit")].joinedTexts
    let json = JSON.filled([
      "id": .string(slugs.id(for: name, otherwise: "question")),
      "title": .string(fields.requiredPlain("title") ?? ""),
      "question": .string(question.fields.requiredPlain("text") ?? ""),
      "why": .text(why), "scale": .string(set.name),
      "criteria": .list(criteria),
      "attributes": .filled([
        "level": .integer(place.level), "stream": .text(place.letter.lowercased()),
      ]),
    ])
    return Item(level: place.level, letter: place.letter, json: json)
  }

  private mutating func function(_ document: SAMMDocument, _ items: [String: [Item]]) -> JSON? {
    source.map("function")
    let name = document.fields.requiredPlain("name") ?? ""
    let groups = documents.ordered(.practice).compactMap { practice -> JSON? in
      guard let function = documents.document(practice.fields, "function", .function),
        function.id == document.id
      else { return nil }
      return group(practice, items[practice.id] ?? [])
    }
    return .filled([
      "id": .string(slugs.id(for: name, otherwise: "function")), "kind": .string("function"),
      "title": .string(name), "purpose": .text(document.fields.plain("description")),
      "groups": .array(groups),
    ])
  }

  private mutating func group(_ document: SAMMDocument, _ items: [Item]) -> JSON {
    source.map("practice")
    let name = document.fields.requiredPlain("name") ?? ""
    let sorted = items.enumerated().sorted {
      ($0.element.level, $0.element.letter, $0.offset)
        < ($1.element.level, $1.element.letter, $1.offset)
    }
    return .filled([
      "id": .string(slugs.id(for: name, otherwise: "practice")), "kind": .string("practice-area"),
      "title": .string(name), "purpose": .text(document.fields.plain("shortDescription")),
      "practices": .array(sorted.map(\.element.json)),
    ])
  }

  /// A practice is worth the mean of each of its levels, added up; what is above it, the mean of its children.
  private static func scoring(_ levels: [Int]) -> JSON {
    let parts = levels.map {
      JSON.aggregate("mean", "value", over: "items", where: ["level": .integer($0)])
    }
    let mean = JSON.aggregate("mean", "score", over: "children")
    return .object([
      "index": .string("score"), "unanswered": .string("lowest"),
      "notApplicable": .string("lowest"),
      "measures": .object([
        "score": .object([
          "display": .object(["decimals": .integer(2), "rounding": .string("half-up")]),
          "rules": .object([
            "practice-area": .formula("add", .array(parts)), "function": mean, "overall": mean,
          ]),
        ])
      ]),
    ])
  }
}
