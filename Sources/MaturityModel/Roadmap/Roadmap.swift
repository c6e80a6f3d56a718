/// What to do first, and what follows from it: practices in the order of pain × gap ÷ effort, in phases.
///
/// `scoring.md` 16: prerequisites inherit the rank of what they block. Practices without a level have no place.
public struct Roadmap: Hashable, Sendable {
  public var goal: Plan.Goal
  /// How many effort points fit into one phase.
  public var capacity: Int
  /// By band, and in a band by rank.
  public var rows: [Row]
  /// The practices that would be in the plan and were left out by hand, in questionnaire order.
  public var leftOut: [Item.ID]
  /// The practices in scope that are applicable and have no level, in questionnaire order.
  public var unrated: [Item.ID]
  /// What stands at the end of each band, where everything up to it has reached its aim.
  public var after: [Plan.Band: Headline]
  /// The day from which phases count.
  public var start: CalendarDay
  /// The days of one phase.
  public var phaseDays: Int

  /// One practice with its whole way.
  public struct Row: Hashable, Sendable {
    public var practice: Item.ID
    /// Levels, or the places of steps; for many options how many are chosen, for a number 0 and 1.
    public var from: Int
    public var to: Int
    /// What is answered, and the answer that it leads to.
    public var given: Answer
    public var aim: Answer
    /// What may be tried.
    public var span: ClosedRange<Int>
    public var effort: Effort
    /// Its place in the order, from 1.
    public var rank: Int
    /// The best and the worst place when pain and effort are weighed otherwise, or severities are not known.
    public var ranks: ClosedRange<Int>
    public var band: Plan.Band
    /// From 1; nil for what can not begin.
    public var phase: Int?
    /// The planned practices that wait for this one.
    public var unlocks: [Item.ID]
    /// The challenges that it makes lighter and that are felt, the most pain first.
    public var helps: [Help]
    /// True for what is in the smallest set that reaches the next overall level.
    public var isInNextLevelSet: Bool
    /// Who put it where it is; nil where it lies by the rule.
    public var mover: Mover?
    /// The practices that it needs and that were left out.
    public var blockers: [Item.ID]
  }

  /// A challenge that a practice makes lighter.
  public struct Help: Hashable, Sendable {
    public var challenge: Item.ID
    /// 1 weak, 2 medium, 3 strong.
    public var strength: Int
    /// 1…4; nil where nobody knows.
    public var severity: Int?
  }

  /// Why a practice lies in another band than the rule would put it in.
  public enum Mover: Hashable, Sendable {
    case user
    /// It has to come before a practice that was moved.
    case practice(Item.ID)
  }

  /// The rows of a band.
  public func rows(in band: Plan.Band) -> ArraySlice<Row> {
    // By their places, so that no row is copied.
    let start = rows.indices.first { rows[$0].band == band } ?? rows.endIndex
    let end = rows.indices[start...].first { rows[$0].band != band } ?? rows.endIndex
    return rows[start..<end]
  }

  /// The last day of a phase, from 1.
  public func end(ofPhase phase: Int) -> CalendarDay {
    let (days, isTooFar) = phase.multipliedReportingOverflow(by: phaseDays)
    return CalendarDay(
      daysSince1970: start.daysSince1970 + (isTooFar ? 3_000_000 : min(days, 3_000_000)))
  }

  /// The last day of a band; nil for *later*, which has none.
  public func end(of band: Plan.Band) -> CalendarDay? {
    band == .later ? nil : end(ofPhase: band.phases.upperBound)
  }
}

extension Roadmap.Row {
  /// The answer at a level that may be tried; nil where that is none.
  public func answer(at level: Int) -> Answer? {
    switch aim {
    case .rank: .rank(level)
    case .options(let ids): .options(Array(ids.prefix(level)))
    case .number, .text, .notApplicable, .unknown, .notMeasured: level >= to ? aim : nil
    }
  }
}

extension Answer {
  /// True where the answer is as good as another one to the same item.
  fileprivate func reaches(_ aim: Answer, of item: ModelItem?) -> Bool {
    switch (self, aim) {
    case (.rank(let rank), .rank(let wanted)): rank >= wanted
    case (.options(let ids), .options(let wanted)): wanted.allSatisfy(ids.contains)
    case (.number(let number), .number(let wanted)):
      item?.range.map { $0.value(of: number) >= $0.value(of: wanted) } ?? false
    case (.rank, _), (.options, _), (.number, _), (.text, _), (.notApplicable, _), (.unknown, _),
      (.notMeasured, _):
      false
    }
  }
}

extension PracticeState {
  /// True for an answer that has a value.
  fileprivate var isRated: Bool {
    switch self {
    case .level, .answered: true
    case .unknown, .notApplicable, .unanswered, .outOfScope: false
    }
  }
}

extension Roadmap {
  /// The plan of an assessment.
  ///
  /// Phases count from the day of completion, else from `today`.
  public init(of assessment: Assessment, on today: CalendarDay) {
    self.init(
      of: assessment, on: today, measured: assessment.measured.map { ($0, $0.way) })
  }

  /// What measures say of an assessment, with the smallest way to the next step of the headline.
  package typealias Measured = (assessment: ModelAssessment, way: ChangeSet?)

  /// The same where what measures say is known already.
  package init(of assessment: Assessment, on today: CalendarDay, measured: Measured?) {
    let start =
      assessment.details.completedAt.map { CalendarDay(of: $0, secondsAhead: 0) } ?? today
    self = RoadmapDraft(assessment, measured).roadmap(from: start)
  }
}

extension Assessment {
  /// The goal of the plan: the chosen one, else the targets where there are any, else the next level.
  public var planGoal: Plan.Goal {
    if let goal = details.plan.goal { return goal }
    let hasTargets =
      baseTarget != nil || !details.targets.isEmpty || hasMeasuredTargets
    if hasTargets { return .targets }
    return questionnaire.model.map { $0.headlineSteps.isEmpty } == true ? .oneStep : .nextLevel
  }

  /// The headline with other answers to some practices: what would follow if they were reached.
  public func headline(with answers: [Item.ID: Answer]) -> Headline {
    if let measured {
      return Headline(measured.with(modelAnswers(with: answers)), questionnaire)
    }
    var scorer = HeadlineScorer(questionnaire)
    return scorer.headline(
      of: states(
        with: answers.compactMapValues { answer in
          if case .rank(let level) = answer { level } else { nil }
        }))
  }

  /// The answers as measures read them, some of them replaced; what is reached then has its criteria and its note.
  private func modelAnswers(with answers: [Item.ID: Answer]) -> ModelAnswers {
    var changed = self
    for (id, answer) in answers {
      changed.responses[id, default: Response()].answer = answer
      changed.responses[id]?.criteria = nil
    }
    var read = changed.modelAnswers
    for id in answers.keys { read.answers[id.text]?.hasNote = true }
    return read
  }

  /// The states of all practices in questionnaire order, some of them at other levels.
  func states(with levels: [Item.ID: Int]) -> [PracticeState] {
    questionnaire.dimensions.flatMap { dimension in
      var states = states(in: dimension)
      let practices = dimension.practices
      guard !levels.isEmpty else { return states }
      for place in practices.indices {
        if let level = levels[practices[place].id] { states[place] = .level(level) }
      }
      return states
    }
  }

  /// How far what was planned last time is seen in the answers: each step with the answer now; nil where there is none.
  public var plannedBefore: [(step: Plan.Step, now: Answer?, isSeen: Bool)] {
    details.plan.previous.map { step in
      guard let (practice, dimension) = questionnaire.practice(step.practice),
        state(of: practice, in: dimension).isRated, let answer = responses[step.practice]?.answer
      else { return (step, nil, false) }
      return (step, answer, answer.reaches(step.to, of: practice.asked))
    }
  }
}
