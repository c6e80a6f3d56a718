import POSIX

extension JSONScanner {
  /// Notes every key of an object that stands there more than once.
  mutating func findRepeatedKeys(of object: Int) {
    var (count, areAllPlain) = (0, true)
    var key = object + 1
    while key < entries.count {
      count += 1
      areAllPlain = areAllPlain && entries[key].kind == .plainText
      key = Int(entries[key + 1].next)
    }
    guard count > 1 else { return }
    if areAllPlain, count <= 16 { return findRepeatedKeys(amongFewOf: object) }
    let keys = keys(of: object)
    if areAllPlain { findRepeatedPlainKeys(among: keys) } else { findRepeatedKeys(among: keys) }
  }

  private func keys(of object: Int) -> [Int] {
    var keys: [Int] = []
    var key = object + 1
    while key < entries.count {
      keys.append(key)
      key = Int(entries[key + 1].next)
    }
    return keys
  }

  /// Compares each with all before it: most objects have few keys, for which a list would cost more.
  private mutating func findRepeatedKeys(amongFewOf object: Int) {
    var key = object + 1
    while key < entries.count {
      var before = object + 1
      while before < key, compare(before, key) != 0 { before = Int(entries[before + 1].next) }
      if before < key { repeatedKeys.append(key) }
      key = Int(entries[key + 1].next)
    }
  }

  /// Sorts instead of hashing, so that no choice of keys makes it slow.
  private mutating func findRepeatedPlainKeys(among keys: [Int]) {
    let sorted = keys.sorted {
      let order = compare($0, $1)
      return order == 0 ? $0 < $1 : order < 0
    }
    for (key, next) in zip(sorted, sorted.dropFirst()) where compare(key, next) == 0 {
      repeatedKeys.append(next)
    }
  }

  /// Compares as Swift does, where two spellings of one accented letter are equal.
  private mutating func findRepeatedKeys(among keys: [Int]) {
    var seen: Set<String> = []
    for key in keys where !seen.insert(entries[key].text(in: bytes)).inserted {
      repeatedKeys.append(key)
    }
  }

  /// Orders two plain keys by length, then by bytes.
  private func compare(_ left: Int, _ right: Int) -> Int {
    let (left, right) = (entries[left], entries[right])
    let count = Int(left.end - left.start)
    let difference = count - Int(right.end - right.start)
    guard difference == 0, let base = bytes.baseAddress else { return difference }
    return Int(memcmp(base + Int(left.start), base + Int(right.start), count))
  }
}

extension JSONEntry {
  /// True for a string with exactly that text.
  func isText(_ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if kind == .escapedText { return text(in: bytes) == "\(name)" }
    guard isText, Int(end - start) == name.utf8CodeUnitCount, let base = bytes.baseAddress else {
      return false
    }
    return memcmp(base + Int(start), name.utf8Start, name.utf8CodeUnitCount) == 0
  }

  /// The decoded text of a text entry.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
    guard kind == .escapedText else { return String(decoding: raw, as: UTF8.self) }
    return raw.withoutEscapes
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text with its escapes carried out; they have been found valid before.
  var withoutEscapes: String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(count)
    var at = 0
    while at < count {
      guard self[at] == UInt8(ascii: "\\"), at + 1 < count else {
        decoded.append(self[at])
        at += 1
        continue
      }
      at += 2
      switch self[at - 1] {
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "u"): decoded += unicodeEscape(&at)
      default: decoded.append(self[at - 1])
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private func unicodeEscape(_ at: inout Int) -> [UInt8] {
    guard var value = hexadecimal(at: at) else { return [] }
    at += 4
    if 0xD800...0xDBFF ~= value, let low = hexadecimal(at: at + 2) {
      value = 0x10000 + (value - 0xD800) << 10 + (low &- 0xDC00)
      at += 6
    }
    return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
  }
}
