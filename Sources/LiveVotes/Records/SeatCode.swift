import Formats
import MaturityModel

/// What the facilitator hands to one person in private: 80 random bits as 16 letters.
package struct SeatCode: Hashable, Sendable {
  private let bytes: [UInt8]

  package init(random generator: inout some RandomNumberGenerator) {
    bytes = (0..<10).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Reads what a person typed, in any case and with any spaces or hyphens; nil for everything that is no code.
  package init?(_ text: String) {
    let letters = text.uppercased().filter { $0 != "-" && !$0.isWhitespace }
    guard letters.utf8.count == 16, let bytes = Crockford.bytes(of: letters) else { return nil }
    self.bytes = bytes
  }

  /// The 16 letters.
  package var text: String { Crockford.text(of: bytes) }

  /// The letters in groups of four, for people.
  package var displayed: String {
    let letters = Array(text)
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
  }

  /// What shows that the seat belongs to who has the code.
  func proof(of seat: Seat.ID) -> Digest { Digest("proof", bytes, seat.text) }

  /// Hides salt and vote from everybody who does not know the code, or shows them again.
  func box(_ content: [UInt8], room: Digest, turn: Int, commit: Digest) -> [UInt8] {
    let stream = [0, 1].flatMap { Digest("box", bytes, room, turn, commit, $0).bytes }
    return zip(content, stream).map { $0 ^ $1 }
  }
}
