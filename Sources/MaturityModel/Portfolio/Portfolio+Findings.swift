extension Portfolio {
  /// Something that stands in the way of several subjects.
  public struct Obstacle<Thing>: Hashable, Sendable {
    public var id: Identifier<Thing>
    /// How many subjects it keeps from their next level.
    public var subjects: Int
  }

  /// A challenge over all subjects that gave it a severity.
  public struct SharedChallenge: Hashable, Sendable {
    public var challenge: Item.ID
    /// How many subjects find it severe: 3 or 4.
    public var severe: Int
    /// How many subjects gave it a severity.
    public var answered: Int
    /// The mean severity: 0…4.
    public var mean: Fraction
  }

  /// The practices that keep most subjects of the common kind from the next level of a dimension, most first.
  public var blockingPractices: [Obstacle<Item>] { obstacles(\.headline.blockingPractices) }

  /// The dimensions that keep most subjects of the common kind from their next overall level, most first.
  public var blockingDimensions: [Obstacle<Dimension>] { obstacles(\.headline.blockingDimensions) }

  private func obstacles<Thing>(
    _ ids: KeyPath<PortfolioEntry, [Identifier<Thing>]>
  ) -> [Obstacle<Thing>] {
    var counts: [Identifier<Thing>: Int] = [:]
    for entry in comparable {
      for id in entry[keyPath: ids] { counts[id, default: 0] += 1 }
    }
    return counts.map { Obstacle(id: $0.key, subjects: $0.value) }
      .sorted { (-$0.subjects, $0.id) < (-$1.subjects, $1.id) }
  }

  /// The challenges of the common kind: those that most subjects find severe first, then by mean severity.
  public var challenges: [SharedChallenge] {
    var sums: [Item.ID: (severe: Int, answered: Int, sum: Int)] = [:]
    for severity in comparable.flatMap(\.challenges) {
      var sum = sums[severity.challenge] ?? (0, 0, 0)
      sum.severe += severity.severity >= 3 ? 1 : 0
      sum.answered += 1
      sum.sum += severity.severity
      sums[severity.challenge] = sum
    }
    return sums.map {
      SharedChallenge(
        challenge: $0.key, severe: $0.value.severe, answered: $0.value.answered,
        mean: Fraction($0.value.sum, $0.value.answered))
    }.sorted { ($1.severe, $1.mean, $0.challenge) < ($0.severe, $0.mean, $1.challenge) }
  }

  /// The subjects with one answer to a profile item.
  public struct Part: Hashable, Sendable {
    /// The chosen option, several joined by `+`, empty without an answer.
    public var option: String
    /// How many subjects gave it.
    public var subjects: Int
    /// Their overall indices, lowest first; those that have none are left out.
    public var indices: [Fraction]

    /// The mean of the indices; nil where there is none.
    public var index: Fraction? {
      indices.isEmpty ? nil : Fraction.sum(of: indices) / Fraction(indices.count)
    }
  }

  /// The subjects of the common kind by their answer to a profile item, groups of any size: they are teams, not people.
  public func parts(by profile: Item.ID) -> [Part] {
    let prefix = profile.text + "="
    return Dictionary(grouping: comparable) { entry in
      entry.profile.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        .joined(separator: "+")
    }.sorted { $0.key < $1.key }.map { option, entries in
      Part(
        option: option, subjects: entries.count,
        indices: ReferenceGroup(entries.compactMap(\.headline.overall.index)).values)
    }
  }
}
