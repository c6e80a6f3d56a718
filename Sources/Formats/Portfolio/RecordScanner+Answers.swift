import MaturityModel

extension RecordScanner {
  /// Reads what was recorded about the items of one kind.
  mutating func readAnswers(_ cursor: inout JSONCursor, _ section: Item.Member) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var place = slots.slots.count + section.place
    while let key = cursor.key(&members) {
      guard let number = number(of: key, in: cursor, after: place),
        slots.slots[number].section == section, seen[number] < file
      else { return false }
      seen[number] = file
      guard readResponse(&cursor, of: number, section) else { return false }
      place = number
    }
    return members.areValid(isUnique: true)
  }

  /// The number of an item; mostly it is the one that followed the same item in the file before.
  private mutating func number(
    of key: JSONCursor.Text, in cursor: JSONCursor, after place: Int
  ) -> Int? {
    let guess = following[place]
    if guess < slots.slots.count, cursor.matches(key, slots.slots[guess].id) { return guess }
    guard let number = slots.numbers[cursor.string(of: key)] else { return nil }
    following[place] = number
    return number
  }

  /// The item that a text names; nil where it names none of its kind.
  func number(of text: JSONCursor.Text?, in cursor: JSONCursor, _ section: Item.Member) -> Int? {
    guard let text, text.isVerbatim, let number = slots.numbers[cursor.string(of: text)],
      slots.slots[number].section == section
    else { return nil }
    return number
  }

  private mutating func readResponse(
    _ cursor: inout JSONCursor, of number: Int, _ section: Item.Member
  ) -> Bool {
    var reason = Reason()
    return cursor.passObject(Self.tables.response) { key, cursor in
      read(key, &cursor, of: number, section, &reason)
    } && (!reason.isNeeded || reason.isGiven)
  }

  private struct Reason {
    var isNeeded = false
    var isGiven = false
  }

  private mutating func read(
    _ key: FileKeys.Response, _ cursor: inout JSONCursor, of number: Int,
    _ section: Item.Member, _ reason: inout Reason
  ) -> Bool {
    switch key {
    case .answer: return readAnswer(&cursor, of: number, &reason)
    case .note, .carriedFrom, .carriedRevision: return cursor.passText()
    case .answeredAt: return calendar.time(&cursor) != nil
    case .evidence: return cursor.passElements { readEvidence(&$0) }
    case .flagged: return cursor.passFlag()
    case .reason where cursor.peek() == UInt8(ascii: "\""):
      guard let text = cursor.text() else { return false }
      reason.isGiven = cursor.isWritten(text)
      return true
    case .trend where section == .challenges || section == .outcomes:
      return cursor.word(Trend.self) != nil
    case .basis where section == .outcomes: return cursor.word(Basis.self) != nil
    case .fitsNeed where section == .outcomes: return cursor.passFlag()
    case .text where section == .profile || section == .context: return cursor.passText()
    // What an item of the section cannot have is nobody's key.
    case .reason, .trend, .basis, .fitsNeed, .text: return cursor.passValue()
    }
  }

  private mutating func readAnswer(
    _ cursor: inout JSONCursor, of number: Int, _ reason: inout Reason
  ) -> Bool {
    switch slots.slots[number].kind {
    case .practice(let code, let allowsNotApplicable):
      guard cursor.peek() == UInt8(ascii: "\"") else {
        guard let level = cursor.whole(), 1...slots.topLevel ~= level else { return false }
        codes[code] = UInt8(clamping: level)
        return true
      }
      guard let word = cursor.text() else { return false }
      let isNotApplicable = cursor.matches(word, "notApplicable")
      guard isNotApplicable ? allowsNotApplicable : cursor.matches(word, "unknown") else {
        return false
      }
      reason.isNeeded = isNotApplicable
      codes[code] = isNotApplicable ? AnswerCode.notApplicable : AnswerCode.unknown
      return true
    case .challenge(let code):
      guard cursor.peek() == UInt8(ascii: "\"") else {
        guard let severity = cursor.whole(), 0...4 ~= severity else { return false }
        codes[code] = UInt8(clamping: severity) + AnswerCode.severity
        return true
      }
      guard let word = cursor.text() else { return false }
      reason.isNeeded = cursor.matches(word, "notApplicable")
      return reason.isNeeded || cursor.matches(word, "unknown")
    case .outcome(let bands):
      guard cursor.peek() == UInt8(ascii: "\"") else {
        return cursor.whole().map { 1...bands ~= $0 } ?? false
      }
      return cursor.text().map { cursor.matches($0, "notMeasured") } ?? false
    case .choice(let first, let maximum):
      return readChoice(&cursor, of: number, first: first, maximum: maximum)
    }
  }

  private mutating func readChoice(
    _ cursor: inout JSONCursor, of number: Int, first: Int?, maximum: Int
  ) -> Bool {
    let options = slots.slots[number].options
    var places: [Int] = []
    let choose: (inout JSONCursor) -> Bool = { cursor in
      guard let text = cursor.text(),
        let place = options.firstIndex(where: { cursor.matches(text, $0) }), !places.contains(place)
      else { return false }
      places.append(place)
      return true
    }
    let isRead = cursor.peek() == UInt8(ascii: "[") ? cursor.passElements(choose) : choose(&cursor)
    guard isRead, places.count <= maximum else { return false }
    if let first { chosen += places.map { first + $0 } }
    return true
  }

  private mutating func readEvidence(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.evidence) { key, cursor in
      switch key {
      case .text: cursor.passText()
      case .date: calendar.day(&cursor) != nil
      case .source: readSource(&cursor)
      }
    }
  }

  private func readSource(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.source) { key, cursor in
      switch key {
      case .commit, .path, .repository, .rule, .version: cursor.passText()
      case .line: cursor.whole().map { 0...1_000_000_000 ~= $0 } ?? false
      }
    }
  }
}

extension Item.Member {
  /// The place among all sections.
  fileprivate var place: Int { Item.Member.allCases.firstIndex(of: self) ?? 0 }
}
