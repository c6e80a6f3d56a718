@testable import FileSamples
import MaturityModel
import Testing
import TextCanvas
import Translation

@testable import Screens

/// Looks through what a screen shows in the made-up language, where it `isWhole` below the fold, too.
///
/// Nobody could translate a word in plain letters, but it may stand there as it is: names of keys, ids and numbers, what was
/// typed, and texts of the questionnaire, of notes and of files. No text is cut without a sign. Keys and numbers are those
/// that the language of the source shows.
func expectPseudo(
  _ walk: Walk, named name: String, isWhole: Bool = true,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  // Letters lose their accents where only ASCII is drawn.
  guard !walk.app.workspace.device.isASCII, let pictures = PlainPictures.current else { return }
  // What is below the fold does not depend on the window.
  let isFirst = walk.app.workspace.device.size == pictureSizes[0]
  let views = Views(walk, isWhole: isWhole && isFirst)
  let key = "\(name) \(walk.app.workspace.device.size)"
  guard Language.current != nil else { return pictures.keep(views, named: key) }
  let faults =
    views.unknownWords(KnownTexts(walk)).map { "nobody can translate: \($0)" }
    + views.cuts.map { "cut without a sign: \($0)" }
    + (pictures.views(named: key).map { views.losses(besides: $0) } ?? ["there is no plain one"])
  for fault in faults { Issue.record("\(name): \(fault)", sourceLocation: sourceLocation) }
}

extension Views {
  /// What stands in plain letters and is no known text, once each.
  fileprivate func unknownWords(_ known: KnownTexts) -> [String] {
    let lines = View(window).lines + whole.flatMap(\.lines)
    let runs = Set(lines.flatMap { Pseudo.plainRuns(in: $0) })
    return runs.filter { !known.explain($0) }.sorted()
  }

  /// What is cut: top line, status line and key bar never go on, what is between them does so below the fold.
  fileprivate var cuts: [String] {
    let shown = View(window)
    let others = [shown.lines[0]] + shown.lines.suffix(2)
    return Cuts(shown.body, hasFold: true).texts
      + others.flatMap { Cuts([$0], hasFold: false).texts }
      + whole.flatMap { Cuts($0.body, hasFold: true).texts }
  }

  /// Keys and numbers of the language of the source that are lost.
  fileprivate func losses(besides plain: Views) -> [String] {
    (faultOfBar(besides: plain).map { [$0] } ?? []) + lostNumbers(besides: plain)
  }

  /// What is wrong with the keys of the bar: those of the source from the first one on, and the one for help.
  private func faultOfBar(besides plain: Views) -> String? {
    let (own, other) = (keysInBar, plain.keysInBar)
    guard own.last == other.last, other.dropLast().starts(with: own.dropLast()) else {
      return "the bar shows \(own), the language of the source \(other)"
    }
    return own.count < min(2, other.count) ? "the bar shows no key but \(own)" : nil
  }

  /// The names of the keys of the bar, that for help last.
  private var keysInBar: [String] {
    let row = window.size.rows - 1
    var keys: [String] = []
    var wasKey = false
    for column in 0..<window.size.columns {
      let isKey = window[row, column].role == .key
      if isKey {
        if !wasKey { keys.append("") }
        keys[keys.count - 1].append(window.character(of: window[row, column]))
      }
      wasKey = isKey
    }
    return keys
  }

  /// The numbers that the language of the source shows more often between top line and status line.
  private func lostNumbers(besides plain: Views) -> [String] {
    zip(whole, plain.whole).flatMap { own, other in
      let shown = own.numbers
      return other.numbers.filter { $0.value > shown[$0.key, default: 0] }
        .map { "lost: \($0.key), \($0.value) times, at \(own.columns) columns" }.sorted()
    }
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
    } else if depth < 16, !isKnown(value) {
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
        || core.allSatisfy { !$0.isLetter } || core.hasSuffix(".json") || core.hasSuffix(".html")
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
          || part.count > 12 && text.contains(" \(part) ") || text.contains("(\(part))")
          || text.contains("\(part),") || text.contains("\(part):")
      }
        || part.count > 1
          && texts.keys.contains { ($0.hasPrefix(part) || $0.hasSuffix(part)) && $0 != part }
    }
    if texts[first.trimmed, default: []].contains(where: { $0.contains(part) }) { return true }
    // A field shows the end of what is longer.
    return texts.contains { $0.key.hasSuffix(first) && $0.value.contains { $0.contains(part) } }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { !$0.isLetter && !$0.isNumber }
    return String(start.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }
}
