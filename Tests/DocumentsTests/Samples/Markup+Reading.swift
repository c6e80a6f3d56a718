/// HTML as a tree, read strictly: what is not closed in order is an error.
struct Element {
  var tag: String
  var attributes: [String: String] = [:]
  var children: [Node] = []

  enum Node {
    case element(Element)
    case words(String)
  }

  struct Malformed: Error { let what: String }

  /// The words of the element and all in it; what is no inline element ends with a space.
  var words: String {
    children.map { node in
      switch node {
      case .words(let words): words
      case .element(let element):
        element.tag == "br"
          ? "\n" : Self.inline.contains(element.tag) ? element.words : element.words + " "
      }
    }.joined()
  }

  /// The element and all in it, in the order of the page.
  var all: [Element] {
    [self]
      + children.flatMap { node in
        if case .element(let element) = node { element.all } else { [Element]() }
      }
  }

  private static let inline: Set = ["span", "strong", "a", "i", "code"]

  func all(_ tag: String) -> [Element] { all.filter { $0.tag == tag } }

  /// Reads a page of the web.
  static func page(_ html: String) throws -> Element {
    var reader = ElementReader(html)
    return try reader.read()
  }
}

private struct ElementReader {
  private var rest: ArraySlice<UInt8>
  private var open = [Element(tag: "")]

  init(_ html: String) { rest = Array(html.utf8)[...] }

  mutating func read() throws -> Element {
    let doctype = Array("<!doctype html>".utf8)
    if rest.starts(with: doctype) { rest = rest.dropFirst(doctype.count) }
    while let first = rest.first {
      if first == UInt8(ascii: "<") {
        try readTag()
      } else {
        add(.words(try decoded(take(until: "<"))))
      }
    }
    guard open.count == 1 else { throw Element.Malformed(what: "open: \(open.map(\.tag))") }
    return open[0]
  }

  /// Takes what stands before a sign, or all that is left.
  private mutating func take(until sign: Unicode.Scalar) -> String {
    let end = rest.firstIndex(of: UInt8(ascii: sign)) ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  private mutating func add(_ node: Element.Node) {
    open[open.count - 1].children.append(node)
  }

  private mutating func readTag() throws {
    rest = rest.dropFirst()
    let inside = take(until: ">")
    guard !rest.isEmpty else { throw Element.Malformed(what: "<\(inside)") }
    rest = rest.dropFirst()
    if inside.first == "/" {
      let closed = open.removeLast()
      guard closed.tag == inside.dropFirst(), !open.isEmpty else {
        throw Element.Malformed(what: "\(closed.tag) closed by \(inside)")
      }
      return add(.element(closed))
    }
    var element = try self.element(inside)
    if inside.hasSuffix("/") || ["meta", "br"].contains(element.tag) {
      add(.element(element))
    } else if element.tag == "style" {
      element.children = [.words(take(until: "<"))]
      guard rest.starts(with: Array("</style>".utf8)) else {
        throw Element.Malformed(what: "style")
      }
      rest = rest.dropFirst("</style>".utf8.count)
      add(.element(element))
    } else {
      open.append(element)
    }
  }

  private func element(_ inside: String) throws -> Element {
    var parts = inside.split(separator: "\"", omittingEmptySubsequences: false)[...]
    let first = (parts.popFirst() ?? "").split(separator: " ")
    var element = Element(tag: String(first.first ?? "").filter { $0 != "/" })
    guard element.tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      throw Element.Malformed(what: inside)
    }
    var name = first.dropFirst().joined(separator: " ")
    while let value = parts.popFirst() {
      guard name.hasSuffix("="),
        name.dropLast().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
      else { throw Element.Malformed(what: inside) }
      let key = String(name.dropLast())
      guard element.attributes[key] == nil else { throw Element.Malformed(what: inside) }
      element.attributes[key] = try decoded(String(value))
      name = String((parts.popFirst() ?? "").filter { $0 != " " })
    }
    return element
  }

  private func decoded(_ words: String) throws -> String {
    guard words.utf8.contains(UInt8(ascii: "&")) else { return words }
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var text = ""
    for (index, part) in words.split(separator: "&", omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0 else {
        text += part
        continue
      }
      guard let end = part.firstIndex(of: ";"), let sign = known[String(part[..<end])] else {
        throw Element.Malformed(what: "&\(part.prefix(20))")
      }
      text += sign + part[part.index(after: end)...]
    }
    return text
  }
}
