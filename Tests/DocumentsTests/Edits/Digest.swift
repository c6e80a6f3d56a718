@testable import Documents

/// Sixteen digits that stand for a text, as the SHA-256 would; the real one is tested where it is.
func digest(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits + "beyond the sixteenth"
}

func hash(_ text: String) -> String { String(digest(Array(text.utf8)).prefix(16)) }

/// A report as it is written the first time.
func written(_ passages: [Passage]) -> String {
  EditedReport().renewed(with: passages, digest: digest).text
}
