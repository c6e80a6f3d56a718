import MaturityModel

/// A JSON text that was read: its bytes, and where each value stands in them.
///
/// A class, because all its nodes share the one text.
package final class JSONDocument: Sendable {
  /// Larger files are refused: 64 MiB.
  package static let sizeLimit = 64 << 20
  /// More values, keys included, are refused.
  package static let valueLimit = 2_000_000
  /// Deeper nesting is refused.
  ///
  /// An assessment may be deeper than a questionnaire, because it embeds one.
  package static let depthLimit = 200

  let bytes: [UInt8]
  let entries: [JSONEntry]
  /// The entries of keys that stand in their object more than once.
  let repeatedKeys: [Int]
  /// True where an object has a key twice.
  package var repeatsKeys: Bool { !repeatedKeys.isEmpty }

  /// Reads a text, or says where it stops being JSON.
  package init(
    _ bytes: [UInt8], depthLimit: Int = depthLimit, valueLimit: Int = valueLimit
  ) throws(JSONFault) {
    guard bytes.count <= Self.sizeLimit else {
      throw JSONFault(
        offset: 0, line: 1, pointer: "", fault: "the file is larger than 64 MiB",
        remedy: "Split it, or remove what it does not need.")
    }
    var (entries, repeatedKeys): ([JSONEntry], [Int]) = ([], [])
    let fault: JSONFault? = bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer, depthLimit: depthLimit, valueLimit: valueLimit)
      do throws(JSONScanner.Fault) {
        try scanner.scan()
      } catch {
        let error = scanner.withConflict(error)
        return JSONFault(
          offset: error.offset, line: Self.line(of: error.offset, in: bytes),
          pointer: Self.pointer(to: scanner.entries.count, of: scanner.entries, in: buffer),
          fault: error.fault, remedy: error.remedy)
      }
      (entries, repeatedKeys) = (scanner.entries, scanner.repeatedKeys)
      return nil
    }
    if let fault { throw fault }
    (self.bytes, self.entries, self.repeatedKeys) = (bytes, entries, repeatedKeys)
  }

  /// The whole document.
  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// The line of an entry, from 1.
  func line(of index: Int) -> Int { Self.line(of: Int(entries[index].start), in: bytes) }

  /// The JSON pointer (RFC 6901) to an entry.
  ///
  /// Control characters in keys come out escaped.
  func pointer(to index: Int) -> String {
    bytes.withUnsafeBufferPointer { Self.pointer(to: index, of: entries, in: $0) }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }

  private static func pointer(
    to target: Int, of entries: [JSONEntry], in bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    var pointer = ""
    var container = 0
    while container < target, container < entries.count {
      let kind = entries[container].kind
      guard kind == .object || kind == .array else { break }
      var (child, position, key) = (container + 1, 0, "")
      while child < entries.count {
        if kind == .object {
          key = entries[child].text(in: bytes)
          if child == target { return pointer + "/" + key.pointerToken }
          child += 1
        }
        guard child < entries.count else { break }
        let next = Int(entries[child].next)
        if next == 0 || next > target { break }
        child = next
        position += 1
      }
      if child >= entries.count, entries[container].next == 0, kind == .object, key.isEmpty {
        break
      }
      pointer += "/" + (kind == .object ? key.pointerToken : String(position))
      container = child
    }
    return pointer
  }
}

extension String {
  /// The text as a token of a JSON pointer, on one line.
  fileprivate var pointerToken: String {
    var token = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token.onOneLine
  }
}

/// The place where a text stops being JSON, and why: the one fault of syntax that can be told of a file.
package struct JSONFault: Error, Hashable {
  /// Bytes before the fault.
  package var offset: Int
  /// From 1.
  package var line: Int
  /// JSON pointer to the value being read when the fault was met.
  package var pointer: String
  /// What is wrong, without a final full stop.
  package var fault: String
  /// What to do, as a sentence.
  package var remedy: String
}
