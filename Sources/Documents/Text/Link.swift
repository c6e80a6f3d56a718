/// A place in a document, or the thing that is told about there: where a link leads, and what a part is about.
public enum Link: Hashable, Sendable {
  case section(String)
  case dimension(String)
  case item(String)

  /// The id without its kind.
  public var id: String {
    switch self {
    case .section(let id), .dimension(let id), .item(let id): id
    }
  }

  /// The anchor in HTML and Markdown: letters, digits and hyphens, the same for no two links.
  ///
  /// Charts have the ids `g1`, `g2` and so on, which no anchor is equal to.
  var anchor: String {
    switch self {
    case .section(let id): "s-" + Self.spelled(id)
    case .dimension(let id): "d-" + Self.spelled(id)
    case .item(let id): "i-" + Self.spelled(id)
    }
  }

  /// Every byte that is no small letter, digit or hyphen becomes `_` and two hexadecimal digits.
  private static func spelled(_ id: String) -> String {
    var text = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text
  }
}

extension Link: ExpressibleByStringLiteral {
  public init(stringLiteral id: String) { self = .section(id) }
}
