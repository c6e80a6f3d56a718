package import MaturityModel

/// The items of questionnaires by id, made once for each questionnaire.
///
/// A class, because the reader of one file after the other shares it. It belongs to one thread.
package final class ItemTables {
  private var tables: [String: [Item.ID: Item]] = [:]

  package init() {}

  /// `original` is the digest of a questionnaire that has the same items.
  package func items(
    of questionnaire: Questionnaire, as original: String? = nil
  ) -> [Item.ID: Item] {
    let original = original ?? questionnaire.digest
    if let known = tables[original] { return known }
    let items = questionnaire.itemsByID
    // The few that are met in practice; a folder of many different ones must not fill the memory.
    if tables.count > 64 { tables = [:] }
    tables[original] = items
    return items
  }
}
