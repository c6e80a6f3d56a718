/// One element of SVG, read well enough to compare it.
struct Shape: CustomStringConvertible {
  let tag: String
  let name: String
  let words: String
  /// All numbers of the element in order of its attributes: places, sizes, paths.
  let numbers: [Double]

  var description: String { "<\(tag) class=\(name)> \(numbers) \(words)" }

  /// True where nothing differs that could be seen: the example pages have one decimal in places.
  func isLike(_ other: Shape) -> Bool {
    tag == other.tag && name == other.name && words == other.words
      && numbers.count == other.numbers.count
      && zip(numbers, other.numbers).allSatisfy { abs($0 - $1) < 0.1 }
  }

  /// The rectangles, circles, paths and texts of a drawing.
  static func all(in svg: String) -> [Shape] {
    svg.split(separator: "<").compactMap { part in
      guard let end = part.firstIndex(of: ">"),
        let tag = ["rect", "circle", "path", "text", "tspan"].first(where: {
          part.hasPrefix($0 + " ")
        })
      else { return nil }
      let parts = part[..<end].split(separator: "\"")
      var (name, numbers) = ("", [Double]())
      for (key, value) in zip(parts, parts.dropFirst()) where key.hasSuffix("=") {
        if key.hasSuffix("class=") {
          name = String(value)
        } else {
          numbers += Self.numbers(in: value)
        }
      }
      return Shape(
        tag: tag, name: name,
        words: String(part[part.index(after: end)...]).replacing("\u{A0}", with: " ").trimmed,
        numbers: numbers)
    }
  }

  private static func numbers(in value: Substring) -> [Double] {
    value.split { !($0.isNumber || $0 == "." || $0 == "-") }.compactMap { Double($0) }
  }
}

extension String {
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
