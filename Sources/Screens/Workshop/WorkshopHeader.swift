internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What the group agreed on before it voted: short on every screen of a workshop.
enum WorkshopHeader {
  /// Adds one line, or up to three where there is room; none in the smallest windows.
  static func draw(_ workspace: Workspace, in body: Body, on page: inout Page) {
    // Who listens asks for it: it does not change.
    guard let workshop = workspace.workshop, body.height >= 12, !page.isSpoken else { return }
    let frame = workshop.frame
    let fixed = [workspace.people, workspace.words.name(of: frame.anonymity)]
    page.row([.init(joined([workspace.unit, frame.period], fixed, body.width, page), .heading)])
    guard body.height >= 24 else { return }
    var second: [String] = []
    if !frame.evidenceRule.isEmpty {
      second.append(phrase("Evidence: \(frame.evidenceRule, "evidence rule")"))
    }
    if !frame.decisionRule.isEmpty {
      second.append(phrase("Decision: \(frame.decisionRule, "decision rule")"))
    }
    if !second.isEmpty { page.row([.init(joined(second, [], body.width, page))]) }
    guard body.height >= 32, !workspace.roles.isEmpty else { return }
    page.row([.init(joined([phrase("Roles: \(workspace.roles, "roles")")], [], body.width, page))])
  }

  /// The parts on one line; the first ones are shortened as far as needed, the longest first.
  private static func joined(_ parts: [String], _ fixed: [String], _ width: Int, _ page: Page)
    -> String
  {
    let separator = " \(page.symbols.bullet) "
    var parts = parts.filter { !$0.isEmpty }
    let all = { parts + fixed }
    while page.metrics.width(of: all().joined(separator: separator)) > width {
      let widths = parts.map { page.metrics.width(of: $0) }
      guard let longest = widths.max(), longest > 4, let index = widths.firstIndex(of: longest)
      else { break }
      parts[index] = page.metrics.fitted(parts[index], width: longest - 1, symbols: page.symbols)
    }
    return page.metrics.fitted(
      all().joined(separator: separator), width: width, symbols: page.symbols)
  }
}

extension Workspace {
  /// What is assessed, in a few words.
  var unit: String {
    guard let details = assessment?.details else { return "" }
    let subject = details.subject
    return [subject.scope, subject.team, subject.organisation, details.title].first { !$0.isEmpty }
      ?? ""
  }

  /// How many of which role take part, in the order of the list.
  fileprivate var roles: String {
    var counts: [(role: String, count: Int)] = []
    var titles: [String: String] = [:]
    for person in workshop?.people ?? [] where !person.role.isEmpty {
      let role = titles[person.role] ?? title(ofRole: person.role)
      titles[person.role] = role
      if let index = counts.firstIndex(where: { $0.role == role }) {
        counts[index].count += 1
      } else {
        counts.append((role, 1))
      }
    }
    return counts.map { $0.count > 1 ? "\($0.count) \(symbols.times) \($0.role)" : $0.role }
      .joined(separator: ", ")
  }

  /// What a role is called, however it was written.
  private func title(ofRole role: String) -> String {
    let kept = assessment?.questionnaire.role(role) ?? role
    return assessment?.questionnaire.texts.roles[kept] ?? kept
  }

  /// What a mode does and does not hide of so many people.
  func explanation(_ anonymity: Anonymity, people: Int) -> String {
    words.explanation(
      anonymity, people: people,
      smallest: assessment?.questionnaire.scoring.smallestGroup ?? 5)
  }

  /// How many take part.
  fileprivate var people: String { (workshop?.people.count ?? 0).people }
}
