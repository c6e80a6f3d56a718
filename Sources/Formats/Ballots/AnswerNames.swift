import MaturityModel

/// What answers and practices of a form are called in sheets, folded once.
struct AnswerNames {
  private let form: BallotForm
  /// Practices by id, title and question.
  private var byName: [String: Practice] = [:]
  private var byID: [String: Practice] = [:]
  /// Statements by practice, in the order of the levels.
  private var anchors: [Item.ID: [String]] = [:]
  private let levels: [String]

  init(_ form: BallotForm) {
    self.form = form
    levels = form.questionnaire.levels.map(\.name.headFolded)
    for practice in form.practices {
      byID[practice.id.text] = practice
      for name in [practice.id.text, practice.title, practice.question] where !name.isBlank {
        byName[name.headFolded] = practice
      }
      anchors[practice.id] = practice.anchors.map(\.headFolded)
    }
  }

  /// The practice of an id in any case.
  func practice(_ cell: String) -> Practice? { byID[cell.headFolded] }

  /// The statement of a level, folded; nil where there is none.
  func statement(_ level: Int, of practice: Practice) -> String? {
    anchors[practice.id].flatMap { $0.indices.contains(level - 1) ? $0[level - 1] : nil }
  }

  /// The practices that the heads of columns name, each once.
  func practices(in heads: [String]) -> [Int: Practice] {
    var found: [Int: Practice] = [:]
    var known: Set<Item.ID> = []
    for (column, head) in heads.enumerated() {
      guard
        let practice = byName[head] ?? byName[head.withoutNumber]
          ?? byID[String(head.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })],
        known.insert(practice.id).inserted
      else { continue }
      found[column] = practice
    }
    return found
  }

  /// What a cell answers.
  enum Reading: Equatable {
    case open
    case answer(Int)
    case unknown, notApplicable
    /// Why it is no answer, and what to do.
    case fault(String, remedy: String)
  }

  private static let unknown: Set<String> = [
    "d", "?", "dk", "don't know", "dont know", "unknown", "do not know",
  ]
  private static let notApplicable: Set<String> = ["a", "n/a", "na", "n.a", "not applicable"]

  func reading(of cell: String, for practice: Practice) -> Reading {
    let raw = cell.withSingleSpaces.withoutGuard
    let text = raw.headFolded
    if ["", "-", "\u{2013}", "\u{2014}"].contains(text) { return .open }
    if Self.unknown.contains(text) { return .unknown }
    if Self.notApplicable.contains(text) {
      return practice.allowsNotApplicable
        ? .notApplicable
        : .fault("not applicable is not offered here", remedy: "Choose a level, or d.")
    }
    if let number = Number(text) { return reading(of: number, raw) }
    if let index = levels.firstIndex(of: text) { return .answer(index + 1) }
    if let level = level(of: text, among: anchors[practice.id] ?? []) { return .answer(level) }
    return .fault(
      "'\(raw.prefix(40))' is no answer: 1 to \(form.topLevel), d or a",
      remedy: "Write one of these."
    )
  }

  private func reading(of number: Number, _ raw: String) -> Reading {
    if number.hasFraction {
      return .fault(
        "\(raw) lies between two levels", remedy: "Take the lower one, if that is true.")
    }
    guard let level = number.whole, (1...form.topLevel).contains(level) else {
      return .fault(
        "\(raw.prefix(40)) is no level from 1 to \(form.topLevel)", remedy: "Write one of these.")
    }
    return .answer(level)
  }

  /// The level that a statement stands for, with or without its number, or a number with the name of its level.
  private func level(of text: String, among statements: [String]) -> Int? {
    if let index = statements.firstIndex(of: text) { return index + 1 }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let level = Int(digits), (1...form.topLevel).contains(level) else { return nil }
    var rest = text.dropFirst(digits.count)
    rest = rest.drop(while: \.isWhitespace)
    if let sign = rest.first, "-\u{2013}:.)=".contains(sign) { rest = rest.dropFirst() }
    let name = String(rest.drop(while: \.isWhitespace))
    let isNamed = levels.indices.contains(level - 1) && levels[level - 1] == name
    let isStated = statements.indices.contains(level - 1) && statements[level - 1] == name
    return !name.isEmpty && (isNamed || isStated) ? level : nil
  }

  /// A number as sheets write levels: `3`, `3.0`, `3,0`, `l3`, `level 3`.
  private struct Number {
    var whole: Int?
    var hasFraction = false

    init?(_ text: String) {
      var rest = text[...]
      for lead in ["level ", "l"] where rest.hasPrefix(lead) {
        rest = rest.dropFirst(lead.count)
        break
      }
      let parts = rest.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
      guard (1...2).contains(parts.count),
        parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
      else { return nil }
      whole = Int(parts[0])
      hasFraction = parts.count == 2 && parts[1].contains { $0 != "0" }
    }
  }
}

extension String {
  /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
  var withoutGuard: String {
    guard hasPrefix("'"), let next = dropFirst().first, "=+-@".contains(next) else { return self }
    return String(dropFirst())
  }

  /// The text without the number that form services put before a question.
  fileprivate var withoutNumber: String {
    let rest = drop { $0.isASCII && $0.isNumber }
    guard rest.count < count, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return self }
    return String(rest.dropFirst(2))
  }
}
