/// What a sheet says, whatever program wrote it.
struct SheetText {
  /// The text with line feeds alone.
  let text: String
  /// What is worth knowing about how it is written; nil for UTF-8.
  let remark: String?

  /// Nil for what is no text.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (text, remark) = (Self.unified(String(decoding: bytes[3...], as: UTF8.self)), nil)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
        let (low, high) = isLittle ? (bytes[at], bytes[at + 1]) : (bytes[at + 1], bytes[at])
        return UInt16(low) | UInt16(high) << 8
      }
      (text, remark) = (Self.unified(String(decoding: units, as: UTF16.self)), "read as UTF-16")
    } else if bytes.contains(0) {
      return nil
    } else if let whole = String(validating: bytes, as: UTF8.self) {
      (text, remark) = (Self.unified(whole), nil)
    } else {
      (text, remark) = (Self.unified(Self.windows(bytes)), "read as Windows-1252")
    }
  }

  /// True for what a spreadsheet keeps: an archive, or the older file of its own.
  static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private static func unified(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var former: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if byte != 0x0A || former != 0x0D {
        bytes.append(byte)
      }
      former = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What Windows-1252 has in the place of the second controls; 0 where it has nothing.
  private static let controls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
    0, 0x17D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161,
    0x203A, 0x153, 0, 0x17E, 0x178,
  ]

  private static func windows(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = 0x80..<0xA0 ~= byte ? controls[Int(byte) - 0x80] : UInt32(byte)
      text.append(value == 0 && byte > 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
