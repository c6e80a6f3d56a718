package import MaturityModel

/// What the missing answers could change.
extension Report {
  /// More missing practices of one dimension, or of the whole, than this are not looked at one by one.
  private static let longestList = (dimension: 12, whole: 60)

  /// How many practices are unanswered, and how many of them could change the level; empty where none is.
  package var openAnswers: String {
    let open = asked.filter { $0.state == .unanswered }.map(\.practice.id)
    guard !open.isEmpty else { return "" }
    guard open.count <= Self.longestList.whole else { return words.openAnswers(open.count, nil) }
    let telling = open.count { id in
      let ends = [1, questionnaire.topLevel].map {
        assessment.headline(with: [id: .rank($0)]).overall
      }
      return (ends[0].level, ends[0].levelLow, ends[0].levelHigh)
        != (ends[1].level, ends[1].levelLow, ends[1].levelHigh)
    }
    return words.openAnswers(open.count, telling)
  }

  /// What each missing answer would make of the level of a dimension; nil where none is missing.
  package func missing(in dimension: Dimension) -> Section? {
    let open = zip(dimension.practices, assessment.states(in: dimension)).filter {
      $1 == .unknown || $1 == .unanswered
    }
    guard !open.isEmpty else { return nil }
    var groups: [(titles: [Text], outcomes: String)] = []
    for (practice, _) in open.prefix(Self.longestList.dimension) {
      let outcomes = words.outcomes(assessment.possibilities(of: practice, in: dimension))
      let title = Text(practice.title, link: .item(practice.id.text))
      if let index = groups.firstIndex(where: { $0.outcomes == outcomes }) {
        groups[index].titles.append(title)
      } else {
        groups.append(([title], outcomes))
      }
    }
    var blocks: [Block] = [
      .list(groups.map { Entry(words.list($0.titles), detail: Text($0.outcomes)) })
    ]
    let others = open.count - Self.longestList.dimension
    if others > 0 {
      blocks.append(.paragraph(Text("\(words.capital(words.more(others))).", .muted)))
    }
    if open.count > 1 {
      if groups.count == 1, others <= 0 {
        blocks.append(.paragraph(Text(words.allTellTheSame)))
      } else if let telling = assessment.mostTellingPractice(in: dimension) {
        blocks.append(.paragraph(Text(words.mostTelling(telling.title))))
      }
    }
    return Section(
      .section("missing-" + dimension.id.text), Text(names.ifKnown), blocks)
  }

  /// Who answered, in a sentence; empty where nothing may be said.
  package var whoAnswered: String {
    people == .none ? "" : words.whoAnswered(group?.respondents ?? 1)
  }

  /// What qualifies the result beside its certainty: its length, and what was not looked at again.
  package var remarks: [String] {
    var remarks: [String] = []
    if assessment.mode != .full {
      remarks.append(
        words.length(
          assessment.mode, practices: asked.count, challenges: questionnaire.challenges.count,
          outcomes: questionnaire.outcomes.count { assessment.isInScope($0) }) + ".")
    }
    let unconfirmed = assessment.unconfirmed.count
    if unconfirmed > 0 { remarks.append(words.capital(words.unconfirmed(unconfirmed)) + ".") }
    if let age = assessment.evidenceAge(on: day) {
      remarks.append(words.evidenceAge(dated: age.dated, median: age.median, oldest: age.oldest))
    }
    if let sentence = evidenceFromRepositories { remarks.append(sentence) }
    return remarks
  }

  /// How much of the evidence names a place in a repository; nil where none does.
  var evidenceFromRepositories: String? {
    let evidence = asked.flatMap(\.response.evidence)
    let sources = evidence.compactMap(\.source)
    guard !sources.isEmpty else { return nil }
    let commits = Set(sources.map { $0.commit.prefix(8) }).subtracting([""]).sorted()
    let sentences = [
      words.fromRepositories(
        sources.count, of: evidence.count, commits: commits.map { String($0) }),
      openDisagreements.map { words.openDisagreements($0) },
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
}
