package import MaturityModel

/// Makes entries of records, with what it has learned from those before.
package struct EntryMaker {
  private let sources: [PortfolioSource]
  private var kits: [Int32: EntryKit] = [:]

  package init(_ sources: [PortfolioSource]) { self.sources = sources }

  /// The entry of a record; nil where the record makes no sense, which only a broken cache could cause.
  package mutating func entry(_ record: PortfolioRecord, file: String) -> PortfolioEntry? {
    guard sources.indices.contains(Int(record.source)) else { return nil }
    if kits[record.source] == nil {
      // A folder of many different ones must not fill the memory.
      if kits.count > 64 { kits = [:] }
      kits[record.source] = EntryKit(sources[Int(record.source)].questionnaire)
    }
    return record.bytes.withUnsafeBufferPointer { bytes in
      kits[record.source]?.entry(record, bytes, file: file)
    }
  }
}
