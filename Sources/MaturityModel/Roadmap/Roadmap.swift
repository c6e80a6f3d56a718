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
    public var from: Int
    public var to: Int
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

extension Roadmap {
  /// The plan of an assessment.
  ///
  /// Phases count from the day of completion, else from `today`.
  ///
  /// There is none for a questionnaire of format 2, which has no levels to rise by.
  public init(of assessment: Assessment, on today: CalendarDay) {
    let start =
      assessment.details.completedAt.map { CalendarDay(of: $0, secondsAhead: 0) } ?? today
    guard assessment.questionnaire.model == nil else {
      self.init(
        goal: .nextLevel, capacity: 0, rows: [], leftOut: [], unrated: [], after: [:], start: start,
        phaseDays: assessment.questionnaire.scoring.phaseDays)
      return
    }
    self = RoadmapDraft(assessment).roadmap(from: start)
  }
}

extension Assessment {
  /// The goal of the plan: the chosen one, else the targets where there are any, else the next level.
  public var planGoal: Plan.Goal {
    if let goal = details.plan.goal { return goal }
    return baseTarget == nil && details.targets.isEmpty ? .nextLevel : .targets
  }

  /// The headline with some practices at other levels: what would follow if they were reached.
  public func headline(with levels: [Item.ID: Int]) -> Headline {
    if questionnaire.model != nil { return headline }
    var scorer = HeadlineScorer(questionnaire)
    return scorer.headline(of: states(with: levels))
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

  /// How far what was planned last time is seen in the answers: each step with the level now; nil where there is none.
  public var plannedBefore: [(step: Plan.Step, level: Int?)] {
    details.plan.previous.map { step in
      guard let (practice, dimension) = questionnaire.practice(step.practice),
        case .level(let level) = state(of: practice, in: dimension)
      else { return (step, nil) }
      return (step, level)
    }
  }
}
