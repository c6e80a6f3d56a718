import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The results of one folder as they were last time.
///
/// Only a cache: deleted, damaged, stale or read-only it changes nothing but speed. Nobody but this program reads it,
/// and its form changes with the version in its first line.
struct PortfolioCache {
  private static let start = Array("mlmaturity portfolio 1\n".utf8)
  private let file: String
  private let path: String

  /// The cache of a folder, in the folder for caches.
  init(folder cache: String, of folder: String) {
    path = cache
    let real = FilePath(following: folder).text
    file = cache + "/portfolio-" + Checksum.text(of: Array(real.utf8)) + ".cache"
  }

  /// A file that was read before: where its record stands.
  struct Remembered {
    var stamp: PortfolioStamp
    fileprivate var at: Int
  }

  /// All that is remembered; empty where there is nothing, or nothing to be trusted.
  struct Content {
    /// By file name.
    var records: [String: Remembered] = [:]
    var questionnaires: [String: PortfolioQuestionnaire] = [:]
    private var decoder: PortfolioDecoder?

    init() {}

    fileprivate init(_ bytes: [UInt8], from start: Int) {
      var reader = PackedReader(bytes, from: start)
      let questionnaires = reader.list { reader in
        (reader.text(), PortfolioQuestionnaire(from: &reader))
      }
      let kinds = reader.list { PortfolioEntry.Kind(from: &$0) }
      let files = reader.list { reader in
        let name = reader.text()
        let stamp = PortfolioStamp(from: &reader)
        let length = reader.whole()
        defer { reader.at += min(length, bytes.count - reader.at) }
        return (name, Remembered(stamp: stamp, at: reader.at))
      }
      guard !reader.isBroken else { return }
      decoder = PortfolioDecoder(reader: reader, kinds: kinds)
      self.questionnaires = Dictionary(questionnaires, uniquingKeysWith: { first, _ in first })
      records = Dictionary(files, uniquingKeysWith: { first, _ in first })
    }

    /// The record; nil where it does not hold any more because the questionnaire beside it is another one.
    mutating func record(
      _ remembered: Remembered, file: String, _ found: Lookup
    ) -> PortfolioRecord? {
      guard let record = decoder?.record(at: remembered.at, file: file) else { return nil }
      guard !record.embeds else { return record }
      guard let named = questionnaires[record.digest],
        found.questionnaire(id: named.id, version: named.version)?.digest == record.digest
      else { return nil }
      return record
    }
  }

  /// Reads the cache.
  func read() -> Content {
    guard let bytes = try? FileBytes.read(file, limit: 1 << 30), bytes.starts(with: Self.start)
    else { return Content() }
    let body = Self.start.count + 32
    guard bytes.count > body,
      Checksum.text(of: bytes, from: body).utf8.elementsEqual(bytes[Self.start.count..<body])
    else { return Content() }
    return Content(bytes, from: body)
  }

  /// Writes the cache; where that fails there is none.
  func write(
    _ records: [(PortfolioFile, PortfolioRecord)],
    questionnaires: [String: PortfolioQuestionnaire]
  ) {
    var writer = PackedWriter()
    writer.list(questionnaires.sorted { $0.key < $1.key }) { writer, pair in
      writer.text(pair.key)
      pair.value.write(to: &writer)
    }
    let kinds = Array(Set(records.map(\.1.entry.kind))).sorted()
    writer.list(kinds) { $1.write(to: &$0) }
    let numbers = Dictionary(zip(kinds, kinds.indices), uniquingKeysWith: { first, _ in first })
    writer.list(records) { writer, record in
      writer.text(record.0.name)
      record.0.stamp.write(to: &writer)
      writer.measured { $0.record(record.1, kind: numbers[record.1.entry.kind] ?? 0) }
    }
    let body = writer.packed
    save(Self.start + Array(Checksum.text(of: body).utf8) + body)
  }

  private func save(_ bytes: [UInt8]) {
    guard (try? FolderListing.create(path)) != nil else { return }
    var template = Array((file + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return }
    let isWritten = writeAll(bytes, to: descriptor)
    close(descriptor)
    template.withUnsafeBufferPointer { temporary in
      guard let name = temporary.baseAddress else { return }
      if !isWritten || rename(name, file) != 0 { unlink(name) }
    }
  }
}
