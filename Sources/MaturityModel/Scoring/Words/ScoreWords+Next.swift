internal import Translation

extension ScoreWords {
  /// How many steps change the level, and which practices do alone; nil without an estimate.
  public func fragility(of dimension: DimensionScore) -> String? {
    guard dimension.levelEstimate != nil else { return nil }
    var sentences = [steps(dimension.score)]
    if let up = dimension.pivotalUp, !up.isEmpty {
      let titles = Self.either(up.map { title(of: $0) })
      sentences.append(phrase("One step up in \(titles, "practices") raises it."))
    }
    if let down = dimension.pivotalDown, !down.isEmpty {
      let titles = Self.either(down.map { title(of: $0) })
      sentences.append(phrase("One step down in \(titles, "practices") lowers it."))
    }
    return sentences.joined(separator: " ")
  }

  /// How far the level is from the next ones, in one-step changes of answers.
  public func steps(_ score: Score) -> String {
    let up = score.stepsUp.map {
      phrase(
        $0, one: "1 step up to the next level", other: "\($0, "count") steps up to the next level")
    }
    let down = score.stepsDown.map {
      phrase(
        $0, one: "1 step down to the one below",
        other: "\($0, "count") steps down to the one below")
    }
    return Self.list([up, down].compactMap { $0 }) + "."
  }
}
