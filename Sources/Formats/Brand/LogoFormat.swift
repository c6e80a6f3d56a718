import MaturityModel

/// What a logo may be: a picture that shows itself and does nothing else.
package enum LogoFormat: Hashable, Sendable {
  case png, svg

  /// The largest file, in bytes.
  package static let limit = 200_000

  /// Tells what a file is, with all that keeps it from being shown.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> Result<LogoFormat, InvalidFile> {
    func refused(_ fault: String, _ remedy: String) -> Result<LogoFormat, InvalidFile> {
      .failure(InvalidFile(problems: [Problem(file: file, fault: fault, remedy: remedy)]))
    }
    guard bytes.count <= limit else {
      return refused("the logo is larger than 200 kB", "Make a smaller one.")
    }
    if bytes.starts(with: PNGChunks.signature) {
      guard PNGChunks.isWhole(bytes) else {
        return refused("the PNG file is broken", "Save it again as PNG.")
      }
      return .success(.png)
    }
    let isMarkup =
      bytes.first { !$0.isBlank } == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard isMarkup, let text = String(validating: bytes, as: UTF8.self) else {
      return refused("the logo is neither PNG nor SVG", "Save it as one of these.")
    }
    var scanner = SVGScanner(text, file: file)
    let problems = scanner.problems()
    return problems.isEmpty ? .success(.svg) : .failure(InvalidFile(problems: problems))
  }
}

/// The chunks that a PNG file is made of.
private enum PNGChunks {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// True where a head comes first, an end comes last, and every chunk in between is as long as it says.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[signature.count...]
    var names: [String] = []
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      names.append(String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self))
      guard length <= rest.count - 12 else { return false }
      rest = rest.dropFirst(length + 12)
    }
    return rest.isEmpty && names.first == "IHDR" && names.last == "IEND" && names.contains("IDAT")
  }
}

extension UInt8 {
  /// True for the blanks of markup.
  var isBlank: Bool { self == 0x20 || self == 0x9 || self == 0xA || self == 0xD }
}
