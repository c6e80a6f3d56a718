internal import MaturityModel
internal import TextCanvas
internal import Translation

/// How an item stands, never by colour alone.
struct ItemMark: Hashable, Sendable {
  /// One character: a digit for a level, a severity or a band, or why there is none.
  let sign: String
  /// The same in words.
  let text: String
  let role: Role
  /// `!` for a flag, `*` for a note, `e` for evidence, `r` for some from a repository, as far as there are any.
  let extras: String
}

extension Response {
  /// True where some evidence names a place in a repository.
  var isShownByRepository: Bool { evidence.contains { $0.source != nil } }
}

extension Workspace {
  func mark(of item: Item) -> ItemMark {
    let response = assessment?.responses[item.id] ?? Response()
    let extras =
      (response.isFlagged ? "!" : "") + (response.note.isEmpty ? "" : "*")
      + (response.evidence.isEmpty ? "" : "e")
      + (response.isShownByRepository ? "r" : "")
    func mark(_ sign: String, _ text: String, _ role: Role) -> ItemMark {
      ItemMark(sign: sign, text: text, role: role, extras: extras)
    }
    guard includes(item) else {
      return mark(symbols.dash, assessment?.markLeftOut(item) ?? phrase("out of scope"), .muted)
    }
    switch response.answer {
    case nil:
      let isOptional = assessment?.isOptional(item) ?? true
      return mark(
        symbols.track, isOptional ? phrase("optional") : phrase("open"),
        isOptional ? .muted : .unanswered)
    case .rank(let rank)?:
      if let asked = item.asked {
        return mark("\(rank % 10)", asked.words(of: .rank(rank)), .answered)
      }
      let role: Role = item.practice == nil ? .answered : .level(rank)
      return mark("\(rank)", "\(rank) \(words(of: rank, item))", role)
    case .options?: return mark(symbols.square, chosen(of: item), .answered)
    case .number?, .text?:
      return mark(
        symbols.square, response.answer.flatMap { item.asked?.words(of: $0) } ?? "", .answered)
    case .notApplicable?: return mark("n", phrase("n/a"), .muted)
    case .unknown?: return mark("?", phrase("? unknown"), .warning)
    case .notMeasured?: return mark("?", phrase("not measured"), .warning)
    }
  }

  private func words(of rank: Int, _ item: Item) -> String {
    guard let questionnaire = assessment?.questionnaire else { return "" }
    if item.practice != nil { return questionnaire.levels.first { $0.rank == rank }?.name ?? "" }
    return item.choices(in: questionnaire).first { $0.answer == .rank(rank) }?.text ?? ""
  }

  /// The options that were chosen, in words.
  private func chosen(of item: Item) -> String {
    guard let assessment else { return "" }
    let answer = assessment.responses[item.id]?.answer
    let chosen = item.choices(in: assessment.questionnaire).filter { $0.isChosen(by: answer) }
    return chosen.map(\.text).joined(separator: ", ")
  }

  /// What the statement that an item was answered with says; its words where it has no statement.
  func statement(of item: Item) -> String {
    guard let questionnaire = assessment?.questionnaire else { return "" }
    let answer = assessment?.responses[item.id]?.answer
    if let asked = item.asked, !asked.options.isEmpty || asked.steps.isEmpty {
      return answer.map { asked.words(of: $0) } ?? mark(of: item).text
    }
    let choice = item.choices(in: questionnaire).first { $0.answer == answer }
    return choice.map { "\($0.label) \($0.text)" } ?? mark(of: item).text
  }
}
