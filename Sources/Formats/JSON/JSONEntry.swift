/// One value, or one key, of a JSON text: where it stands, and where the next one begins.
struct JSONEntry {
  /// For text the bytes between the quotes, for everything else all bytes of the value.
  var start: UInt32
  var end: UInt32
  /// The entry that follows this value and all that is inside it; 0 while it is being read.
  var next: UInt32
  var kind: Kind

  enum Kind: UInt8 {
    case null, isTrue, isFalse, number
    /// Text that stands for itself, byte for byte, and is all ASCII.
    case plainText
    /// Text with bytes beyond ASCII, but without escapes.
    case wideText
    case escapedText
    case array, object
  }

  var isText: Bool {
    switch kind {
    case .plainText, .wideText, .escapedText: true
    case .null, .isTrue, .isFalse, .number, .array, .object: false
    }
  }
}
