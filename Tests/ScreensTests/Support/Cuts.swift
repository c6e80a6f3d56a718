import TextCanvas

/// Where texts of the made-up language end before their `»` and no sign says so.
///
/// A text goes on in the next line below where it began. One that is open when the lines below it have no more text in its
/// columns was cut.
struct Cuts {
  /// The texts that are cut, each from the line in which it begins.
  private(set) var texts: [String] = []
  private var open: [Open] = []

  /// A text that has not come to its end.
  fileprivate struct Open {
    var columns: Range<Int>
    let beginning: String
    var depth: Int
  }

  private static let frames: ClosedRange<Character> = "\u{2500}"..."\u{257F}"

  /// Looks through lines; what is open in the last one may go on below the fold.
  init(_ lines: some Sequence<String>, hasFold: Bool) {
    for line in lines { take(Self.segments(of: Array(line))) }
    if !hasFold { texts += open.map(\.beginning) }
  }

  private mutating func take(_ segments: [(columns: Range<Int>, text: String)]) {
    var next: [Open] = []
    for (columns, text) in segments {
      var place = next.firstIndex { $0.columns.overlaps(columns) }
      if let former = open.firstIndex(where: { $0.columns.overlaps(columns) }) {
        next.append(open.remove(at: former))
        place = next.count - 1
      }
      var text = Open(columns: columns, beginning: text, depth: 0)
        .reading(text, after: place.map { next.remove(at: $0) })
      text.columns =
        min(
          text.columns.lowerBound, columns.lowerBound)..<max(
          text.columns.upperBound, columns.upperBound)
      next.append(text)
    }
    texts += open.map(\.beginning)
    open = next.filter { $0.depth > 0 }
  }

  /// What stands side by side: two spaces part it, or the line of a frame.
  private static func segments(of line: [Character]) -> [(columns: Range<Int>, text: String)] {
    var segments: [(columns: Range<Int>, text: String)] = []
    for column in line.indices where line[column] != " " && !Self.frames.contains(line[column]) {
      if let last = segments.last, column - last.columns.upperBound < 2 {
        let columns = last.columns.lowerBound..<column + 1
        segments[segments.count - 1] = (columns, String(line[columns]))
      } else {
        segments.append((column..<column + 1, String(line[column])))
      }
    }
    return segments
  }
}

extension Cuts.Open {
  /// The text after one more line of it, or this one where none was open.
  fileprivate func reading(_ line: String, after former: Cuts.Open?) -> Cuts.Open {
    var text = former ?? self
    for character in line {
      switch character {
      case "«": text.depth += 1
      case "»": text.depth = max(0, text.depth - 1)
      case "…": text.depth = 0
      default: break
      }
    }
    return text
  }
}
