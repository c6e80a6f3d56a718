/// The files to be read, the most telling first, and never more than so many.
struct Candidates {
  struct Candidate {
    var path: [UInt8]
    var rank: Int
    /// Who asked for it, as a number.
    var asked: Int

    func comes(before other: Candidate) -> Bool {
      rank != other.rank ? rank < other.rank : path.lexicographicallyPrecedes(other.path)
    }
  }

  private let limit: Int
  private(set) var count = 0
  private var list: [Candidate] = []
  private(set) var owners: [Owners] = []
  private var numbers: [Owners: Int] = [:]

  init(limit: Int) { self.limit = limit }

  mutating func add(
    _ path: UnsafeBufferPointer<UInt8>, isFirst: Bool, isWeak: Bool, _ asked: Owners
  ) {
    count += 1
    let number = numbers[asked] ?? owners.count
    if number == owners.count {
      owners.append(asked)
      numbers[asked] = number
    }
    list.append(
      Candidate(
        path: Array(path), rank: Self.rank(path, isFirst: isFirst, isWeak: isWeak), asked: number))
    if list.count >= 2 * limit + 1_000 { shorten() }
  }

  private mutating func shorten() {
    list.sort { $0.comes(before: $1) }
    if list.count > limit { list.removeSubrange(limit...) }
  }

  /// Those to be read, in their order.
  mutating func sorted() -> [Candidate] {
    shorten()
    return list
  }

  /// Manifests first; then what is not weak; then configuration, documents, code, JSON, notebooks; then shallow paths.
  private static func rank(_ path: UnsafeBufferPointer<UInt8>, isFirst: Bool, isWeak: Bool) -> Int {
    let depth = min(path.count { $0 == UInt8(ascii: "/") }, 1 << 16)
    return (isFirst ? 0 : 1) << 40 | (isWeak ? 1 : 0) << 32 | kind(path) << 24 | depth
  }

  private static func kind(_ path: UnsafeBufferPointer<UInt8>) -> Int {
    guard let point = path.lastIndex(of: UInt8(ascii: ".")) else { return 2 }
    switch String(decoding: path[(point + 1)...].prefix(8).map(\.lowered), as: UTF8.self) {
    case "yml", "yaml", "toml", "tf": return 0
    case "md", "rst", "adoc": return 1
    case "json": return 3
    case "ipynb": return 4
    default: return 2
    }
  }
}
