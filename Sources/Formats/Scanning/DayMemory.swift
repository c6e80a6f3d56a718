import MaturityModel

/// Reads days and times, and remembers the last day: most times of a file are of the same one.
struct DayMemory {
  private var last: [UInt8] = []
  private var days = 0

  /// The days since 1970 of a text like `2026-11-20`; nil for everything else.
  mutating func day(_ cursor: inout JSONCursor) -> Int? {
    guard let text = cursor.text(), text.isVerbatim else { return nil }
    return day(cursor.bytes(of: text))
  }

  /// The seconds since 1970 of a text like `2026-11-20T14:03:00Z`; nil for everything else.
  mutating func time(_ cursor: inout JSONCursor) -> Int? {
    guard let text = cursor.text(), text.isVerbatim, text.count == 20 else { return nil }
    let bytes = cursor.bytes(of: text)
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let hour = Self.number(bytes, 11), let minute = Self.number(bytes, 14),
      let second = Self.number(bytes, 17), hour < 24, minute < 60, second < 60,
      let days = day(UnsafeBufferPointer(rebasing: bytes[..<10]))
    else { return nil }
    return days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private mutating func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if last.elementsEqual(bytes) { return days }
    guard let day = CalendarDay(String(decoding: bytes, as: UTF8.self)) else { return nil }
    last = Array(bytes)
    days = day.daysSince1970
    return days
  }

  /// The two digits from there on.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let (tens, ones) = (bytes[start] &- UInt8(ascii: "0"), bytes[start + 1] &- UInt8(ascii: "0"))
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
