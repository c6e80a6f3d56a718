/// A02: words of a known order that run backwards from one level to the next.
extension QuestionnaireLinter {
  mutating func checkLadders() {
    for item in questionnaire.practices where item.steps.count > 2 {
      for ladder in Ladder.known {
        guard let (lower, higher, words) = ladder.fall(in: item.steps.map(\.tokens)) else {
          continue
        }
        report(
          "A02", item.steps[higher].place,
          "\(words.higher.quoted) stands above \(words.lower.quoted) of statement \(lower + 1)",
          "Let the statements rise: \(ladder.order).")
      }
    }
  }
}

/// Phrases of one kind in the order of maturity.
private struct Ladder {
  /// The rungs by name, the lowest first.
  let order: String
  let rungs: [PhraseList]
  /// In an order of amounts, the lowest statement may say what is wrong with all.
  var leavesLowest = false

  static let known = [
    Ladder(
      order: "never, rarely, sometimes, mostly, always",
      rungs: [
        ["never"], ["rarely", "seldom"], ["sometimes", "occasionally", "now and then"],
        ["usually", "mostly"], ["always"],
      ]),
    Ladder(
      order: "none, some, most, all",
      rungs: [["none", "nobody"], ["some", "a few"], ["most"], ["all"]], leavesLowest: true),
    Ladder(
      order: "manual, scripted, automated",
      rungs: [
        ["manual", "manually", "by hand"], ["script", "scripts", "scripted"],
        ["automated", "automatic", "automatically"],
      ]),
    Ladder(
      order: "ad hoc, documented, standardised, measured, improved",
      rungs: [
        ["ad hoc"], ["documented"], ["standardised", "standardized"], ["measured"],
        ["improved", "optimised", "optimized"],
      ]),
    Ladder(
      order: "individual, team, organisation",
      rungs: [
        ["individuals", "individual"], ["team-wide", "each team", "per team"],
        [
          "organisation-wide", "organization-wide", "company-wide", "whole organisation",
          "whole organization", "whole company",
        ],
      ]),
  ]

  /// The first two statements between which the rank falls, and their words; nil where none falls.
  func fall(
    in statements: [[EnglishToken]]
  ) -> (lower: Int, higher: Int, words: (lower: String, higher: String))? {
    var last: (place: Int, rank: Int, word: String)?
    for (place, tokens) in statements.enumerated() {
      if place == 0, leavesLowest { continue }
      guard let (rank, word) = highest(in: tokens) else { continue }
      // What includes the statement before keeps its rank.
      if let last, rank < last.rank, !tokens.includesFormer {
        return (last.place, place, (last.word, word))
      }
      if rank >= last?.rank ?? 0 { last = (place, rank, word) }
    }
    return nil
  }

  private func highest(in tokens: [EnglishToken]) -> (rank: Int, word: String)? {
    for (rank, phrases) in rungs.enumerated().reversed() {
      let found = tokens.phrases(phrases) { !tokens.isDenied(at: $0) }
      if let word = found.first { return (rank, word) }
    }
    return nil
  }
}

extension [EnglishToken] {
  fileprivate var includesFormer: Bool {
    let first = words.prefix(3)
    return first.contains("same") || first.starts(with: ["in", "addition"])
      || first.starts(with: ["as", "before"])
  }

  /// Whether a word only says what is not so: "without manual steps", "not all", "all at once".
  fileprivate func isDenied(at place: Int) -> Bool {
    let denials: Set<String> = ["no", "not", "without", "never", "nothing", "instead", "than"]
    return !denials.isDisjoint(with: [word(place - 1), word(place - 2)])
      || (word(place) == "all" && (word(place + 1) == "at" || word(place - 1) == "at"))
  }
}
