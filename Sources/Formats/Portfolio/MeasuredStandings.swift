import MaturityModel

extension PackedWriter {
  /// What the measures of the whole and of each group of the first level come to, as nobody could say from the answers
  /// without the rules.
  mutating func standings(of measured: ModelAssessment) {
    for place in measured.model.standingPlaces {
      whole(measured.rank(at: place) ?? 0)
      block((measured.name(at: place) ?? "").utf8)
      block((measured.progress(at: place)?.description ?? "").utf8)
    }
  }
}

extension PackedReader {
  /// The headline that `standings` wrote.
  mutating func headline(of model: Model) -> Headline {
    let standings = model.standingPlaces.map { place in
      let rank = whole()
      let (name, index) = (text(), text())
      return Headline.Standing(
        place == Model.root ? "" : .init(model.nodes[place].id), rank: rank == 0 ? nil : rank,
        index: Fraction(spelled: index), name: name.isEmpty ? nil : name)
    }
    return Headline(overall: standings[0], dimensions: Array(standings.dropFirst()))
  }
}

extension Model {
  /// The whole, and the groups of the first level.
  fileprivate var standingPlaces: [Int] { [Self.root] + nodes[Self.root].children }
}
