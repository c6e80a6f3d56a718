/// Where a text of a questionnaire stands: what it belongs to, and the way to it from there.
public struct TextPlace: Hashable, Sendable {
  /// The id of an item or a dimension; empty for what belongs to the questionnaire as a whole.
  public var owner: String
  /// Keys as in the questionnaire's file, such as `next` and `low`; in lists an id or a number stands for the place.
  public var path: [String]

  public init(_ owner: String, _ path: [String]) { (self.owner, self.path) = (owner, path) }

  /// True for a sentence of a list that nothing but its number tells from others: another version of the questionnaire
  /// may say something else there.
  var isOnlyNumbered: Bool {
    guard owner.isEmpty, let list = path.dropLast().last else { return false }
    return Self.lists.contains(list)
  }

  private static let lists: Set = ["notices", "rules", "notes", "facilitator", "outcomeNotes"]
}

extension Questionnaire {
  /// Goes over every text that people read, in the order of the questionnaire, and lets each be changed.
  ///
  /// The one list of what can be translated: beginning, reading and showing a translation all come from it. Ids, codes
  /// and what is empty are not in it.
  public mutating func changeTexts(_ change: @escaping (TextPlace, inout String) -> Void) {
    changeGeneralTexts(TextVisitor("", change))
    if var model {
      model.changeTexts(change)
      ask(model)
    } else {
      for index in profile.indices { profile[index].changeTexts(change) }
      for index in dimensions.indices { dimensions[index].changeTexts(change) }
    }
    for index in challenges.indices { challenges[index].changeTexts(change) }
    for index in outcomes.indices { outcomes[index].changeTexts(change) }
    for index in context.indices { context[index].changeTexts(change) }
  }

  private mutating func changeGeneralTexts(_ visit: TextVisitor) {
    // A model has these itself.
    if model == nil {
      visit(&title, "title")
      visit(&about, "about")
    }
    for index in levels.indices {
      let rank = String(levels[index].rank)
      visit(&levels[index].name, "levels", rank, "name")
      visit(&levels[index].meaning, "levels", rank, "meaning")
    }
    for index in notices.indices { visit(&notices[index].text, "notices", String(index + 1)) }
    texts.changeTexts(visit)
  }
}

/// Visits the texts of one owner.
struct TextVisitor {
  private let owner: String
  private let change: (TextPlace, inout String) -> Void

  init(_ owner: String, _ change: @escaping (TextPlace, inout String) -> Void) {
    (self.owner, self.change) = (owner, change)
  }

  func callAsFunction(_ text: inout String, _ path: String...) { self(&text, path) }

  /// A list goes by number, from 1.
  func callAsFunction(list: inout [String], _ path: String...) {
    for index in list.indices { self(&list[index], path + [String(index + 1)]) }
  }

  func callAsFunction(map: inout [String: String], _ path: String...) {
    for key in map.keys.sorted() { self(&map[key, default: ""], path + [key]) }
  }

  func callAsFunction(_ text: inout String, _ path: [String]) {
    if !text.isEmpty { change(TextPlace(owner, path), &text) }
  }
}

extension ChoiceQuestion {
  mutating func changeTexts(_ change: @escaping (TextPlace, inout String) -> Void) {
    let visit = TextVisitor(id.text, change)
    visit(&question, "question")
    for index in options.indices { visit(&options[index].text, "options", options[index].id) }
  }
}

extension Dimension {
  fileprivate mutating func changeTexts(_ change: @escaping (TextPlace, inout String) -> Void) {
    let visit = TextVisitor(id.text, change)
    visit(&title, "title")
    visit(&purpose, "purpose")
    visit(&low, "low")
    visit(&middle, "middle")
    visit(&high, "high")
    for index in practices.indices { practices[index].changeTexts(change) }
  }
}

extension Practice {
  fileprivate mutating func changeTexts(_ change: @escaping (TextPlace, inout String) -> Void) {
    let visit = TextVisitor(id.text, change)
    visit(&title, "title")
    visit(&question, "question")
    visit(list: &anchors, "anchors")
    visit(&why, "why")
    visit(&evidence, "evidence")
    visit(&nextLow, "next", "low")
    visit(&nextHigh, "next", "high")
    visit(&notApplicableWhen, "notApplicable", "when")
  }
}

extension Challenge {
  fileprivate mutating func changeTexts(_ change: @escaping (TextPlace, inout String) -> Void) {
    let visit = TextVisitor(id.text, change)
    visit(&title, "title")
    visit(&text, "text")
    visit(&sign, "sign")
  }
}

extension Outcome {
  fileprivate mutating func changeTexts(_ change: @escaping (TextPlace, inout String) -> Void) {
    let visit = TextVisitor(id.text, change)
    visit(&title, "title")
    visit(&question, "question")
    visit(list: &bands, "bands")
    visit(&mirrors, "mirrors")
    visit(&note, "note")
  }
}

extension ReportTexts {
  fileprivate mutating func changeTexts(_ visit: TextVisitor) {
    for rank in levels.keys.sorted() {
      visit(&levels[rank, default: ""], "texts", "levels", String(rank))
    }
    for index in severity.indices {
      let rank = String(severity[index].rank)
      visit(&severity[index].name, "texts", "severity", rank, "name")
      visit(&severity[index].effect, "texts", "severity", rank, "effect")
    }
    for index in glossary.indices {
      // A word is found again by what it is in the source.
      let word = glossary[index].word
      visit(&glossary[index].word, "texts", "glossary", word, "word")
      visit(&glossary[index].meaning, "texts", "glossary", word, "meaning")
    }
    visit(list: &rules, "texts", "rules")
    visit(map: &statuses, "texts", "statuses")
    visit(map: &statusNames, "texts", "statusNames")
    visit(list: &notes, "texts", "notes")
    visit(list: &facilitator, "texts", "facilitator")
    visit(list: &outcomeNotes, "texts", "outcomeNotes")
    visit(map: &leadIns, "texts", "leadIns")
    visit(map: &pairings, "texts", "pairings")
    visit(map: &roles, "texts", "roles")
    visit(map: &origins, "texts", "origins")
    for effort in Effort.allCases where efforts[effort] != nil {
      visit(&efforts[effort, default: ""], "texts", "efforts", effort.rawValue)
    }
    visit(map: &others, "texts")
  }
}
