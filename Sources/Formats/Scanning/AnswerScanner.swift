import MaturityModel

/// Goes over what files of one questionnaire recorded about its items, each checked against the item.
///
/// Where it gives up, for whatever reason, the file has to be read otherwise; what it takes, `ResponseReader` takes as
/// well, with the same result. It knows questionnaires of format 1.
struct AnswerScanner {
  let slots: ItemSlots
  /// The answers to practices and challenges; see `AnswerCode`.
  var codes: [UInt8]
  /// The chosen options of the profile, by their places among all of it.
  var chosen: [Int] = []
  /// All that was recorded; nothing where that is not wanted.
  private var responses: [Item.ID: Response] = [:]
  var calendar = DayMemory()
  /// True where responses are wanted, and not only codes.
  var keepsResponses: Bool { kept != .codes }

  private let kept: Kept
  /// By item, and behind all items by section, the item that came next in the file before.
  private var following: [Int]
  /// The number of the file that an item was last met in.
  private var seen: [Int]
  private var file = 0

  /// What is wanted of the responses: nothing but codes, all but the notes beside answers, or everything.
  enum Kept { case codes, answers, responses }

  init(_ questionnaire: Questionnaire, keeping kept: Kept = .codes) {
    self.kept = kept
    slots = ItemSlots(questionnaire)
    codes = Array(repeating: 0, count: slots.codes)
    following = Array(repeating: 0, count: slots.slots.count + Item.Member.allCases.count)
    seen = Array(repeating: 0, count: slots.slots.count)
  }

  /// Has to be called before each file.
  mutating func begin() {
    file += 1
    for index in codes.indices { codes[index] = AnswerCode.none }
    chosen.removeAll(keepingCapacity: true)
    guard keepsResponses else { return }
    responses = Dictionary(minimumCapacity: slots.slots.count)
  }

  /// The responses of the file that was passed, which are nobody else's then.
  mutating func takeResponses() -> [Item.ID: Response] {
    defer { responses = [:] }
    return responses
  }

  /// Passes what was recorded about the items of one kind; false where it gives up.
  mutating func pass(_ cursor: inout JSONCursor, _ section: Item.Member) -> Bool {
    guard cursor.pass(UInt8(ascii: "{")) else { return false }
    var members = JSONCursor.Members()
    var place = slots.slots.count + section.place
    while let key = cursor.key(&members) {
      guard let number = number(of: key, in: cursor, after: place),
        slots.slots[number].section == section, seen[number] < file
      else { return false }
      seen[number] = file
      guard passResponse(&cursor, of: number, section) else { return false }
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

  /// What is being read of one item.
  struct Reading {
    let number: Int
    let section: Item.Member
    var response = Response()
    var note: JSONCursor.Text?
    var needsReason = false
    var reason: JSONCursor.Text?
    var carriedFrom: JSONCursor.Text?
    var revision: JSONCursor.Text?
  }

  private mutating func passResponse(
    _ cursor: inout JSONCursor, of number: Int, _ section: Item.Member
  ) -> Bool {
    var reading = Reading(number: number, section: section)
    guard cursor.passObject(Self.tables.response, { pass($0, &$1, &reading) }),
      !reading.needsReason || reading.reason != nil
    else { return false }
    guard keepsResponses else { return true }
    if reading.needsReason, let reason = reading.reason {
      reading.response.answer = .notApplicable(reason: cursor.decoded(reason))
    }
    if let note = reading.note, kept == .responses || reading.response.answer == nil {
      reading.response.note = cursor.decoded(note)
    }
    if let from = reading.carriedFrom {
      reading.response.carried = Carried(
        from: cursor.decoded(from), revision: reading.revision.map { cursor.decoded($0) })
    }
    responses[slots.slots[number].item] = reading.response
    return true
  }

  private mutating func pass(
    _ key: FileKeys.Response, _ cursor: inout JSONCursor, _ reading: inout Reading
  ) -> Bool {
    let section = reading.section
    switch key {
    case .answer: return passAnswer(&cursor, &reading)
    case .note:
      reading.note = cursor.text()
      return reading.note != nil
    case .carriedFrom:
      reading.carriedFrom = cursor.text()
      return reading.carriedFrom != nil
    case .carriedRevision:
      reading.revision = cursor.text()
      return reading.revision != nil
    case .answeredAt:
      guard let seconds = calendar.time(&cursor) else { return false }
      reading.response.answeredAt = Timestamp(seconds: seconds)
      return true
    case .evidence: return cursor.passElements { passEvidence(&$0, into: &reading.response) }
    case .flagged:
      reading.response.isFlagged = cursor.peek() == UInt8(ascii: "t")
      return cursor.passFlag()
    case .reason where cursor.peek() == UInt8(ascii: "\""):
      guard let text = cursor.text() else { return false }
      reading.reason = cursor.isWritten(text) ? text : nil
      return true
    case .trend where section == .challenges || section == .outcomes:
      reading.response.trend = cursor.word()
      return reading.response.trend != nil
    case .basis where section == .outcomes:
      reading.response.basis = cursor.word()
      return reading.response.basis != nil
    case .fitsNeed where section == .outcomes:
      reading.response.fitsNeed = cursor.peek() == UInt8(ascii: "t")
      return cursor.passFlag()
    case .text where section == .profile || section == .context:
      return passText(&cursor, into: &reading.response.text)
    // What an item of the section cannot have is nobody's key.
    case .reason, .trend, .basis, .fitsNeed, .text: return cursor.passValue()
    }
  }

  /// Passes a text, which is kept where responses are wanted.
  func passText(_ cursor: inout JSONCursor, into text: inout String) -> Bool {
    guard let passed = cursor.text() else { return false }
    if keepsResponses { text = cursor.decoded(passed) }
    return true
  }
}

extension AnswerScanner {
  /// Takes the answers out of a file with the padding of `JSONCursor`: what is left of it with the padding, with an empty
  /// object in the place of each kind, and where `place`, which lies outside of the answers, is then.
  ///
  /// Nil where it gives up.
  mutating func takeAnswers(outOf file: [UInt8], _ place: Int) -> (rest: [UInt8], place: Int)? {
    file.withUnsafeBufferPointer { bytes in
      guard var cursor = JSONCursor(bytes) else { return nil }
      begin()
      var (rest, done, moved) = ([UInt8](), 0, place)
      let isPassed = cursor.passMembers { key, cursor in
        guard let section = Item.Member(rawValue: cursor.string(of: key)) else {
          return cursor.passValue()
        }
        _ = cursor.peek()
        let start = cursor.at
        guard pass(&cursor, section), !(start..<cursor.at).contains(place) else { return false }
        rest += bytes[done..<start] + Array("{}".utf8)
        done = cursor.at
        if done <= place { moved = place - done + rest.count }
        return true
      }
      guard isPassed, cursor.peek() == 0, cursor.isAtEnd else { return nil }
      return (rest + bytes[done...], moved)
    }
  }
}

extension Item.Member {
  /// The place among all sections.
  fileprivate var place: Int { Item.Member.allCases.firstIndex(of: self) ?? 0 }
}
