internal import MaturityModel

extension ScoreReport {
  func writeExplanations(on page: inout TextPage) {
    page.heading("What holds each dimension back")
    for (dimension, score) in zip(questionnaire.dimensions, scorecard.dimensions)
    where score.isApplicable {
      page.paragraph(
        "\(dimension.title): \(words.headline(score.score)), index \(words.index(score.score))",
        indent: 2)
      var sentences =
        [words.published(score.score), words.certainty(score.score)].compactMap { $0 }
        + words.blockers(of: score)
        + [words.next(of: score), words.fragility(of: score)].compactMap { $0 }
      if let lowest = score.levelIfNotApplicableLowest, lowest != score.levelEstimate {
        sentences.append("With everything not applicable read as 1 the level would be \(lowest).")
      }
      if let sentence = words.sensitivity(score.score), score.score.dependsOnTheta {
        sentences.append(sentence)
      }
      if let confidence = words.confidence(score.score) { sentences.append(confidence) }
      if score.counts?.missing ?? 0 > 0,
        let practice = assessment.mostTellingPractice(in: dimension)
      {
        sentences.append("The answer that would tell most: \(practice.title).")
      }
      for sentence in sentences { page.item(sentence, indent: 4) }
    }
  }

  func writeTargets(on page: inout TextPage) {
    var gaps: [(title: String, text: String)] = []
    var counts: [TargetStatus: Int] = [:]
    for dimension in questionnaire.dimensions {
      for (practice, state) in zip(dimension.practices, assessment.states(in: dimension)) {
        guard let target = assessment.target(of: practice, in: dimension),
          let status = TargetStatus(state, target: target)
        else { continue }
        counts[status, default: 0] += 1
        switch status {
        case .onTarget, .aboveTarget: break
        case .oneLevelShort, .twoOrMoreShort, .dontKnow:
          gaps.append((practice.title, "\(now(state)), target \(target): \(name(of: status))"))
        }
      }
    }
    guard !counts.isEmpty else { return }
    page.heading("Targets and gaps")
    let summary = TargetStatus.allCases.compactMap { status in
      counts[status].map { "\($0) \(name(of: status).lowercased())" }
    }
    page.paragraph(summary.joined(separator: ", ") + ".", indent: 2)
    for gap in gaps { page.entry(gap.title, gap.text, width: 34) }
  }

  private func now(_ state: PracticeState) -> String {
    switch state {
    case .level(let level): "now \(level)"
    case .unknown: "now ?"
    case .notApplicable, .unanswered, .outOfScope: "now –"
    }
  }

  private func name(of status: TargetStatus) -> String {
    questionnaire.texts.statusNames[status.rawValue]
      ?? {
        switch status {
        case .onTarget: "On target"
        case .oneLevelShort: "One level short"
        case .twoOrMoreShort: "Two or more short"
        case .aboveTarget: "Above target"
        case .dontKnow: "Don't know"
        }
      }()
  }
}
