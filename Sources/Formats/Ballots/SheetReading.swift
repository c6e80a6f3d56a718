import MaturityModel

/// One sheet while it is read.
struct SheetReading {
  private let reader: SheetReader
  private let file: String
  private let moment: Timestamp?
  var content = SheetReader.Content()

  init(_ reader: SheetReader, file: String, moment: Timestamp?) {
    (self.reader, self.file, self.moment) = (reader, file, moment)
  }

  private var form: BallotForm { reader.form }

  /// What is known of a sheet of which nothing was read.
  mutating func refused(_ fault: String, _ remedy: String) -> SheetReader.Content {
    content.problems.append(Problem(file: file, fault: fault, remedy: remedy))
    return content
  }

  mutating func read(_ table: SheetTable, below header: SheetHeader) {
    if header.practices.isEmpty {
      readPerson(table, header)
    } else {
      readPeople(table, header)
    }
  }

  /// A row for each practice, and above them whose sheet it is.
  private mutating func readPerson(_ table: SheetTable, _ header: SheetHeader) {
    var head: [String: String] = [:]
    for (_, cells) in table.rows[..<header.row] {
      guard let key = cells.first?.headFolded, ["name", "role", "form"].contains(key) else {
        continue
      }
      head[key] = (cells.dropFirst().first { !$0.isBlank } ?? "").withSingleSpaces
    }
    if let code = head["form"], !code.isEmpty, code.lowercased() != form.code {
      content.isOfAnotherForm = true
      content.problems.append(
        Problem(
          file: file, fault: "the sheet belongs to another workshop or other questions",
          remedy: "Leave it out, or open its workshop."))
      return
    }
    var answers = SheetAnswers()
    for row in table.rows[(header.row + 1)...] { read(row, header, into: &answers) }
    let person = Person(name: head["name"] ?? "", role: head["role"] ?? "", place: name)
    add(person, answers.responses.filter { !$0.value.isEmpty }, named: file)
  }

  private mutating func read(
    _ row: (line: Int, cells: [String]), _ header: SheetHeader, into answers: inout SheetAnswers
  ) {
    let cell = { (column: Int?) -> String in
      column.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
    }
    let (id, value) = (cell(header.columns[.id]), cell(header.columns[.level]))
    guard let practice = reader.names.practice(id) else {
      if !value.isBlank, !id.isBlank {
        report(
          "there is no practice \(id.withSingleSpaces.prefix(40))",
          "Write an id of the form, or leave the row out.", row.line)
      }
      return
    }
    let ticked = header.levels.filter { isTick(cell($1), level: $0, of: practice) }.keys
    let note = cell(header.columns[.note]).sheetNote
    var response = Response(note: note)
    switch reader.names.reading(of: value, for: practice) {
    case .open where ticked.count > 1:
      fault("\(ticked.count) levels are ticked", "Tick one.", row.line, practice.id)
    case .open: response.answer = ticked.first.map { .rank($0) }
    case .answer(let level): response.answer = .rank(level)
    case .unknown: response.answer = .unknown
    case .notApplicable where note.isBlank:
      fault(
        "not applicable needs a reason in the column note", "Write it there.", row.line,
        practice.id)
    case .notApplicable: response = Response(answer: .notApplicable(reason: note))
    case .fault(let fault, let remedy): self.fault(fault, remedy, row.line, practice.id)
    }
    if let former = answers.add(response, to: practice.id, line: row.line) {
      fault(
        "answered differently in line \(former)", "Keep one of the two; it stays open.", row.line,
        practice.id)
    }
  }

  /// What stands in the column of a level that was chosen by a tick.
  private static let ticks: Set<String> = ["x", "\u{2713}", "\u{2714}", "\u{2611}", "\u{2612}"]

  /// True for a tick; a statement that has the letters of one is none.
  private func isTick(_ cell: String, level: Int, of practice: Practice) -> Bool {
    let text = cell.headFolded
    return Self.ticks.contains(text) && reader.names.statement(level, of: practice) != text
  }

  /// A row for each person.
  private mutating func readPeople(_ table: SheetTable, _ header: SheetHeader) {
    for (line, cells) in table.rows[(header.row + 1)...] {
      var responses: [Item.ID: Response] = [:]
      for (column, practice) in header.practices.sorted(by: { $0.key < $1.key })
      where column < cells.count {
        switch reader.names.reading(of: cells[column], for: practice) {
        case .open: break
        case .answer(let level): responses[practice.id] = Response(answer: .rank(level))
        case .unknown: responses[practice.id] = Response(answer: .unknown)
        case .notApplicable:
          fault("not applicable needs a reason", "Say it in the room.", line, practice.id)
        case .fault(let fault, let remedy): self.fault(fault, remedy, line, practice.id)
        }
      }
      guard !responses.isEmpty else { continue }
      guard content.files.count < SheetReader.peopleLimit else {
        report(
          "more than \(SheetReader.peopleLimit) people", "Part the sheet into several.", line)
        return
      }
      let text = { (key: SheetColumns.Key) -> String in
        header.columns[key].flatMap { $0 < cells.count ? cells[$0].withSingleSpaces : nil } ?? ""
      }
      let person = Person(name: text(.name), role: text(.role), place: "\(name)#\(line)")
      add(person, responses, named: "\(file), line \(line)")
    }
  }

  /// The name of the file without its folder.
  private var name: String { file.split(separator: "/").last.map { String($0) } ?? file }

  /// Longer names and roles are cut, as in every ballot.
  private static let nameLimit = 200

  private struct Person {
    var name: String
    var role: String
    /// Where the answers stand: who they are of where there is no name.
    var place: String
  }

  private mutating func add(
    _ person: Person, _ responses: [Item.ID: Response], named name: String
  ) {
    let isNamed = form.asksName && !person.name.isEmpty
    let identity = isNamed ? person.name.headFolded : "\0" + person.place
    let text = "mlmaturity-ballot-csv-1\n\(form.code)\n\(identity)"
    let id = "csv-" + SHA256.hexadecimal(of: Array(text.utf8)).prefix(16)
    let respondent = Respondent(
      id: .init(id), role: form.asksName ? String(person.role.prefix(Self.nameLimit)) : "",
      name: isNamed ? String(person.name.prefix(Self.nameLimit)) : "")
    content.files.append(
      BallotBox.File(
        name: name, assessment: form.ballot(of: respondent, responses, at: moment), kind: .sheet))
  }

  private mutating func fault(_ fault: String, _ remedy: String, _ line: Int, _ id: Item.ID) {
    content.faults.append(
      BallotFault(
        Problem(
          file: file, line: line, fault: "\(id.text): \(fault.onOneLine)", remedy: remedy),
        practice: id))
  }

  private mutating func report(_ fault: String, _ remedy: String, _ line: Int) {
    content.problems.append(
      Problem(file: file, line: line, fault: fault.onOneLine, remedy: remedy))
  }
}

/// The answers of a sheet, of which a practice may have several.
private struct SheetAnswers {
  private(set) var responses: [Item.ID: Response] = [:]
  private var lines: [Item.ID: Int] = [:]
  /// Practices that were answered in two ways.
  private var torn: Set<Item.ID> = []

  /// Adds what a row says; gives the line of another answer that it contradicts, and then keeps neither.
  mutating func add(_ response: Response, to practice: Item.ID, line: Int) -> Int? {
    var response = response
    if let answer = response.answer, let former = responses[practice]?.answer, former != answer {
      responses[practice]?.answer = nil
      torn.insert(practice)
      return lines[practice]
    }
    if torn.contains(practice) { response.answer = nil }
    guard !response.isEmpty else { return nil }
    var merged = responses[practice] ?? Response()
    if response.answer != nil { merged.answer = response.answer }
    if !response.note.isEmpty { merged.note = response.note }
    responses[practice] = merged
    if lines[practice] == nil { lines[practice] = line }
    return nil
  }
}

extension String {
  /// A note as a cell holds it: line feeds stay, controls do not.
  fileprivate var sheetNote: String {
    var note = String.UnicodeScalarView()
    for scalar in withoutEnds.unicodeScalars {
      let isControl = scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value
      if !isControl || scalar == "\n" || scalar == "\t" { note.append(scalar) }
    }
    return String(note).withoutGuard
  }
}
