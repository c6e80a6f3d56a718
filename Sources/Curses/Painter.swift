internal import CNcurses
internal import TextCanvas

/// Puts canvases on the screen, only the rows that changed; the library then sends only the cells
/// that did.
struct Painter {
  private let isUTF8: Bool
  private var shown: Canvas?
  private var shownLooks: [Role: Look] = [:]
  /// The run that is being collected; kept to save allocating it for each row.
  private var scalars: [UInt32] = []

  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  /// Draws every row next time, as what is on the screen is not known.
  mutating func forget() { shown = nil }

  mutating func show(_ canvas: Canvas, looks: (Role) -> Look) {
    let hasSameSize = shown?.size == canvas.size
    if shownLooks.contains(where: { looks($0) != $1 }) {
      shownLooks = [:]
      shown = nil
    }
    let previous = hasSameSize ? shown : nil
    if !hasSameSize { cn_erase() }
    for row in 0..<canvas.size.rows {
      if let previous, canvas.showsSame(inRow: row, as: previous) { continue }
      let cells = canvas.row(row)
      let before = previous?.row(row)
      let isDoubtful = hasDoubtfulWidth(cells) || hasDoubtfulWidth(before ?? [])
      draw(isDoubtful ? cells : cells.changed(from: before), of: canvas, row: row, looks)
      if isDoubtful { cn_repaint_row(Int32(row)) }
    }
    if canvas.size.rows > 0, canvas.size.columns > 0 {
      let row = min(max(0, canvas.cursor.row), canvas.size.rows - 1)
      let column = min(max(0, canvas.cursor.column), canvas.size.columns - 1)
      cn_cursor(Int32(row), Int32(column), canvas.isCursorVisible)
    }
    cn_flush()
    shown = canvas
  }

  /// Terminals disagree about wide and combined characters, so a row with any is sent whole.
  private func hasDoubtfulWidth(_ cells: ArraySlice<Cell>) -> Bool {
    cells.contains { $0.width != 1 || $0.scalar == nil }
  }

  private mutating func draw(
    _ cells: ArraySlice<Cell>, of canvas: Canvas, row: Int, _ looks: (Role) -> Look
  ) {
    let first = row * canvas.size.columns
    let whole = canvas.row(row)
    var start = cells.startIndex - first
    var role = Role.text
    var isLined = look(for: role, looks).isUnderlined
    var isPadding = false
    scalars.removeAll(keepingCapacity: true)
    for index in cells.indices where cells[index].width > 0 {
      let (column, cell) = (index - first, cells[index])
      if cell.role != role { isLined = look(for: cell.role, looks).isUnderlined }
      let pads = isLined && whole.isPadding(at: index)
      if cell.role != role || pads != isPadding {
        put(row: row, column: start, role: role, isPadding: isPadding, looks)
        (start, role, isPadding) = (column, cell.role, pads)
      }
      if let scalar = cell.scalar {
        append(scalar)
      } else {
        for scalar in canvas.character(of: cell).unicodeScalars { append(scalar) }
      }
    }
    put(row: row, column: start, role: role, isPadding: isPadding, looks)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(isUTF8 || scalar.isASCII ? scalar.value : 0x3F)
  }

  private mutating func look(for role: Role, _ looks: (Role) -> Look) -> Look {
    if let look = shownLooks[role] { return look }
    let look = looks(role)
    shownLooks[role] = look
    return look
  }

  /// Padding is not underlined: a line under nothing would look like a field.
  private mutating func put(
    row: Int, column: Int, role: Role, isPadding: Bool, _ looks: (Role) -> Look
  ) {
    guard !scalars.isEmpty else { return }
    let look = look(for: role, looks)
    var attributes = 0
    if look.isBold { attributes |= CN_BOLD }
    if look.isUnderlined, !isPadding { attributes |= CN_UNDERLINE }
    if look.isReversed { attributes |= CN_REVERSE }
    cn_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(attributes),
      Int32(look.foreground ?? -1), Int32(look.background ?? -1))
    scalars.removeAll(keepingCapacity: true)
  }
}

extension ArraySlice<Cell> {
  /// True for a blank beside another one, or at the end of what has its role; what is typed into has no padding.
  fileprivate func isPadding(at index: Int) -> Bool {
    guard self[index].isBlank, self[index].role != .field else { return false }
    let (before, after) = (index - 1, index + 1)
    return before < startIndex || self[before].isBlank || self[before].role != self[index].role
      || after >= endIndex || self[after].isBlank || self[after].role != self[index].role
  }

  /// From the first to the last cell of a row that is another one than before; all where that is not known.
  fileprivate func changed(from before: Self?) -> Self {
    guard let before, let first = indices.first(where: { self[$0] != before[$0] }),
      let last = indices.last(where: { self[$0] != before[$0] })
    else { return self }
    return self[first...last]
  }
}

extension Canvas {
  fileprivate func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }
}
