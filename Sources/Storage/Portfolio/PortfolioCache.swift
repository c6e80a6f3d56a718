import Formats
import MaturityModel

/// What the files of one folder said last time.
///
/// Only a cache: deleted, damaged, stale or read-only it changes nothing but speed. It holds what was read and no
/// results. Nobody but this program reads it, and its form changes with the version in its first line.
struct PortfolioCache {
  private static let start = Array("mlmaturity portfolio 3\n".utf8)
  private static let body = start.count + 32
  private let file: String
  private let path: String

  /// The cache of a folder, in the folder for caches.
  init(folder cache: String, of folder: String) {
    path = cache
    let real = FilePath(following: folder).text
    file = cache + "/portfolio-" + Checksum.text(of: Array(real.utf8)) + ".cache"
  }

  /// Reads the cache for the names that there are now; nil where there is none, or none to be trusted.
  ///
  /// Its questionnaires become known to `sources`; `find` looks up those that the files do not hold.
  func read(
    _ names: FileNames, sources: PortfolioSources,
    find: @escaping @Sendable (String, String) -> Questionnaire?
  ) -> FormerRecords? {
    guard let bytes = try? FileBytes.read(file, .invented, limit: 1 << 30),
      bytes.starts(with: Self.start), bytes.count > Self.body,
      Checksum.text(of: bytes, from: Self.body).utf8.elementsEqual(
        bytes[Self.start.count..<Self.body])
    else { return nil }
    return FormerRecords(bytes, from: Self.body, names, sources: sources, find: find)
  }

  /// Writes the cache; where that fails there is none.
  func write(_ readings: [PortfolioReading], _ names: FileNames, sources: [PortfolioSource]) {
    var writer = PackedWriter()
    writer.bytes.reserveCapacity(readings.count * 192 + (1 << 20))
    writer.bytes += Self.start
    writer.bytes += repeatElement(UInt8(ascii: "0"), count: 32)
    let used = Set(readings.map(\.record.source)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(used, Int32(0)...))
    writer.whole(used.count)
    for number in used { sources[Int(number)].write(to: &writer) }
    writer.whole(readings.count)
    var content = PackedWriter()
    for reading in readings {
      writer.block(names.name(reading.file))
      content.bytes.removeAll(keepingCapacity: true)
      reading.stamp?.write(to: &content)
      var record = reading.record
      record.source = numbers[record.source] ?? 0
      record.write(to: &content)
      writer.block(content.bytes)
    }
    let checksum = Checksum.text(of: writer.bytes, from: Self.body)
    writer.bytes.replaceSubrange(Self.start.count..<Self.body, with: checksum.utf8)
    save(writer.bytes)
  }

  private func save(_ bytes: [UInt8]) {
    guard (try? FolderListing.create(path)) != nil else { return }
    try? AtomicFile(invented: file).write(bytes, waitsForDisk: false)
  }
}
