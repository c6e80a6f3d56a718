/// Reads an expression: literals, classes, `\b \s \S \w \W \d \D`, groups, `|`, `? * + {m,n}`, `^ $`, and `(?i)` at its
/// very start.
struct ExpressionParser {
  /// Groups in groups; more are refused.
  private static let depthLimit = 50
  /// The most that a repetition may count to.
  private static let countLimit = 1_000

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private let ignoresCase: Bool

  static func parse(_ text: String) throws(ExpressionFault) -> ExpressionNode {
    var parser = ExpressionParser(Array(text.utf8))
    let node = try parser.choice()
    guard parser.at == parser.bytes.count else {
      throw ExpressionFault("a group is closed that was not opened", "Write \\) for the character.")
    }
    return node
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ignoresCase = bytes.starts(with: "(?i)".utf8)
    if ignoresCase { at = 4 }
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func choice() throws(ExpressionFault) -> ExpressionNode {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(ExpressionFault) -> ExpressionNode {
    var parts: [ExpressionNode] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      var part = try atom()
      while let (least, most) = try count() {
        part = .repeated(part, atLeast: least, atMost: most)
        // Whether as much or as little as possible is taken makes no difference to whether there is a match.
        _ = take("?")
      }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom() throws(ExpressionFault) -> ExpressionNode {
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "("): return try group()
    case UInt8(ascii: "["): return .bytes(try set())
    case UInt8(ascii: "."): return .bytes(.all)
    case UInt8(ascii: "^"): return .start
    case UInt8(ascii: "$"): return .end
    case UInt8(ascii: "\\"):
      if take("b") { return .boundary }
      return .bytes(cased(try escaped()))
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      throw ExpressionFault(
        "\"\(Character(Unicode.Scalar(byte)))\" repeats nothing",
        "Write a backslash before it for the character.")
    default: return .bytes(cased(ByteSet([byte])))
    }
  }

  private func cased(_ set: ByteSet) -> ByteSet { ignoresCase ? set.ignoringCase : set }

  private mutating func group() throws(ExpressionFault) -> ExpressionNode {
    if take("?"), !take(":") {
      throw ExpressionFault(
        "groups that begin with \"(?\" are not supported: no look-around, and no option but (?i) "
          + "at the very start", "Say it with groups, classes and |.")
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ExpressionFault(
        "there are more than \(Self.depthLimit) groups in groups", "Make it flatter.")
    }
    let node = try choice()
    guard take(")") else {
      throw ExpressionFault("a group is not closed", "Write \")\", or \\( for the character.")
    }
    return node
  }

  /// How often what stands before is wanted; nil where nothing says so.
  private mutating func count() throws(ExpressionFault) -> (Int, Int?)? {
    if take("?") { return (0, 1) }
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    let start = at
    guard take("{"), let least = number() else {
      at = start
      return nil
    }
    let most = take(",") ? number() : least
    guard take("}") else {
      at = start
      return nil
    }
    guard max(least, most ?? 0) <= Self.countLimit, least <= most ?? least else {
      throw ExpressionFault(
        "a repetition counts beyond \(Self.countLimit), or backwards", "Write smaller counts.")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var number: Int?
    while let byte = next, ByteSet.digits.contains(byte) {
      number = min((number ?? 0) * 10 + Int(byte - 0x30), 1 << 20)
      at += 1
    }
    return number
  }

  private mutating func set() throws(ExpressionFault) -> ByteSet {
    let isInverted = take("^")
    var set = ByteSet()
    var isFirst = true
    while let byte = next, isFirst || byte != UInt8(ascii: "]") {
      isFirst = false
      at += 1
      let member = byte == UInt8(ascii: "\\") ? try escaped() : ByteSet([byte])
      guard next == UInt8(ascii: "-"), at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "]")
      else {
        set.formUnion(member)
        continue
      }
      at += 1
      let last = bytes[at]
      at += 1
      let end = last == UInt8(ascii: "\\") ? try escaped() : ByteSet([last])
      guard let low = member.members.first, let high = end.members.first, member.members.count == 1,
        end.members.count == 1, low <= high
      else {
        throw ExpressionFault(
          "a range of a class goes backwards, or ends in a class", "Write the lower end first.")
      }
      set.formUnion(ByteSet(low...high))
    }
    guard take("]") else {
      throw ExpressionFault("a class is not closed", "Write \"]\", or \\[ for the character.")
    }
    return isInverted ? cased(set).inverted : cased(set)
  }

  private mutating func escaped() throws(ExpressionFault) -> ByteSet {
    guard let byte = next else {
      throw ExpressionFault("a backslash stands at the end", "Write two for the character.")
    }
    at += 1
    switch byte {
    case UInt8(ascii: "s"): return .space
    case UInt8(ascii: "S"): return ByteSet.space.inverted
    case UInt8(ascii: "w"): return .word
    case UInt8(ascii: "W"): return ByteSet.word.inverted
    case UInt8(ascii: "d"): return .digits
    case UInt8(ascii: "D"): return ByteSet.digits.inverted
    case UInt8(ascii: "n"): return ByteSet([0x0A])
    case UInt8(ascii: "t"): return ByteSet([0x09])
    case UInt8(ascii: "r"): return ByteSet([0x0D])
    case _ where byte.isWord:
      throw ExpressionFault(
        "\\\(Character(Unicode.Scalar(byte))) is not supported: no back-references, and no classes "
          + "but \\s \\S \\w \\W \\d \\D", "Write a class in brackets.")
    default: return ByteSet([byte])
    }
  }
}
