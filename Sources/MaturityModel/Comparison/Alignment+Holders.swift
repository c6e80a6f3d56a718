extension Alignment {
  /// The practices that only count before, without any one of which the level before would be above `level`.
  func holders(of level: Int, in dimensions: [AlignedDimension]) -> [Item.ID] {
    dimensions.indices.flatMap { place in
      dimensions[place].items.indices.compactMap { index in
        let item = dimensions[place].items[index]
        guard item.sides.before?.level != nil, item.levels == nil else { return nil }
        var rest = dimensions
        rest[place] = dimensions[place].without(index)
        let headline = reading(of: rest, rule: rules.before, \.before).headline
        return headline.levelEstimate ?? 0 > level
          ? dimensions[place].dimension.practices[index].id : nil
      }
    }
  }
}

extension AlignedDimension {
  /// The dimension as if one of its practices had never been asked.
  fileprivate func without(_ index: Int) -> AlignedDimension {
    var (dimension, items) = (dimension, items)
    dimension.practices.remove(at: index)
    items.remove(at: index)
    return AlignedDimension(dimension: dimension, items: items)
  }
}

extension LevelChange {
  /// The level before where the practices that both sides have were at a higher one; nil where they were not.
  var heldByOthers: Int? {
    guard let level = before.level, let common = beforeOnCommon, common > level else { return nil }
    return level
  }
}
