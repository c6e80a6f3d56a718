package import MaturityModel
import POSIX

/// One value of a JSON text, together with its place.
package struct JSONNode: Sendable {
  let document: JSONDocument
  let index: Int

  private var entry: JSONEntry { document.entries[index] }

  var kind: JSONEntry.Kind { entry.kind }
  /// The line that the value begins on, from 1.
  package var line: Int { document.line(of: index) }
  /// JSON pointer from the document's root.
  package var pointer: String { document.pointer(to: index) }

  package var isObject: Bool { kind == .object }
  package var isArray: Bool { kind == .array }
  package var isNull: Bool { kind == .null }

  /// The text of a string; nil for every other kind of value.
  package var text: String? {
    let entry = entry
    return entry.isText ? document.bytes.withUnsafeBufferPointer { entry.text(in: $0) } : nil
  }

  /// The value of true and false; nil for every other kind.
  package var flag: Bool? {
    switch kind {
    case .isTrue: true
    case .isFalse: false
    case .null, .number, .plainText, .wideText, .escapedText, .array, .object: nil
    }
  }

  /// The value of a whole number, however it is spelled; nil for every other value.
  package var whole: Int? {
    guard kind == .number else { return nil }
    // Most are one digit.
    return spelling.count == 1
      ? spelling.first.map { Int($0 &- UInt8(ascii: "0")) } : Int(spelledInJSON: spelling)
  }

  /// The elements of an array; empty for every other kind of value.
  package var elements: [JSONNode] {
    guard isArray else { return [] }
    var (nodes, child): ([JSONNode], Int) = ([], index + 1)
    while child < Int(entry.next) {
      nodes.append(JSONNode(document: document, index: child))
      child = Int(document.entries[child].next)
    }
    return nodes
  }

  /// The members of an object in the order of the text; empty for every other kind of value.
  package var members: [(key: JSONNode, value: JSONNode)] {
    guard isObject else { return [] }
    var (nodes, key): ([(key: JSONNode, value: JSONNode)], Int) = ([], index + 1)
    while key < Int(entry.next) {
      let value = JSONNode(document: document, index: key + 1)
      nodes.append((JSONNode(document: document, index: key), value))
      key = Int(value.entry.next)
    }
    return nodes
  }

  /// The value of a member; nil where there is none.
  package subscript(name: StaticString) -> JSONNode? {
    guard isObject else { return nil }
    // No node is made for a key that is passed by: that would count its use.
    let found = document.entries.withUnsafeBufferPointer { entries in
      document.bytes.withUnsafeBufferPointer { bytes in
        var key = index + 1
        while key < entries[index].next, !entries[key].isText(name, in: bytes) {
          key = Int(entries[key + 1].next)
        }
        return key < entries[index].next ? key + 1 : nil
      }
    }
    return found.map { JSONNode(document: document, index: $0) }
  }

  /// True for a string with exactly that text.
  func isText(_ name: StaticString) -> Bool {
    document.bytes.withUnsafeBufferPointer { entry.isText(name, in: $0) }
  }

  /// Where the value stands among the bytes of the document.
  package var range: Range<Int> { Int(entry.start)..<Int(entry.end) }
  /// The bytes of the value as the text spells them.
  private var spelling: ArraySlice<UInt8> { document.bytes[range] }

  /// The bytes of a number, a whole one in its shortest spelling.
  var number: ArraySlice<UInt8> {
    // Digits alone are the shortest spelling.
    guard spelling.contains(where: { !$0.isDigit }), let whole else { return spelling }
    return Array(String(whole).utf8)[...]
  }

  /// The value and all that is inside it, without places.
  ///
  /// Of repeated keys the last one counts.
  package var json: JSON {
    switch kind {
    case .null: .null
    case .isTrue: .bool(true)
    case .isFalse: .bool(false)
    case .number: .number(String(decoding: spelling, as: UTF8.self))
    case .plainText, .wideText, .escapedText: .string(text ?? "")
    case .array: .array(elements.map(\.json))
    case .object:
      .object(
        Dictionary(members.map { ($0.key.text ?? "", $0.value.json) }, uniquingKeysWith: { $1 }))
    }
  }
}
