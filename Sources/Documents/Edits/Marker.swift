/// A line of a report that is ours: where a passage begins and ends, what it would say now, what was given out.
enum Marker: Equatable {
  case opening(id: String, hash: String, facts: [NamedNumber])
  case closing
  /// Below a passage that a person changed: what it would be made from today.
  case now(id: String, facts: [NamedNumber])
  /// At the end: the passages that the report holds, and those that a person took out of it.
  case inventory(present: [String], deleted: [String])
  /// Meant as one of these and not to be read.
  case broken

  /// Nothing for a line of text.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.contains(UInt8(ascii: "!")) else { return nil }
    let words = line.split(whereSeparator: Lines.isBlank)
    let found = zip(words, words.dropFirst()).first { before, name in
      before.suffix(4).elementsEqual("<!--".utf8) && Self.names.contains { $0.elementsEqual(name) }
    }
    guard let name = found?.1 else { return nil }
    let spelled = words.dropFirst(2).dropLast().map { String(decoding: $0, as: UTF8.self) }
    let stands =
      words[0].elementsEqual("<!--".utf8) && words.last?.elementsEqual("-->".utf8) == true
    guard stands, let marker = Self.marker(String(decoding: name, as: UTF8.self), spelled) else {
      self = .broken
      return
    }
    self = marker
  }

  private static let names = ["mlmaturity", "/mlmaturity", "mlmaturity-now", "mlmaturity-list"]
    .map { Array($0.utf8) }

  private static func marker(_ name: String, _ words: [String]) -> Self? {
    switch name {
    case "/mlmaturity":
      return words.isEmpty ? .closing : nil
    case "mlmaturity":
      guard words.count > 1, let id = Spelling.value(words[0]), Self.isHash(words[1]),
        let facts = facts(words.dropFirst(2))
      else { return nil }
      return .opening(id: id, hash: words[1], facts: facts)
    case "mlmaturity-now":
      guard let first = words.first, let id = Spelling.value(first),
        let facts = facts(words.dropFirst())
      else { return nil }
      return .now(id: id, facts: facts)
    default:
      let lists = words.split(separator: "deleted:", omittingEmptySubsequences: false)
      let ids = lists.map { $0.compactMap(Spelling.value) }
      guard lists.count < 3, ids.joined().count == lists.joined().count else { return nil }
      return .inventory(present: ids[0], deleted: ids.count > 1 ? ids[1] : [])
    }
  }

  private static func isHash(_ word: String) -> Bool {
    word.utf8.count == 16 && word.allSatisfy { "0123456789abcdef".contains($0) }
  }

  private static func facts(_ words: ArraySlice<String>) -> [NamedNumber]? {
    var facts: [NamedNumber] = []
    for word in words {
      let sides = word.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let name = Spelling.value(String(sides[0])),
        let value = Spelling.value(String(sides[1]))
      else { return nil }
      facts.append(NamedNumber(name, value))
    }
    return facts
  }

  /// As it stands in a file, without the line end.
  var line: String {
    switch self {
    case .opening(let id, let hash, let facts):
      Self.comment(["mlmaturity", Spelling.word(id), hash] + facts.map(Self.spelled))
    case .closing: Self.comment(["/mlmaturity"])
    case .now(let id, let facts):
      Self.comment(["mlmaturity-now", Spelling.word(id)] + facts.map(Self.spelled))
    case .inventory(let present, let deleted):
      Self.comment(
        ["mlmaturity-list"] + present.map(Spelling.word)
          + (deleted.isEmpty ? [] : ["deleted:"] + deleted.map(Spelling.word)))
    case .broken: preconditionFailure("What cannot be read is never written.")
    }
  }

  private static func comment(_ words: [String]) -> String {
    "<!-- \(words.joined(separator: " ")) -->"
  }

  private static func spelled(_ fact: NamedNumber) -> String {
    "\(Spelling.word(fact.name))=\(Spelling.word(fact.value))"
  }
}
