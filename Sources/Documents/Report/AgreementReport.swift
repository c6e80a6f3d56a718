public import MaturityModel

/// What several people's ballots say together: counts, and never who said what.
///
/// The same ballots give the same document in whatever order they come.
public struct AgreementReport: Sendable {
  private let result: GroupResult
  private let breakdown: RoleBreakdown?
  private let words: Words

  /// The report of a result, with what roles say where that is asked for.
  public init(_ result: GroupResult, byRole breakdown: RoleBreakdown? = nil) {
    self.result = result
    self.breakdown = breakdown
    words = Words(result.questionnaire)
  }

  private var names: Names { words.names }

  /// What to discuss comes first.
  public var document: Document {
    var document = Document(
      kind: "agreement", title: words.agreement(of: result.respondents), levels: words.levels,
      sections: [toDiscuss, dimensions, roles, rolesApart, accepted, notes].compactMap { $0 })
    document.facts = [
      Fact(
        names.questionnaire, Text("\(result.questionnaire.id) \(result.questionnaire.version)")),
      Fact(names.level, Text(level(result.overall, result.stability))),
    ]
    return document
  }

  private func level(_ standing: Headline.Standing, _ stability: Stability?) -> String {
    words.standing(standing) + words.dependence(of: standing.level, stability)
  }

  private var toDiscuss: Section {
    let entries = result.agenda.enumerated().map { number, practice in
      entry(practice, number: number + 1)
    }
    return Section(
      "discuss", Text(names.toDiscuss),
      [entries.isEmpty ? .paragraph(Text(words.nothingToDiscuss)) : .list(entries)])
  }

  private func entry(_ practice: PracticeVotes, number: Int? = nil) -> Entry {
    let votes = practice.votes
    let dimension = result.questionnaire.dimensions.first { $0.id == practice.dimension }
    let counts = words.counts(of: votes, on: practice.practice)
    let sentences = [
      counts.isEmpty ? "" : counts + ".",
      words.turnout(votes, of: result.respondents),
      votes.isApplicabilityDisputed ? words.applicabilityDisputed : "",
      practice.group == .notApplicable ? words.groupSaysNotApplicable : "",
      words.advice(on: votes, people: result.respondents),
      practice.isToDiscuss
        ? words.effect(practice, on: dimension?.title ?? practice.dimension.displayed) : "",
    ]
    return Entry(
      "\(practice.practice.displayed) \(practice.title)",
      detail: Text(sentences.filter { !$0.isEmpty }.joined(separator: " ")), number: number)
  }

  private var dimensions: Section {
    Section(
      "dimensions", Text(names.dimensionsOnly),
      [
        .table(
          Table(
            names.dimensionsOnly, columns: [.init(names.dimension), .init(names.level)],
            rows: zip(result.questionnaire.dimensions, result.dimensions).map { one, standing in
              Table.Row([
                Text(one.title), Text(level(standing, result.dimensionStability[one.id])),
              ])
            }, hidesCaption: true))
      ])
  }

  private var accepted: Section? {
    let rest = result.practices.filter { !$0.isToDiscuss }
    guard !rest.isEmpty else { return nil }
    return Section("accepted", Text(names.accepted), [.list(rest.map { entry($0) })])
  }

  private var notes: Section {
    let sentences = [
      words.middleVote, words.mattersMeans, result.stability == nil ? words.oneBallot : nil,
      result.alpha.map(words.alpha),
    ]
    return Section(
      "notes", Text(names.notes), [.list(sentences.compactMap { $0 }.map { Entry(Text($0)) })])
  }

  /// What each role says; nothing of roles that are too small.
  private var roles: Section? {
    breakdown.map { breakdown in
      Section(
        "roles", Text(names.roles),
        table(of: breakdown).blocks(
          hidden: breakdown.hidden, of: result.respondents, breakdown.threshold))
    }
  }

  private func table(of breakdown: RoleBreakdown) -> RolesTable {
    RolesTable(
      breakdown.roles.map { part in
        let (low, high) = (part.overall.levelLow, part.overall.levelHigh)
        return .init(
          role: part.role, people: part.respondents, level: part.overall.level,
          range: low.flatMap { low in high.map { min(low, $0)...$0 } })
      }, words, of: result.questionnaire)
  }

  /// Where roles differ most; nil for nowhere.
  private var rolesApart: Section? {
    guard let breakdown else { return nil }
    let table = table(of: breakdown)
    let entries = result.practices.compactMap { practice -> Entry? in
      let answers = breakdown.roles.compactMap { part -> (String, Int)? in
        guard case .level(let level)? = part.practices[practice.practice] else { return nil }
        return (table.name(of: part.role), level)
      }
      let levels = answers.map(\.1)
      guard let low = levels.min(), let high = levels.max(), high - low >= 2 else { return nil }
      return Entry(
        "\(practice.practice.displayed) \(practice.title)",
        detail: Text(answers.map { "\($0.0): \($0.1)" }.joined(separator: "; ") + "."))
    }
    return entries.isEmpty
      ? nil : Section("roles-apart", Text(names.rolesApart), [.list(entries)])
  }
}
