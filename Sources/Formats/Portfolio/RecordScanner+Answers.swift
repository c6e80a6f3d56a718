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
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var (met, isUnique): (ResponseMember, Bool) = ([], true)
    var reason = Reason()
    while let key = cursor.key(&members) {
      let member = ResponseMember(key, in: cursor)
      isUnique = isUnique && !member.isEmpty && met.isDisjoint(with: member)
      met.formUnion(member)
      guard read(member, &cursor, of: number, section, &reason) else { return false }
    }
    return members.areValid(isUnique: isUnique) && (!reason.isNeeded || reason.isGiven)
  }

  private struct Reason {
    var isNeeded = false
    var isGiven = false
  }

  private mutating func read(
    _ member: ResponseMember, _ cursor: inout JSONCursor, of number: Int,
    _ section: Item.Member, _ reason: inout Reason
  ) -> Bool {
    switch member {
    case .answer: return readAnswer(&cursor, of: number, &reason)
    case .note, .carriedFrom, .carriedRevision: return cursor.text() != nil
    case .answeredAt: return calendar.time(&cursor) != nil
    case .evidence: return cursor.passElements { readEvidence(&$0) }
    case .flagged: return cursor.pass(word: "true") || cursor.pass(word: "false")
    case .reason where cursor.peek() == UInt8(ascii: "\""):
      guard let text = cursor.text() else { return false }
      reason.isGiven = cursor.isWritten(text)
      return true
    case .trend where section == .challenges || section == .outcomes:
      return cursor.pass(oneOf: Trend.self)
    case .basis where section == .outcomes: return cursor.pass(oneOf: Basis.self)
    case .fitsNeed where section == .outcomes:
      return cursor.pass(word: "true") || cursor.pass(word: "false")
    case .text where section == .profile || section == .context: return cursor.text() != nil
    default: return cursor.passValue()
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
        let place = options.firstIndex(where: { cursor.matches(text, $0) }),
        !places.contains(place)
      else { return false }
      places.append(place)
      return true
    }
    let isRead =
      cursor.peek() == UInt8(ascii: "[") ? cursor.passElements(choose) : choose(&cursor)
    guard isRead, places.count <= maximum else { return false }
    if let first { chosen += places.map { first + $0 } }
    return true
  }

  private mutating func readEvidence(_ cursor: inout JSONCursor) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var hasText = false
    while let key = cursor.key(&members) {
      if cursor.matches(key, "text") {
        guard cursor.text() != nil else { return false }
        hasText = true
      } else if cursor.matches(key, "date") {
        guard calendar.day(&cursor) != nil else { return false }
      } else {
        guard cursor.passValue() else { return false }
      }
    }
    return members.areValid() && hasText
  }
}

/// The members of a response that are checked; empty for others.
private struct ResponseMember: OptionSet {
  let rawValue: UInt16
  static let answer = Self(rawValue: 1)
  static let answeredAt = Self(rawValue: 2)
  static let note = Self(rawValue: 4)
  static let evidence = Self(rawValue: 8)
  static let flagged = Self(rawValue: 16)
  static let carriedFrom = Self(rawValue: 32)
  static let reason = Self(rawValue: 64)
  static let trend = Self(rawValue: 128)
  static let basis = Self(rawValue: 256)
  static let fitsNeed = Self(rawValue: 512)
  static let text = Self(rawValue: 1_024)
  static let carriedRevision = Self(rawValue: 2_048)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ key: JSONCursor.Text, in cursor: JSONCursor) {
    switch key.count {
    case 4: self = cursor.matches(key, "note") ? .note : cursor.matches(key, "text") ? .text : []
    case 5:
      self = cursor.matches(key, "trend") ? .trend : cursor.matches(key, "basis") ? .basis : []
    case 6:
      self = cursor.matches(key, "answer") ? .answer : cursor.matches(key, "reason") ? .reason : []
    case 7: self = cursor.matches(key, "flagged") ? .flagged : []
    case 8:
      self =
        cursor.matches(key, "evidence")
        ? .evidence : cursor.matches(key, "fitsNeed") ? .fitsNeed : []
    case 10: self = cursor.matches(key, "answeredAt") ? .answeredAt : []
    case 11: self = cursor.matches(key, "carriedFrom") ? .carriedFrom : []
    case 15: self = cursor.matches(key, "carriedRevision") ? .carriedRevision : []
    default: self = []
    }
  }
}

extension Item.Member {
  /// The place among all sections.
  fileprivate var place: Int {
    switch self {
    case .profile: 0
    case .answers: 1
    case .challenges: 2
    case .outcomes: 3
    case .context: 4
    }
  }
}
