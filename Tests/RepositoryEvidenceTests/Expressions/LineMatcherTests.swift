import Testing

@testable import RepositoryEvidence

struct LineMatcherTests {
  private func matches(_ expression: String, _ line: String) throws -> Bool {
    let matcher = LineMatcher(try Expression(expression))
    return line.bytes.withUnsafeBufferPointer { matcher.matches($0) }
  }

  @Test(arguments: [
    ("abc", "xabcx", true), ("^abc", "xabc", false), ("abc$", "abc", true), ("abc$", "abcd", false),
    ("(?i)aBc", "xAbCx", true), ("a.c", "a\u{9}c", true), ("\\bcat\\b", "a cat.", true),
    ("\\bcat\\b", "concat", false), ("\\bcat\\b", "cats", false), ("^$", "", true),
    ("a{2,3}b", "aaaab", true), ("^a{2,3}b", "ab", false), ("^a{2}b", "aaab", false),
    ("x(ab|cd)?y", "xy", true), ("x(ab|cd)+y", "xabcdy", true), ("[a-c-]+d", "--d", true),
    ("[^)]*data", "raw data", true), ("\\d+\\s\\w", "12 a", true), ("\\S\\W", "a.", true),
    ("a\\.b", "axb", false), ("[\\w.-]+@", "a-b.c@", true), ("a|^b", "cb", false),
    ("(^|\\W)DAG\\(", "DAG(", true), ("(^|\\W)DAG\\(", "MyDAG(", false), ("[]]", "]", true),
    ("a{x", "a{x", true), ("(?:ab)+$", "xabab", true), ("a+?b", "aaab", true),
    ("models:/[\\w{<$]", "models:/{a}", true), ("é", "caf\u{E9}", true),
  ]) func `an expression matches a line or does not`(
    expression: String, line: String, isMatch: Bool
  ) throws {
    #expect(try matches(expression, line) == isMatch)
  }

  @Test(arguments: [
    "(?=a)abc", "(?!a)abc", "(?<=a)abc", "(a)\\1", "a(?i)b", "(abc", "abc)", "[abc", "*a", "a\\",
    "\\pL", "[z-a]", "a{2000}", "\\Aabc",
  ]) func `what would go back, or is no expression, is refused`(expression: String) {
    #expect(throws: ExpressionFault.self) { try Expression(expression) }
  }

  @Test func `an expression that would backtrack takes no longer than others`() throws {
    let line = String(repeating: "a", count: 1_000)
    for expression in ["(a+)+bcd", "(a|aa)+bcd", "(a*)*bcd", "(a|a|a|a)*(a|a)*bcd$"] {
      #expect(try !matches(expression, line))
      #expect(try matches(expression, line + "bcd"))
    }
  }

  @Test func `more sets of steps than are remembered change no answer`() throws {
    let matcher = LineMatcher(try Expression("(a|b)*a(a|b){14}c"))
    var random = Seeded(7)
    for _ in 0..<40 {
      let line = (0..<900).map { _ in UInt8(ascii: random.pick(["a", "b"])) }
      let end = line.suffix(15)
      let isMatch = end.first == UInt8(ascii: "a")
      let found = (line + [UInt8(ascii: "c")]).withUnsafeBufferPointer { matcher.matches($0) }
      #expect(found == isMatch)
    }
  }

  /// Where a match of a part that begins at a place may end, tried one after the other.
  private func ends(_ node: ExpressionNode, _ line: [UInt8], _ at: Int) -> Set<Int> {
    switch node {
    case .bytes(let set): return at < line.count && set.contains(line[at]) ? [at + 1] : []
    case .start: return at == 0 ? [at] : []
    case .end: return at == line.count ? [at] : []
    case .boundary:
      let isBefore = at > 0 && line[at - 1].isWord
      return isBefore != (at < line.count && line[at].isWord) ? [at] : []
    case .sequence(let parts):
      return parts.reduce([at]) { places, part in
        Set(places.flatMap { ends(part, line, $0) })
      }
    case .choice(let branches): return Set(branches.flatMap { ends($0, line, at) })
    case .repeated(let part, let least, let most):
      var (all, places, count): (Set<Int>, Set<Int>, Int) = (least == 0 ? [at] : [], [at], 0)
      while count < most ?? line.count + least + 1, !places.isEmpty {
        places = Set(places.flatMap { ends(part, line, $0) })
        count += 1
        if count >= least { all.formUnion(places) }
      }
      return all
    }
  }

  private func text(_ random: inout Seeded, depth: Int) -> String {
    let leaves = ["a", "b", "_", "ab", "[ab]", "[^a]", "\\b", "\\w", "\\W", "^", "$", ".", "abc"]
    guard depth > 0 else { return random.pick(leaves) }
    let (one, other) = (text(&random, depth: depth - 1), text(&random, depth: depth - 1))
    return random.pick([
      one + other, "(\(one)|\(other))", "(\(one))*", "(\(one))+", "(\(one))?\(other)",
      "(\(one)){1,2}", "(\(one)){2}\(other)", one + other,
    ])
  }

  @Test(arguments: 0..<40) func `it matches what the expression means, and has its fixed strings`(
    seed: Int
  ) throws {
    var random = Seeded(seed)
    let prefix = random.pick(["", "(?i)"])
    let expression = try Expression(prefix + text(&random, depth: 4))
    let node = try ExpressionParser.parse(expression.text)
    let matcher = LineMatcher(expression)
    for _ in 0..<60 {
      let count = Int.random(in: 0...9, using: &random)
      let line = (0..<count).map { _ in UInt8(ascii: random.pick(["a", "b", "A", "_", " ", "c"])) }
      let isMatch = (0...line.count).contains { !ends(node, line, $0).isEmpty }
      #expect(
        line.withUnsafeBufferPointer { matcher.matches($0) } == isMatch,
        "\(expression.text) \(String(decoding: line, as: UTF8.self))")
      guard isMatch, let fixed = expression.fixed else { continue }
      let lowered = String(decoding: line, as: UTF8.self).lowercased()
      #expect(
        fixed.contains { lowered.contains(String(decoding: $0, as: UTF8.self)) },
        "\(expression.text) \(lowered)")
    }
  }
}
