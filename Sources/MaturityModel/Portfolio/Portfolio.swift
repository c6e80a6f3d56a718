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

  /// Chooses the newest entry of each subject, of equally old ones the last by file name.
  ///
  /// Assessments that name no subject stand for themselves: nobody can know whether they belong together.
  /// - Parameters:
  ///   - entries: All assessments, in any order.
  ///   - latest: Newer entries, and those without a time, are left out; nil for no limit.
  ///   - choice: `PROFILE=OPTION` that the newest assessment must have chosen; nil for all.
  public init(
    _ entries: [PortfolioEntry], upTo latest: Timestamp? = nil, where choice: String? = nil
  ) {
    var newest: [[String]: PortfolioEntry] = [:]
    var keys: [Subject: [String]] = [:]
    (assessments, ballots, undated) = (0, 0, 0)
    for entry in entries {
      if entry.isBallot {
        ballots += 1
        continue
      }
      assessments += 1
      if let latest {
        guard let at = entry.at else {
          undated += 1
          continue
        }
        guard at <= latest else { continue }
      }
      let own = keys[entry.subject] ?? entry.subject.historyKey
      keys[entry.subject] = own
      let key = own.allSatisfy(\.isEmpty) ? ["", entry.file] : own
      if let other = newest[key], !entry.isNewer(than: other) { continue }
      newest[key] = entry
    }
    subjects = newest.values.filter { choice == nil || $0.profile.contains(choice ?? "") }
      .sorted { $0.precedes($1) }
    let kinds = Dictionary(grouping: subjects, by: \.kind).mapValues(\.count)
    kind = kinds.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
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
    case dimension(String)
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
  public subscript(id: String) -> Standing? { dimensions.first { $0.id == id } }
}

extension PortfolioEntry {
  fileprivate func isNewer(than other: PortfolioEntry) -> Bool {
    (at?.seconds ?? .min, file) > (other.at?.seconds ?? .min, other.file)
  }

  fileprivate func precedes(_ other: PortfolioEntry) -> Bool {
    (subject.organisation, subject.team, subject.scope, file)
      < (other.subject.organisation, other.subject.team, other.subject.scope, other.file)
  }
}
