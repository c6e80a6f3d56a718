package import MaturityModel

extension ModelComparison {
  /// The comparison output of format 2: the fields of format 1, with numbers as fractions where they are not whole.
  package var json: JSON {
    .object([
      "format": .integer(2), "overlap": .fraction(overlap), "permits": .string(permits.rawValue),
      "level": level(after.model.headline), "index": index,
      "measures": .object(
        after.model.measures.map { ($0.name, change($0.name)) }),
      "moves": moves(of: differences), "targets": .array(targets.map(json)),
    ])
  }

  private func json(_ target: TargetMove) -> JSON {
    var members = target.standing.members(in: after.model)
    members["estimate"] = nil
    members["before"] = .number(target.before)
    members["after"] = .number(target.standing.estimate)
    members["progress"] = .number(target.standing.progress(since: target.before))
    return .object(members)
  }

  private func level(_ headline: String?) -> JSON {
    guard let headline else { return .null }
    return change(headline)
  }

  /// A measure then and now, and on what is common.
  private func change(_ measure: String) -> JSON {
    let (then, now) = (before.overall(measure), after.overall(measure))
    let pair = common?.map { $0.overall(measure)?.value }
    return .object([
      "before": .number(then?.value), "after": .number(now?.value),
      "beforeLow": .number(then?.low), "beforeHigh": .number(then?.high),
      "afterLow": .number(now?.low), "afterHigh": .number(now?.high),
      "beforeOnCommon": .number(pair?.before), "afterOnCommon": .number(pair?.after),
      "sameScale": .bool(isSameScale(measure)),
    ])
  }

  private var index: JSON {
    let change = IndexChange(
      before: before.index(at: Model.root), after: after.index(at: Model.root),
      beforeOnCommon: common?.before.index(at: Model.root),
      afterOnCommon: common?.after.index(at: Model.root))
    return .object([
      "before": .fraction(change.before), "after": .fraction(change.after),
      "change": .fraction(change.change), "likeForLike": .fraction(change.likeForLike),
      "composition": .fraction(change.composition),
      "beforeOnCommon": .fraction(change.beforeOnCommon),
      "afterOnCommon": .fraction(change.afterOnCommon),
    ])
  }

  private func moves(of found: Differences) -> JSON {
    let listed = { (direction: Direction) in
      JSON.array(moves.filter { $0.direction == direction }.map(json))
    }
    return .object([
      "up": listed(.up), "down": listed(.down), "notScored": listed(.notScored),
      "same": .ids(moves.filter { $0.direction == .same }.map(\.item)),
      "added": .ids(found.added), "removed": .ids(found.removed),
      "changedMeaning": .ids(found.changedMeaning),
      "becameNotApplicable": .ids(found.becameNotApplicable),
      "becameApplicable": .ids(found.becameApplicable), "becameKnown": .ids(found.becameKnown),
      "becameUnknown": .ids(found.becameUnknown), "stillWithoutLevel": .ids(found.stillOpen),
    ])
  }

  private func json(_ move: Move) -> JSON {
    let item = after.model.node(move.item.text).flatMap { after.model.nodes[$0].item }
    var members: [String: JSON] = [
      "practice": .id(move.item), "from": move.from.spelling(for: item),
      "to": move.to.spelling(for: item),
    ]
    if !move.gained.isEmpty { members["gained"] = .texts(move.gained) }
    if !move.lost.isEmpty { members["lost"] = .texts(move.lost) }
    return .object(members)
  }
}

extension TargetStanding {
  /// A target and how far it is reached, by the node's id.
  func members(in model: Model) -> [String: JSON] {
    [
      "node": .string(model.nodes[node].id), "measure": .string(measure ?? "value"),
      "target": .number(target), "estimate": .number(estimate), "gap": .number(gap),
      "percentToTarget": .number(share),
    ]
  }
}

extension Answer {
  /// An answer as files spell it, by its item.
  func spelling(for item: ModelItem?) -> JSON {
    switch self {
    case .rank(let rank): item?.spelling(of: rank) ?? .integer(rank)
    case .options(let chosen): .texts(chosen)
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .unknown: .string("unknown")
    case .notApplicable: .string("notApplicable")
    case .notMeasured: .string("notMeasured")
    }
  }
}

extension JSON {
  /// A whole number as such, any other as a fraction.
  static func number(_ value: Fraction?) -> JSON {
    value?.whole.map { .integer($0) } ?? .fraction(value)
  }
}
