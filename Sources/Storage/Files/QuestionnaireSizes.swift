import MaturityModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many practices the questionnaires of some assessment files have, by digest.
package struct QuestionnaireSizes {
  private var sizes: [String: (full: Int, quick: Int)] = [:]

  package init() {}

  /// The practices that are asked; nil when the file has no snapshot, and none with its digest was met.
  mutating func practices(of questionnaire: JSONNode, mode: Assessment.Mode) -> Int? {
    let digest = questionnaire["digest"]?.text ?? ""
    if let snapshot = questionnaire["snapshot"], let dimensions = snapshot["dimensions"] {
      let practices = dimensions.elements.flatMap { $0["practices"]?.elements ?? [] }
      let size = (full: practices.count, quick: practices.count { $0["core"]?.flag == true })
      sizes[digest] = size
      return mode == .quick ? size.quick : size.full
    }
    return sizes[digest].map { mode == .quick ? $0.quick : $0.full }
  }
}

extension [UInt8] {
  /// A file that this program wrote, without the questionnaire in it; nil for every other spelling.
  ///
  /// The snapshot is nine tenths of a file. In the program's own spelling it is closed by the first line that begins
  /// with four spaces and a brace, because no text goes over a line break.
  var withoutSnapshot: [UInt8]? {
    withUnsafeBufferPointer { bytes in
      guard let start = bytes.end(ofLineStart: "\n    \"snapshot\": {\n", from: 0),
        let end = bytes.end(ofLineStart: "\n    }", from: start - 1)
      else { return nil }
      return Array(bytes[..<start]) + Array(bytes[(end - 5)...])
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first occurrence of a text that begins with a line break ends.
  fileprivate func end(ofLineStart text: StaticString, from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    let length = text.utf8CodeUnitCount
    var at = start
    while at + length <= count, let found = memchr(base + at, 0x0A, count - at) {
      at = UnsafeRawPointer(base).distance(to: found)
      if at + length <= count, memcmp(base + at, text.utf8Start, length) == 0 { return at + length }
      at += 1
    }
    return nil
  }
}
