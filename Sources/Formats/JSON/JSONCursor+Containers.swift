import POSIX

extension JSONCursor {
  /// How far the members of an object have been read.
  struct Members {
    fileprivate var last: Text?
    fileprivate var isClosed = false
    private(set) var isAscending = true

    fileprivate mutating func add(_ key: Text, isAfterLast: Bool) {
      isAscending = isAscending && isAfterLast
      last = key
    }

    /// True where the object is closed, and its keys have been found in the order of their bytes, so that none stands
    /// there twice; `isUnique` vouches for keys in another order.
    func areValid(isUnique: Bool = false) -> Bool { isClosed && (isAscending || isUnique) }
  }

  /// Passes the next key of an object and its colon; nil at the end of the object, and where it is not valid.
  @inline(__always) mutating func key(_ members: inout Members) -> Text? {
    if let last = members.last {
      guard pass(UInt8(ascii: ",")) else {
        members.isClosed = pass(UInt8(ascii: "}"))
        return nil
      }
      guard let key = text(), key.isASCII, key.isVerbatim, pass(UInt8(ascii: ":")) else {
        return nil
      }
      members.add(key, isAfterLast: precedes(last, key))
      return key
    }
    if pass(UInt8(ascii: "}")) {
      members.isClosed = true
      return nil
    }
    guard let key = text(), key.isASCII, key.isVerbatim, pass(UInt8(ascii: ":")) else { return nil }
    members.add(key, isAfterLast: true)
    return key
  }

  private func precedes(_ left: Text, _ right: Text) -> Bool {
    let order = memcmp(base + left.start, base + right.start, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  /// Passes the elements of an array, each by `element`, which answers false where it gives up.
  mutating func passElements(_ element: (inout JSONCursor) -> Bool) -> Bool {
    guard pass(UInt8(ascii: "[")) else { return false }
    if pass(UInt8(ascii: "]")) { return true }
    repeat {
      guard element(&self) else { return false }
    } while pass(UInt8(ascii: ","))
    return pass(UInt8(ascii: "]"))
  }

  /// Passes any value; false where it is not known to be valid, or has a key twice.
  mutating func passValue(depth: Int = 0) -> Bool {
    guard depth < 32 else { return false }
    switch peek() {
    case UInt8(ascii: "{"):
      at += 1
      var members = Members()
      while key(&members) != nil { guard passValue(depth: depth + 1) else { return false } }
      return members.areValid()
    case UInt8(ascii: "["): return passElements { $0.passValue(depth: depth + 1) }
    case UInt8(ascii: "\""): return text() != nil
    case UInt8(ascii: "t"): return pass(word: "true")
    case UInt8(ascii: "f"): return pass(word: "false")
    case UInt8(ascii: "n"): return pass(word: "null")
    default: return passNumber()
    }
  }
}
