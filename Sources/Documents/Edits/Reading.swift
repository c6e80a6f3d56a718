/// A report on its way from lines to pieces; it goes on after a problem, so that all are named at once.
struct Reading {
  private struct Opened {
    let id: String
    let hash: String
    let facts: [NamedNumber]
    let line: ArraySlice<UInt8>
    let number: Int
  }

  private let bytes: [UInt8]
  private var found: [EditedReport.Piece] = []
  private var problems: [BrokenMarkers.Problem] = []
  /// More than one only where markers are nested.
  private var opened: [Opened] = []
  private var firstLines: [String: Int] = [:]
  private var inventoryLine: Int?

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ line: ArraySlice<UInt8>, number: Int) {
    switch Marker(line) {
    case nil: takeWords(line)
    case .opening(let id, let hash, let facts):
      open(Opened(id: id, hash: hash, facts: facts, line: line, number: number))
    case .closing: close(line, number)
    // Written anew below its passage, so it is left out here.
    case .now: if !opened.isEmpty { misplaced(number) }
    case .inventory(let present, let deleted):
      guard opened.isEmpty else { return misplaced(number) }
      if let inventoryLine {
        complain(
          number, "The list of blocks stands twice, first in line \(inventoryLine). Take one out.")
      }
      inventoryLine = number
      found.append(.inventory(present: present, deleted: deleted))
    case .broken:
      complain(number, "This marker is broken. Put it alone on a line as it was, or take it out.")
    }
  }

  /// All pieces, or all that is wrong with them.
  func pieces() throws(BrokenMarkers) -> [EditedReport.Piece] {
    let open = opened.map { opened in
      BrokenMarkers.Problem(
        line: opened.number,
        message: "The block \(opened.id) has no end. Put \(Marker.closing.line) below its text.")
    }
    let all = (problems + open).sorted { $0.line < $1.line }
    guard all.isEmpty else { throw BrokenMarkers(problems: all) }
    return found
  }

  private mutating func takeWords(_ line: ArraySlice<UInt8>) {
    // Between markers the text is what stands between their lines.
    guard opened.isEmpty else { return }
    if case .words(let words) = found.last, words.endIndex == line.startIndex {
      found[found.count - 1] = .words(bytes[words.startIndex..<line.endIndex])
    } else {
      found.append(.words(line))
    }
  }

  private mutating func open(_ opening: Opened) {
    if let outer = opened.last {
      complain(
        opening.number,
        "The block \(opening.id) begins inside the block \(outer.id), which began in line "
          + "\(outer.number). End that one first.")
    }
    if let first = firstLines[opening.id] {
      complain(
        opening.number,
        "The block \(opening.id) stands twice, first in line \(first). "
          + "Take the markers away from one of them.")
    }
    firstLines[opening.id] = firstLines[opening.id] ?? opening.number
    opened.append(opening)
  }

  private mutating func close(_ line: ArraySlice<UInt8>, _ number: Int) {
    guard let opening = opened.popLast() else {
      return complain(number, "A block ends here that did not begin. Take this marker out.")
    }
    found.append(
      .marked(
        EditedReport.Marked(
          id: opening.id, hash: opening.hash, facts: opening.facts,
          whole: bytes[opening.line.startIndex..<line.endIndex],
          text: bytes[opening.line.endIndex..<line.startIndex])))
  }

  private mutating func misplaced(_ number: Int) {
    complain(number, "This marker stands inside a block. Take it out.")
  }

  private mutating func complain(_ number: Int, _ message: String) {
    problems.append(BrokenMarkers.Problem(line: number, message: message))
  }
}
