import MaturityModel

/// A PDF file as a browser makes it, made the same every time.
enum PDF {
  /// The bytes with a day instead of the moment at which they were made, and our mark at the end.
  ///
  /// Every date keeps its length, so that the places of all objects stay right.
  static func bytes(_ made: [UInt8], on day: CalendarDay) -> [UInt8] {
    var bytes = made
    let date = Array((day.text.filter { $0 != "-" } + "000000").utf8)
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      for range in bytes.ranges(of: Array(name.utf8)) {
        let place = range.upperBound..<range.upperBound + date.count
        guard place.upperBound <= bytes.count, bytes[place].allSatisfy({ 0x30...0x39 ~= $0 })
        else { continue }
        bytes.replaceSubrange(place, with: date)
      }
    }
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    return bytes + ReportFile.comment.utf8
  }
}
