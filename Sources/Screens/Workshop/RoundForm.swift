internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// Something written down about a practice of a workshop: a note, a reason, a parked question or a dissent.
struct RoundForm: FormScreen {
  let purpose: Purpose
  private let practice: Item.ID
  var form: FieldForm

  enum Purpose: Hashable, Sendable {
    /// A line that is added to the group's note.
    case note
    case evidence
    /// Why the group decides for a value that needs a reason.
    case reason(Vote)
    case park
    case dissent
    /// What the group agrees on, where a digit does not say it.
    case answer
  }

  init(_ purpose: Purpose, of practice: Item.ID, _ workspace: Workspace) {
    self.purpose = purpose
    self.practice = practice
    let question = workspace.practice(practice)?.practice.question ?? ""
    form = FieldForm(
      purpose.fields(question: question, workspace.voteForm(of: practice)), workspace)
  }

  var prompt: String { purpose.prompt }

  func title(_ workspace: Workspace) -> String { "\(practice.displayed) \(purpose.title)" }

  var draft: Draft? { form.draft(purpose.form, of: purpose.subject(practice)) }

  mutating func keep(_ workspace: Workspace) -> Answered {
    let texts = form.texts
    switch purpose {
    case .note, .evidence: return keepText(texts[0], workspace)
    case .reason(let vote):
      guard !texts[0].isEmpty else { return refuse(phrase("Write the reason."), at: 0) }
      return .go(.pop)
        + workspace.settle([(practice, Decision(.consensus, vote: vote, reason: texts[0]))])
    case .park: return park(texts, workspace)
    case .dissent: return keepDissent(texts, workspace)
    case .answer: return keepAnswer(texts, workspace)
    }
  }

  /// Decides for what the group agreed on; what nobody voted for needs a reason.
  private mutating func keepAnswer(_ texts: [String], _ workspace: Workspace) -> Answered {
    let voteForm = workspace.voteForm(of: practice)
    guard let vote = Vote(typed: texts[0], on: voteForm) else {
      return refuse(voteForm.refusal, at: 0)
    }
    if vote == .notApplicable, let refusal = workspace.item(practice)?.notApplicableRefusal {
      return refuse(refusal, at: 0)
    }
    let shown = workspace.workshop?.discussion(of: practice).shown?.tally(on: voteForm)
    let isOutside = shown.map { $0.count > 0 && $0.isOutside(vote) } ?? false
    if texts[1].isEmpty, vote == .notApplicable || isOutside {
      let reason =
        vote == .notApplicable
        ? RoundForm.Purpose.whyNotApplicable : workspace.words.isOutside(vote, on: practice)
      return refuse(reason + " " + phrase("Write the reason."), at: 1)
    }
    return .go(.pop)
      + workspace.settle([(practice, Decision(.consensus, vote: vote, reason: texts[1]))])
  }

  private func keepText(_ text: String, _ workspace: Workspace) -> Answered {
    guard !text.isEmpty, let item = workspace.item(practice) else { return .go(.pop) }
    let today = workspace.today
    let isNote = purpose == .note
    return .go(.pop)
      + workspace.change(item) { response in
        if isNote {
          response.note += (response.note.isEmpty ? "" : "\n") + text
        } else {
          response.evidence.append(Evidence(text: text, date: today))
        }
      }
  }

  private mutating func park(_ texts: [String], _ workspace: Workspace) -> Answered {
    let asked = workspace.practice(practice)?.practice.question ?? ""
    let question = texts[0].isEmpty ? asked : texts[0]
    let day = CalendarDay(typed: texts[2], today: workspace.today)
    guard texts[2].isEmpty || day != nil else {
      return refuse(CalendarDay.refusal(of: texts[2]), at: 2)
    }
    var parked = ParkedQuestion(question: question, who: texts[1])
    parked.practice = practice
    parked.by = day
    return .go(.pop)
      + workspace.settle([(practice, Decision(.parked))]) { $0.parked.append(parked) }
  }

  private mutating func keepDissent(_ texts: [String], _ workspace: Workspace) -> Answered {
    let voteForm = workspace.voteForm(of: practice)
    guard let vote = Vote(typed: texts[0], on: voteForm) else {
      return refuse(voteForm.refusal, at: 0)
    }
    guard !texts[1].isEmpty else { return refuse(phrase("Write the reason."), at: 1) }
    return .go(.pop)
      + workspace.changeDiscussion(of: practice) {
        $0.dissent.append(Dissent(vote, reason: texts[1], name: texts[2]))
      }
  }

  func draw(_ workspace: Workspace, in body: Body, on canvas: inout Canvas) {
    var page = Page(width: body.width, workspace)
    WorkshopHeader.draw(workspace, in: body, on: &page)
    if body.height >= 14 { page.blank() }
    page.text(purpose.lead(workspace, practice), .title)
    page.blank()
    form.draw(on: &page)
    if purpose == .answer, let shown = workspace.practice(practice)?.practice {
      page.blank()
      LevelList(shown.rowsToVoteOn.enumerated().map { .init(level: $0 + 1, anchor: $1) })
        .drawAll(on: &page)
    }
    page.draw(in: body, on: &canvas)
  }
}

extension RoundForm.Purpose {
  static var whyNotApplicable: String { phrase("Why can this practice not apply here?") }
  static var evidenceQuestion: String { phrase("How would a visitor see that?") }

  /// What a draft of another run was for, and the practice that it was about.
  static func of(_ field: Draft.Field, _ workspace: Workspace) -> (
    purpose: Self, practice: Item.ID
  )? {
    switch field.form {
    case .groupNote: return (.note, Item.ID(field.subject))
    case .groupEvidence: return (.evidence, Item.ID(field.subject))
    case .park: return (.park, Item.ID(field.subject))
    case .dissent: return (.dissent, Item.ID(field.subject))
    case .groupAnswer: return (.answer, Item.ID(field.subject))
    case .groupReason:
      let words = field.subject.split(separator: " ")
      guard words.count == 2 else { return nil }
      let practice = Item.ID(String(words[0]))
      return Vote(typed: String(words[1]), on: workspace.voteForm(of: practice))
        .map { (.reason($0), practice) }
    case .note, .reason, .evidence, .text, .target, .about, .action, .parked, .settling, .setUp,
      .person, .ballots, .new, .rename, .search, .report, .number, .words, .repository:
      return nil
    }
  }

  fileprivate var form: Draft.Form {
    switch self {
    case .note: .groupNote
    case .evidence: .groupEvidence
    case .reason: .groupReason
    case .park: .park
    case .dissent: .dissent
    case .answer: .groupAnswer
    }
  }

  /// What a draft is about; a reason is written for levels alone.
  fileprivate func subject(_ practice: Item.ID) -> String {
    guard case .reason(let vote) = self else { return practice.text }
    return "\(practice) \(vote.typed(on: .levels(0)))"
  }

  var prompt: String {
    switch self {
    case .note: "note"
    case .evidence: "evidence"
    case .reason, .dissent: "reason"
    case .park: "parked"
    case .answer: "agreed"
    }
  }

  fileprivate var title: String {
    switch self {
    case .note: phrase("Note")
    case .evidence: phrase("Evidence")
    case .reason: phrase("Reason")
    case .park: phrase("Park")
    case .dissent: phrase("Dissent")
    case .answer: phrase("What you agree on")
    }
  }

  /// The lines to fill in.
  fileprivate func fields(
    question: String, _ voteForm: VoteForm
  ) -> [(label: String, text: String, placeholder: String)] {
    switch self {
    case .note: [(phrase("Note"), "", "")]
    case .evidence: [(phrase("Evidence"), "", "")]
    case .reason: [(phrase("Reason"), "", "")]
    case .park:
      [
        (phrase("Question"), "", question), (phrase("Who"), "", ""),
        (phrase("By"), "", phrase("a day, or +14")),
      ]
    case .dissent:
      [
        (voteForm.isTyped ? phrase("View") : phrase("Level"), "", ""), (phrase("Reason"), "", ""),
        (phrase("Name"), "", phrase("only if wished")),
      ]
    case .answer:
      [
        (phrase("Answer"), "", voteForm.wanted),
        (phrase("Reason"), "", phrase("needed where nobody voted so")),
      ]
    }
  }

  fileprivate func lead(_ workspace: Workspace, _ practice: Item.ID) -> String {
    switch self {
    case .note: return phrase("What is worth remembering?")
    case .evidence: return Self.evidenceQuestion
    case .reason(.notApplicable): return Self.whyNotApplicable
    case .reason(let vote):
      return
        workspace.words.isOutside(vote, on: practice) + " "
        + phrase("Why does the group decide for it?")
    case .park: return phrase("What is to be found out, by whom, and by when?")
    case .dissent: return phrase("Which view differs from the decision, and why?")
    case .answer: return workspace.practice(practice)?.practice.question ?? ""
    }
  }
}
