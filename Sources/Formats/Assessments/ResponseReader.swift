package import MaturityModel

/// Reads what was recorded about one item, and checks it against the item.
package struct ResponseReader {
  let fields: Fields
  let item: Item
  /// False where nobody will write the response again, so that unknown keys need not be kept.
  let keepsOthers: Bool
  var log: ProblemLog { fields.log }

  package init?(_ node: JSONNode, of item: Item, log: ProblemLog, keepsOthers: Bool = true) {
    guard let fields = Fields(node, log: log) else { return nil }
    (self.fields, self.item, self.keepsOthers) = (fields, item, keepsOthers)
  }

  package var response: Response {
    var response = Response(
      answer: fields["answer"].flatMap { answer($0) }, note: fields.text("note"))
    response.evidence = fields.list("evidence").compactMap(evidence)
    response.isFlagged = fields.flag("flagged")
    response.answeredAt = fields["answeredAt"].flatMap { fields.time($0) }
    let revision = fields["carriedRevision"].flatMap { fields.text($0) }
    response.carried = fields["carriedFrom"].flatMap { fields.text($0) }.map {
      Carried(from: $0, revision: revision)
    }
    switch item {
    case .practice(let practice, _):
      if let asked = practice.asked { readBeside(asked, &response) }
    case .challenge: response.trend = fields.word("trend")
    case .outcome:
      response.trend = fields.word("trend")
      response.basis = fields.word("basis")
      response.fitsNeed = fields.flag("fitsNeed")
    case .profile, .context: response.text = fields.text("text")
    }
    guard keepsOthers else {
      for index in response.evidence.indices {
        response.evidence[index].otherKeys = [:]
        response.evidence[index].source?.otherKeys = [:]
      }
      return response
    }
    response.otherKeys = fields.others(than: response.members(for: item))
    // An answer that is nobody else's was given to what is asked now, whatever stands in the file.
    response.otherKeys["carriedRevision"] = nil
    return response
  }

  private func answer(_ value: JSONNode) -> Answer? {
    switch item {
    case .profile(let question), .context(let question): return options(value, of: question)
    case .practice(let practice, _):
      return practice.asked.map { answer(value, to: $0) }
        ?? rank(value, or: ["unknown", "notApplicable"])
    case .challenge: return rank(value, or: ["unknown", "notApplicable"])
    case .outcome: return rank(value, or: ["notMeasured"])
    }
  }

  private func rank(_ value: JSONNode, or words: @autoclosure () -> [String]) -> Answer? {
    guard let ranks = item.ranks else { return nil }
    if let rank = value.whole, ranks.contains(rank) { return .rank(rank) }
    let words = words()
    guard let word = value.text, words.contains(word) else {
      let wanted = "\(ranks.lowerBound) to \(ranks.upperBound) or \(words.joined(separator: ", "))"
      log.report(
        "the answer is \(value.brief), not \(wanted)", at: value,
        remedy: (value.text ?? "").remedy(among: words, otherwise: "Write one of these."))
      return nil
    }
    switch word {
    case "notApplicable": return notApplicable(value)
    case "unknown": return .unknown
    default: return .notMeasured
    }
  }

  func notApplicable(_ value: JSONNode) -> Answer? {
    guard item.notApplicableRefusal == nil else {
      log.report(
        "the practice cannot be not applicable", at: value,
        remedy: "Write a level, or \"unknown\" where nobody can say.")
      return nil
    }
    guard let reason = fields["reason"].flatMap(fields.text), !reason.isBlank else {
      log.report(
        "not applicable without a reason", at: value,
        remedy: "Say why in the key \"reason\" beside it.")
      return nil
    }
    return .notApplicable(reason: reason)
  }

  private func options(_ value: JSONNode, of question: ChoiceQuestion) -> Answer? {
    let chosen = options(value, among: question.options.map(\.id))
    if chosen.count > question.maximum {
      log.report(
        "\(chosen.count) options are chosen, and at most \(question.maximum) may be", at: value,
        remedy: "Remove some.")
    }
    return chosen.isEmpty ? nil : .options(chosen)
  }

  /// The options that are named, each once.
  func options(_ value: JSONNode, among ids: [String]) -> [String] {
    let nodes = value.isArray ? value.elements : [value]
    var chosen: [String] = []
    for node in nodes {
      guard let id = node.text, ids.contains(id) else {
        log.report(
          "\(item.id) has no option \(node.brief)", at: node,
          remedy: (node.text ?? "").remedy(
            among: ids,
            otherwise: "Use one of \(ids.prefix(6).joined(separator: ", "))"
              + (ids.count > 6 ? " …" : ".")))
        continue
      }
      if chosen.contains(id) {
        log.report("\(id) is chosen twice", at: node, remedy: "Keep one of the two.")
      } else {
        chosen.append(id)
      }
    }
    return chosen
  }

  private func evidence(_ node: JSONNode) -> Evidence? {
    Fields.read(node, log) { fields in
      fields.required("text").map {
        Evidence(
          text: fields.text($0) ?? "", date: fields["date"].flatMap(fields.day),
          source: fields["source"].flatMap(source))
      }
    }
  }

  private func source(_ node: JSONNode) -> EvidenceSource? {
    Fields.read(node, log) { fields in
      guard let rule = fields.required("rule"), let path = fields.required("path") else {
        return nil
      }
      return EvidenceSource(
        rule: fields.text(rule) ?? "", version: fields.text("version"),
        repository: fields.text("repository"), commit: fields.text("commit"),
        path: fields.text(path) ?? "",
        line: fields.whole("line", in: 0...1_000_000_000, otherwise: 0))
    }
  }
}

extension Fields {
  package func time(_ value: JSONNode) -> Timestamp? {
    if let time = value.text.flatMap({ Timestamp($0) }) { return time }
    log.report(
      "this is \(value.brief), not a time", at: value,
      remedy: "Write it in UTC like \"2026-11-20T14:03:00Z\".")
    return nil
  }

  package func day(_ value: JSONNode) -> CalendarDay? {
    if let day = value.text.flatMap({ CalendarDay($0) }) { return day }
    log.report(
      "this is \(value.brief), not a day of the calendar", at: value,
      remedy: "Write it like \"2026-11-20\".")
    return nil
  }

  /// The value of a member that may be missing or null.
  package func unlessNull(_ name: StaticString) -> JSONNode? {
    guard let value = self[name], !value.isNull else { return nil }
    return value
  }

  /// What stands in the file beside what would be written: unknown keys, and defaults that were spelled out.
  package func others(than members: [String: JSON]) -> [String: JSON] {
    var others: [String: JSON] = [:]
    for (key, value) in node.members {
      guard let name = key.text, members[name] == nil else { continue }
      others[name] = value.json
    }
    return others
  }
}
