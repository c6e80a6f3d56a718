/// A questionnaire of format 2: any maturity model as scales, a tree of groups and items, and measures over them.
///
/// A model is data. Nothing of it depends on answers; what answers make of it is computed by its `Circuit`.
public struct Model: Hashable, Sendable {
  public var id = ""
  public var version = ""
  public var language = "en"
  public var title = ""
  public var about = ""
  public var scales: [String: Scale] = [:]
  /// The tree from the top: the root `overall` first, and every node before those below it.
  public var nodes: [Node] = []
  /// The headline first, then the index, then by name.
  public var measures: [Measure] = []
  /// The measure that is the result, and the one that is shown as a bar; nil for a profile only.
  public var headline: String?
  public var index: String?
  public var policy = Policy()
  /// Named constants, which every report prints.
  public var parameters: [String: Fraction] = [:]
  /// Values of parameters for which headlines are shown side by side.
  public var sensitivity: [String: [Fraction]] = [:]
  public var profile: [ChoiceQuestion] = []
  public var licence: Licence?
  /// What is to be reached, later entries before earlier ones.
  public var targets: [MeasureTarget] = []
  /// Findings of the linter that are not told for the whole file, each with the reason.
  public var lintIgnore: [String: String] = [:]
  /// `sha256:` and the SHA-256 of the document in compact form.
  public var digest = ""

  public init() {}

  public static let root = 0

  /// The number of a node by its id; nil where there is none.
  public func node(_ id: String) -> Int? { nodes.firstIndex { $0.id == id } }

  public func measure(_ name: String) -> Measure? { measures.first { $0.name == name } }

  /// Every item in the order of the file.
  public var items: [Int] { nodes.indices.filter { nodes[$0].item != nil } }

  /// The nodes below one, itself left out, in the order of the file.
  func below(_ node: Int) -> Range<Int> { node + 1..<nodes[node].end }

  /// What an open item, and one that does not apply, counts as.
  public struct Policy: Hashable, Sendable {
    /// True where an item without an answer counts as its lowest step in the estimate.
    public var openIsLowest = false
    public var notApplicable = NotApplicable.excluded
    /// The share of applicable weight that must be answered for a value to be named: 0…1.
    public var coverageMinimum = Fraction(4, 5)

    public init() {}
  }

  /// What an item counts as that does not apply.
  public enum NotApplicable: Hashable, Sendable {
    case excluded, lowest, highest
    case counts(Fraction)
  }

  /// Where a model comes from, and what its licence allows; printed wherever the model is shown.
  public struct Licence: Hashable, Sendable {
    public var structure = ""
    public var texts = ""
    public var source = ""
    public var notice = ""

    public init() {}
  }
}

/// One node of the tree: the root, a group, or an item.
public struct Node: Hashable, Sendable {
  public var id: String
  public var title = ""
  /// What a group is for.
  public var purpose = ""
  /// Which rules apply: `overall`, `dimension`, `group`, `practice`, or a word of the file's own.
  public var kind: String
  /// Nil for the root.
  public var parent: Int?
  public var children: [Int] = []
  /// The number behind the last node below this one.
  public var end = 0
  public var attributes: [String: Attribute] = [:]
  /// More than 0.
  public var weight = Fraction.one
  public var isCore = false
  public var isKey = false
  /// Rules of this node alone, which come before the rules by kind.
  public var ownRules: [String: Formula] = [:]
  public var showWhen: ShowCondition?
  public var lintIgnore: [String: String] = [:]
  /// Nil for a group.
  public var item: ModelItem?
  /// Where the node stands in its file.
  public var place = SourcePlace.nowhere

  public init(id: String, kind: String) { (self.id, self.kind) = (id, kind) }

  /// A declared attribute, or one that every node has.
  public func attribute(_ name: String) -> Attribute? {
    if let declared = attributes[name] { return declared }
    return switch name {
    case "weight": .number(weight)
    case "core": .number(isCore ? .one : .zero)
    case "key": .number(isKey ? .one : .zero)
    case "kind": .word(kind)
    default: nil
    }
  }
}

/// What a node says about itself, by which rules select.
public enum Attribute: Hashable, Sendable {
  case number(Fraction)
  case word(String)

  var number: Fraction? { if case .number(let number) = self { number } else { nil } }
}

/// Where something stands in a file: the number of its value; equal to every other place, so that it changes no rule.
public struct SourcePlace: Hashable, Sendable {
  public var entry: Int

  public init(_ entry: Int) { self.entry = entry }

  public static let nowhere = SourcePlace(-1)

  public static func == (left: SourcePlace, right: SourcePlace) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

/// A condition on the profile: what makes a part of the tree be asked.
public indirect enum ShowCondition: Hashable, Sendable {
  /// One of the options was chosen; false while the profile item is not answered.
  case chosen(profile: String, options: [String])
  case all([ShowCondition])
  case any([ShowCondition])
  case not(ShowCondition)

  /// True for a profile with these chosen options of each item.
  public func holds(_ chosen: (String) -> [String]) -> Bool {
    switch self {
    case .chosen(let profile, let options): chosen(profile).contains(where: options.contains)
    case .all(let parts): parts.allSatisfy { $0.holds(chosen) }
    case .any(let parts): parts.contains { $0.holds(chosen) }
    case .not(let part): !part.holds(chosen)
    }
  }
}
