/// A picture that stands in a page as it is: nothing of it is loaded from anywhere.
public struct Logo: Hashable, Sendable {
  public enum Format: String, Hashable, Sendable {
    case png = "image/png"
    case svg = "image/svg+xml"
  }

  /// The bytes as base64, with what they are in front.
  let address: String

  /// The bytes have to be checked: a page shows them as they are.
  public init(_ bytes: [UInt8], _ format: Format) {
    address = "data:\(format.rawValue);base64," + bytes.base64
  }
}

extension [UInt8] {
  /// The bytes as base64 (RFC 4648).
  package var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let spelled = (0..<4).map { digits[bits >> (18 - 6 * $0) & 63] }
      text += spelled.prefix(group.count + 1)
      text += repeatElement(UInt8(ascii: "="), count: 3 - group.count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
