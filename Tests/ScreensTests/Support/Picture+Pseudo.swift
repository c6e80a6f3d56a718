import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Looks through what a screen, or its top line and key bar alone, shows in the made-up language for what nobody could translate.
///
/// What is no word of the program may stand there as it is: names of keys, ids and numbers, what was typed, and texts of
/// the questionnaire, of notes and of files.
func expectPseudo(
  _ walk: Walk, named name: String, isFrame: Bool = false, _ sourceLocation: SourceLocation
) {
  // Letters lose their accents where only ASCII is drawn.
  if walk.app.workspace.device.isASCII { return }
  var lines = walk.app.canvas().text.split(separator: "\n", omittingEmptySubsequences: false)
  if isFrame { lines = [lines[0], lines[lines.count - 1]] }
  let known = KnownTexts(walk)
  var lost: [String] = []
  for line in lines {
    for run in Pseudo.plainRuns(in: String(line)) where !known.explain(run) { lost.append(run) }
  }
  // Top line and key bar never wrap: what is cut there says so.
  if isFrame {
    for line in lines where line.count(of: "«") != line.count(of: "»") && !line.contains("…") {
      Issue.record("\(name): cut without a sign: \(line)", sourceLocation: sourceLocation)
    }
  }
  if !lost.isEmpty {
    Issue.record(
      "\(name): nobody can translate \(lost.joined(separator: " | "))",
      sourceLocation: sourceLocation)
  }
}

/// The texts that are no words of the program.
struct KnownTexts {
  /// By each word in small letters the texts that hold it.
  private var texts: [String: Set<String>] = [:]
  private var questionnaires: Set<String> = []
  private let typed: String

  private static let keys: Set<String> = [
    "Enter", "Tab", "Esc", "Space", "Home", "End", "PgUp", "PgDn", "Up", "Down", "Left", "Right",
    "Backspace", "Del", "Shift-Tab", "Ctrl-Left", "Ctrl-Right", "F1",
  ]

  /// What went into the screens of a walk, and what was typed.
  init(_ walk: Walk) {
    typed = walk.typed
    for input in walk.inputs { add(input, depth: 0) }
    // What a walk was given beside events.
    add(walk.app.workspace.assessment as Any, depth: 0)
    add(walk.app.workspace.readOnlyReason as Any, depth: 0)
  }

  private mutating func add(_ value: Any, depth: Int) {
    if let text = value as? String {
      let words = text.lowercased().split { $0.isWhitespace }.map { String($0) }
      let whole = words.joined(separator: " ")
      guard whole.contains(where: \.isLetter), texts[words[0].trimmed]?.contains(whole) != true
      else { return }
      for word in Set(words.map(\.trimmed)) { texts[word, default: []].insert(whole) }
    } else if let problem = value as? Problem {
      add(problem.description, depth: depth + 1)
    } else if depth < 14, !isKnown(value) {
      for child in Mirror(reflecting: value).children { add(child.value, depth: depth + 1) }
    }
  }

  /// True for a questionnaire whose texts are here already: of two assessments most have the same.
  private mutating func isKnown(_ value: Any) -> Bool {
    guard let questionnaire = value as? Questionnaire else { return false }
    return !questionnaires.insert("\(questionnaire.id) \(questionnaire.digest)").inserted
  }

  /// True where the words of a run are known, one after the other.
  func explain(_ run: String) -> Bool {
    let parts = run.replacing(".", with: ". ").split(separator: " ").map { String($0) }
    var words = run.split(separator: " ").map { String($0) }
    if isKnown(parts[...]) || isKnown(words[...]) { return true }
    // What stands beside a text, such as the letter of a key, is none of it.
    words.removeAll { word in
      let core = word.trimmed
      return core.count < 2 || Self.keys.contains(core) || core.contains { $0.isNumber }
        || core.allSatisfy { !$0.isLetter } || core.hasSuffix(".json")
    }
    guard !words.isEmpty else { return true }
    return isKnown(words[...])
  }

  /// The longest known beginning, then the rest: two texts may stand side by side.
  private func isKnown(_ words: ArraySlice<String>) -> Bool {
    if words.isEmpty { return true }
    for end in (words.startIndex + 1...words.endIndex).reversed() {
      let part = words[..<end].joined(separator: " ")
      if isText(part), isKnown(words[end...]) { return true }
    }
    return false
  }

  private func isText(_ part: String) -> Bool {
    if typed.contains(part) { return true }
    let part = part.lowercased().trimmed
    let first = String(part.prefix { $0 != " " })
    // One word alone is the whole of a text, or what a line left over of it.
    if first == part {
      return texts[first, default: []].contains { text in
        text.trimmed == part || text.hasPrefix(part) || text.trimmed.hasSuffix(part)
          || text.contains("(\(part))") || text.contains("\(part),") || text.contains("\(part):")
      }
        || part.count > 2
          && texts.keys.contains { ($0.hasPrefix(part) || $0.hasSuffix(part)) && $0 != part }
    }
    if texts[first.trimmed, default: []].contains(where: { $0.contains(part) }) { return true }
    // A field shows the end of what is longer.
    return texts.contains { $0.key.hasSuffix(first) && $0.value.contains { $0.contains(part) } }
  }
}

extension Substring {
  fileprivate func count(of mark: Character) -> Int { count { $0 == mark } }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { !$0.isLetter && !$0.isNumber }
    return String(start.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }
}
