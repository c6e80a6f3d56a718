/// The keys of an assessment file that are checked, by the objects that hold them, in the order of files.
enum FileKeys {
  enum Assessment: String, CaseIterable {
    case actions, answers, challenges, companion, completedAt, context, createdAt, format, group
    case id, languageShown, length, mode, outcomes, parked, plan, profile, questionnaire,
      respondent, result,
      retired,
      subject,
      targets
    case title, updatedAt, workshop, worst
  }

  enum Questionnaire: String, CaseIterable { case digest, id, snapshot, version }

  enum Subject: String, CaseIterable { case organisation, scope, team }

  enum Respondent: String, CaseIterable { case id, name, role }

  enum Action: String, CaseIterable { case due, id, owner, practice, state, text }

  enum Parked: String, CaseIterable { case by, practice, question, who }

  enum Companion: String, CaseIterable { case file, id }

  enum Plan: String, CaseIterable { case capacity, goal, leftOut, moved, previous }

  enum Step: String, CaseIterable { case band, from, practice, to }

  enum Evidence: String, CaseIterable { case date, source, text }

  enum Source: String, CaseIterable { case commit, line, path, repository, rule, version }

  enum Response: String, CaseIterable {
    case answer, answeredAt, basis, carriedFrom, carriedRevision, evidence, fitsNeed, flagged, note
    case reason, text, trend
  }
}

/// The keys of one kind of object, to be found by their bytes: at most sixteen each, in two words.
struct KeyTable<Key: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: Sendable {
  private let entries: [(key: Key, name: JSONCursor.Words)]

  /// The bits of the keys that have to be there.
  let needed: UInt32

  init(needed: Set<Key> = []) {
    entries = Key.allCases.map { ($0, JSONCursor.Words($0.rawValue.utf8)) }
    self.needed = zip(Key.allCases, 0...).reduce(0) {
      needed.contains($1.0) ? $0 | 1 << UInt32($1.1) : $0
    }
  }

  /// The key that a text is; `next` is the place where it is probably found, and the one behind it afterwards.
  @inline(__always) func key(
    _ text: JSONCursor.Text, in cursor: JSONCursor, _ next: inout Int
  ) -> (key: Key, bit: UInt32)? {
    guard let name = cursor.words(of: text) else { return nil }
    for _ in entries.indices {
      let place = next < entries.count ? next : 0
      next = place + 1
      if entries[place].name == name { return (entries[place].key, 1 << UInt32(place)) }
    }
    return nil
  }
}

extension JSONCursor {
  /// Up to sixteen bytes, zeros behind them.
  struct Words: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

    init(_ bytes: some Sequence<UInt8>) {
      for (place, byte) in bytes.enumerated() {
        if place < 8 { low |= UInt64(byte) << (8 * UInt64(place)) }
        if place >= 8 { high |= UInt64(byte) << (8 * UInt64(place - 8)) }
      }
    }
  }

  /// The bytes of a text; nil for a longer one.
  ///
  /// What is read behind the end of the file is its padding.
  @inline(__always) func words(of text: Text) -> Words? {
    guard text.count <= 16 else { return nil }
    let start = UnsafeRawPointer(base + text.start)
    let low = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    // Shifting by 64 or more leaves nothing.
    let bits = UInt64(8 * text.count)
    return Words(low: low & ~(~0 << bits), high: bits <= 64 ? 0 : high & ~(~0 << (bits - 64)))
  }
}

extension JSONCursor {
  /// Passes an object, the values of known keys by `value`, which answers false where it gives up.
  @inline(__always) mutating func passObject<Key>(
    _ table: KeyTable<Key>, _ value: (Key, inout JSONCursor) -> Bool
  ) -> Bool {
    guard pass(UInt8(ascii: "{")) else { return false }
    var members = Members()
    var (met, isUnique, next): (UInt32, Bool, Int) = (0, true, 0)
    while let text = key(&members) {
      guard let (key, bit) = table.key(text, in: self, &next) else {
        isUnique = false
        guard passValue() else { return false }
        continue
      }
      isUnique = isUnique && met & bit == 0
      met |= bit
      guard value(key, &self) else { return false }
    }
    return members.areValid(isUnique: isUnique) && met & table.needed == table.needed
  }

  /// Passes an object whose keys are names of its own, in the order of their bytes.
  mutating func passMembers(_ value: (Text, inout JSONCursor) -> Bool) -> Bool {
    guard pass(UInt8(ascii: "{")) else { return false }
    var members = Members()
    while let text = key(&members) { guard value(text, &self) else { return false } }
    return members.areValid()
  }

  /// Passes null, or what `value` passes.
  @inline(__always) mutating func passNull(_ orElse: (inout JSONCursor) -> Bool) -> Bool {
    pass(word: "null") || orElse(&self)
  }

  mutating func passText() -> Bool { text() != nil }

  mutating func passFlag() -> Bool { pass(word: "true") || pass(word: "false") }

  /// Passes a text that stands for itself and has these bytes.
  mutating func passText(_ bytes: [UInt8]) -> Bool { text().map { matches($0, bytes) } ?? false }

  /// Passes an object, whatever is in it.
  mutating func passObject() -> Bool { peek() == UInt8(ascii: "{") && passValue() }

  /// Passes one of a closed list of words.
  mutating func word<Word: RawRepresentable<String>>(_: Word.Type = Word.self) -> Word? {
    text().flatMap { $0.isVerbatim ? Word(rawValue: string(of: $0)) : nil }
  }

  /// Passes a text that surely shows something; false where it may be blank.
  mutating func passWrittenText() -> Bool { text().map { isWritten($0) } ?? false }

  func isWritten(_ text: Text) -> Bool {
    text.isVerbatim && bytes(of: text).contains { 0x21...0x7E ~= $0 }
  }
}
