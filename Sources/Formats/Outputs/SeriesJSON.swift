package import MaturityModel

extension Series {
  /// The trend output as `questionnaires/trend.schema.json` describes it.
  package var json: JSON {
    .object([
      "format": .integer(1), "kind": .string(kind.rawValue), "points": .array(points.map(\.json)),
      "dimensions": .object(dimensions.map { ($0.dimension, .array($0.points.map(\.json))) }),
    ])
  }
}

extension Series.Point {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "file": .string(file), "at": at.map { .string($0.text) } ?? .null,
      "level": .whole(score.level), "levelLow": .whole(score.levelLow),
      "levelHigh": .whole(score.levelHigh), "index": .fraction(score.index),
      "indexLow": .fraction(score.indexLow), "indexHigh": .fraction(score.indexHigh),
      "chained": .fraction(chained), "breakBefore": .bool(breakBefore),
      "overlap": .fraction(overlap), "answered": .integer(score.counts?.answered ?? 0),
      "asked": .integer(score.counts?.inScope ?? 0),
    ]
    members["publishedLevel"] = publishedLevel.map { .whole($0.level) }
    members["permits"] = permits.map { .string($0.rawValue) }
    return .object(members)
  }
}
