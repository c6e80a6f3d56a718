import MaturityModel

/// The ids of one questionnaire: that each is well formed and unique, and that everything referred to exists.
struct References {
  let log: ProblemLog
  private var places: [String: Kind] = [:]
  /// The option ids of each profile item.
  private var options: [Item.ID: [String]] = [:]
  private var pending: [Pending] = []

  init(log: ProblemLog) { self.log = log }

  enum Kind: String {
    case practice, challenge, outcome, dimension
    case profile = "profile item"
    case context = "context item"
  }

  private struct Pending {
    var node: JSONNode
    var id: String
    var kind: Kind
    var code: String
  }

  /// Reads the id of an item and makes it known.
  mutating func declare<Thing>(_ kind: Kind, in fields: Fields) -> Identifier<Thing> {
    guard let value = fields.required("id"), let id = Self.id(value, log: log, code: "S01") else {
      return ""
    }
    if let earlier = places[id] {
      log.report(
        "the id \(id) is taken, by a \(earlier.rawValue)", at: value,
        remedy: "Give every item of the file an id of its own.", code: "S01")
    }
    places[id] = places[id] ?? kind
    return Identifier(id)
  }

  /// Makes an id known that was read already.
  mutating func declare(_ kind: Kind, id: String) { places[id] = places[id] ?? kind }

  /// Makes the options of a profile item known.
  mutating func declare(_ choices: [ChoiceQuestion.Option], of profile: Item.ID) {
    options[profile] = choices.map(\.id)
  }

  /// Reads a reference; whether the item exists is found out by `resolve`.
  mutating func refer<Thing>(
    to kind: Kind, by value: JSONNode?, code: String = "S02"
  ) -> Identifier<Thing> {
    guard let value, let id = Self.id(value, log: log, code: code) else { return "" }
    pending.append(Pending(node: value, id: id, kind: kind, code: code))
    return Identifier(id)
  }

  /// Reads `{ "profile": …, "is": [ … ] }`; the profile items have been declared before.
  ///
  /// The code is for what is not there.
  mutating func condition(_ value: JSONNode, code: String = "S05") -> ProfileCondition? {
    guard let fields = Fields(value, log: log) else { return nil }
    let profile: Item.ID = refer(
      to: .profile, by: fields.required("profile"), code: code)
    let choices = fields.required("is").map { fields.list($0) } ?? []
    return ProfileCondition(
      profile: profile, options: choices.compactMap { option($0, of: profile, code: code) })
  }

  /// Reads the id of an option of a profile item.
  func option(_ value: JSONNode, of profile: Item.ID, code: String = "S02") -> String? {
    guard let id = value.text else {
      log.report(
        "this is \(value.brief), not text", at: value, remedy: "Write an option's id.", code: code)
      return nil
    }
    guard let known = options[profile], !known.contains(id) else { return id }
    log.report(
      "\(profile) has no option \(id.quoted)", at: value,
      remedy: id.remedy(among: known, otherwise: "Use one of its options."), code: code)
    return nil
  }

  /// Reports every reference to an item that does not exist.
  func resolve() {
    let ids = Dictionary(grouping: places.keys.sorted(), by: { places[$0]?.rawValue ?? "" })
    for reference in pending where places[reference.id] != reference.kind {
      log.report(
        "there is no \(reference.kind.rawValue) \(reference.id)", at: reference.node,
        remedy: reference.id.remedy(
          among: ids[reference.kind.rawValue] ?? [],
          otherwise: "Use the id of a \(reference.kind.rawValue), or remove it."),
        code: reference.code)
    }
  }

  /// Reads an id: lower-case letters, digits and hyphens.
  static func id(_ value: JSONNode, log: ProblemLog, code: String = "") -> String? {
    guard let text = value.text else {
      log.report(
        "this is \(value.brief), not an id", at: value, remedy: "Put an id in quotes.", code: code)
      return nil
    }
    guard text.isID else {
      log.report(
        "\(text.quoted) is not an id", at: value,
        remedy: "Use lower-case letters, digits and hyphens, first a letter or a digit.", code: code
      )
      return nil
    }
    return text
  }
}

extension String {
  /// True for `[a-z0-9][a-z0-9-]*`.
  package var isID: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
