import Foundation
import Testing

/// Compares a whole text with the one that is kept in `Texts`.
///
/// With `MLMATURITY_RECORD=1` in the environment it is written instead.
func expectText(
  _ text: String, _ file: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Texts").appending(path: file)
  if ProcessInfo.processInfo.environment["MLMATURITY_RECORD"] == "1" {
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
      try Data(text.utf8).write(to: url)
    }
    return
  }
  let kept = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
  let (line, expected) =
    zip(lines(text), lines(kept)).first { $0 != $1 } ?? ("\(text.count)", "\(kept.count)")
  #expect(
    text == kept, "\(file): \(line.debugDescription), kept: \(expected.debugDescription)",
    sourceLocation: sourceLocation)
}
