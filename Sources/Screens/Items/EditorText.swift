internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What an editor is given to write a note in: the note, and below a line what the note is about, as comments.
///
/// As the scissors of git: above the line everything is the note's, also what begins with `#`. What is typed below it
/// is not lost; only the comments there are left out.
public enum EditorText {
  private static let line = "# ---- 8< ----"
  private static let width = 72

  /// The note with the item, what is asked and what was answered below it.
  static func offering(_ note: String, about item: Item, _ workspace: Workspace) -> String {
    var about = [phrase("Lines down here that begin with # are left out."), ""]
    about.append("\(item.displayID) \(item.title)")
    if item.title != item.question { about.append(item.question) }
    if let answer = answer(to: item, workspace) { about += ["", answer] }
    // Two blanks, so that no text can look like the line.
    let comments = about.flatMap { text in
      workspace.metrics.wrapped(text, width: width).map { $0.isEmpty ? "#" : "#  " + $0 }
    }
    return ([note, "", line] + comments).joined(separator: "\n") + "\n"
  }

  /// The note in what came back from the editor.
  public static func note(in written: String) -> String {
    let lines = written.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A note may hold such a line itself: the last one is the one that was put there.
    guard let end = lines.lastIndex(where: { String($0).withoutEnds == line }) else {
      return written.withoutEnds
    }
    let below = lines[(end + 1)...].filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    let parts = [lines[..<end].joined(separator: "\n").withoutEnds, below.withoutEnds]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The statement or the option that was chosen, or what was said instead; nil while nothing is answered.
  private static func answer(to item: Item, _ workspace: Workspace) -> String? {
    guard let questionnaire = workspace.assessment?.questionnaire,
      let answer = workspace.assessment?.responses[item.id]?.answer
    else { return nil }
    switch answer {
    case .rank, .options:
      let chosen = item.choices(in: questionnaire).filter { $0.isChosen(by: answer) }
      return chosen.map { "\($0.label) \($0.text)" }.joined(separator: "\n")
    case .number, .text: return item.asked?.words(of: answer)
    case .notApplicable(let reason): return phrase("Not applicable: \(reason, "reason")")
    case .unknown: return phrase("Don't know")
    case .notMeasured: return phrase("Not measured")
    }
  }
}
