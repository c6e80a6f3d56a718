/// A named number of nodes: a rule for each kind of node.
public struct Measure: Hashable, Sendable {
  public var name: String
  public var title = ""
  /// The rule of each kind; `*` stands for every group but the root.
  public var rules: [String: Formula] = [:]
  /// The name of the scale that has the measure's values for steps.
  public var scale: String?
  public var display = Display()
  /// What the file says: false where the measure can fall though an answer gets better; nil where it says nothing.
  public var isMonotone: Bool?
  public var place = SourcePlace.nowhere

  public init(name: String) { self.name = name }

  /// The rule at a node: its own, that of its kind, or that of every group; nil where the node has no such measure.
  public func rule(at node: Node) -> Formula? {
    node.ownRules[name] ?? rules[node.kind]
      ?? (node.item == nil && node.parent != nil ? rules["*"] : nil)
  }

  /// What people read: the title, or the name with a capital letter.
  public var shownTitle: String {
    title.isEmpty ? name.prefix(1).uppercased() + name.dropFirst() : title
  }

  /// How people read the number; no rule reads what is shown.
  public struct Display: Hashable, Sendable {
    public var factor = Fraction.one
    public var unit = ""
    /// 0…9.
    public var decimals = 2
    public var rounding = Rounding.halfUp

    public init() {}
  }
}
