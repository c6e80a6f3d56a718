internal import Documents
internal import MaturityModel
internal import RepositoryEvidence
internal import Translation

/// The assessment that is open, with what is derived from it once per change.
struct OpenAssessment: Sendable {
  private(set) var assessment: Assessment
  /// Where it is kept.
  let path: String
  /// What is said about its answers and results.
  private(set) var words: Words
  /// The items of its questionnaire in the order of the walk.
  private(set) var items: [Item]
  /// Everything to look at before the assessment is finished, by kind and in the order of the walk.
  private(set) var findings: [Finding] = []
  /// How far the walk or the workshop is, in words.
  private(set) var progress = ""
  /// The same as short as it can be.
  private(set) var count = ""
  /// How much of each dimension that is asked is answered, in the order of the questionnaire.
  private(set) var shares: [(dimension: Dimension.ID, answered: Int, asked: Int)] = []
  /// Where each item that is asked stands in its section, counted from 1.
  private(set) var places: [Item.ID: (number: Int, count: Int)] = [:]
  /// True where nothing that is needed is open, and nothing from last time is to be looked at.
  private(set) var isComplete = false
  /// How many of the items that are asked have an answer from last time that nobody has looked at.
  private(set) var unconfirmed = 0
  /// The minutes that the open items, and those to be looked at again, will take at the pace so far; 0 where there is
  /// none.
  private(set) var minutesLeft = 0
  /// What each item takes to read.
  private var times: [Item.ID: ReadingTime] = [:]
  /// Why nothing can be changed; nil when it can.
  var readOnlyReason: String?
  /// Whether what is on the screen is in the file.
  var saving = SaveState.saved
  /// What goes beside it; nil where nothing does.
  var beside: Beside?
  /// What a look into a repository found; nil before one.
  var found: FoundInRepository? { didSet { derive() } }
  /// Where answers and the repository do not go together.
  private(set) var disagreements: [Item.ID: Disagreement] = [:]
  /// How many practices the repository disagrees on, for reports; nil where nothing may be said.
  private(set) var openDisagreements: Int?
  /// The folder that a look is offered for.
  var repository = ""
  /// What was found in the folder for ballots; nil before anybody looked.
  var ballots: FoundBallots?

  /// The newest earlier result of the same subject; nil where none is known.
  var before: Assessment?

  init(_ assessment: Assessment, path: String, readOnlyReason: String? = nil) {
    self.assessment = assessment
    self.path = path
    self.readOnlyReason = readOnlyReason
    items = assessment.questionnaire.items
    words = Words(assessment.questionnaire)
    readTimes()
    derive()
  }

  private mutating func readTimes() {
    times = Dictionary(items.map { ($0.id, ReadingTime([$0])) }) { first, _ in first }
  }

  /// Takes the assessment as it is after a change.
  mutating func adopt(_ changed: Assessment) {
    let isOther = assessment.questionnaire.digest != changed.questionnaire.digest
    assessment = changed
    if isOther {
      items = changed.questionnaire.items
      words = Words(changed.questionnaire)
      readTimes()
    }
    derive()
  }

  private mutating func derive() {
    let asked = items.filter { assessment.includes($0) && !assessment.isLeftOutByRecheck($0) }
    disagreements = (found?.disagreements(with: assessment) ?? [:])
      .filter { assessment.toleratesFound(for: $0.key) }
    openDisagreements = found?.openDisagreements(with: assessment)
    let things = asked.flatMap { assessment.findings(of: $0) + repositoryFindings(of: $0) }
    findings = Finding.Kind.allCases.flatMap { kind in things.filter { $0.kind == kind } }
    let needed = asked.filter { !assessment.isOptional($0) }
    let open = needed.filter { !assessment.hasAnswer(to: $0) }
    let waiting = asked.filter { assessment.responses[$0.id]?.isUnconfirmed == true }
    unconfirmed = waiting.count
    isComplete = open.isEmpty && !waiting.contains { assessment.hasAnswer(to: $0) }
    places = [:]
    for section in Dictionary(grouping: asked, by: \.section).values {
      for (index, item) in section.enumerated() { places[item.id] = (index + 1, section.count) }
    }
    shares = assessment.questionnaire.dimensions.compactMap { dimension in
      let asked = assessment.states(in: dimension).filter { $0 != .outOfScope }
      return asked.isEmpty
        ? nil : (dimension.id, asked.count { $0 != .unanswered }, asked.count)
    }
    count = "\(needed.count - open.count)/\(needed.count)"
    progress = progress(of: asked)
    minutesLeft = assessment.minutesLeft(for: open + waiting, of: times)
  }

  /// What the repository says against an answer or its evidence; nothing where that could sway a vote.
  private func repositoryFindings(of item: Item) -> [Finding] {
    guard assessment.workshop == nil, assessment.respondent == nil, let found else { return [] }
    let evidence = assessment.responses[item.id]?.evidence ?? []
    let gone = evidence.compactMap { piece in found.loss(of: piece).map { piece.shown + " " + $0 } }
    return ((disagreements[item.id].map { [$0.sentence] } ?? []) + gone)
      .map { Finding(item, disagrees: $0) }
  }

  private func progress(of asked: [Item]) -> String {
    if let workshop = assessment.workshop {
      let practices = assessment.practicesInScope
      let decided = practices.count { workshop.discussion(of: $0).phase == .decided }
      return phrase("\(decided, "decided")/\(practices.count, "practices") decided")
    }
    let isRecheck = !assessment.details.recheck.isEmpty
    let length =
      isRecheck
      ? phrase("re-check") + " · " : assessment.mode == .full ? "" : "\(assessment.mode.words) · "
    let last = unconfirmed == 0 ? "" : " · " + phrase("\(unconfirmed, "count") to confirm")
    return phrase("\(length, "length")\(count, "count") answered\(last, "last")")
  }
}

/// Whether the file holds what the screen shows.
public enum SaveState: Hashable, Sendable {
  case saved
  /// In the journal, not yet in the file.
  case journaled
  /// On this machine, but not in the store that others see yet; the reason, and how much waits.
  case unsent(String)
  /// The reason and the way out.
  case failed(String)
}
