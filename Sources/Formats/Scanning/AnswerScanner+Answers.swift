import MaturityModel

extension AnswerScanner {
  /// Passes what was answered to the item that is being read.
  mutating func passAnswer(_ cursor: inout JSONCursor, _ reading: inout Reading) -> Bool {
    switch slots.slots[reading.number].kind {
    case .practice(let code, let allowsNotApplicable):
      guard cursor.peek() == UInt8(ascii: "\"") else {
        guard let level = cursor.whole(), 1...slots.topLevel ~= level else { return false }
        codes[code] = UInt8(clamping: level)
        reading.response.answer = .rank(level)
        return true
      }
      guard passWord(&cursor, &reading), allowsNotApplicable || !reading.needsReason else {
        return false
      }
      codes[code] = reading.needsReason ? AnswerCode.notApplicable : AnswerCode.unknown
      return true
    case .challenge(let code):
      guard cursor.peek() == UInt8(ascii: "\"") else {
        guard let severity = cursor.whole(), 0...4 ~= severity else { return false }
        codes[code] = UInt8(clamping: severity) + AnswerCode.severity
        reading.response.answer = .rank(severity)
        return true
      }
      return passWord(&cursor, &reading)
    case .outcome(let bands):
      guard cursor.peek() == UInt8(ascii: "\"") else {
        guard let band = cursor.whole(), 1...bands ~= band else { return false }
        reading.response.answer = .rank(band)
        return true
      }
      reading.response.answer = .notMeasured
      return cursor.text().map { cursor.matches($0, "notMeasured") } ?? false
    case .choice(let first, let maximum):
      return passChoice(&cursor, &reading, first: first, maximum: maximum)
    }
  }

  /// Passes what is answered instead of a step.
  private func passWord(_ cursor: inout JSONCursor, _ reading: inout Reading) -> Bool {
    guard let word = cursor.text() else { return false }
    reading.response.answer = .unknown
    reading.needsReason = cursor.matches(word, "notApplicable")
    return reading.needsReason || cursor.matches(word, "unknown")
  }

  private mutating func passChoice(
    _ cursor: inout JSONCursor, _ reading: inout Reading, first: Int?, maximum: Int
  ) -> Bool {
    let options = slots.slots[reading.number].options
    var places: [Int] = []
    let choose: (inout JSONCursor) -> Bool = { cursor in
      guard let text = cursor.text(),
        let place = options.firstIndex(where: { cursor.matches(text, $0.bytes) }),
        !places.contains(place)
      else { return false }
      places.append(place)
      return true
    }
    let isRead = cursor.peek() == UInt8(ascii: "[") ? cursor.passElements(choose) : choose(&cursor)
    guard isRead, places.count <= maximum else { return false }
    if let first { chosen += places.map { first + $0 } }
    if keepsResponses, !places.isEmpty {
      reading.response.answer = .options(places.map { options[$0].id })
    }
    return true
  }

  mutating func passEvidence(
    _ cursor: inout JSONCursor, into response: inout Response
  ) -> Bool {
    var evidence = Evidence(text: "")
    let isPassed = cursor.passObject(Self.tables.evidence) { key, cursor in
      switch key {
      case .text: return passText(&cursor, into: &evidence.text)
      case .date:
        guard let day = calendar.day(&cursor) else { return false }
        evidence.date = CalendarDay(daysSince1970: day)
        return true
      case .source:
        evidence.source = source(&cursor)
        return evidence.source != nil
      }
    }
    if keepsResponses { response.evidence.append(evidence) }
    return isPassed
  }

  private func source(_ cursor: inout JSONCursor) -> EvidenceSource? {
    var source = EvidenceSource(rule: "", path: "")
    let isPassed = cursor.passObject(Self.tables.source) { key, cursor in
      switch key {
      case .commit: return passText(&cursor, into: &source.commit)
      case .path: return passText(&cursor, into: &source.path)
      case .repository: return passText(&cursor, into: &source.repository)
      case .rule: return passText(&cursor, into: &source.rule)
      case .version: return passText(&cursor, into: &source.version)
      case .line:
        guard let line = cursor.whole(), 0...1_000_000_000 ~= line else { return false }
        source.line = line
        return true
      }
    }
    return isPassed ? source : nil
  }

  /// What stands in the objects that answers are made of.
  struct Tables: Sendable {
    let evidence = KeyTable<FileKeys.Evidence>(needed: [.text])
    let source = KeyTable<FileKeys.Source>(needed: [.rule, .path])
    let response = KeyTable<FileKeys.Response>()
  }

  static let tables = Tables()
}
