extension ScoreWords {
  /// What keeps a dimension from its next level, a sentence for every gate that fails.
  public func blockers(of dimension: DimensionScore) -> [String] {
    sentences(
      dimension.blockers ?? [], target: (dimension.levelEstimate ?? 0) + 1,
      member: "practice", practicesCountTheSame ? "" : " by weight")
  }

  /// What keeps the whole from its next level, a sentence for every gate that fails.
  public func blockers(of overall: OverallScore) -> [String] {
    sentences(
      overall.blockers ?? [], target: (overall.levelEstimate ?? 0) + 1,
      member: "dimension", dimensionsCountTheSame ? "" : " by weight")
  }

  private func sentences<Thing>(
    _ blockers: [Blocker<Identifier<Thing>>], target: Int, member: String, _ weighing: String = ""
  ) -> [String] {
    blockers.flatMap { blocker in
      switch blocker {
      case .floor(let low):
        low.map { "\(title(of: $0.id)) is \($0.level), must be at least \($0.needed)." }
      case .key(let low):
        low.map {
          "\(title(of: $0.id)) is \($0.level), must be at least \($0.needed) as a key practice."
        }
      case .share(let have, let need, let all):
        [
          "\(have) of \(all.counted(member))\(weighing) \(have == 1 ? "is" : "are") "
            + "at level \(target) or better, \(need) \(need == 1 ? "is" : "are") needed."
        ]
      }
    }
  }

  /// What must, and what may be chosen to, reach the next level of a dimension; nil without a way up.
  public func next(of dimension: DimensionScore) -> String? {
    guard let next = dimension.next else { return nil }
    let opening = "To reach level \(next.target): "
    guard let choose = next.choose else {
      let isForced = next.must == next.set
      return opening + (isForced ? "must raise " : "fewest changes: raise ") + raises(next.set)
        + "."
    }
    let must = next.must.isEmpty ? "" : "must raise \(raises(next.must)). Then "
    let titles = choose.of.map { title(of: $0) }
    let chosen =
      choose.count == choose.of.count
      ? Self.list(titles) : "any \(choose.count) of " + Self.list(titles, by: "or")
    // Where a choice exists, the one that touches the fewest practices.
    let fewest = choose.count < choose.of.count ? " Fewest changes: " + raises(next.set) + "." : ""
    return opening + must + "bring \(chosen) to \(choose.to)." + fewest
  }

  /// The smallest way to the next overall level; nil without a way up.
  public func next(of overall: OverallScore) -> String? {
    guard let next = overall.next else { return nil }
    let dimensions = next.dimensions.map { "\(title(of: $0.practice)) (\($0.from)→\($0.to))" }
    var text =
      "To reach level \(next.target) with the fewest practices "
      + "(\(next.practices.counted("practice")), \(next.steps.counted("step"))): raise "
      + Self.list(dimensions) + " through " + raises(next.set) + "."
    if let steps = overall.stepsUp, steps < next.steps {
      text += " With more practices, \(steps.counted("step")) would be enough."
    }
    return text
  }

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

  private func raises(_ raises: [Improvement<Item.ID>.Raise]) -> String {
    Self.list(raises.map { "\(title(of: $0.practice)) (\($0.from)→\($0.to))" })
  }
}
