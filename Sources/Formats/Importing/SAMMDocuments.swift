import MaturityModel

/// One document of SAMM, with its GUID.
struct SAMMDocument {
  var id: String
  var fields: Fields
}

/// The documents of SAMM by type and GUID, and in each type in the order of the source.
struct SAMMDocuments {
  private let source: ImportSource
  private var documents: [Kind: [SAMMDocument]] = [:]
  private var places: [String: (kind: Kind, place: Int)] = [:]

  init(source: ImportSource) { self.source = source }

  /// The types of documents, with the keys that are mapped.
  enum Kind: String, CaseIterable {
    case function = "Function"
    case practice = "Practice"
    case practiceLevel = "PracticeLevel"
    case stream = "Stream"
    case activity = "Activity"
    case question = "Question"
    case answerSet = "AnswerSet"
    case maturityLevel = "MaturityLevel"

    var keys: Set<String> {
      switch self {
      case .function: ["name", "order", "description"]
      case .practice: ["function", "name", "shortName", "order", "shortDescription"]
      case .practiceLevel: ["practice", "maturityLevel"]
      case .stream: ["practice", "letter"]
      case .activity: ["stream", "level", "title", "shortDescription", "benefit"]
      case .question: ["activity", "answerSet", "text", "order", "quality"]
      case .answerSet: ["values"]
      case .maturityLevel: ["number"]
      }
    }
  }

  mutating func add(_ node: JSONNode) {
    guard let fields = Fields(node, log: source.log), let type = fields.required("type") else {
      return
    }
    guard let kind = type.text.flatMap(Kind.init(rawValue:)) else {
      source.leave("document of type \(type.plain ?? "without a name")")
      return
    }
    guard
      let known = source.fields(node, of: kind.rawValue, keys: kind.keys.union(["id", "type"])),
      let id = known.requiredPlain("id")
    else { return }
    if places[id] != nil {
      source.log.report(
        "two documents have the id \(id)", at: known["id"] ?? node,
        remedy: "Leave one of the two out.")
    }
    places[id] = (kind, documents[kind, default: []].count)
    documents[kind, default: []].append(SAMMDocument(id: id, fields: known))
  }

  /// The document that a key names; nil, with a problem, where there is none of that type.
  func document(_ fields: Fields, _ name: StaticString, _ kind: Kind) -> SAMMDocument? {
    guard let value = fields.required(name) else { return nil }
    if let place = places[value.plain ?? ""], place.kind == kind,
      let document = documents[kind]?[place.place]
    {
      return document
    }
    source.log.report(
      "there is no \(kind.rawValue) \(value.plain?.quoted ?? value.brief)", at: value,
      remedy: "Hand in its file too, or mend the link.")
    return nil
  }

  /// All of a type, as the source has them.
  func all(_ kind: Kind) -> [SAMMDocument] { documents[kind] ?? [] }

  /// All of a type, in the order that they name.
  func ordered(_ kind: Kind) -> [SAMMDocument] {
    all(kind).enumerated().sorted {
      ($0.element.fields["order"]?.whole ?? .max, $0.offset)
        < ($1.element.fields["order"]?.whole ?? .max, $1.offset)
    }.map(\.element)
  }
}
