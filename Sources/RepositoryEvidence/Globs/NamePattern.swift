/// One part of a glob, between two slashes: letters, `*`, `?` and classes in brackets.
struct NamePattern: Hashable, Sendable {
  private enum Token: Hashable, Sendable { case byte(UInt8), one, any, set(ByteSet) }

  private let tokens: [Token]

  /// Reads a part; it is in small letters, and a bracket that is not closed stands for itself.
  init(_ text: some Collection<UInt8>) {
    var (tokens, at): ([Token], Int) = ([], 0)
    let text = Array(text)
    while at < text.count {
      let byte = text[at]
      at += 1
      switch byte {
      case UInt8(ascii: "*"): if tokens.last != .any { tokens.append(.any) }
      case UInt8(ascii: "?"): tokens.append(.one)
      case UInt8(ascii: "["):
        guard let end = text[at...].firstIndex(of: UInt8(ascii: "]")), end > at else {
          tokens.append(.byte(byte))
          continue
        }
        tokens.append(.set(Self.set(text[at..<end])))
        at = end + 1
      default: tokens.append(.byte(byte))
      }
    }
    self.tokens = tokens
  }

  private static func set(_ text: ArraySlice<UInt8>) -> ByteSet {
    var (set, at) = (ByteSet(), text.startIndex)
    while at < text.endIndex {
      if at + 2 < text.endIndex, text[at + 1] == UInt8(ascii: "-"), text[at] <= text[at + 2] {
        set.formUnion(ByteSet(text[at]...text[at + 2]))
        at += 3
      } else {
        set.insert(text[at])
        at += 1
      }
    }
    return set
  }

  /// The name, where only one fits.
  var exact: [UInt8]? {
    let bytes = tokens.compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
    return bytes.count == tokens.count ? bytes : nil
  }

  /// True where every name fits.
  var isAny: Bool { tokens == [.any] }

  /// The bytes that every name ends with.
  var ending: [UInt8] {
    let tail = tokens.reversed().prefix { if case .byte = $0 { true } else { false } }
    return tail.reversed().compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
  }

  /// True where a name fits; it is in small letters.
  func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var (token, at) = (0, 0)
    // Where the latest star stands, and what it has taken so far.
    var (star, taken) = (-1, 0)
    while at < name.count {
      if token < tokens.count, tokens[token] == .any {
        (star, taken) = (token, at)
        token += 1
      } else if token < tokens.count, fits(tokens[token], name[at]) {
        token += 1
        at += 1
      } else {
        guard star >= 0 else { return false }
        taken += 1
        (token, at) = (star + 1, taken)
      }
    }
    while token < tokens.count, tokens[token] == .any { token += 1 }
    return token == tokens.count
  }

  private func fits(_ token: Token, _ byte: UInt8) -> Bool {
    switch token {
    case .byte(let own): own == byte
    case .one: true
    case .any: false
    case .set(let set): set.contains(byte)
    }
  }

  func matches(_ name: some Sequence<UInt8>) -> Bool {
    Array(name).withUnsafeBufferPointer { matches($0) }
  }
}
