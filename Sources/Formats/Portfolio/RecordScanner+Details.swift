import MaturityModel

extension RecordScanner {
  /// What stands in the objects of a file.
  struct Tables: Sendable {
    let file = KeyTable<FileKeys.Assessment>(needed: [.format, .questionnaire, .answers])
    let questionnaire = KeyTable<FileKeys.Questionnaire>(needed: [.id, .version])
    let subject = KeyTable<FileKeys.Subject>()
    let respondent = KeyTable<FileKeys.Respondent>()
    let action = KeyTable<FileKeys.Action>(needed: [.id, .text, .state])
    let parked = KeyTable<FileKeys.Parked>(needed: [.question])
    let plan = KeyTable<FileKeys.Plan>()
    let companion = KeyTable<FileKeys.Companion>(needed: [.id, .file])
    let step = KeyTable<FileKeys.Step>(needed: [.practice, .from, .to, .band])
  }

  static let tables = Tables()

  /// Reads which questionnaire the file is by; false where it is not the one of the scanner.
  func readQuestionnaire(_ cursor: inout JSONCursor) -> Bool {
    var hasSnapshot = !source.isEmbedded
    return cursor.passObject(Self.tables.questionnaire) { key, cursor in
      switch key {
      case .id: return cursor.passText(named.id)
      case .version: return cursor.passText(named.version)
      case .digest: return cursor.passText(named.digest)
      case .snapshot:
        hasSnapshot = source.isEmbedded && cursor.pass(named.snapshot)
        return hasSnapshot
      }
    } && hasSnapshot
  }

  func readSubject(_ cursor: inout JSONCursor, into summary: inout Summary) -> Bool {
    cursor.passObject(Self.tables.subject) { key, cursor in
      guard let name = cursor.text(), name.isVerbatim else { return false }
      switch key {
      case .organisation: summary.organisation = name
      case .team: summary.team = name
      case .scope: summary.scope = name
      }
      return true
    }
  }

  func readRespondent(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.respondent) { key, cursor in
      switch key {
      case .id: cursor.passText()
      case .role, .name: cursor.passNull { $0.passText() }
      }
    }
  }

  func readWorst(_ cursor: inout JSONCursor) -> Bool {
    var named: [Int] = []
    return cursor.passElements { cursor in
      guard let number = answers.number(of: cursor.text(), in: cursor, .challenges),
        !named.contains(number), named.count < 3
      else { return false }
      named.append(number)
      return true
    }
  }

  func readTargets(_ cursor: inout JSONCursor) -> Bool {
    cursor.passMembers { key, cursor in
      answers.number(of: key, in: cursor, .answers) != nil
        && cursor.whole().map { 1...answers.slots.topLevel ~= $0 } ?? false
    }
  }

  mutating func readAction(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.action) { key, cursor in
      switch key {
      case .id: cursor.passWrittenText()
      case .text: cursor.passText()
      case .state: cursor.word(Action.State.self) != nil
      case .owner: cursor.passNull { $0.passText() }
      case .due: cursor.passNull { answers.calendar.day(&$0) != nil }
      case .practice: readPractice(&cursor)
      }
    }
  }

  mutating func readParked(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.parked) { key, cursor in
      switch key {
      case .question: cursor.passText()
      case .who: cursor.passNull { $0.passText() }
      case .by: cursor.passNull { answers.calendar.day(&$0) != nil }
      case .practice: readPractice(&cursor)
      }
    }
  }

  func readPlan(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.plan) { key, cursor in
      switch key {
      case .goal: cursor.passNull { $0.word(Plan.Goal.self) != nil }
      case .capacity: cursor.passNull { $0.whole().map { 1...1_000_000 ~= $0 } ?? false }
      case .moved:
        cursor.passMembers { key, cursor in
          answers.number(of: key, in: cursor, .answers) != nil && cursor.word(Plan.Band.self) != nil
        }
      case .leftOut:
        cursor.passElements { cursor in
          answers.number(of: cursor.text(), in: cursor, .answers) != nil
        }
      case .previous: cursor.passElements { readStep(&$0) }
      }
    }
  }

  func readCompanion(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.companion) { key, cursor in
      switch key {
      case .id: cursor.text().map { $0.isVerbatim && cursor.string(of: $0).isID } ?? false
      case .file: cursor.passWrittenText()
      }
    }
  }

  private func readStep(_ cursor: inout JSONCursor) -> Bool {
    cursor.passObject(Self.tables.step) { key, cursor in
      switch key {
      case .practice: cursor.passWrittenText()
      case .from, .to: cursor.whole().map { 1...answers.slots.topLevel ~= $0 } ?? false
      case .band: cursor.word(Plan.Band.self) != nil
      }
    }
  }

  private func readPractice(_ cursor: inout JSONCursor) -> Bool {
    cursor.passNull { cursor in answers.number(of: cursor.text(), in: cursor, .answers) != nil }
  }
}
