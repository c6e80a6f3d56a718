import Formats
import MaturityModel

/// The records of a cache, each looked at only when its file is there.
struct FormerRecords: Sendable {
  /// How many files the cache knows.
  let count: Int
  private let bytes: [UInt8]
  /// For each name where its record stands, or -1.
  private let places: [Int]
  private let questionnaires: [FormerQuestionnaire]
  private let sources: PortfolioSources
  private let find: @Sendable (String, String) -> Questionnaire?

  /// Nil for a content that makes no sense.
  init?(
    _ bytes: [UInt8], from start: Int, _ names: FileNames, sources: PortfolioSources,
    find: @escaping @Sendable (String, String) -> Questionnaire?
  ) {
    var places = Array(repeating: -1, count: names.count)
    var questionnaires: [FormerQuestionnaire] = []
    let count = bytes.withUnsafeBufferPointer { buffer -> Int? in
      var reader = PackedReader(buffer, from: start)
      let sourceCount = reader.whole()
      while questionnaires.count < sourceCount, !reader.isBroken {
        questionnaires.append(FormerQuestionnaire(from: &reader))
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
    (self.count, self.bytes, self.places) = (count, bytes, places)
    (self.questionnaires, self.sources, self.find) = (questionnaires, sources, find)
  }

  /// True where the cache knows a file of the name.
  func has(_ name: Int) -> Bool { places[name] >= 0 }

  /// What is remembered of a file; nil where it is another one now, or its questionnaire is.
  func record(_ name: Int, stamp: FileStamp) -> PortfolioRecord? {
    guard places[name] >= 0 else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var whole = PackedReader(buffer, from: places[name])
      var reader = PackedReader(whole.block())
      guard FileStamp(from: &reader) == stamp else { return nil }
      var record = PortfolioRecord(from: &reader)
      guard !reader.isBroken, questionnaires.indices.contains(Int(record.source)),
        let number = questionnaires[Int(record.source)].number(in: sources, find: find)
      else { return nil }
      record.source = number
      return record
    }
  }
}
