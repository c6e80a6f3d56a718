import Foundation
import TerminalDriver

/// The built-in questionnaire as the program prints it.
struct DefaultQuestionnaire: Decodable {
  let profile: [Choice]
  let dimensions: [Dimension]
  let challenges: [Named]
  let outcomes: [Named]
  let context: [Choice]

  /// An item that is answered with options.
  struct Choice: Decodable {
    let id: String
    let question: String
    var maximum: Int?
  }

  struct Dimension: Decodable {
    let id: String
    let practices: [Practice]
  }

  /// A practice with the answers on offer.
  struct Practice: Decodable {
    let id: String
    let title: String
    let question: String
    let anchors: [String]
  }

  /// An item with a title.
  struct Named: Decodable {
    let id: String
    let title: String
  }

  init(in home: Home) throws {
    let exported = try home.run(["questionnaires", "export", "mlops-adoption"])
    self = try JSONDecoder().decode(Self.self, from: Data(exported.output.utf8))
  }

  /// How an item is answered.
  enum Kind {
    case choice(isMultiple: Bool)
    case practice(Practice)
    case challenge, outcome
  }

  /// Every item by id.
  var items: [String: Kind] {
    var items: [String: Kind] = [:]
    for choice in profile + context {
      items[choice.id] = .choice(isMultiple: (choice.maximum ?? 1) > 1)
    }
    for practice in dimensions.flatMap(\.practices) { items[practice.id] = .practice(practice) }
    for challenge in challenges { items[challenge.id] = .challenge }
    for outcome in outcomes { items[outcome.id] = .outcome }
    return items
  }
}
