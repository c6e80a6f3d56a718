import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The questionnaires that were found in files, each with the bytes it stood there as.
///
/// A file whose snapshot has the same bytes holds the same questionnaire, with the same digest: it was computed when
/// the first of them was read, and nothing is taken on trust.
struct KnownSnapshots {
  private struct Known {
    let bytes: [UInt8]
    let questionnaire: Questionnaire
    let values: Int
  }

  /// More different ones than this are read anew each time.
  private static let limit = 16
  private var known: [Known] = []

  /// A file without its snapshot, and the questionnaire that the snapshot is.
  struct Match {
    /// The file with `null` in the place of the snapshot.
    var bytes: [UInt8]
    /// Where `null` begins.
    var offset: Int
    var questionnaire: Questionnaire
    /// How many values the rest of the file may hold.
    var valueLimit: Int
  }

  /// Recognises the snapshot in a file; nil where there is none that is known.
  ///
  /// That the place is really that of the snapshot shows when the rest of the file is read.
  mutating func match(in file: UnsafeBufferPointer<UInt8>) -> Match? {
    guard let base = file.baseAddress, let offset = Self.snapshot(in: file) else { return nil }
    let rest = file.count - offset
    guard
      let index = known.firstIndex(where: { known in
        known.bytes.count <= rest
          && Self.begins(base + offset, with: known.bytes)
      })
    else { return nil }
    if index > 0 { known.swapAt(index, index - 1) }
    let found = known[max(0, index - 1)]
    let after = offset + found.bytes.count
    let bytes = [UInt8](unsafeUninitializedCapacity: offset + 4 + file.count - after) {
      buffer, count in
      count = offset + 4 + file.count - after
      guard let target = buffer.baseAddress else { return }
      memcpy(target, base, offset)
      memcpy(target + offset, "null", 4)
      memcpy(target + offset + 4, base + after, file.count - after)
    }
    return Match(
      bytes: bytes, offset: offset, questionnaire: found.questionnaire,
      valueLimit: JSONDocument.valueLimit - found.values)
  }

  /// Remembers the snapshot of a file that was read whole and found valid.
  mutating func remember(_ questionnaire: Questionnaire, of document: JSONDocument) {
    guard let (bytes, values) = document.snapshot else { return }
    if known.count == Self.limit { known.removeLast() }
    known.append(
      Known(
        bytes: bytes, questionnaire: questionnaire, values: values))
  }

  private static func begins(_ start: UnsafePointer<UInt8>, with bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? true
    }
  }

  /// Where the value of the first key `snapshot` begins.
  ///
  /// In JSON these bytes can only be a key, unless a backslash stands before them. They are looked for by their last
  /// byte, going on as far as that allows (Horspool 1980).
  private static func snapshot(in file: UnsafeBufferPointer<UInt8>) -> Int? {
    let key: StaticString = "\"snapshot\":"
    let length = key.utf8CodeUnitCount
    guard let base = file.baseAddress else { return nil }
    var start = 1
    while start + length <= file.count {
      let last = file[start + length - 1]
      if last == UInt8(ascii: ":"), memcmp(base + start, key.utf8Start, length) == 0 { break }
      start += step(after: last)
    }
    guard start + length <= file.count, file[start - 1] != UInt8(ascii: "\\") else { return nil }
    var offset = start + length
    while offset < file.count, file[offset] == 0x20 { offset += 1 }
    return offset
  }

  /// How far the key may move when its last place is over a byte.
  private static func step(after byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "\""): 1
    case UInt8(ascii: "t"): 2
    case UInt8(ascii: "o"): 3
    case UInt8(ascii: "h"): 4
    case UInt8(ascii: "s"): 5
    case UInt8(ascii: "p"): 6
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "n"): 8
    default: 11
    }
  }
}

extension JSONDocument {
  /// The bytes of an assessment's snapshot, and how many values are in it; nil where it has none.
  var snapshot: (bytes: [UInt8], values: Int)? {
    guard let node = root["questionnaire"]?["snapshot"] else { return nil }
    let entry = entries[node.index]
    return (Array(bytes[Int(entry.start)..<Int(entry.end)]), Int(entry.next) - node.index)
  }
}
