import MaturityModel

/// Reads an SVG file and names all of it that is not on the list of harmless elements and attributes.
///
/// What is on the list draws shapes and text; nothing of it runs, loads, leads anywhere or styles anything else.
struct SVGScanner {
  private let file: String
  private let bytes: [UInt8]
  private var at = 0
  private var open: [String] = []
  private var hasRoot = false
  private var found: [Problem] = []

  init(_ text: String, file: String) {
    self.file = file
    bytes = Array(
      (text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text).utf8)
  }

  /// All that is wrong, in the order of the file; a fault of the markup itself ends the reading.
  mutating func problems() -> [Problem] {
    while at < bytes.count {
      guard takeNext(), found.count < ProblemLog.limit else { return found }
    }
    if let last = open.last { complain("the element \(last.quoted) has no end", "Close it.") }
    if !hasRoot, found.isEmpty { complain("there is no svg element", "Save the logo as SVG.") }
    return found
  }

  /// Reads one piece of markup or of text; false where the markup is broken.
  private mutating func takeNext() -> Bool {
    guard bytes[at] == UInt8(ascii: "<") else {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if open.isEmpty, bytes[at..<end].contains(where: { !$0.isBlank }) {
        return broken("there is text outside of the picture")
      }
      at = end
      return true
    }
    if starts(with: "<!--") { return skip(past: "-->", from: 4) }
    if starts(with: "<?xml "), at == 0 { return skip(past: "?>", from: 6) }
    if starts(with: "<!") || starts(with: "<?") {
      return broken("declarations and instructions are not allowed here")
    }
    return starts(with: "</") ? takeEnd() : takeStart()
  }

  private mutating func takeEnd() -> Bool {
    at += 2
    let name = takeName()
    skipBlanks()
    guard open.popLast() == name, take(">") else { return broken("this end has no beginning") }
    return true
  }

  private mutating func takeStart() -> Bool {
    at += 1
    let name = takeName()
    guard !name.isEmpty else { return broken("this is no markup") }
    guard !(open.isEmpty && hasRoot), hasRoot || name == "svg" else {
      return broken("there is something beside the svg element")
    }
    hasRoot = true
    if !Self.elements.contains(name) {
      complain("the element \(name.quoted) is not allowed in a logo", "Take it out.")
    }
    while true {
      let hadBlank = skipBlanks()
      if take("/>") { return true }
      if take(">") {
        open.append(name)
        return open.count <= 64 || broken("the elements are nested too deeply")
      }
      guard hadBlank, takeAttribute() else { return broken("this element is broken") }
    }
  }

  private mutating func takeAttribute() -> Bool {
    let name = takeName()
    guard !name.isEmpty else { return false }
    skipBlanks()
    guard take("=") else { return false }
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
      let end = bytes[(at + 1)...].firstIndex(of: bytes[at])
    else { return false }
    let value = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    guard !value.utf8.contains(UInt8(ascii: "<")) else { return false }
    check(name, value)
    at = end + 1
    return true
  }

  private mutating func check(_ name: String, _ value: String) {
    if let wanted = Self.namespaces[name] {
      guard value != wanted else { return }
      return complain("\(name) is not \(wanted)", "Save the logo as plain SVG.")
    }
    guard Self.attributes.contains(name) else {
      return complain("the attribute \(name.quoted) is not allowed in a logo", "Take it out.")
    }
    let lower = value.lowercased()
    let isReference = value.hasPrefix("url(#") && value.hasSuffix(")")
    let hidesSigns =
      lower.utf8.contains(UInt8(ascii: "&")) || lower.utf8.contains(UInt8(ascii: "\\"))
    let leads =
      lower.contains("url")
      && !(isReference && lower.dropFirst(5).dropLast().allSatisfy(Self.isOfID))
    if hidesSigns || leads || lower.contains(":") {
      complain(
        "the attribute \(name.quoted) refers to something outside or hides what it says",
        "Refer to parts of the logo alone, as in url(#part).")
    }
  }

  private static func isOfID(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || "-_.".contains(sign))
  }

  private mutating func takeName() -> String {
    let start = at
    while at < bytes.count, bytes[at] > 0x20, !"<>/='\"&".utf8.contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard starts(with: "\(word)") else { return false }
    at += word.utf8CodeUnitCount
    return true
  }

  private func starts(with word: String) -> Bool { bytes[at...].starts(with: word.utf8) }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = at
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    return at > start
  }

  private mutating func skip(past word: String, from count: Int) -> Bool {
    let rest = bytes[min(at + count, bytes.count)...]
    guard let range = rest.firstRange(of: Array(word.utf8)) else {
      return broken("this does not end")
    }
    at = range.upperBound
    return true
  }

  private mutating func broken(_ fault: String) -> Bool {
    complain(fault, "Save the logo as plain SVG.")
    return false
  }

  private mutating func complain(_ fault: String, _ remedy: String) {
    let line = 1 + bytes[..<min(at, bytes.count)].count { $0 == UInt8(ascii: "\n") }
    found.append(Problem(file: file, line: line, fault: fault.onOneLine, remedy: remedy.onOneLine))
  }

  private static let elements: Set<String> = [
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "text", "tspan",
  ]

  private static let namespaces = [
    "xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xml:space": "preserve",
  ]

  private static let attributes: Set<String> = [
    "version", "baseProfile", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx",
    "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "d", "points", "pathLength", "id", "role",
    "aria-label", "aria-hidden", "preserveAspectRatio", "transform", "gradientTransform",
    "gradientUnits", "spreadMethod", "offset", "stop-color", "stop-opacity", "color", "fill",
    "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity",
    "clip-path", "clip-rule", "clipPathUnits", "font-family", "font-size", "font-weight",
    "font-style", "text-anchor", "letter-spacing", "display", "visibility", "vector-effect",
  ]
}
