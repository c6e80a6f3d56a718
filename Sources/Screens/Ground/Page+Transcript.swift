internal import Documents
internal import TextCanvas

extension Page {
  /// Adds what the page says to a transcript, its rows counted on.
  func speak(on transcript: inout Transcript) {
    var rows: [Int: Int] = [:]
    for (index, stop) in stops.enumerated() where rows[stop.lowerBound] == nil {
      rows[stop.lowerBound] = transcript.rowCount + index + 1
    }
    if let focus, let index = stops.firstIndex(of: focus) {
      transcript.focus = transcript.rowCount + index + 1
    }
    for (index, line) in lines.enumerated() {
      let text = Self.spoken(line)
      if !text.isEmpty { transcript.lines.append(.init(text, row: rows[index])) }
    }
    transcript.rowCount += stops.count
  }

  /// A line with its label, if it has one, before a colon, and a heading as a sentence.
  private static func spoken(_ line: [Span]) -> String {
    let label = line.prefix { $0.role == .heading || $0.text.allSatisfy { $0 == " " } }
    let first = Sentences.spoken(label.map(\.text).joined())
    let rest = Sentences.spoken(line[label.endIndex...].map(\.text).joined())
    guard !first.isEmpty else { return rest.hasSuffix(":") ? String(rest.dropLast()) : rest }
    guard !rest.isEmpty else { return Sentences.ended(first) }
    return first.last == ":" ? "\(first) \(rest)" : "\(first): \(rest)"
  }
}
