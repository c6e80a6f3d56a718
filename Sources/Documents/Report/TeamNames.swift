internal import MaturityModel

/// What the teams of a portfolio are called: what goes without saying is left out.
struct TeamNames {
  private let hasOneOrganisation: Bool
  /// How many subjects have a team of the name.
  private let teams: [String: Int]

  init(_ portfolio: Portfolio) {
    hasOneOrganisation = Set(portfolio.subjects.map(\.subject.organisation)).count == 1
    teams = portfolio.subjects.reduce(into: [:]) { $0[$1.subject.team, default: 0] += 1 }
  }

  /// The team, with its scope where another subject has the same team, and its organisation where there are several.
  func name(of entry: PortfolioEntry) -> String {
    let subject = entry.subject
    let isAlone = !subject.team.isEmpty && teams[subject.team] == 1
    let own = [subject.team, isAlone ? "" : subject.scope].filter { !$0.isEmpty }
    let all = hasOneOrganisation && !own.isEmpty ? own : [subject.organisation] + own
    let name = all.filter { !$0.isEmpty }.joined(separator: ", ")
    return name.isEmpty ? entry.file.lastName : name
  }
}

extension String {
  /// A path without its folders.
  var lastName: String { split(separator: "/").last.map { String($0) } ?? self }
}
