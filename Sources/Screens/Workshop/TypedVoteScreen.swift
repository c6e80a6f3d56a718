internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The page on which one person votes where a digit does not say it: options, a number, words, or one of many steps.
struct TypedVoteScreen: FormScreen {
  private let turn: VotingTurn
  var form: FieldForm

  init(_ turn: VotingTurn, _ workspace: Workspace) {
    self.turn = turn
    form = Self.empty(workspace)
  }

  private static func empty(_ workspace: Workspace) -> FieldForm {
    FieldForm([(phrase("Your vote"), "", "")], workspace)
  }

  var prompt: String { "vote" }
  var isOverlay: Bool { false }
  /// What is typed here is a vote: it is kept nowhere before it is cast.
  var draft: Draft? { nil }

  func title(_ workspace: Workspace) -> String { turn.title(workspace) }

  func hint(_ workspace: Workspace) -> String {
    turn.hint(workspace) ?? phrase("Enter casts the vote, which is not shown; Esc leaves it")
  }

  mutating func keep(_ workspace: Workspace) -> Answered {
    let voteForm = workspace.voteForm(of: turn.practice)
    let vote = Vote(typed: form.texts[0], on: voteForm)
    // Nothing of it is to be seen or spoken again.
    form = Self.empty(workspace)
    guard let vote else { return refuse(voteForm.refusal, at: 0) }
    if vote == .notApplicable, let refusal = workspace.item(turn.practice)?.notApplicableRefusal {
      return refuse(refusal, at: 0)
    }
    return turn.cast(vote, workspace)
  }

  /// The form with a dot for each letter, since a room may look on; words are read by those who write them.
  private func covered(_ voteForm: VoteForm, _ workspace: Workspace) -> FieldForm {
    if voteForm == .text { return form }
    var covered = form
    let text = String(repeating: workspace.symbols.filled, count: form.texts[0].count)
    covered.take(Draft(.words, texts: [text]))
    return covered
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(workshop: workspace, in: body)
    guard let shown = workspace.practice(turn.practice), let workshop = workspace.workshop else {
      return
    }
    WorkshopHeader.draw(workspace, in: body, on: &page)
    let voteForm = workspace.voteForm(of: turn.practice)
    page.text("\(turn.name(in: workshop)): \(voteForm.wanted)", .title)
    covered(voteForm, workspace).draw(on: &page)
    if !page.isSpoken { page.keepInView(in: body) }
    page.blank()
    page.text(shown.practice.question, .title)
    LevelList(shown.practice.rowsToVoteOn.enumerated().map { .init(level: $0 + 1, anchor: $1) })
      .drawAll(on: &page)
    page.draw(in: body, on: &canvas)
  }
}

extension Practice {
  /// What the numbers of a vote stand for: steps or options.
  var rowsToVoteOn: [String] { asked.map { $0.options.map(\.text) + anchors } ?? anchors }
}

extension VoteForm {
  /// True where a vote is typed as a line, since one digit does not say it.
  var isTyped: Bool { !(1...9).contains(topLevel) }

  /// What is to be typed.
  var wanted: String {
    switch self {
    case .levels(let top): phrase("1 to \(top, "highest"), d don't know, a not applicable")
    case .options(let options):
      phrase("the numbers of all that apply, 1 to \(options.count, "highest"), 0 for none")
    case .number(let range, _): range.wanted
    case .text: phrase("in your own words")
    }
  }

  /// The same for what was none of it.
  var refusal: String {
    switch self {
    case .levels(let top):
      phrase("Write the level as 1 to \(top, "top"), d for don't know or a for not applicable.")
    case .options(let options):
      phrase("Write numbers from 1 to \(options.count, "top"), 0 for none, or d for don't know.")
    case .number(let range, _):
      phrase("Write a number, \(range.limits, "limits"), or d for don't know.")
    case .text: phrase("Write some words, or d for don't know.")
    }
  }
}

extension Vote {
  /// The vote as it is typed; nil for anything that is none: `3`, `1 4`, `0` for no option, `12,5`, words, `d`, `a`.
  init?(typed text: String, on form: VoteForm) {
    switch text.lowercased() {
    case "d": self = .unknown
    case "a": self = .notApplicable
    default:
      guard let vote = Self.said(text, on: form).flatMap(form.counted) else { return nil }
      self = vote
    }
  }

  private static func said(_ text: String, on form: VoteForm) -> Vote? {
    switch form {
    case .levels: return Int(text).map { .level($0) }
    case .options(let options):
      let numbers = text.split { $0 == " " || $0 == "," }.map { Int($0) }
      if numbers == [0] || text.lowercased() == "none" { return .options([]) }
      let chosen = numbers.map { number in
        number.flatMap { options.indices.contains($0 - 1) ? options[$0 - 1] : nil }
      }
      let known = chosen.compactMap { $0 }
      let hasAloneBeside = known.count > 1 && known.contains(where: \.isExclusive)
      return known.isEmpty || known.count < chosen.count || hasAloneBeside
        ? nil : .options(known.map(\.id))
    case .number: return Fraction(typed: text).map { .number($0) }
    case .text: return text.isEmpty ? nil : .text(text)
    }
  }

  /// What is typed for the vote, as `init(typed:on:)` reads it.
  func typed(on form: VoteForm) -> String {
    switch self {
    case .level(let level): return "\(level)"
    case .options(let ids):
      guard case .options(let options) = form, !ids.isEmpty else { return "0" }
      return options.enumerated().filter { ids.contains($1.id) }.map { "\($0.offset + 1)" }
        .joined(separator: ",")
    case .number(let number): return number.spelled
    case .text(let text): return text
    case .unknown: return "d"
    case .notApplicable: return "a"
    }
  }
}
