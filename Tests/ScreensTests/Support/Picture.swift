import Foundation
import Testing
import TextCanvas

@testable import Screens

/// Compares the whole window with the pictures that are kept: the text, and beside it the role of every cell.
///
/// The size of the window becomes part of the name: `Pictures/NAME-80x24.txt` and `NAME-80x24.roles.txt`. With
/// `MLMATURITY_RECORD=1` in the environment the pictures are written instead.
func expectPicture(
  of walk: Walk, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let canvas = walk.app.canvas()
  let full = "\(name)-\(canvas.size.columns)x\(canvas.size.rows)"
  compare(canvas.text, with: full + ".txt", sourceLocation)
  compare(canvas.roles, with: full + ".roles.txt", sourceLocation)
}

/// The sizes of window that every screen is looked at in.
let pictureSizes = [
  Size(rows: 24, columns: 80), Size(rows: 18, columns: 60), Size(rows: 12, columns: 40),
  Size(rows: 40, columns: 120),
]

private func compare(_ picture: String, with file: String, _ sourceLocation: SourceLocation) {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let url = folder.appending(path: "Pictures").appending(path: file)
  if ProcessInfo.processInfo.environment["MLMATURITY_RECORD"] == "1" {
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
      try Data((picture + "\n").utf8).write(to: url)
    }
    return
  }
  let kept = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  guard let kept else {
    Issue.record(
      "There is no picture \(file); MLMATURITY_RECORD=1 keeps this one:\n\(picture)",
      sourceLocation: sourceLocation)
    return
  }
  guard kept != picture + "\n" else { return }
  Issue.record(
    "\(file) looks different. Kept:\n\(kept)\nNow:\n\(picture)\n", sourceLocation: sourceLocation)
}
