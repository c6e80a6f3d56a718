/// A text being typed: the text, the caret and the way back.
///
/// The caret stands between characters as a person sees them, so no key ever splits a cluster.
public struct TextField: Sendable {
  public let isMultiline: Bool
  /// The most characters that the text may have, or nil.
  public let limit: Int?
  let metrics: TextMetrics
  private(set) var characters: [Character]
  /// Characters before the caret, from 0 to the length of the text.
  public private(set) var caret: Int
  /// The column that Up and Down aim for while they follow each other.
  var goalColumn: Int?
  private var history: [Snapshot] = []
  private var lastEdit: EditKind?

  /// A field with the caret at the end of its text; a field of one line shows line breaks as spaces.
  public init(
    text: String = "", isMultiline: Bool = false, limit: Int? = nil,
    metrics: TextMetrics
  ) {
    self.isMultiline = isMultiline
    self.limit = limit
    self.metrics = metrics
    characters = text.map { $0.isNewline && !isMultiline ? " " : $0 }
    caret = characters.count
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
  /// True when nothing more can be typed.
  public var isFull: Bool { limit.map { characters.count >= $0 } ?? false }
  /// True when there is something to take back.
  public var canUndo: Bool { !history.isEmpty }

  /// Inserts outside text at the caret as one step of undo, cleaned, and in one line where the field has one.
  /// - Returns: true if the text was cut because it did not fit.
  @discardableResult
  public mutating func paste(_ text: String) -> Bool {
    var pasted = Array(cleaned(text))
    if !isMultiline { pasted = pasted.map { $0.isNewline ? " " : $0 } }
    let room = limit.map { max(0, $0 - characters.count) } ?? pasted.count
    let kept = pasted.prefix(room)
    if !kept.isEmpty { replace(caret..<caret, with: String(kept), as: .paste) }
    return kept.count < pasted.count
  }

  /// Takes the last edit back: a run of typing, a run of deleting, or one paste.
  /// - Returns: false if there is nothing to take back.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let last = history.popLast() else { return false }
    characters = last.characters
    moveCaret(to: last.caret)
    return true
  }

  private struct Snapshot {
    let characters: [Character]
    let caret: Int
  }

  /// Edits of one kind that follow each other are one step of undo, except pastes and cuts.
  enum EditKind {
    case typing, erasing, cut, paste
  }

  /// Moves the caret and ends the run of typing or erasing.
  mutating func moveCaret(to offset: Int, goalColumn: Int? = nil) {
    caret = min(max(0, offset), characters.count)
    self.goalColumn = goalColumn
    lastEdit = nil
  }

  mutating func replace(_ range: Range<Int>, with text: String, as kind: EditKind) {
    if kind != lastEdit || kind == .cut || kind == .paste {
      history.append(Snapshot(characters: characters, caret: caret))
      if history.count > 1_000 { history.removeFirst() }
    }
    // Joined again from text: a combining mark becomes one character with the letter before it.
    let before = String(characters[..<range.lowerBound]) + text
    characters = Array(before + String(characters[range.upperBound...]))
    caret = min(before.count, characters.count)
    goalColumn = nil
    // A new word is a new step.
    lastEdit = text == " " || text == "\n" ? nil : kind
  }
}
