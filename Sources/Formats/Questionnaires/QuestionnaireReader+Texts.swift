import MaturityModel

extension QuestionnaireReader {
  private static let known: [StaticString] = [
    "levels", "severity", "glossary", "rules", "statuses", "statusNames", "notes", "facilitator",
    "outcomeNotes", "adoptionCounts", "leadIns", "pairings", "roles", "origins", "efforts",
  ]

  func reportTexts(_ fields: Fields) -> ReportTexts {
    var texts = ReportTexts()
    texts.levels = levelTexts(fields)
    texts.severity = severity(fields)
    texts.glossary = glossary(fields)
    texts.rules = fields.texts("rules")
    texts.statuses = fields.textMap("statuses")
    texts.statusNames = fields.textMap("statusNames")
    texts.notes = fields.texts("notes")
    texts.facilitator = fields.texts("facilitator")
    texts.outcomeNotes = fields.texts("outcomeNotes")
    texts.adoptionCounts = fields.texts("adoptionCounts")
    texts.leadIns = fields.textMap("leadIns")
    texts.pairings = fields.textMap("pairings")
    texts.roles = fields.textMap("roles")
    texts.origins = fields.textMap("origins")
    for (code, text) in fields.textMap("efforts") {
      if let effort = Effort(rawValue: code) { texts.efforts[effort] = text }
    }
    for (key, value) in fields.node.members where !Self.known.contains(where: key.isText) {
      if let name = key.text, let text = value.text { texts.others[name] = text }
    }
    return texts
  }

  private func levelTexts(_ fields: Fields) -> [Int: String] {
    guard let levels = fields.object("levels") else { return [:] }
    var texts: [Int: String] = [:]
    for (key, value) in levels.node.members {
      guard let rank = key.text.flatMap({ Int($0) }), (1...9).contains(rank) else {
        log.report(
          "\(key.brief) is not the rank of a level", at: key, remedy: "Write a rank such as \"1\".",
          code: "S02")
        continue
      }
      texts[rank] = levels.text(value)
    }
    return texts
  }

  private func severity(_ fields: Fields) -> [ReportTexts.Severity] {
    fields.list("severity").enumerated().compactMap { position, node in
      guard let severity = Fields(node, log: log),
        let rank = severity.requiredWhole("rank", in: 0...4, code: "C01")
      else { return nil }
      if rank != position {
        log.report(
          "the rank is \(rank), but this is number \(position) of the list, counted from 0",
          at: node, remedy: "Write the ranks 0 to 4 in order.", code: "C01")
      }
      return ReportTexts.Severity(
        rank: rank, name: severity.requiredText("name"), effect: severity.text("effect"))
    }
  }

  private func glossary(_ fields: Fields) -> [ReportTexts.Term] {
    fields.list("glossary").compactMap { node in
      guard let term = Fields(node, log: log) else { return nil }
      return ReportTexts.Term(
        word: term.requiredText("word"), meaning: term.requiredText("meaning"))
    }
  }
}
