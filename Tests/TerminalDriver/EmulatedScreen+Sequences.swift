/// The control sequences of TERM=xterm-256color and its family, as ncurses uses them.
extension EmulatedScreen {
  /// Takes one character or sequence and answers its length; 0 when more bytes are needed.
  mutating func step(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let byte = bytes.first else { return 0 }
    if byte == 0x1B { return escape(bytes) }
    if byte < 0x20 || byte == 0x7F {
      control(byte)
      return 1
    }
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return 0 }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    put(drawsLines ? EmulatedScreen.lineGlyphs[text] ?? text : text)
    return length
  }

  private static let lineGlyphs = [
    "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "w": "┬",
    "v": "┴",
    "n": "┼", "a": "▒", "`": "◆",
  ]

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 8: (column, wrapsNext) = (max(0, column - 1), false)
    case 9: column = min(columns - 1, (column / 8 + 1) * 8)
    case 10: lineFeed()
    case 13: (column, wrapsNext) = (0, false)
    case 7, 14, 15: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(_ bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count >= 2 else { return 0 }
    let start = bytes.startIndex
    switch Character(Unicode.Scalar(bytes[start + 1])) {
    case "[": return controlSequence(bytes)
    case "]": return systemCommand(bytes)
    case "(", ")":
      guard bytes.count >= 3 else { return 0 }
      drawsLines = bytes[start + 1] == UInt8(ascii: "(") && bytes[start + 2] == UInt8(ascii: "0")
      return 3
    case "M": if row == top { scroll(from: top, by: -1) } else { row = max(0, row - 1) }
    case "7": savedCursor = (row, column, style)
    case "8": (row, column, style, wrapsNext) = (savedCursor.0, savedCursor.1, savedCursor.2, false)
    case "=", ">": break
    default: unknown.append("ESC \(bytes[start + 1])")
    }
    return 2
  }

  private mutating func systemCommand(_ bytes: ArraySlice<UInt8>) -> Int {
    var end = bytes.startIndex + 2
    while end < bytes.endIndex, bytes[end] != 7, !(bytes[end] == 0x5C && bytes[end - 1] == 0x1B) {
      end += 1
    }
    guard end < bytes.endIndex else { return 0 }
    let isLong = bytes[end] == 0x5C
    let body = bytes[(bytes.startIndex + 2)..<(isLong ? end - 1 : end)]
    let text = String(decoding: body, as: UTF8.self)
    let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    switch parts.first {
    case "777":
      handled = parts.last.flatMap { Int($0) } ?? handled
      frames += 1
    case "0", "2": title = parts.last.map(String.init) ?? ""
    case "104": break
    case "11" where parts.last == "?": questions.append(.background)
    default: unknown.append("OSC \(text)")
    }
    return end - bytes.startIndex + 1
  }

  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> Int {
    let start = bytes.startIndex + 2
    guard let end = bytes[start...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return 0
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let final = Character(Unicode.Scalar(bytes[end]))
    if text.isEmpty, final == "c" {
      questions.append(.attributes)
    } else if text.hasPrefix("?") {
      setModes(text.dropFirst(), isOn: final == "h")
    } else if final == "m" {
      let missed = style.apply(
        text.split(separator: ";").map { Int($0) ?? 0 } + (text.isEmpty ? [0] : []))
      if !missed.isEmpty { unknown.append("SGR \(missed)") }
    } else {
      perform(final, text)
    }
    return end - bytes.startIndex + 1
  }

  private mutating func setModes(_ text: Substring, isOn: Bool) {
    for mode in text.split(separator: ";").compactMap({ Int($0) }) {
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
      if mode == 25 { isCursorVisible = isOn }
      if mode == 1049 || mode == 47 || mode == 1047 { switchScreen(toAlternate: isOn) }
    }
  }

  private mutating func perform(_ final: Character, _ text: String) {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    let second = numbers.count > 1 ? max(1, numbers[1]) : 1
    switch final {
    case "A", "B", "C", "D", "G", "`", "d", "H", "f", "e", "a":
      move(final, count, second)
    case "J", "K", "X", "@", "P", "L", "M", "S", "T": edit(final, first, count)
    case "r":
      top = min(count, rows) - 1
      bottom = (numbers.count > 1 ? min(second, rows) : rows) - 1
      (row, column) = (0, 0)
    case "t":
      if first == 22 { titles.append(title) }
      if first == 23 { title = titles.popLast() ?? title }
    case "l" where first == 4 || first == 34, "h" where first == 4 || first == 34: break
    default: unknown.append("CSI \(text)\(final)")
    }
    wrapsNext = false
  }

  private mutating func move(_ final: Character, _ count: Int, _ second: Int) {
    switch final {
    case "H", "f": (row, column) = (min(count, rows) - 1, min(second, columns) - 1)
    case "G", "`": column = min(count, columns) - 1
    case "d": row = min(count, rows) - 1
    case "A": row = max(0, row - count)
    case "B", "e": row = min(rows - 1, row + count)
    case "D": column = max(0, column - count)
    default: column = min(columns - 1, column + count)
    }
  }

  private mutating func edit(_ final: Character, _ first: Int, _ count: Int) {
    let width = min(count, columns - column)
    switch final {
    case "J":
      if first != 1 {
        for line in row..<rows {
          erase(row: line, columns: line == row ? column..<columns : 0..<columns)
        }
      }
      if first != 0 {
        for line in 0...row {
          erase(row: line, columns: line == row ? 0..<(column + 1) : 0..<columns)
        }
      }
    case "K":
      erase(row: row, columns: (first == 0 ? column : 0)..<(first == 1 ? column + 1 : columns))
    case "X": erase(row: row, columns: column..<(column + width))
    case "@":
      cells[row].insert(contentsOf: Array(repeating: blankCell, count: width), at: column)
      cells[row].removeLast(width)
    case "P":
      cells[row].removeSubrange(column..<(column + width))
      cells[row] += Array(repeating: blankCell, count: width)
    case "L": scroll(from: row, by: -count)
    case "M": scroll(from: row, by: count)
    case "S": scroll(from: top, by: count)
    default: scroll(from: top, by: -count)
    }
  }
}
