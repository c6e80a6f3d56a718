/// An archive of a few files, stored as they are: every system opens it, and no gateway looks for a program in it.
struct StoredZIP {
  private let files: [(name: String, bytes: [UInt8])]

  init(_ files: [(name: String, bytes: [UInt8])]) { self.files = files }

  /// The archive: each file after its local header, then the directory (APPNOTE.TXT 4.3).
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let entry = Self.entry(file)
      directory += Self.number(0x0201_4b50, 4) + Self.number(20, 2) + entry
      // No comment, disk 0, no attributes, and where the local header is.
      directory += Self.number(0, 10) + Self.number(archive.count, 4) + file.name.utf8
      archive += Self.number(0x0403_4b50, 4) + entry + file.name.utf8 + file.bytes
    }
    let start = archive.count
    archive += directory
    archive += Self.number(0x0605_4b50, 4) + Self.number(0, 4)
    archive += Self.number(files.count, 2) + Self.number(files.count, 2)
    archive += Self.number(directory.count, 4) + Self.number(start, 4) + Self.number(0, 2)
    return archive
  }

  /// What header and directory say in the same words: version 2.0, stored, the first of January 1980, the same whenever
  /// it is made.
  private static func entry(_ file: (name: String, bytes: [UInt8])) -> [UInt8] {
    let fields = [
      (20, 2), (0, 2), (0, 2), (0, 2), (0x21, 2), (Int(CRC32.sum(of: file.bytes)), 4),
      (file.bytes.count, 4), (file.bytes.count, 4), (file.name.utf8.count, 2), (0, 2),
    ]
    return fields.flatMap { number($0.0, $0.1) }
  }

  /// A number in so many bytes, the lowest first.
  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
