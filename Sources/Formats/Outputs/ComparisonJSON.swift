package import MaturityModel

extension Comparison {
  /// The comparison output as `questionnaires/comparison.schema.json` describes it.
  ///
  /// It carries every number; what may be shown of them, `permits` says.
  package var json: JSON {
    var members = overall.members
    members["format"] = .integer(1)
    members["moves"] = moves.json
    members["effectSize"] = .fraction(moves.effectSize)
    members["challenges"] = challenges.json(of: "challenge")
    members["outcomes"] = outcomes.json(of: "outcome")
    members["respondents"] = .object([
      "before": .integer(attendance.before), "after": .integer(attendance.after),
      "inBoth": .whole(attendance.inBoth), "matchedShare": .fraction(attendance.matchedShare),
    ])
    members["possibleResponseShift"] = .ids(possibleResponseShift)
    members["dimensions"] = .object(
      dimensions.map { ($0.dimension, .object($0.difference.members)) })
    return .object(members)
  }
}

extension Difference {
  fileprivate var members: [String: JSON] {
    [
      "overlap": .fraction(overlap), "permits": .string(permits.rawValue), "index": index.json,
      "level": level.json,
      "practices": .object([
        "verdict": .string(practices.verdict.rawValue), "up": .integer(practices.up),
        "down": .integer(practices.down),
      ]),
    ]
  }
}

extension IndexChange {
  fileprivate var json: JSON {
    .object([
      "before": .fraction(before), "after": .fraction(after), "change": .fraction(change),
      "likeForLike": .fraction(likeForLike), "composition": .fraction(composition),
      "beforeOnCommon": .fraction(beforeOnCommon), "afterOnCommon": .fraction(afterOnCommon),
    ])
  }
}

extension LevelChange {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "before": .whole(before.level), "after": .whole(after.level),
      "beforeOnCommon": .whole(beforeOnCommon), "afterOnCommon": .whole(afterOnCommon),
      "beforeLow": .whole(before.levelLow), "beforeHigh": .whole(before.levelHigh),
      "afterLow": .whole(after.levelLow), "afterHigh": .whole(after.levelHigh),
      "verdict": .string(verdict.rawValue), "reasons": .texts(reasons.map(\.rawValue)),
      "stepsBack": .whole(stepsBack),
    ]
    members["publishedBefore"] = publishedBefore.map { .whole($0.level) }
    return .object(members)
  }
}

extension Moves {
  fileprivate var json: JSON {
    .object([
      "up": .moves(up), "down": .moves(down), "same": .ids(same), "added": .ids(added),
      "removed": .ids(removed), "changedMeaning": .ids(changedMeaning),
      "changedWording": .ids(changedWording), "becameNotApplicable": .ids(becameNotApplicable),
      "becameApplicable": .ids(becameApplicable), "becameKnown": .ids(becameKnown),
      "becameUnknown": .ids(becameUnknown), "stillWithoutLevel": .ids(stillWithoutLevel),
    ])
  }
}

extension SurroundingMoves {
  fileprivate func json(of kind: String) -> JSON {
    .object([
      "better": .moves(better, of: kind), "worse": .moves(worse, of: kind), "same": .ids(same),
      "new": .ids(new), "gone": .ids(gone),
    ])
  }
}

extension JSON {
  fileprivate static func moves(_ moves: [Moves.Move], of kind: String = "practice") -> JSON {
    .array(
      moves.map {
        .object([kind: .id($0.practice), "from": .integer($0.from), "to": .integer($0.to)])
      })
  }
}
