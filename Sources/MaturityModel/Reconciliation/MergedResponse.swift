/// What two copies recorded about one item, as one response.
struct MergedResponse {
  /// In conflict it has no answer, is flagged, and its note says so.
  private(set) var value: Response
  private(set) var isConflict = false
  /// The copies from which something was taken that the other does not have.
  private(set) var sides: Set<Conflict.Side> = []

  init(base: Response, mine: Response, theirs: Response) {
    value = mine
    take(\.answer, base, mine, theirs)
    // When an answer was given is no part of what it says.
    if mine.answer == theirs.answer {
      value.answeredAt = [mine.answeredAt, theirs.answeredAt].compactMap { $0 }.max()
      let origin = ThreeWay(base: base.carried, mine: mine.carried, theirs: theirs.carried)
      // Who confirmed the answer in one copy did so for both.
      let isCarried = mine.carried != nil && theirs.carried != nil
      value.carried = isCarried ? origin.value ?? mine.carried : nil
    } else if value.answer == theirs.answer {
      (value.answeredAt, value.carried) = (theirs.answeredAt, theirs.carried)
    }
    take(\.text, base, mine, theirs)
    take(\.trend, base, mine, theirs)
    take(\.basis, base, mine, theirs)
    take(\.fitsNeed, base, mine, theirs)
    take(\.criteria, base, mine, theirs)
    take(\.optionsNotApplicable, base, mine, theirs)
    take(\.isFlagged, base, mine, theirs)
    takeOtherKeys(base, mine, theirs)
    takeNote(base, mine, theirs)
    value.evidence = Reconciliation.union(base.evidence, mine.evidence, theirs.evidence)
    if value.evidence != mine.evidence { sides.insert(.theirs) }
    if value.evidence != theirs.evidence { sides.insert(.mine) }
    guard isConflict else { return }
    (value.answer, value.answeredAt, value.carried) = (nil, nil, nil)
    value.isFlagged = true
    value.addRemark(Self.remark(mine, theirs))
  }

  /// What the note of an item says until somebody has decided.
  static func remark(_ mine: Response, _ theirs: Response) -> String {
    "Two answers: \(mine.words) in one copy, \(theirs.words) in the other."
  }

  private mutating func take<Part: Equatable>(
    _ part: WritableKeyPath<Response, Part>, _ base: Response, _ mine: Response, _ theirs: Response
  ) {
    switch ThreeWay(
      base: base[keyPath: part], mine: mine[keyPath: part], theirs: theirs[keyPath: part])
    {
    case .same: break
    case .mine: sides.insert(.mine)
    case .theirs(let other):
      sides.insert(.theirs)
      value[keyPath: part] = other
    case .conflict: isConflict = true
    }
  }

  /// Key by key, so that two keys that have nothing to do with each other are no conflict.
  private mutating func takeOtherKeys(_ base: Response, _ mine: Response, _ theirs: Response) {
    for key in Set([base, mine, theirs].flatMap(\.otherKeys.keys)) {
      take(\.otherKeys[key], base, mine, theirs)
    }
  }

  /// Both notes, where both were written.
  private mutating func takeNote(_ base: Response, _ mine: Response, _ theirs: Response) {
    switch ThreeWay(base: base.note, mine: mine.note, theirs: theirs.note) {
    case .same: break
    case .mine: sides.insert(.mine)
    case .theirs(let note):
      sides.insert(.theirs)
      value.note = note
    case .conflict:
      sides = [.mine, .theirs]
      value.addRemark(theirs.note)
    }
  }
}

extension Response {
  /// Adds a paragraph to the note.
  mutating func addRemark(_ text: String) {
    note = note.isEmpty || text.isEmpty ? note + text : note + "\n\n" + text
  }

  /// The answer and what stands beside it, in words for a note.
  fileprivate var words: String {
    let parts =
      [text, trend?.rawValue ?? "", basis?.rawValue ?? ""] + (criteria ?? [])
      + optionsNotApplicable.map { "not applicable: \($0)" }
    let told = parts.filter { !$0.isEmpty }
    return answer.words + (told.isEmpty ? "" : " (\(told.joined(separator: ", ")))")
  }
}

extension Answer? {
  /// The answer in words for a note.
  public var words: String {
    switch self {
    case nil: "no answer"
    case .rank(let rank)?: "\(rank)"
    case .options(let chosen)?: chosen.isEmpty ? "none" : chosen.joined(separator: ", ")
    case .number(let number)?: "\(number)"
    case .text(let text)?: "\"\(text)\""
    case .notApplicable(let reason)?: "not applicable (\(reason))"
    case .unknown?: "don't know"
    case .notMeasured?: "not measured"
    }
  }
}
