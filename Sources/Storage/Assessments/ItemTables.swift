import MaturityModel

/// The items of questionnaires by id, made once for each questionnaire.
///
/// A class, because the reader of one file after the other shares it. It belongs to one thread.
final class ItemTables {
  private var tables: [String: [String: Item]] = [:]

  func items(of questionnaire: Questionnaire) -> [String: Item] {
    if let known = tables[questionnaire.digest] { return known }
    let items = questionnaire.itemsByID
    // The few that are met in practice; a folder of many different ones must not fill the memory.
    if tables.count > 64 { tables = [:] }
    tables[questionnaire.digest] = items
    return items
  }
}
