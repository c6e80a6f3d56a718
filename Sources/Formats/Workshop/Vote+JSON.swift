package import MaturityModel

extension Vote {
  /// The vote as files spell it: a level or the place of a step as a number, options as a list of ids, words as an object.
  package var json: JSON {
    switch self {
    case .level(let level): .integer(level)
    case .options(let ids): .texts(ids)
    case .number(let number): .number(number)
    case .text(let text): .object(["text": .string(text)])
    case .unknown: .string("unknown")
    case .notApplicable: .string("notApplicable")
    }
  }

  /// Reads a vote as files spell it; nil for anything else.
  init?(_ json: JSON?, on form: VoteForm) {
    switch json?.text {
    case "unknown": self = .unknown
    case "notApplicable": self = .notApplicable
    default:
      guard let json, let vote = Vote(other: json, on: form) else { return nil }
      self = vote
    }
  }

  /// The same for what is said about the practice itself.
  init?(other json: JSON, on form: VoteForm) {
    let vote: Vote? =
      switch form {
      case .levels: json.whole.map { .level($0) }
      case .options(let options):
        json.elements.flatMap { elements in
          let ids = elements.compactMap(\.text)
          let known = options.map(\.id)
          return ids.count == elements.count && ids.allSatisfy(known.contains)
            ? .options(ids) : nil
        }
      case .number: json.exact.map { .number($0) }
      case .text: json.members?["text"]?.text.map { .text($0) }
      }
    guard let vote = vote.flatMap(form.counted) else { return nil }
    self = vote
  }
}

extension JSON {
  /// An exact number; nil for every other value.
  fileprivate var exact: Fraction? {
    whole.map { Fraction($0) } ?? text.flatMap { Fraction(spelled: $0) }
  }
}

extension Questionnaire {
  /// What can be voted for on one of `items`, which are its own by id; levels for one that is not there.
  func voteForm(of practice: Item.ID, in items: [Item.ID: Item]) -> VoteForm {
    guard case .practice(let found, _) = items[practice] else { return .levels(topLevel) }
    return voteForm(of: found)
  }
}

extension VoteForm {
  /// What a vote may be, for a message.
  var wanted: String {
    switch self {
    case .levels(let top): "1 to \(top)"
    case .options(let options): "a list of \(options.map(\.id).listed)"
    case .number(let range, _):
      (range.isWhole ? "a whole number" : "a number")
        + " from \(range.minimum.spelled) to \(range.maximum.spelled)"
    case .text: "an object with \"text\""
    }
  }
}
