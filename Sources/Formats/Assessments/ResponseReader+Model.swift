import MaturityModel

/// Answers to items of format 2.
extension ResponseReader {
  func answer(_ value: JSONNode, to asked: ModelItem) -> Answer? {
    switch (value.text, asked.kind) {
    case ("unknown", _): return .unknown
    case ("notApplicable", _): return notApplicable(value)
    case (let text, .choice(let steps, _)):
      let id = text ?? value.whole.map(String.init) ?? ""
      if let place = steps.firstIndex(where: { $0.id == id }) { return .rank(place + 1) }
      return refuse(
        value, "one of \(steps.map(\.id).listed)",
        id.remedy(among: steps.map(\.id), otherwise: "Write one of these."))
    case (_, .many(let options, _, _)):
      guard value.isArray else { return refuse(value, "a list of options", "Write [\"id\"].") }
      let chosen = self.options(value, among: options.map(\.id))
      if chosen.count > 1,
        let alone = options.first(where: { $0.isExclusive && chosen.contains($0.id) })
      {
        log.report(
          "\(alone.id) is chosen beside others", at: value, remedy: "Keep it alone, or remove it.")
      }
      return .options(chosen)
    case (_, .number(let range)):
      guard let number = value.exact, range.takes(number) else {
        return refuse(value, range.wanted, "Write one.")
      }
      return .number(number)
    case (let text, .text):
      return text.map { .text($0) } ?? refuse(value, "text", "Put it in quotes.")
    }
  }

  private func refuse(_ value: JSONNode, _ wanted: String, _ remedy: String) -> Answer? {
    log.report("the answer is \(value.brief), not \(wanted)", at: value, remedy: remedy)
    return nil
  }

  /// What stands beside an answer in format 2.
  func readBeside(_ asked: ModelItem, _ response: inout Response) {
    if asked.hasTrend { response.trend = fields.word("trend") }
    if let value = fields.unlessNull("criteria") {
      response.criteria = known(value, among: asked.criteria.map(\.id), "criterion")
    }
    if let value = fields.unlessNull("notApplicable") {
      let allowed = asked.options.filter(\.allowsNotApplicable).map(\.id)
      response.optionsNotApplicable = known(
        value, among: allowed, "option that may be not applicable")
    }
  }

  private func known(_ value: JSONNode, among ids: [String], _ name: String) -> [String] {
    fields.list(value).compactMap { node in
      if let id = node.text, ids.contains(id) { return id }
      log.report(
        "\(item.id) has no \(name) \(node.brief)", at: node,
        remedy: (node.text ?? "").remedy(among: ids, otherwise: "Remove it."))
      return nil
    }
  }
}

extension NumberRange {
  /// What may be written, for a message.
  fileprivate var wanted: String {
    (isWhole ? "a whole number" : "a number") + " from \(minimum.spelled) to \(maximum.spelled)"
  }
}
