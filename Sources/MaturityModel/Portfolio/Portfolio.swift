/// The newest assessment of every subject: who stands where, and what holds everybody back.
///
/// It is no league table: levels are for a team's own next step, and teams differ in what they need.
public struct Portfolio: Hashable, Sendable {
  /// The newest assessment of each subject, by organisation, team, scope and file.
  public private(set) var subjects: [PortfolioEntry]
  /// What most of the subjects have in common, the smallest of equals; nil for an empty portfolio.
  public private(set) var kind: PortfolioEntry.Kind?
  /// How many assessments there were, of all subjects and times.
  public private(set) var assessments: Int
  /// How many files hold the answers of one person; these are left out.
  public private(set) var ballots: Int
  /// How many assessments without a time were left out because a day was asked for.
  public private(set) var undated: Int
  /// What changed since an earlier result, by the file of the newer one; none where none was asked for.
  public private(set) var changes: [String: TeamChange] = [:]

  /// Chooses the newest entry of each subject and questionnaire, of equally old ones the last by file name.
  ///
  /// Assessments that name no subject stand for themselves: nobody can know whether they belong together.
  /// - Parameters:
  ///   - entries: All assessments, in any order.
  ///   - latest: Newer entries, and those without a time, are left out; nil for no limit.
  ///   - choice: `PROFILE=OPTION` that the newest assessment must have chosen; nil for all.
  ///   - since: Each team is compared with its newest entry up to this moment; nil for none.
  public init(
    _ entries: [PortfolioEntry], upTo latest: Timestamp? = nil, where choice: String? = nil,
    since: Timestamp? = nil
  ) {
    var numbers = SubjectNumbers()
    var newest = NewestAssessments(upTo: latest, since: since)
    for (position, entry) in entries.enumerated() {
      newest.add(
        position,
        subject: numbers.number(of: entry.subject, asked: entry.kind.questionnaire)
          ?? numbers.number(ofFile: entry.file), at: entry.at, isBallot: entry.isBallot
      ) { entries[$0].file }
    }
    self.init(
      newest, newest.positions.map { entries[$0] },
      former: newest.formerPositions.map { $0.map { entries[$0] } }, where: choice)
  }

  /// The portfolio of what was chosen from many assessments.
  ///
  /// - Parameters:
  ///   - newest: What was chosen.
  ///   - entries: The entries at `newest.positions`, in that order.
  ///   - former: Those at `newest.formerPositions`; none where nothing is compared.
  ///   - choice: `PROFILE=OPTION` that the newest assessment must have chosen; nil for all.
  public init(
    _ newest: NewestAssessments, _ entries: [PortfolioEntry], former: [PortfolioEntry?] = [],
    where choice: String? = nil
  ) {
    assessments = newest.assessments
    ballots = newest.ballots
    undated = newest.undated
    let chosen = choice.map { choice in entries.filter { $0.profile.contains(choice) } } ?? entries
    // Sorting names moves less than sorting entries.
    subjects = chosen.enumerated().map { SortedName($1, at: $0) }.sorted().map { chosen[$0.place] }
    var kinds: [PortfolioEntry.Kind: Int] = [:]
    for entry in subjects { kinds[entry.kind, default: 0] += 1 }
    kind = kinds.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
    var scorer = ChangeScorer()
    for (entry, former) in zip(entries, former) {
      guard let former, choice.map(entry.profile.contains) ?? true else { continue }
      changes[entry.file] = scorer.change(from: former, to: entry)
    }
  }

  /// The subjects that may be compared with each other: those of the most common kind.
  public var comparable: [PortfolioEntry] { subjects.filter { $0.kind == kind } }

  /// The overall indices of the subjects that may be compared.
  public var reference: ReferenceGroup {
    ReferenceGroup(comparable.compactMap(\.headline.overall.index))
  }

  /// What a list can be sorted by.
  public enum Column: Hashable, Sendable {
    case subject, at, level, index
    /// The level and then the index of a dimension.
    case dimension(Dimension.ID)
  }

  /// The subjects by a column: times newest first, levels and indices highest first, what has none last.
  public func sorted(by column: Column) -> [PortfolioEntry] {
    let known: (Headline.Standing?) -> (Int, Fraction) = { ($0?.level ?? 0, $0?.index ?? .zero) }
    return subjects.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      switch column {
      case .subject: break
      case .at:
        let times = (first.at?.seconds ?? .min, second.at?.seconds ?? .min)
        if times.0 != times.1 { return times.0 > times.1 }
      case .level:
        let (one, other) = (known(first.headline.overall), known(second.headline.overall))
        if one != other { return one > other }
      case .index:
        let (one, other) = (known(first.headline.overall).1, known(second.headline.overall).1)
        if one != other { return one > other }
      case .dimension(let id):
        let (one, other) = (known(first.headline[id]), known(second.headline[id]))
        if one != other { return one > other }
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Headline {
  /// The standing of a dimension; nil where the questionnaire has none of that id.
  public subscript(id: Dimension.ID) -> Standing? { dimensions.first { $0.id == id } }

  /// The same, looked for at one place first.
  public func standing(of id: Dimension.ID, mostly place: Int) -> Standing? {
    dimensions.indices.contains(place) && dimensions[place].id == id ? dimensions[place] : self[id]
  }
}

/// What the subjects of a portfolio are sorted by.
private struct SortedName: Comparable {
  let subject: Subject
  let file: String
  let place: Int

  init(_ entry: PortfolioEntry, at place: Int) {
    (subject, file, self.place) = (entry.subject, entry.file, place)
  }

  static func < (left: SortedName, right: SortedName) -> Bool {
    (left.subject.organisation, left.subject.team, left.subject.scope, left.file)
      < (right.subject.organisation, right.subject.team, right.subject.scope, right.file)
  }
}
