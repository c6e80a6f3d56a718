import MaturityModel

/// The condition of a risk rule in a lens: choices with `!`, `&&`, `||` and parentheses.
struct LensCondition {
  /// The condition as a rule; nil where it does not parse.
  private(set) var formula: JSON?
  /// What stops it from being a condition; nil where nothing does.
  private(set) var fault: String?
  /// Choices that it names and the question does not have.
  private(set) var unknown: [String] = []

  private let bytes: [UInt8]
  private var at = 0
  private let choices: [String: String]
  private static let depthLimit = 30

  /// Parses a condition over the choices of a question: the option of each, by the id that the lens has for it.
  init(_ text: String, choices: [String: String]) {
    bytes = Array(text.utf8)
    self.choices = choices
    formula = any(depth: 0)
    if fault == nil, next() != nil { fail() }
    if fault != nil { formula = nil }
  }

  private mutating func any(depth: Int) -> JSON? {
    list("or", UInt8(ascii: "|")) { $0.all(depth: depth) }
  }

  private mutating func all(depth: Int) -> JSON? {
    list("and", UInt8(ascii: "&")) { $0.part(depth: depth) }
  }

  /// Parts with a doubled sign between them; one part stands for itself.
  private mutating func list(
    _ name: String, _ sign: UInt8, _ part: (inout LensCondition) -> JSON?
  ) -> JSON? {
    var parts: [JSON] = []
    repeat {
      guard let next = part(&self) else { return nil }
      parts.append(next)
    } while pass(sign, sign)
    return parts.count == 1 ? parts[0] : .formula(name, .array(parts))
  }

  private mutating func part(depth: Int) -> JSON? {
    guard depth < Self.depthLimit else {
      fault = fault ?? "is nested more than \(Self.depthLimit) deep"
      return nil
    }
    if pass(UInt8(ascii: "!")) {
      return part(depth: depth + 1).map { .formula("not", $0) }
    }
    if pass(UInt8(ascii: "(")) {
      guard let inner = any(depth: depth + 1) else { return nil }
      guard pass(UInt8(ascii: ")")) else { return fail() }
      return inner
    }
    return choice()
  }

  private mutating func choice() -> JSON? {
    _ = next()
    let start = at
    while at < bytes.count, !" \t\r\n()!&|".utf8.contains(bytes[at]) { at += 1 }
    guard at > start else { return fail() }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    if let option = choices[name] { return .formula("selected", .string(option)) }
    if !unknown.contains(name) { unknown.append(name) }
    return .formula("selected", .string(""))
  }

  /// Says what stands where the condition stops being one.
  @discardableResult private mutating func fail() -> JSON? {
    let rest = String(decoding: bytes[min(at, bytes.count)...].prefix(80), as: UTF8.self)
    fault = fault ?? (rest.isBlank ? "ends too early" : "stops making sense at \(rest.quoted)")
    return nil
  }

  /// The next byte that is not space.
  private mutating func next() -> UInt8? {
    while at < bytes.count, " \t\r\n".utf8.contains(bytes[at]) { at += 1 }
    return at < bytes.count ? bytes[at] : nil
  }

  /// Passes these bytes; false, and nothing passed but space, where others stand.
  private mutating func pass(_ wanted: UInt8...) -> Bool {
    _ = next()
    guard bytes[at...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }
}
