public import MaturityModel

/// A place in an assessment that a person can come back to after a restart.
public enum Place: Hashable, Sendable {
  /// An item with the row in focus, -1 for the one to begin with; `scroll` is nil when it follows the focus.
  case item(Item.ID, focus: Int = -1, scroll: Int? = nil)
  /// All items, with one of them in focus.
  case overview(Item.ID = "")
  /// All challenges or all outcomes, with one of them in focus.
  case grid(Item.ID)
  case review
  case result(ResultPage = .summary, dimension: Dimension.ID = "")
  /// The agenda of a workshop, with a practice in focus.
  case agenda(Item.ID = "")
  /// The round of a practice.
  case round(Item.ID)

  /// The item or the practice; nil on a screen that is about all of them.
  var item: Item.ID? {
    switch self {
    case .item(let id, _, _), .overview(let id), .grid(let id), .agenda(let id), .round(let id): id
    case .review, .result: nil
    }
  }
}

extension Place {
  /// The place that a file tells; nil for one that this version does not know.
  public init?(_ json: JSON) {
    guard let members = json.members, let screen = members["screen"]?.text else { return nil }
    let text = members["item"]?.text ?? ""
    let item = Item.ID(text)
    let focus = members["focus"]?.whole ?? 0
    switch screen {
    case "item": self = .item(item, focus: focus, scroll: members["scroll"]?.whole)
    case "overview": self = .overview(item)
    case "grid": self = .grid(item)
    case "review": self = .review
    case "result":
      let page = members["page"]?.text.flatMap { ResultPage(named: $0) }
      self = .result(page ?? ResultPage(number: focus) ?? .summary, dimension: Dimension.ID(text))
    case "workshop": self = .agenda(item)
    case "round": self = .round(item)
    default: return nil
    }
  }

  public var json: JSON {
    var members: [String: JSON] = [:]
    switch self {
    case .item(let id, let focus, let scroll):
      members = ["screen": .string("item"), "item": .id(id), "focus": .integer(focus)]
      members["scroll"] = scroll.map { .integer($0) }
    case .overview(let id): members = ["screen": .string("overview"), "item": .id(id)]
    case .grid(let id): members = ["screen": .string("grid"), "item": .id(id)]
    case .review: members = ["screen": .string("review")]
    case .result(let page, let dimension):
      members = [
        "screen": .string("result"), "item": .id(dimension), "page": .string(page.rawValue),
      ]
    case .agenda(let id): members = ["screen": .string("workshop"), "item": .id(id)]
    case .round(let id): members = ["screen": .string("round"), "item": .id(id)]
    }
    return .object(members)
  }
}

extension ResultPage {
  /// The page of a name; earlier versions called the plan *next*.
  fileprivate init?(named name: String) { self.init(rawValue: name == "next" ? "plan" : name) }

  /// The page that earlier versions stored by its number.
  fileprivate init?(number: Int) {
    let numbered: [ResultPage] = [
      .summary, .dimensions, .why, .plan, .targets, .challenges, .outcomes, .notes, .group,
    ]
    guard numbered.indices.contains(number) else { return nil }
    self = numbered[number]
  }
}
