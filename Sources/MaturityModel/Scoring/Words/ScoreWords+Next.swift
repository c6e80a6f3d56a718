extension ScoreWords {
  /// How many steps change the level, and which practices do alone; nil without an estimate.
  public func fragility(of dimension: DimensionScore) -> String? {
    guard dimension.levelEstimate != nil else { return nil }
    var sentences = [steps(dimension.score)]
    if let up = dimension.pivotalUp, !up.isEmpty {
      sentences.append(
        "One step up in " + Self.list(up.map { title(of: $0) }, by: "or") + " raises it.")
    }
    if let down = dimension.pivotalDown, !down.isEmpty {
      sentences.append(
        "One step down in " + Self.list(down.map { title(of: $0) }, by: "or") + " lowers it.")
    }
    return sentences.joined(separator: " ")
  }

  /// How far the level is from the next ones, in one-step changes of answers.
  public func steps(_ score: Score) -> String {
    let up = score.stepsUp.map { "\($0.counted("step")) up to the next level" }
    let down = score.stepsDown.map { "\($0.counted("step")) down to the one below" }
    return Self.list([up, down].compactMap { $0 }) + "."
  }
}
