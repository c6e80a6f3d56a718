import POSIX

/// The names in a folder in the order of their bytes, without a text for each: there may be hundreds of thousands.
struct FileNames: Sendable {
  /// All names, each with a 0 at its end.
  private var bytes: [UInt8] = []
  private var starts: [Name] = []

  private struct Name {
    var start: UInt32
    var count: UInt16
    var mayBeOther: Bool
  }

  var count: Int { starts.count }

  /// The files of a folder that may be assessments: `*.json`, and not hidden; nil when the folder cannot be read.
  init?(in folder: String) {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let isFile = Int(entry.pointee.d_type) == Int(DT_REG)
      let mayBeOther = [Int(DT_UNKNOWN), Int(DT_LNK)].contains(Int(entry.pointee.d_type))
      guard isFile || mayBeOther else { continue }
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        let start = UnsafeRawPointer(name)
        let length = strlen(start.assumingMemoryBound(to: CChar.self))
        add(UnsafeRawBufferPointer(start: start, count: length), mayBeOther: mayBeOther)
      }
    }
    sort()
  }

  private mutating func add(_ name: UnsafeRawBufferPointer, mayBeOther: Bool) {
    guard name.count > 5, name[0] != UInt8(ascii: "."), name.suffix(5).elementsEqual(".json".utf8),
      let start = UInt32(exactly: bytes.count), let count = UInt16(exactly: name.count)
    else { return }
    bytes.append(contentsOf: name)
    bytes.append(0)
    starts.append(Name(start: start, count: count, mayBeOther: mayBeOther))
  }

  private mutating func sort() {
    let shared = sharedPrefix
    starts = bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      // Most names are told apart by the eight bytes after what all have in common.
      return starts.map { name in
        var (key, place) = (UInt64(0), Int(name.start) + shared)
        let end = Int(name.start) + Int(name.count)
        for _ in 0..<8 {
          key = key << 8 | UInt64(place < end ? bytes[place] : 0)
          place += 1
        }
        return (key, name)
      }.sorted { left, right in
        guard left.0 == right.0 else { return left.0 < right.0 }
        // The 0 at the end of the shorter one decides.
        return memcmp(
          base + Int(left.1.start), base + Int(right.1.start),
          Int(min(left.1.count, right.1.count)) + 1) < 0
      }.map(\.1)
    }
  }

  /// How many bytes all names begin with.
  private var sharedPrefix: Int {
    guard let first = starts.first else { return 0 }
    let example = bytes[Int(first.start)..<Int(first.start) + Int(first.count)]
    return starts.reduce(example.count) { shared, name in
      let other = bytes[Int(name.start)..<Int(name.start) + Int(name.count)].prefix(shared)
      return zip(example, other).prefix { $0 == $1 }.count
    }
  }

  /// True where the folder does not say whether it is a regular file: it may also be a link.
  func mayBeOther(_ index: Int) -> Bool { starts[index].mayBeOther }

  func text(_ index: Int) -> String { String(fileName: name(index)) }

  func name(_ index: Int) -> ArraySlice<UInt8> {
    let start = Int(starts[index].start)
    return bytes[start..<start + Int(starts[index].count)]
  }

  /// The name as C wants it.
  func withCName<Result>(_ index: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result? {
    bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map {
        body(($0 + Int(starts[index].start)).assumingMemoryBound(to: CChar.self))
      }
    }
  }

  /// Less than 0, 0 or more than 0, as the name stands before, is or stands after another one.
  func compare(_ index: Int, with other: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let count = Int(starts[index].count)
      guard let base = bytes.baseAddress, let start = other.baseAddress else { return count }
      let order = memcmp(base + Int(starts[index].start), start, min(count, other.count))
      return order == 0 ? count - other.count : Int(order)
    }
  }
}
