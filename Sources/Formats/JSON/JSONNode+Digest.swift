import MaturityModel
import POSIX

extension JSONNode {
  /// The digest that version 0.1 computed, with every number as the text spells it.
  var formerDigest: String { "sha256:" + SHA256.hexadecimal(of: compact(keepsSpelling: true)) }

  /// The value as compact UTF-8 JSON with sorted keys and whole numbers in their shortest spelling.
  ///
  /// The bytes are those of `json.shortened.compact`, made without building the values.
  var compactBytes: [UInt8] { compact(keepsSpelling: false) }

  private func compact(keepsSpelling: Bool) -> [UInt8] {
    var writer = CompactWriter(document: document, keepsSpelling: keepsSpelling)
    writer.output.reserveCapacity(
      Int(document.entries[index].end - document.entries[index].start) + 2)
    writer.write(index)
    return writer.output
  }
}

private struct CompactWriter {
  let document: JSONDocument
  let keepsSpelling: Bool
  var output: [UInt8] = []

  mutating func write(_ index: Int) {
    let entry = document.entries[index]
    switch entry.kind {
    case .number where !keepsSpelling: output += JSONNode(document: document, index: index).number
    case .null, .isTrue, .isFalse, .number: copy(entry)
    case .plainText, .wideText, .escapedText: writeText(index)
    case .array: writeArray(index)
    case .object: writeObject(index)
    }
  }

  private mutating func copy(_ entry: JSONEntry) {
    output += document.bytes[Int(entry.start)..<Int(entry.end)]
  }

  private mutating func writeArray(_ index: Int) {
    output.append(UInt8(ascii: "["))
    let end = Int(document.entries[index].next)
    var child = index + 1
    while child < end {
      if child > index + 1 { output.append(UInt8(ascii: ",")) }
      write(child)
      child = Int(document.entries[child].next)
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func writeObject(_ index: Int) {
    output.append(UInt8(ascii: "{"))
    for (position, key) in sortedKeys(of: index).enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      writeText(key)
      output.append(UInt8(ascii: ":"))
      write(key + 1)
    }
    output.append(UInt8(ascii: "}"))
  }

  private func sortedKeys(of object: Int) -> [Int] {
    let end = Int(document.entries[object].next)
    var keys: [Int] = []
    var isPlain = true
    var key = object + 1
    while key < end {
      keys.append(key)
      isPlain = isPlain && document.entries[key].kind != .escapedText
      key = Int(document.entries[key + 1].next)
    }
    let isSorted = document.bytes.withUnsafeBufferPointer { bytes in
      zip(keys, keys.dropFirst()).allSatisfy { left, right in
        precedes(range(of: left), range(of: right), in: bytes)
      }
    }
    // What this program writes is sorted already.
    if isPlain, isSorted { return keys }
    guard isPlain else {
      return keys.map { ($0, Array((JSONNode(document: document, index: $0).text ?? "").utf8)) }
        .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }
    return document.bytes.withUnsafeBufferPointer { bytes in
      keys.sorted { precedes(range(of: $0), range(of: $1), in: bytes) }
    }
  }

  private func precedes(
    _ left: Range<Int>, _ right: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let order = memcmp(
      base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  private func range(of index: Int) -> Range<Int> {
    Int(document.entries[index].start)..<Int(document.entries[index].end)
  }

  private mutating func writeText(_ index: Int) {
    let entry = document.entries[index]
    let isCopy =
      entry.kind != .escapedText
      && document.bytes.withUnsafeBufferPointer { bytes in
        let raw = UnsafeBufferPointer(rebasing: bytes[range(of: index)])
        guard let base = raw.baseAddress, memchr(base, 0x7F, raw.count) == nil else { return false }
        // The quotes stand around the text.
        output.append(contentsOf: UnsafeBufferPointer(start: base - 1, count: raw.count + 2))
        return true
      }
    if !isCopy { output += JSONNode(document: document, index: index).json.compact.utf8 }
  }
}
