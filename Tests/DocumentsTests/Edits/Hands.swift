/// A person at a report: reads and changes its lines without a word of what the program knows about them.
struct Hands {
  var lines: [String]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// The ids of the blocks, in their order.
  var ids: [String] { lines.compactMap(id) }

  /// The inventory's two lists.
  var listed: (present: [String], deleted: [String]) {
    let line = lines.first { $0.hasPrefix("<!-- mlmaturity-list") } ?? ""
    let halves = line.split(separator: "deleted:").map { half in
      half.split(separator: " ").map(String.init).filter { !$0.hasPrefix("<!") && $0 != "-->" }
    }
    return (Array(halves.first?.dropFirst() ?? []), halves.count > 1 ? halves[1] : [])
  }

  /// The lines of a block with its markers.
  func range(of id: String) -> Range<Int>? {
    guard let start = lines.firstIndex(where: { self.id($0) == id }),
      let end = lines[start...].firstIndex(of: "<!-- /mlmaturity -->")
    else { return nil }
    return start..<end + 1
  }

  func body(of id: String) -> [String]? {
    range(of: id).map { Array(lines[$0.dropFirst().dropLast()]) }
  }

  /// What a reader sees between the markers.
  func words(of id: String) -> String? {
    body(of: id).map { body in
      let lines = body.map { String($0.reversed().drop { $0 == " " }.reversed()) }
      let words = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
      return words.joined(separator: "\n")
    }
  }

  /// Own lines as they are and blocks as `#id`, in their order.
  var skeleton: [String] {
    var skeleton: [String] = []
    var isInside = false
    for line in lines {
      if let id = id(line) {
        skeleton.append("#\(id)")
        isInside = true
      } else if line == "<!-- /mlmaturity -->" {
        isInside = false
      } else if !isInside, !line.isEmpty, !line.hasPrefix("<!-- mlmaturity-") {
        skeleton.append(line)
      }
    }
    return skeleton
  }

  /// The line that says what a block would be made from today, where there is one right below it.
  func now(of id: String) -> String? {
    guard let end = range(of: id)?.upperBound, end < lines.count else { return nil }
    return lines[end].hasPrefix("<!-- mlmaturity-now ") ? lines[end] : nil
  }

  /// Places outside of blocks where a line may be put.
  var gaps: [Int] {
    let inside = ids.compactMap(range).map { $0.lowerBound + 1..<$0.upperBound }
    return lines.indices.filter { place in !inside.contains { $0.contains(place) } }
  }

  private func id(_ line: String) -> String? {
    guard line.hasPrefix("<!-- mlmaturity ") else { return nil }
    return line.split(separator: " ")[2].description
  }
}
