import MaturityModel

/// Makes ids of names, each of them once.
struct Slugs {
  private var used: [String: Int] = [:]

  /// No id is one of the words that mean something else.
  init(reserved: [String] = ["overall", "unknown"]) {
    for word in reserved { used[word] = 1 }
  }

  /// An id of lower-case letters, digits and hyphens for a name; a name that was met before gets a number behind it.
  mutating func id(for name: String, otherwise: String) -> String {
    let slug = Self.slug(name)
    let base = slug.isEmpty ? otherwise : slug
    guard var count = used[base] else {
      used[base] = 1
      return base
    }
    // The count stays with the name, so that a million equal names cost a million steps.
    repeat { count += 1 } while used["\(base)-\(count)"] != nil
    used[base] = count
    used["\(base)-\(count)"] = 1
    return "\(base)-\(count)"
  }

  /// At most 60 characters; empty for a name without letters and digits of ASCII.
  static func slug(_ name: String) -> String {
    var slug: [UInt8] = []
    for byte in String(name.prefix(120)).foldedWithoutAccents.utf8 {
      let isLetter = byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if isLetter {
        slug.append(byte)
      } else if let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    slug = Array(slug.prefix(60))
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
