internal import TextCanvas

/// The lines of a view in the making.
protocol PageSheet {
  var page: Page { get set }
  /// The lines that can be seen at once.
  var height: Int { get }
  /// The columns of a label that a text wraps beside.
  static var labelWidth: Int { get }
}

extension PageSheet {
  var width: Int { page.width }
  var symbols: Symbols { page.symbols }

  /// A label and a text that wraps beside it, or below it where there is little room.
  mutating func fact(_ label: String, _ text: String, _ role: Role = .text) {
    guard !text.isEmpty else { return }
    let lead = width < 50 ? label + " " : page.lead(label, width: Self.labelWidth)
    page.entry([.init(lead, .heading)], text, role)
  }

  mutating func bullet(_ text: String, _ role: Role = .text) { page.bullet(text, role) }

  /// An empty line where there is room for one.
  mutating func gap() { if height >= 14 { page.blank() } }
}
