/// An answer of an earlier assessment that is kept although it answers nothing that is asked now.
public struct RetiredAnswer: Hashable, Sendable {
  /// The item that it was given to.
  public var item: Item.ID
  /// The item's title then; its id where the file does not say.
  public var title: String
  /// The answer as the file spells it, such as `3` or `unknown`.
  public var answer: String
  public var note: String
  /// True where the item is asked now with another meaning, so that it has to be answered again.
  public var isAskedAgain: Bool
}

extension Assessment {
  /// The kept answers, those to what is no longer asked and those to what means something else now, by item.
  ///
  /// Of several answers to one item the latest.
  public var retiredAnswers: [RetiredAnswer] {
    let known = questionnaire.retirable
    return retired.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap {
      name, kept in
      guard let members = kept.members else { return nil }
      let item = Item.ID(members["item"]?.text ?? name)
      return RetiredAnswer(
        item: item, title: members["title"]?.text ?? item.displayed,
        answer: members["answer"].map(\.spoken) ?? "", note: members["note"]?.text ?? "",
        isAskedAgain: known.contains(item))
    }
  }

  /// What an item was answered last time, where it has to be answered again because it means something else now.
  public func formerAnswer(to item: Item.ID) -> RetiredAnswer? {
    retired[item.text] == nil ? nil : retiredAnswers.last { $0.item == item && $0.isAskedAgain }
  }
}

extension Questionnaire {
  /// The ids of everything that is asked.
  fileprivate var retirable: Set<Item.ID> { Set(revisions.map(\.id)) }
}

extension JSON {
  /// A short text for a person.
  fileprivate var spoken: String {
    switch self {
    case .string(let text): text
    case .array(let list): list.map(\.spoken).joined(separator: ", ")
    case .number(let digits): digits
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .null: "null"
    case .object, .written: "…"
    }
  }
}
