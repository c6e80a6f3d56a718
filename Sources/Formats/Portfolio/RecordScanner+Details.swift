import MaturityModel

extension RecordScanner {
  /// Reads which questionnaire the file is by; false where it is not the one of the scanner.
  mutating func readQuestionnaire(_ cursor: inout JSONCursor) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var (met, isUnique) = (0, true)
    while let key = cursor.key(&members) {
      let bit: Int
      if cursor.matches(key, "id") {
        guard let text = cursor.text(), cursor.matches(text, named.id) else { return false }
        bit = 1
      } else if cursor.matches(key, "version") {
        guard let text = cursor.text(), cursor.matches(text, named.version) else { return false }
        bit = 2
      } else if cursor.matches(key, "digest") {
        guard let text = cursor.text(), cursor.matches(text, named.digest) else { return false }
        bit = 4
      } else if cursor.matches(key, "snapshot") {
        guard source.isEmbedded, cursor.pass(named.snapshot) else { return false }
        bit = 8
      } else {
        guard cursor.passValue() else { return false }
        bit = 0
      }
      isUnique = isUnique && bit > 0 && met & bit == 0
      met |= bit
    }
    let needed = source.isEmbedded ? 11 : 3
    return members.areValid(isUnique: isUnique) && met & needed == needed
  }

  func readMode(_ cursor: inout JSONCursor, into summary: inout Summary) -> Bool {
    guard let text = cursor.text() else { return false }
    if cursor.matches(text, "quick") {
      summary.flags.insert(.isQuick)
      return true
    }
    return cursor.matches(text, "full")
  }

  func readSubject(_ cursor: inout JSONCursor, into summary: inout Summary) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var (met, isUnique) = (0, true)
    while let key = cursor.key(&members) {
      let bit =
        cursor.matches(key, "organisation")
        ? 1 : cursor.matches(key, "team") ? 2 : cursor.matches(key, "scope") ? 4 : 0
      isUnique = isUnique && bit > 0 && met & bit == 0
      met |= bit
      guard bit > 0 else {
        guard cursor.passValue() else { return false }
        continue
      }
      guard let name = cursor.text(), name.isVerbatim else { return false }
      switch bit {
      case 1: summary.organisation = name
      case 2: summary.team = name
      default: summary.scope = name
      }
    }
    return members.areValid(isUnique: isUnique)
  }

  func readRespondent(_ cursor: inout JSONCursor) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    while let key = cursor.key(&members) {
      if cursor.matches(key, "id") {
        guard cursor.text() != nil else { return false }
      } else if cursor.matches(key, "role") || cursor.matches(key, "name") {
        guard cursor.pass(word: "null") || cursor.text() != nil else { return false }
      } else {
        guard cursor.passValue() else { return false }
      }
    }
    return members.areValid()
  }

  func readWorst(_ cursor: inout JSONCursor) -> Bool {
    var named: [Int] = []
    return cursor.passElements { cursor in
      guard let number = number(of: cursor.text(), in: cursor, .challenges),
        !named.contains(number), named.count < 3
      else { return false }
      named.append(number)
      return true
    }
  }

  func readTargets(_ cursor: inout JSONCursor) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    while let key = cursor.key(&members) {
      guard number(of: key, in: cursor, .answers) != nil, let level = cursor.whole(),
        1...slots.topLevel ~= level
      else { return false }
    }
    return members.areValid()
  }

  mutating func readAction(_ cursor: inout JSONCursor) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var needed = 0
    while let key = cursor.key(&members) {
      let isRead: Bool
      if cursor.matches(key, "id") {
        needed += 1
        isRead = cursor.text().map { cursor.isWritten($0) } ?? false
      } else if cursor.matches(key, "text") {
        needed += 1
        isRead = cursor.text() != nil
      } else if cursor.matches(key, "state") {
        needed += 1
        isRead = cursor.pass(oneOf: Action.State.self)
      } else if cursor.matches(key, "owner") {
        isRead = cursor.pass(word: "null") || cursor.text() != nil
      } else if cursor.matches(key, "due") {
        isRead = cursor.pass(word: "null") || calendar.day(&cursor) != nil
      } else if cursor.matches(key, "practice") {
        isRead = readPractice(&cursor)
      } else {
        isRead = cursor.passValue()
      }
      guard isRead else { return false }
    }
    return members.areValid() && needed == 3
  }

  mutating func readParked(_ cursor: inout JSONCursor) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var hasQuestion = false
    while let key = cursor.key(&members) {
      let isRead: Bool
      if cursor.matches(key, "question") {
        hasQuestion = true
        isRead = cursor.text() != nil
      } else if cursor.matches(key, "who") {
        isRead = cursor.pass(word: "null") || cursor.text() != nil
      } else if cursor.matches(key, "by") {
        isRead = cursor.pass(word: "null") || calendar.day(&cursor) != nil
      } else if cursor.matches(key, "practice") {
        isRead = readPractice(&cursor)
      } else {
        isRead = cursor.passValue()
      }
      guard isRead else { return false }
    }
    return members.areValid() && hasQuestion
  }

  private func readPractice(_ cursor: inout JSONCursor) -> Bool {
    cursor.pass(word: "null") || number(of: cursor.text(), in: cursor, .answers) != nil
  }

  /// Reads answers to items that the questionnaire no longer has: objects, whatever is in them.
  func readRetired(_ cursor: inout JSONCursor) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    while cursor.key(&members) != nil { guard cursor.passObject() else { return false } }
    return members.areValid()
  }
}

extension JSONCursor {
  /// Passes an object, whatever is in it.
  mutating func passObject() -> Bool { peek() == UInt8(ascii: "{") && passValue() }

  /// Passes one of a closed list of words.
  mutating func pass<Word: RawRepresentable>(oneOf: Word.Type) -> Bool
  where Word.RawValue == String {
    guard let text = text(), text.isVerbatim else { return false }
    return Word(rawValue: string(of: text)) != nil
  }

  /// True for a text that surely shows something; false where it may be blank.
  func isWritten(_ text: Text) -> Bool {
    text.isVerbatim && bytes(of: text).contains { 0x21...0x7E ~= $0 }
  }
}
