import Synchronization
import TextCanvas

@testable import Screens

/// What a test showed in the language of the source, by the names of the pictures, for the run in the made-up one.
///
/// A class, because the two runs of one test share it.
final class PlainPictures: Sendable {
  @TaskLocal static var current: PlainPictures?
  private let kept = Mutex<[String: Views]>([:])

  func keep(_ views: Views, named name: String) {
    kept.withLock { $0[name] = views }
  }

  func views(named name: String) -> Views? { kept.withLock { $0[name] } }
}

/// A screen in its window, and where all of it is looked at in windows of 80 and of 40 columns in which nothing is below
/// the fold.
struct Views: Sendable {
  let window: Canvas
  let whole: [View]

  init(_ walk: Walk, isWhole: Bool) {
    window = walk.app.canvas()
    whole = isWhole ? [80, 40].map { View(whole: walk, columns: $0) } : []
  }
}

/// The lines of a window.
struct View: Sendable {
  let lines: [String]
  let columns: Int

  init(_ canvas: Canvas) {
    lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    columns = canvas.size.columns
  }

  /// A screen in a window that is high enough for all of it.
  fileprivate init(whole walk: Walk, columns: Int) {
    let views = [70, 500].lazy.map { rows in
      var app = walk.app
      let size = Size(rows: rows, columns: columns)
      _ = app.handle(.input(.resized(size), at: app.workspace.device.now))
      return View(app.canvas())
    }
    let isShort = { (view: View) in !view.lines.contains { $0.hasSuffix("▼") } }
    self = views.first(where: isShort) ?? View(walk.app.canvas())
  }

  /// The lines between the top line and the status line.
  var body: ArraySlice<String> { lines[1..<lines.count - 2] }

  /// The numbers of the body with how often each is there.
  var numbers: [String: Int] {
    var numbers: [String: Int] = [:]
    for line in body where !line.isEmpty {
      // ’26 is 2026 in few letters.
      for part in line.replacing("’", with: "20").split(whereSeparator: {
        !($0.isASCII && $0.isNumber)
      }) {
        numbers[String(part), default: 0] += 1
      }
    }
    return numbers
  }
}
