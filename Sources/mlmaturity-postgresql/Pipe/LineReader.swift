import POSIX

/// The lines that come in, one after another.
struct LineReader {
  private let file: Int32
  private var kept: [UInt8] = []
  /// Where the next line begins, and up to where its end was looked for.
  private var place = (start: 0, seen: 0)

  init(_ file: Int32) { self.file = file }

  /// Waits for the next line, without its end; nil after the last one.
  ///
  /// What stands behind the last end of a line never came whole, and is left.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = kept[place.seen...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { place = (end + 1, end + 1) }
        return Array(kept[place.start..<end])
      }
      kept.removeFirst(place.start)
      place = (0, kept.count)
      guard readMore() else { return nil }
    }
  }

  private mutating func readMore() -> Bool {
    let capacity = 1 << 16
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { part in
      while true {
        let count = read(file, part.baseAddress, capacity)
        if count < 0, errno == EINTR { continue }
        kept += part.prefix(max(0, count))
        return count > 0
      }
    }
  }
}
