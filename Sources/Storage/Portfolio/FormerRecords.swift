import MaturityModel

/// The records of a cache, each looked at only when its file is there.
struct FormerRecords: Sendable {
  /// How many files the cache knows.
  let count: Int
  private let bytes: [UInt8]
  /// For each name where its record stands, or -1.
  private let places: [Int]
  /// For each questionnaire of the cache its number now; nil where it is not the same any more.
  private let numbers: [Int32?]

  /// Nil for a content that makes no sense.
  init?(
    _ bytes: [UInt8], from start: Int, _ names: FileNames, sources: PortfolioSources,
    find: (String, String) -> Questionnaire?
  ) {
    var (places, numbers) = (Array(repeating: -1, count: names.count), [Int32?]())
    let count = bytes.withUnsafeBufferPointer { buffer -> Int? in
      var reader = PackedReader(buffer, from: start)
      let sourceCount = reader.whole()
      while numbers.count < sourceCount, !reader.isBroken {
        let source = sources.restore(from: &reader, find: find)
        numbers.append(source.map { Int32(clamping: $0.number) })
      }
      let count = reader.whole()
      var (read, name) = (0, 0)
      while read < count, !reader.isBroken {
        let former = reader.block()
        // Both lists are in the order of the names' bytes.
        while name < names.count, names.compare(name, with: former) < 0 { name += 1 }
        if name < names.count, names.compare(name, with: former) == 0 { places[name] = reader.at }
        _ = reader.block()
        read += 1
      }
      return reader.isBroken ? nil : count
    }
    guard let count else { return nil }
    (self.count, self.bytes, self.places, self.numbers) = (count, bytes, places, numbers)
  }

  /// True where the cache knows a file of the name.
  func has(_ name: Int) -> Bool { places[name] >= 0 }

  /// What is remembered of a file; nil where it is another one now, or its questionnaire is.
  func record(_ name: Int, stamp: PortfolioStamp) -> PortfolioRecord? {
    guard places[name] >= 0 else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var whole = PackedReader(buffer, from: places[name])
      var reader = PackedReader(whole.block())
      guard PortfolioStamp(from: &reader) == stamp else { return nil }
      var record = PortfolioRecord(from: &reader)
      guard !reader.isBroken, numbers.indices.contains(Int(record.source)),
        let number = numbers[Int(record.source)]
      else { return nil }
      record.source = number
      return record
    }
  }
}

extension PortfolioRecord {
  init(from reader: inout PackedReader) {
    self.init(
      source: Int32(truncatingIfNeeded: reader.whole()),
      flags: Flags(rawValue: UInt8(truncatingIfNeeded: reader.number())),
      seconds: Int64(bitPattern: reader.number()), changed: Int64(bitPattern: reader.number()),
      bytes: Array(reader.block()))
  }

  func write(to writer: inout PackedWriter) {
    writer.whole(Int(source))
    writer.number(UInt64(flags.rawValue))
    writer.number(UInt64(bitPattern: seconds))
    writer.number(UInt64(bitPattern: changed))
    writer.block(bytes)
  }
}

extension PortfolioSource {
  func write(to writer: inout PackedWriter) {
    writer.block(questionnaire.digest.utf8)
    writer.block(questionnaire.id.utf8)
    writer.block(questionnaire.version.utf8)
    writer.block(snapshot ?? [])
  }
}

extension PortfolioSources {
  /// Makes a questionnaire of a cache known again; nil where it is not what it was.
  fileprivate func restore(
    from reader: inout PackedReader, find: (String, String) -> Questionnaire?
  ) -> PortfolioSource? {
    let (digest, id, version) = (reader.text(), reader.text(), reader.text())
    let snapshot = Array(reader.block())
    guard !reader.isBroken else { return nil }
    guard !snapshot.isEmpty else {
      guard let found = find(id, version), found.digest == digest else { return nil }
      return source(of: found, snapshot: nil)
    }
    guard case .success(let questionnaire) = QuestionnaireReader.read(snapshot, file: ""),
      questionnaire.digest == digest
    else { return nil }
    return source(of: questionnaire, snapshot: snapshot)
  }
}
