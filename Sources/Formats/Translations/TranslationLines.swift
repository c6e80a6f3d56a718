import MaturityModel

/// Reads the lines of a `.po` file into entries.
struct TranslationLines {
  private(set) var problems: [Problem] = []
  private let file: String
  private let lines: [Substring]
  private var found: [TranslationFile.Entry] = []
  private var entry = TranslationFile.Entry()
  /// What a line that is a string alone goes on with.
  private var field = Field.none
  private var known: [String: Int] = [:]
  /// True where a line of the entry was not understood.
  private var isBroken = false

  private enum Field: Hashable { case none, context, sentence, plural, form }

  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// All entries, the head among them, whose sentence is empty.
  mutating func entries() -> [TranslationFile.Entry] {
    for (index, line) in lines.enumerated() where problems.count < ProblemLog.limit {
      take(String(line).trimmed, number: index + 1)
    }
    close()
    return found
  }

  private mutating func take(_ line: String, number: Int) {
    if line.isEmpty || line.hasPrefix("#~") { return }
    if line.hasPrefix("#") {
      if field == .form { close() }
      if line.hasPrefix("#,"), line.contains("fuzzy") { entry.isFuzzy = true }
      return
    }
    guard let quote = line.firstIndex(of: "\"") else {
      return refuse(
        number, "this line is none of a .po file: \(line.quoted)",
        "Begin it with # to make it a comment.")
    }
    begin(String(line[..<quote]).trimmed, number)
    guard let text = unescaped(line[quote...]) else {
      return refuse(
        number, "the text \(line[quote...].description.quoted) is not one in quotes",
        "Close it with \", and write \\\" and \\\\ inside.")
    }
    append(text, number)
  }

  /// Begins what a keyword says.
  private mutating func begin(_ keyword: String, _ number: Int) {
    switch keyword {
    case "": return
    case "msgctxt", "msgid":
      if field != .context { close() }
      entry.line = number
      field = keyword == "msgid" ? .sentence : .context
    case "msgid_plural":
      entry.plural = ""
      field = .plural
    case "msgstr", "msgstr[\(entry.forms.count)]":
      entry.forms.append("")
      field = .form
    default:
      field = .none
      refuse(
        number, "\(keyword.quoted) is no word of a .po file, or stands in the wrong place",
        "Write msgctxt, msgid, msgid_plural, msgstr or msgstr[N], in this order.")
    }
  }

  private mutating func append(_ text: String, _ number: Int) {
    switch field {
    case .none:
      if problems.last?.line != number {
        refuse(number, "a text without msgid or msgstr before it", "Take the line out.")
      }
    case .context: entry.context += text
    case .sentence: entry.sentence += text
    case .plural: entry.plural = (entry.plural ?? "") + text
    case .form: entry.forms[entry.forms.count - 1] += text
    }
  }

  /// Keeps the entry that is complete now.
  private mutating func close() {
    // A remark before it may have said already that it is to be looked at again.
    guard entry.line > 0 || isBroken else { return }
    defer {
      entry = TranslationFile.Entry()
      field = .none
      isBroken = false
    }
    // One fault is enough for an entry.
    guard !isBroken else { return }
    guard !entry.forms.isEmpty else {
      return complain(
        entry.line, "there is no msgstr for \(entry.sentence.quoted)", "Write msgstr \"\" below it."
      )
    }
    if let first = known[entry.key] {
      return complain(
        entry.line, "\(entry.sentence.quoted) stands in line \(first) already",
        "Take one of the two out.")
    }
    known[entry.key] = entry.line
    found.append(entry)
  }

  private mutating func refuse(_ line: Int, _ fault: String, _ remedy: String) {
    isBroken = true
    complain(line, fault, remedy)
  }

  private mutating func complain(_ line: Int, _ fault: String, _ remedy: String) {
    problems.append(
      Problem(file: file, line: line, fault: fault.onOneLine, remedy: remedy))
  }

  /// The text between the quotes; nil where they or an escape are broken.
  private func unescaped(_ quoted: Substring) -> String? {
    guard quoted.count > 1, quoted.last == "\"" else { return nil }
    var text = ""
    var rest = quoted.dropFirst().dropLast()
    while let character = rest.popFirst() {
      switch character {
      case "\"": return nil
      case "\\":
        switch rest.popFirst() {
        case "n": text += "\n"
        case "t": text += "\t"
        case "\"": text += "\""
        case "\\": text += "\\"
        default: return nil
        }
      default: text.append(character)
      }
    }
    return text
  }
}

extension String {
  fileprivate var trimmed: String {
    let rest = drop { $0 == " " || $0 == "\t" }
    return String(rest.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
  }
}
