/// Looks into the text of one file after the other for what rules ask for.
///
/// A class, because its matchers learn while they work.
final class ContentLook {
  /// What one rule found in one file.
  struct Found {
    var rule: Int
    var places: [(line: Int, text: [UInt8])] = []
    var count = 0
    /// Several expressions may match the same line.
    fileprivate var lastLine = 0
  }

  private let index: ScanIndex
  private let bounds: ScanBounds
  /// Made when a line is to be matched for the first time.
  private var matchers: [LineMatcher?]
  private var keyMatchers: [Int: [LineMatcher]] = [:]
  /// For each use the end of the line that was looked at last, with a mark for the file.
  private var lastLine: [Int]
  private var fileMark = 0
  private var found: [Int: Found] = [:]
  private var also: [Int: Set<Int>] = [:]
  /// Lines of the current file that were matched, but not to their end.
  private var longLines: Set<Int> = []
  /// How many such lines there were in all files.
  private(set) var cutLines = 0

  init(_ index: ScanIndex, _ bounds: ScanBounds) {
    (self.index, self.bounds) = (index, bounds)
    matchers = Array(repeating: nil, count: index.uses.count)
    lastLine = Array(repeating: -1, count: index.uses.count)
  }

  /// What the rules that ask for the file find in it, in the order of the rules.
  func look(_ bytes: UnsafeBufferPointer<UInt8>, path: [UInt8], asked: Owners) -> [Found] {
    fileMark += 1
    found.removeAll(keepingCapacity: true)
    also.removeAll(keepingCapacity: true)
    longLines.removeAll(keepingCapacity: true)
    defer { cutLines += longLines.count }
    var outlined = asked
    outlined.formIntersection(index.alwaysOutlined)
    var lines = LineFinder(bytes, isDocument: Self.isDocument(path))
    index.finder.scan(bytes) { string, end in
      for number in index.usesOfString[string] {
        let use = index.uses[number]
        guard asked.contains(use.rule) else { continue }
        switch use.role {
        case .outline: outlined.insert(use.rule)
        case .text, .also: take(use, number, at: end - 1, &lines, bytes)
        }
      }
    }
    if !outlined.isEmpty { readOutline(bytes, path, outlined) }
    return found.values.filter { hasAll($0.rule) && $0.count > 0 }.sorted { $0.rule < $1.rule }
  }

  private func take(
    _ use: ScanIndex.Use, _ number: Int, at offset: Int, _ lines: inout LineFinder,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if case .also(let place) = use.role, also[use.rule]?.contains(place) == true { return }
    let line = lines.line(at: offset)
    let mark = fileMark << 32 | line.start
    guard lastLine[number] != mark else { return }
    lastLine[number] = mark
    guard !line.isSilent, let matcher = matcher(of: use, number) else { return }
    let text = beginning(
      of: UnsafeBufferPointer(rebasing: bytes[line.start..<line.textEnd]), line.number)
    guard matcher.matches(text) else { return }
    switch use.role {
    case .also(let place): also[use.rule, default: []].insert(place)
    case .text: keep(use.rule, line.number, text)
    case .outline: break
    }
  }

  /// As much of a line as is matched.
  private func beginning(
    of line: UnsafeBufferPointer<UInt8>, _ number: Int
  ) -> UnsafeBufferPointer<UInt8> {
    guard line.count > bounds.bytesOfLine else { return line }
    longLines.insert(number)
    return UnsafeBufferPointer(rebasing: line[..<bounds.bytesOfLine])
  }

  private func matcher(of use: ScanIndex.Use, _ number: Int) -> LineMatcher? {
    if matchers[number] == nil { matchers[number] = use.expression.map { LineMatcher($0) } }
    return matchers[number]
  }

  private func keep(_ rule: Int, _ line: Int, _ text: some Collection<UInt8>) {
    var file = found[rule] ?? Found(rule: rule)
    guard file.lastLine != line else { return }
    file.lastLine = line
    file.count += 1
    if file.places.count < bounds.placesOfFile {
      let isSecret = index.rules[rule].isSecret
      file.places.append((line, isSecret ? [] : Array(text.prefix(bounds.bytesOfLine))))
    }
    found[rule] = file
  }

  private func hasAll(_ rule: Int) -> Bool {
    guard case .text(_, _, let wanted) = index.rules[rule].condition else { return true }
    return (also[rule]?.count ?? 0) == wanted.count
  }

  private func readOutline(
    _ bytes: UnsafeBufferPointer<UInt8>, _ path: [UInt8], _ rules: Owners
  ) {
    let name = path[((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...].map(\.lowered)
    guard let format = OutlineFormat(name: name) else { return }
    for entry in format.entries(of: bytes) {
      entry.value.withUnsafeBufferPointer { value in
        rules.each { rule in
          guard case .keys(_, let keys) = index.rules[rule].condition else { return }
          let matchers = keyMatchers[rule] ?? keys.map { LineMatcher($0.value) }
          keyMatchers[rule] = matchers
          for (key, matcher) in zip(keys, matchers) where key.fits(entry.keys) {
            let text = beginning(of: value, entry.line)
            guard matcher.matches(text) else { continue }
            return keep(rule, entry.line, text)
          }
        }
      }
    }
  }

  private static func isDocument(_ path: [UInt8]) -> Bool {
    guard let point = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = String(decoding: path[(point + 1)...].map(\.lowered), as: UTF8.self)
    return ["md", "rst", "adoc", "markdown"].contains(ending)
  }
}
