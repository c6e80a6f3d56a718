internal import MaturityModel

extension Evidence {
  /// The first address of a web page in the text; nil where there is none.
  ///
  /// Only http and https, and only of what addresses are made of: brackets and full stops around it are left out.
  var link: String? {
    text.split(whereSeparator: \.isWhitespace).lazy.compactMap { Self.link(in: $0) }.first
  }

  private static func link(in word: Substring) -> String? {
    var rest = word.drop { !$0.isLetter }
    while !rest.isEmpty {
      let start = rest.prefix(8).lowercased()
      if start == "https://" || start.hasPrefix("http://") { break }
      rest = rest.dropFirst()
    }
    var link = rest.prefix { $0.isASCII && ("!"..."~").contains($0) && !#"<>"\^`{|}"#.contains($0) }
    let isOpen = link.contains("(")
    while let last = link.last, ".,;:!?'".contains(last) || (last == ")" && !isOpen) {
      link.removeLast()
    }
    // The first part is the scheme; without a second one there is no host.
    return link.split(separator: "/").count > 1 ? String(link) : nil
  }
}
