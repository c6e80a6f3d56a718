import Foundation
import Testing
import TextCanvas
import Translation

@testable import Screens

/// Compares what a screen shows between top line and key bar with the picture that is kept; at 80×24 also the
/// role of every cell.
///
/// The size of the window becomes part of the name: `Pictures/NAME-80x24.txt`. Top lines and key bars, which say the
/// same on many screens, have one picture of their own: see `expectFrames`. With `MLMATURITY_RECORD=1` in the environment
/// the pictures are written instead. In the made-up language they are looked through: see `InPseudo`.
func expectPicture(
  of walk: Walk, named name: String, isWhole: Bool = true,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectPseudo(walk, named: name, isWhole: isWhole, sourceLocation: sourceLocation)
  if Language.current != nil { return }
  let canvas = walk.app.canvas()
  var picture = canvas.text.lines.dropFirst().dropLast().joined(separator: "\n")
  if canvas.size == Size(rows: 24, columns: 80) {
    let roles = canvas.roles.lines.dropFirst().dropLast().joined(separator: "\n")
    picture += "\n=== roles ===\n" + roles
  }
  compare(picture, with: "\(name)-\(canvas.size.named).txt", sourceLocation)
}

/// Compares the top line and the key bar of many screens with the picture that is kept.
func expectFrames(
  of walks: [(name: String, walk: Walk)], sourceLocation: SourceLocation = #_sourceLocation
) {
  for (name, walk) in walks {
    expectPseudo(walk, named: name, isWhole: false, sourceLocation: sourceLocation)
  }
  if Language.current != nil { return }
  let frames = walks.map { name, walk in
    let lines = walk.app.canvas().text.lines
    return "\(name)\n\(lines.first ?? "")\n\(lines.last ?? "")\n"
  }
  let size = walks.first?.walk.app.workspace.device.size ?? Size(rows: 0, columns: 0)
  compare(
    frames.joined(separator: "\n"), with: "frames-\(size.named).txt", sourceLocation)
}

/// The sizes that every screen has a picture of.
let pictureSizes = [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)]

/// The same and a large window, for screens that are laid out in another way there.
let layoutSizes = pictureSizes + [Size(rows: 40, columns: 120)]

/// The sizes of window that every screen has to work in.
let windowSizes = layoutSizes + [Size(rows: 18, columns: 60)]

extension Size {
  fileprivate var named: String { "\(columns)x\(rows)" }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}

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
