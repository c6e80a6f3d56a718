internal import MaturityModel
internal import Translation

/// How the numbers come about and how they are to be read.
extension Report {
  /// The rule in words, its parameters, how complete the answers are, and what the words mean.
  public var reading: Section {
    let read = Section(
      "reading", Text(names.reading),
      [.list(words.reading(top: questionnaire.topLevel).map { Entry(Text($0)) })])
    let gone = assessment.retiredAnswers.filter { !$0.isAskedAgain }
    let retired = Section(
      "retired", Text(words.retired(gone.count)),
      [
        .list(
          gone.map { answer in
            let said = [answer.answer, answer.note].filter { !$0.isEmpty }
            return Entry(
              "\(answer.item.displayed) \(answer.title)",
              detail: Text(said.joined(separator: ". ")))
          })
      ])
    let parts = [read, method, rule, parameters] + (gone.isEmpty ? [] : [retired]) + texts
    return Section(
      "method-page", Text(names.method), parts.map { .section($0.unnumbered) } + [origin])
  }

  private var parameters: Section {
    let (rule, scoring) = (card.rule, questionnaire.scoring)
    let efforts = Effort.allCases.map { "\(words.effort($0)) \(scoring.effortPoints[$0] ?? 0)" }
    return Section(
      "parameters", Text(names.parameters),
      [
        .facts([
          Fact(
            phrase("Rule"),
            Text(phrase("\(rule.name, "name"), version \(Rule.version, "version")"))),
          Fact(phrase("Share"), Text(words.share(rule.theta))),
          Fact(phrase("Lag"), Text(words.lag(rule.lag))),
          Fact(phrase("Coverage"), Text(words.coverage(rule.coverageMinimum))),
          Fact(phrase("Informants"), Text(words.informants(scoring.minimumInformants))),
          Fact(names.effort, Text(phrase("\(efforts.joined(separator: ", "), "points") points"))),
          Fact(phrase("Phase"), Text(words.phase(scoring.phaseCapacity, days: scoring.phaseDays))),
          Fact(phrase("Group"), Text(words.smallestGroup(scoring.smallestGroup))),
          Fact(phrase("Overlap"), Text(words.overlap(scoring.overlapLimits.map { "\($0)" }))),
          Fact(phrase("Weights"), Text(weights)),
        ])
      ])
  }

  private var weights: String {
    let practices = questionnaire.practices.filter { $0.weight != 1 }.map {
      "\($0.title) \($0.weight)"
    }
    let dimensions = questionnaire.dimensions.filter { $0.weight != 1 }.map {
      "\($0.title) \($0.weight)"
    }
    return words.weights(
      dimensions + practices, keys: questionnaire.practices.filter(\.isKey).map(\.title))
  }
}

extension Section {
  /// The section without its number and page: as a part of another one.
  fileprivate var unnumbered: Section {
    var section = self
    (section.number, section.flow) = ("", .run)
    return section
  }
}
