/// Crockford's base 32: no letter that looks like a digit, and no U.
package enum Crockford {
  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The last letter is filled with zeros.
  package static func text(of bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    var (held, count) = (0, 0)
    for byte in bytes {
      held = held << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        letters.append(alphabet[held >> count & 31])
      }
      held &= (1 << count) - 1
    }
    if count > 0 { letters.append(alphabet[held << (5 - count) & 31]) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Nil for another letter, and where the last one is not filled with zeros.
  package static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (held, count) = (0, 0)
    for letter in text.utf8 {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      held = held << 5 | value
      count += 5
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: held >> count))
      held &= (1 << count) - 1
    }
    return held == 0 && count < 5 ? bytes : nil
  }
}
