package import MaturityModel

/// The items of questionnaires by id, made once for each questionnaire.
///
/// A class, because the reader of one file after the other shares it. It belongs to one thread.
package final class ItemTables {
  private var tables: [String: Table] = [:]

  private struct Table {
    let items: [Item.ID: Item]
    /// Reads the answers; nil for a questionnaire with measures.
    var answers: AnswerScanner?
  }

  private let keepsNotes: Bool

  /// Without `keepsNotes` the notes beside answers may be left out.
  package init(keepsNotes: Bool = true) { self.keepsNotes = keepsNotes }

  /// `original` is the digest of a questionnaire that has the same items.
  package func items(
    of questionnaire: Questionnaire, as original: String? = nil
  ) -> [Item.ID: Item] {
    let original = original ?? questionnaire.digest
    if let known = tables[original] { return known.items }
    let items = questionnaire.itemsByID
    // The few that are met in practice; a folder of many different ones must not fill the memory.
    if tables.count > 64 { tables = [:] }
    tables[original] = Table(
      items: items,
      answers: questionnaire.model == nil
        ? AnswerScanner(questionnaire, keeping: keepsNotes ? .responses : .answers) : nil)
    return items
  }

  /// The answers of a file, and the file without them; nil where they have to be read otherwise.
  func answers(
    of known: KnownSnapshots.Match
  ) -> (responses: [Item.ID: Response], rest: KnownSnapshots.Match)? {
    let snapshot = known.snapshot
    _ = items(of: snapshot.questionnaire, as: snapshot.items)
    // A file below this size cannot hold too many values.
    guard known.bytes.count + snapshot.bytes.count < JSONDocument.valueLimit,
      let (bytes, offset) = tables[snapshot.items]?.answers?
        .takeAnswers(outOf: known.bytes, known.offset)
    else { return nil }
    var rest = known
    rest.count -= rest.bytes.count - bytes.count
    (rest.bytes, rest.offset) = (bytes, offset)
    return (tables[snapshot.items]?.answers?.takeResponses() ?? [:], rest)
  }
}
