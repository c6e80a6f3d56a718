import MaturityModel

extension QuestionnaireReader {
  func parameters(_ fields: Fields) -> ScoringParameters {
    var scoring = ScoringParameters.usual
    if let rule = fields["rule"], rule.text != scoring.rule {
      log.report(
        "there is no scoring rule \(rule.brief)", at: rule,
        remedy: "Write \"gated\", or leave the key out.", code: "S02")
    }
    if let theta = fields["theta"], let share = fraction(theta) {
      if share > .zero {
        scoring.theta = share
      } else {
        log.report(
          "theta is 0", at: theta, remedy: "Write a fraction above 0, such as \"3/4\".",
          code: "C01")
      }
    }
    scoring.lag = fields.whole("lag", in: 0...8, otherwise: scoring.lag, code: "C01")
    scoring.coverageMinimum = fields["coverageMinimum"].flatMap(fraction) ?? scoring.coverageMinimum
    let counts = 1...1_000_000
    scoring.minimumInformants = fields.whole(
      "minimumInformants", in: counts, otherwise: scoring.minimumInformants, code: "C01")
    scoring.phaseCapacity = fields.whole(
      "phaseCapacity", in: counts, otherwise: scoring.phaseCapacity, code: "C01")
    scoring.phaseDays = fields.whole(
      "phaseDays", in: 1...36_500, otherwise: scoring.phaseDays, code: "C01")
    scoring.smallestGroup = fields.whole(
      "smallestGroup", in: 3...counts.upperBound, otherwise: scoring.smallestGroup, code: "C01")
    if let points = fields.object("effortPoints") {
      for (effort, name) in [(Effort.small, "S" as StaticString), (.medium, "M"), (.large, "L")] {
        scoring.effortPoints[effort] = points.whole(
          name, in: counts, otherwise: scoring.effortPoints[effort] ?? 1, code: "C01")
      }
    }
    scoring.overlapLimits = overlapLimits(fields) ?? scoring.overlapLimits
    return scoring
  }

  private func overlapLimits(_ fields: Fields) -> [Fraction]? {
    guard let value = fields["overlapLimits"] else { return nil }
    let limits = fields.list(value).compactMap(fraction)
    guard value.isArray, limits.count == value.elements.count else { return nil }
    guard limits.count == 2, limits[0] >= limits[1] else {
      log.report(
        "these are not two limits, the higher one first", at: value,
        remedy: "Write them like [\"9/10\", \"7/10\"].", code: "C01")
      return nil
    }
    return limits
  }

  /// Reads an exact fraction from 0 to 1 in lowest terms.
  private func fraction(_ value: JSONNode) -> Fraction? {
    // Long numbers are refused before they are computed with: reading them takes quadratic time.
    if let text = value.text, text.utf8.count <= 40,
      text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "/") }),
      let fraction = Fraction(text), fraction <= .one
    {
      if fraction.description == text { return fraction }
      log.report(
        "the fraction \(text.quoted) is not in lowest terms", at: value,
        remedy: "Write \"\(fraction)\".", code: "C01")
      return nil
    }
    log.report(
      "this is \(value.brief), not a fraction from 0 to 1", at: value,
      remedy: "Write it as text, like \"3/4\".", code: "C01")
    return nil
  }

  mutating func targets(_ node: JSONNode) -> TargetTable? {
    guard let fields = Fields(node, log: log) else { return nil }
    let profile: Item.ID = references.refer(to: .profile, by: fields.required("profile"))
    var table = TargetTable(profile: profile, base: [:])
    if let value = fields.required("base"), let base = Fields(value, log: log) {
      for (key, level) in base.node.members {
        guard let option = references.option(key, of: profile),
          let level = base.whole(level, in: 1...topLevel, code: "S04")
        else { continue }
        table.base[option] = level
      }
    }
    table.extra = fields.list("extra").compactMap { extra($0, profile: profile) }
    return table
  }

  private mutating func extra(_ node: JSONNode, profile: Item.ID) -> TargetTable.Extra? {
    guard let fields = Fields(node, log: log) else { return nil }
    let option = fields.required("when").flatMap { references.option($0, of: profile) }
    let level = fields.requiredWhole("level", in: 1...topLevel, code: "S04")
    let practices = extraPractices(fields)
    guard let option, let level else { return nil }
    return TargetTable.Extra(option: option, practices: practices, level: level)
  }

  private mutating func extraPractices(_ fields: Fields) -> TargetTable.Extra.Practices {
    let dimensions: [Dimension.ID] = fields.list("dimensions").map {
      references.refer(to: .dimension, by: $0)
    }
    let isCoreOnly = fields.flag("core")
    guard let value = fields["practices"] else { return .of(dimensions, isCoreOnly: isCoreOnly) }
    if fields["dimensions"] != nil || fields["core"] != nil {
      log.report(
        "practices stand here beside \"dimensions\" or \"core\"", at: value,
        remedy: "Name the practices, or say which they are; not both.")
    }
    return .named(fields.list(value).map { references.refer(to: .practice, by: $0) })
  }
}
