extension TextField {
  /// Does what a key means in a text.
  ///
  /// Up and Down move by visual lines, so the columns that the field is drawn in are needed.
  /// - Returns: false for a key that has no meaning here, such as Tab, or Enter in a single line.
  public mutating func handle(_ key: Key, width: Int) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .enter, .newline:
      guard isMultiline else { return false }
      insert("\n")
    case .left: moveCaret(to: caret - 1)
    case .right: moveCaret(to: caret + 1)
    case .home: moveCaret(to: lineStart)
    case .end: moveCaret(to: lineEnd)
    case .wordLeft: moveCaret(to: wordStart)
    case .wordRight: moveCaret(to: wordEnd)
    case .up, .down:
      guard isMultiline else { return false }
      moveByLine(key == .up ? -1 : 1, width: width)
    case .backspace: erase(max(0, caret - 1)..<caret, as: .erasing)
    case .delete: erase(caret..<min(caret + 1, characters.count), as: .erasing)
    case .control(let letter): return handleControl(letter)
    case .pageUp, .pageDown, .tab, .backTab, .escape, .function: return false
    }
    return true
  }

  private mutating func handleControl(_ letter: Character) -> Bool {
    switch letter {
    case "a": moveCaret(to: lineStart)
    case "e": moveCaret(to: lineEnd)
    case "u": erase(lineStart..<caret, as: .cut)
    // At the end of a line the break itself goes, as in Emacs.
    case "k": erase(caret..<max(lineEnd, min(caret + 1, characters.count)), as: .cut)
    case "w": erase(wordStart..<caret, as: .cut)
    case "_": undo()
    default: return false
    }
    return true
  }

  private mutating func insert(_ character: Character) {
    guard !isFull else { return }
    replace(caret..<caret, with: String(character), as: .typing)
  }

  private mutating func erase(_ range: Range<Int>, as kind: EditKind) {
    guard !range.isEmpty else { return }
    replace(range, with: "", as: kind)
  }

  private var lineStart: Int {
    characters[..<caret].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    characters[caret...].firstIndex(where: \.isNewline) ?? characters.count
  }

  private var wordStart: Int {
    let before = characters[..<caret]
    let word = before.lastIndex { !$0.isWhitespace } ?? 0
    return before[..<word].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
  }

  private var wordEnd: Int {
    let word = characters[caret...].firstIndex { !$0.isWhitespace } ?? characters.count
    return characters[word...].firstIndex(where: \.isWhitespace) ?? characters.count
  }

  private mutating func moveByLine(_ step: Int, width: Int) {
    let lines = visualLines(width: width)
    let row = row(in: lines)
    let goal = goalColumn ?? columns(in: lines[row].lowerBound..<caret)
    guard lines.indices.contains(row + step) else {
      return moveCaret(to: step < 0 ? 0 : characters.count)
    }
    let line = lines[row + step]
    let isLast = row + step == lines.count - 1
    // The end of a line that was broken without a line feed is already the start of the next.
    let isSoft = !isLast && lines[row + step + 1].lowerBound == line.upperBound
    var offset = line.lowerBound
    var column = 0
    while offset < (isSoft ? line.upperBound - 1 : line.upperBound) {
      column += Wrapping.columns(of: characters[offset], metrics: metrics)
      if column > goal { break }
      offset += 1
    }
    moveCaret(to: offset, goalColumn: goal)
  }
}
