/// A `.gitattributes` file, of which only the lines of this program are ever added or taken out.
///
/// Bytes, because the other lines may be in any encoding and have to stay as they are.
package struct GitAttributes: Hashable, Sendable {
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// The line that gives a file to the merge driver; `path` is the file's from the folder of the attributes.
  ///
  /// The pattern is the one file: what would stand for other names in it is escaped.
  package static func line(for path: String) -> String {
    var pattern = "/"
    for character in path.unicodeScalars {
      if "*?[\\".unicodeScalars.contains(character) { pattern += "\\" }
      pattern.unicodeScalars.append(character)
    }
    let isPlain = pattern.utf8.allSatisfy {
      $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    return (isPlain ? pattern : cString(pattern)) + " " + assignment
  }

  /// True where a line, of this file or another, uses the merge driver.
  package var usesDriver: Bool { lines.contains { isAssignment($0) } }

  /// Adds a line at the end; false where it stands there already.
  package mutating func add(_ line: String) -> Bool {
    guard !lines.contains(where: { isLine($0, line) }) else { return false }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += (line + "\n").fileNameBytes
    return true
  }

  /// Takes a line out; false where there is none.
  package mutating func remove(_ line: String) -> Bool {
    let kept = lines.filter { !isLine($0, line) }
    guard kept.count < lines.count else { return false }
    bytes = Array(kept.joined(separator: [UInt8(ascii: "\n")]))
    return true
  }

  private static let assignment = "merge=mlmaturity"

  /// What stands between line breaks; the last one is empty where the file ends with a break.
  private var lines: [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private func isLine(_ found: ArraySlice<UInt8>, _ line: String) -> Bool {
    (found.last == UInt8(ascii: "\r") ? found.dropLast() : found).elementsEqual(line.fileNameBytes)
  }

  private func isAssignment(_ line: ArraySlice<UInt8>) -> Bool {
    line.first != UInt8(ascii: "#")
      && line.split(whereSeparator: { $0 <= 0x20 }).dropFirst().contains {
        $0.elementsEqual(Self.assignment.utf8)
      }
  }

  /// A text in the quotes of C, as git takes patterns with spaces.
  private static func cString(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
