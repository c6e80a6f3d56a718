package import MaturityModel
import POSIX

/// The questionnaires that were found in files.
///
/// A file whose snapshot has the same bytes holds the same questionnaire, with the same digest: it was computed when
/// the first of them was read, and nothing is taken on trust.
package struct KnownSnapshots {
  /// More different ones than this are read anew each time.
  private static let limit = 16
  private var known: [KnownSnapshot] = []

  package init() {}

  /// A file without its snapshot, and the questionnaire that the snapshot is.
  package struct Match {
    /// The file with `null` in the place of the snapshot, and behind it the padding of `JSONCursor`.
    var bytes: [UInt8]
    /// How many bytes it has without the padding.
    var count: Int
    /// Where `null` begins.
    var offset: Int
    package var snapshot: KnownSnapshot
    /// How many values the rest of the file may hold.
    var valueLimit: Int

    /// The file as a document; nil where anything is not as it should be, or the snapshot stands elsewhere.
    package var document: JSONDocument? {
      guard let document = try? JSONDocument(Array(bytes[..<count]), valueLimit: valueLimit),
        document.repeatedKeys.isEmpty, let snapshot = document.root["questionnaire"]?["snapshot"],
        Int(document.entries[snapshot.index].start) == offset
      else { return nil }
      return document
    }
  }

  /// Recognises the snapshot in a file; nil where there is none that is known, or is a variant of one.
  ///
  /// That the place is really that of the snapshot shows when the rest of the file is read.
  package mutating func match(in file: UnsafeBufferPointer<UInt8>) -> Match? {
    guard let base = file.baseAddress, let offset = file.snapshot else { return nil }
    guard let found = exact(in: file, at: offset) ?? variant(in: file, at: offset) else {
      return nil
    }
    let after = offset + found.bytes.count
    let length = offset + 4 + file.count - after
    let padded = length + JSONCursor.padding
    let bytes = [UInt8](unsafeUninitializedCapacity: padded) { buffer, count in
      count = padded
      guard let target = buffer.baseAddress else { return }
      memcpy(target, base, offset)
      memcpy(target + offset, "null", 4)
      memcpy(target + offset + 4, base + after, file.count - after)
      memset(target + length, 0, JSONCursor.padding)
    }
    return Match(
      bytes: bytes, count: length, offset: offset, snapshot: found,
      valueLimit: JSONDocument.valueLimit - found.values)
  }

  private mutating func exact(
    in file: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> KnownSnapshot? {
    guard let index = known.firstIndex(where: { file.holds($0.bytes[...], at: offset) }) else {
      return nil
    }
    if index > 0 { known.swapAt(index, index - 1) }
    return known[max(0, index - 1)]
  }

  private mutating func variant(
    in file: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> KnownSnapshot? {
    let variant = known.lazy.compactMap { $0.variant(in: file, at: offset) }.first
    if let variant { add(variant) }
    return variant
  }

  /// Remembers the snapshot of a file that was read whole and found valid; nil where it has none.
  @discardableResult package mutating func remember(
    _ questionnaire: Questionnaire, of document: JSONDocument
  ) -> KnownSnapshot? {
    let snapshot = KnownSnapshot(questionnaire, of: document)
    if let snapshot { add(snapshot) }
    return snapshot
  }

  private mutating func add(_ snapshot: KnownSnapshot) {
    if known.count == Self.limit { known.removeLast() }
    known.append(snapshot)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// True where these bytes stand there.
  package func holds(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard let base = baseAddress, bytes.count <= count - offset else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0, base + offset, bytes.count) == 0 } ?? true
    }
  }

  /// Where the value of the first key `snapshot` of a file begins.
  ///
  /// In JSON these bytes can only be a key, unless a backslash stands before them. They are looked for by their last
  /// byte, going on as far as that allows (Horspool 1980).
  package var snapshot: Int? {
    let key: StaticString = "\"snapshot\":"
    let length = key.utf8CodeUnitCount
    guard let base = baseAddress else { return nil }
    var start = 1
    while start + length <= count {
      let last = self[start + length - 1]
      if last == UInt8(ascii: ":"), memcmp(base + start, key.utf8Start, length) == 0 { break }
      start += Self.step(after: last)
    }
    guard start + length <= count, self[start - 1] != UInt8(ascii: "\\") else { return nil }
    var offset = start + length
    while offset < count, self[offset] == 0x20 { offset += 1 }
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
