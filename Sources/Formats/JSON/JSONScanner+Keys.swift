import POSIX

extension JSONScanner {
  /// Notes every key of an object that stands there more than once.
  mutating func findRepeatedKeys(of object: Int) {
    var keys: [Int] = []
    var key = object + 1
    var areAllPlain = true
    while key < entries.count {
      keys.append(key)
      areAllPlain = areAllPlain && entries[key].kind == .plainText
      key = Int(entries[key + 1].next)
    }
    guard keys.count > 1 else { return }
    if !areAllPlain {
      findRepeatedKeys(among: keys)
    } else if keys.count <= 16 {
      findRepeatedPlainKeys(amongFew: keys)
    } else {
      findRepeatedPlainKeys(among: keys)
    }
  }

  private mutating func findRepeatedPlainKeys(amongFew keys: [Int]) {
    for (position, key) in keys.enumerated()
    where keys[..<position].contains(where: { compare($0, key) == 0 }) {
      repeatedKeys.append(key)
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
  /// The decoded text of a text entry.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
    guard kind == .escapedText else { return String(decoding: raw, as: UTF8.self) }
    return raw.withoutEscapes
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text with its escapes carried out; they have been found valid before.
  fileprivate var withoutEscapes: String {
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
