package import MaturityModel

/// The answers of an assessment as rows of a sheet: one for each item, and one more for each further piece of evidence.
///
/// Every key of a response that has a column stands in it; what a cell cannot hold stands as JSON in the last one, so
/// that nothing is lost.
package struct AnswerSheet {
  private let assessment: Assessment

  package init(_ assessment: Assessment) { self.assessment = assessment }

  /// What a column holds, by its head.
  enum Column: String, CaseIterable {
    case id, section, title, question, answer, reason, note, text, evidence
    case evidenceDate = "evidence date"
    case flagged, trend, basis
    case fitsNeed = "fits need"
    case answeredAt = "answered at"
    case carriedFrom = "carried from"
    case carriedRevision = "carried revision"
    case worst, target, other

    /// The key of a response that is text, or a flag; nil for a column that is made in another way.
    var key: String? {
      switch self {
      case .reason, .note, .text, .flagged, .trend, .basis: rawValue
      case .fitsNeed: "fitsNeed"
      case .answeredAt: "answeredAt"
      case .carriedFrom: "carriedFrom"
      case .carriedRevision: "carriedRevision"
      case .id, .section, .title, .question, .answer, .evidence, .evidenceDate, .worst, .target,
        .other:
        nil
      }
    }

    var isFlag: Bool { self == .flagged || self == .fitsNeed }
  }

  /// What stands above the table, by the word in front of it.
  enum Head: String, CaseIterable {
    case questionnaire, version, assessment, length, created, updated, title, organisation, team,
      scope
  }

  /// The rows: what the assessment is, the heads of the columns, and the items in their order.
  package var rows: [[String]] {
    let heads = Head.allCases.map { [$0.rawValue, text(of: $0)] }.filter { !$0[1].isEmpty }
    let columns = [Column.allCases.map(\.rawValue)]
    let rows = heads + columns + assessment.questionnaire.items.flatMap(rows(of:))
    return rows.map { $0.map(\.withGuardKept) }
  }

  /// What the assessment holds beside answers, which no sheet has.
  package var leftOut: [String] {
    let details = assessment.details
    let parts = [
      ("actions", details.actions.count), ("parked questions", details.parked.count),
      ("retired answers", assessment.retired.count), ("plan", details.plan == Plan() ? 0 : 1),
      ("workshop", assessment.workshop == nil ? 0 : 1),
      ("record of a group", assessment.group == nil ? 0 : 1),
      ("respondent", assessment.respondent == nil ? 0 : 1),
      ("other keys", assessment.otherKeys.count + details.subject.otherKeys.count),
    ]
    return parts.filter { $0.1 > 0 }.map { $0.1 == 1 ? $0.0 : "\($0.0) (\($0.1))" }
  }

  private func text(of head: Head) -> String {
    let details = assessment.details
    return switch head {
    case .questionnaire: assessment.questionnaire.id
    case .version: assessment.questionnaire.version
    case .assessment: assessment.id
    case .length: assessment.mode.length.rawValue
    case .created: assessment.createdAt?.text ?? ""
    case .updated: assessment.updatedAt?.text ?? ""
    case .title: details.title
    case .organisation: details.subject.organisation
    case .team: details.subject.team
    case .scope: details.subject.scope
    }
  }

  private func rows(of item: Item) -> [[String]] {
    var rest = assessment.responses[item.id]?.json(for: item).members ?? [:]
    let evidence = Self.evidence(rest["evidence"])
    if !evidence.isEmpty { rest["evidence"] = nil }
    var cells: [Column: String] = [
      .id: item.id.text, .section: item.section, .title: item.title, .question: item.question,
    ]
    if let answer = Self.answer(rest["answer"]) {
      cells[.answer] = answer
      rest["answer"] = nil
    }
    for column in Column.allCases {
      guard let key = column.key, let text = Self.text(rest[key], column) else { continue }
      cells[column] = text
      rest[key] = nil
    }
    cells[.worst] = assessment.details.worst.firstIndex(of: item.id).map { "\($0 + 1)" }
    cells[.target] = assessment.details.targets[item.id].map { "\($0)" }
    if !rest.isEmpty { cells[.other] = JSON.object(rest).compact.withEscapes }
    cells.merge(evidence.first ?? [:]) { $1 }
    let further = evidence.dropFirst().map { $0.merging([.id: item.id.text]) { $1 } }
    return ([cells] + further).map { cells in Column.allCases.map { cells[$0] ?? "" } }
  }

  /// An answer as a cell has it; nil for one that a cell cannot hold.
  private static func answer(_ value: JSON?) -> String? {
    switch value {
    case .number(let digits): digits
    case .string(let word): word.isWord ? word : nil
    case .array(let elements):
      elements.allSatisfy { $0.text?.isWord == true } && !elements.isEmpty
        ? elements.compactMap(\.text).joined(separator: ", ") : nil
    case .null, .bool, .object, .written, nil: nil
    }
  }

  private static func text(_ value: JSON?, _ column: Column) -> String? {
    if column.isFlag { return value == .bool(true) ? "yes" : nil }
    return value?.text.flatMap { $0.isPlainCell ? $0 : nil }
  }

  /// The cells of each piece of evidence; none where one of them says more than a text and a day.
  private static func evidence(_ value: JSON?) -> [[Column: String]] {
    let pieces = value?.elements ?? []
    let cells = pieces.compactMap { piece -> [Column: String]? in
      guard let members = piece.members, let text = members["text"]?.text, text.isPlainCell,
        Set(members.keys).isSubset(of: ["text", "date"])
      else { return nil }
      return [.evidence: text, .evidenceDate: members["date"]?.text ?? ""]
    }
    return cells.count == pieces.count ? cells : []
  }
}

extension String {
  /// True for letters and digits with hyphens, so that it can stand in a list.
  fileprivate var isWord: Bool {
    !isEmpty
      && utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0.isDigit
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
      }
  }

  /// True for a text that comes back out of a cell as it went in: not empty, and without signs that no sheet holds.
  fileprivate var isPlainCell: Bool {
    !isBlank && unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHostile }
  }

  /// JSON whose texts spell out what a sheet does not hold.
  fileprivate var withEscapes: String {
    var text = ""
    for scalar in unicodeScalars {
      guard scalar.isHostile else {
        text.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return text
  }

  /// True for a text that somebody could take for a guarded formula: apostrophes, and then a sign of one.
  var isGuarded: Bool {
    guard hasPrefix("'"), let first = drop(while: { $0 == "'" }).unicodeScalars.first else {
      return false
    }
    return "=+-@".unicodeScalars.contains(first)
  }

  /// The text with one more apostrophe where reading the cell takes one away.
  fileprivate var withGuardKept: String { isGuarded ? "'" + self : self }
}
