package import MaturityModel

/// Reads a sheet of answers, as `AnswerSheet` writes it and as a spreadsheet saves it again.
package struct AnswerSheetReader {
  private typealias Column = AnswerSheet.Column
  private typealias Head = AnswerSheet.Head

  private let questionnaire: Questionnaire
  private let log: ProblemLog
  private var columns: [Column: Int] = [:]
  /// What was said about each item so far, and in which line first.
  private var members: [Item.ID: [String: JSON]] = [:]
  private var lines: [Item.ID: Int] = [:]
  private var worst: [Int: Item.ID] = [:]
  private var targets: [Item.ID: Int] = [:]

  /// Reads the answers to a questionnaire, or says everything for which the sheet is refused.
  package static func read(
    _ bytes: [UInt8], file: String, of questionnaire: Questionnaire
  ) -> Result<Assessment, InvalidFile> {
    let log = ProblemLog(file: file)
    var reader = AnswerSheetReader(questionnaire: questionnaire, log: log)
    let assessment = reader.assessment(bytes)
    guard log.problems.isEmpty, let assessment else {
      return .failure(InvalidFile(problems: log.sorted))
    }
    return .success(assessment)
  }

  private init(questionnaire: Questionnaire, log: ProblemLog) {
    (self.questionnaire, self.log) = (questionnaire, log)
  }

  private mutating func assessment(_ bytes: [UInt8]) -> Assessment? {
    let absence = (
      fault: "no row names the columns", remedy: "A sheet has at least the heads id and answer."
    )
    let header = { (table: SheetTable) in
      table.rows.prefix(40).firstIndex { row in
        let heads = row.cells.map(\.headFolded)
        return heads.contains(Column.id.rawValue) && heads.contains(Column.answer.rawValue)
      }
    }
    guard let (table, start) = SheetTable.read(bytes, log: log, without: absence, header: header)
    else { return nil }
    let heads = table.rows[start].cells.map(\.headFolded)
    for column in Column.allCases { columns[column] = heads.firstIndex(of: column.rawValue) }
    let items = questionnaire.itemsByID
    for row in table.rows[(start + 1)...] { read(row, items) }
    var assessment = begun(table.rows[..<start], bytes)
    for (id, members) in members {
      guard let item = items[id], let response = response(members, to: item) else { continue }
      if !response.isEmpty { assessment.responses[id] = response }
    }
    assessment.details.worst = worst.sorted { $0.key < $1.key }.map(\.value)
    assessment.details.targets = targets
    return assessment
  }

  /// The assessment as the rows above the table name it.
  private func begun(
    _ rows: ArraySlice<(line: Int, cells: [String])>, _ bytes: [UInt8]
  ) -> Assessment {
    var heads: [Head: (line: Int, text: String)] = [:]
    for (line, cells) in rows {
      guard let head = Head(rawValue: cells[0].headFolded) else { continue }
      heads[head] = (line, cells.dropFirst().first { !$0.isBlank }?.withoutCellGuard ?? "")
    }
    let time = { (head: Head) -> Timestamp? in
      guard let (line, text) = heads[head], !text.isEmpty else { return nil }
      if let time = Timestamp(text) { return time }
      report("this is \(text.quoted), not a time", line, "Write it like 2026-11-20T14:03:00Z.")
      return nil
    }
    if let (line, id) = heads[.questionnaire], id != questionnaire.id {
      report("the sheet answers \(id.quoted), not \(questionnaire.id)", line, "Name that one.")
    }
    let length = heads[.length].flatMap { FileLength(rawValue: $0.text) }
    // A sheet of ours without an id is of an assessment without one; a sheet by hand gets one.
    let id = heads[.assessment]?.text ?? (heads[.questionnaire] == nil ? nil : "")
    var assessment = Assessment(
      id: id ?? String(SHA256.hexadecimal(of: bytes).prefix(32)), mode: length?.mode ?? .full,
      at: time(.created), title: heads[.title]?.text ?? "", questionnaire: questionnaire)
    assessment.updatedAt = time(.updated)
    assessment.details.subject.organisation = heads[.organisation]?.text ?? ""
    assessment.details.subject.team = heads[.team]?.text ?? ""
    assessment.details.subject.scope = heads[.scope]?.text ?? ""
    return assessment
  }

  /// Takes what a row says about its item; a row that follows another one of the item adds evidence.
  private mutating func read(_ row: (line: Int, cells: [String]), _ items: [Item.ID: Item]) {
    let cells = columns.compactMapValues { place -> String? in
      guard place < row.cells.count, !row.cells[place].isBlank else { return nil }
      return row.cells[place].withoutCellGuard
    }
    guard let name = cells[.id]?.withoutEnds else {
      if !cells.isEmpty { report("the row has no id", row.line, "Write that of an item.") }
      return
    }
    guard let item = items[Item.ID(name)] ?? items[Item.ID(name.lowercased())] else {
      report(
        "there is no item \(name.quoted)", row.line,
        name.remedy(
          among: items.keys.map(\.text), otherwise: "Leave the row out, or mend its id."))
      return
    }
    var said = said(cells, item, row.line)
    let evidence = said.removeValue(forKey: "evidence")?.elements ?? []
    if let first = lines[item.id], !said.isEmpty {
      report(
        "\(item.id) was answered in line \(first) already", row.line,
        "Keep one of the two rows; further evidence stands alone in its row.")
      return
    }
    lines[item.id] = lines[item.id] ?? row.line
    var members = members[item.id] ?? [:]
    members.merge(said) { $1 }
    let former = members["evidence"]?.elements ?? []
    members["evidence"] = .list(former + evidence)
    self.members[item.id] = members
  }

  /// The keys of a response that a row fills.
  private mutating func said(
    _ cells: [Column: String], _ item: Item, _ line: Int
  ) -> [String: JSON] {
    var members = cells[.other].flatMap { other($0, line) } ?? [:]
    if let text = cells[.answer] { members["answer"] = Self.answer(text, item) }
    for (column, text) in cells {
      guard let key = column.key else { continue }
      guard column.isFlag else {
        members[key] = .string(text)
        continue
      }
      switch text.folded {
      case "yes", "x", "true", "1": members[key] = .bool(true)
      case "no", "false", "0": break
      default:
        report("\(column.rawValue) is \(text.quoted), not yes", line, "Write yes, or nothing.")
      }
    }
    if let text = cells[.evidence] {
      let date = cells[.evidenceDate].map { JSON.string($0.withoutEnds) }
      members["evidence"] = .array([.filled(["text": .string(text), "date": date])])
    } else if cells[.evidenceDate] != nil {
      report("a day stands without evidence", line, "Write what was seen, or leave the day out.")
    }
    place(cells, item, line)
    return members
  }

  /// Takes the place among the worst challenges, and an own target.
  private mutating func place(_ cells: [Column: String], _ item: Item, _ line: Int) {
    if let text = cells[.worst] {
      if let rank = Int(text.withoutEnds), 1...3 ~= rank, item.isChallenge, worst[rank] == nil {
        worst[rank] = item.id
      } else {
        report(
          "worst is \(text.quoted)", line, "Write 1, 2 or 3 at a challenge, each once.")
      }
    }
    if let text = cells[.target] {
      if let level = Int(text.withoutEnds), let ranks = item.practice.flatMap({ _ in item.ranks }),
        ranks.contains(level)
      {
        targets[item.id] = level
      } else {
        report("the target is \(text.quoted)", line, "Write a level at a practice.")
      }
    }
  }

  /// What no other column holds.
  private func other(_ text: String, _ line: Int) -> [String: JSON]? {
    if let root = try? JSONDocument(Array(text.utf8)).root, root.isObject {
      return root.json.members
    }
    report("the column other holds no JSON object", line, "Leave it as it was exported.")
    return nil
  }

  /// A number, a word as files spell it, or chosen options.
  private static func answer(_ text: String, _ item: Item) -> JSON {
    let text = text.withoutEnds
    let word = stateWord(text)
    if let word, item.choiceQuestion == nil { return .string(word) }
    // A number keeps its decimals, and words that look like a number stay words.
    if item.asked?.range != nil || item.asked?.isText == true { return .string(text) }
    if item.choiceQuestion != nil || item.takesMany {
      let ids = text.split { ",;\n".contains($0) }.map { String($0).withoutEnds }
      return .texts(ids.filter { !$0.isEmpty })
    }
    if Int(spelledInJSON: text.utf8) != nil, text.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E }),
      text.utf8.first?.isDigit == true
    {
      return .number(text.split(separator: ".").first.map { String($0) } ?? text)
    }
    return .string(text)
  }

  /// What is said in place of an answer, as files spell it; nil for an answer.
  private static func stateWord(_ text: String) -> String? {
    switch text.folded {
    case "unknown", "don't know": "unknown"
    case "notapplicable", "not applicable": "notApplicable"
    case "notmeasured", "not measured": "notMeasured"
    default: nil
    }
  }

  /// Reads a response as that of a file is read; its problems get the line of the sheet.
  private func response(_ members: [String: JSON], to item: Item) -> Response? {
    let inner = ProblemLog(file: log.file)
    let bytes = Array(JSON.object(members).compact.utf8)
    guard let root = try? JSONDocument(bytes).root,
      let response = ResponseReader(root, of: item, log: inner)?.response
    else { return nil }
    for problem in inner.problems {
      report("\(item.id): \(problem.fault)", lines[item.id] ?? 1, problem.remedy)
    }
    return response
  }

  private func report(_ fault: String, _ line: Int, _ remedy: String) {
    log.report(
      Problem(file: log.file, line: line, fault: fault.onOneLine, remedy: remedy.onOneLine))
  }
}

extension String {
  /// The text of a cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
  fileprivate var withoutCellGuard: String { isGuarded ? String(dropFirst()) : self }
}
