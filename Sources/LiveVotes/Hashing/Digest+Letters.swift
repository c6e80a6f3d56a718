import Formats

extension Digest {
  /// The first letters of the room, which everybody compares: `145YN-NVT95`.
  package var code: String {
    let letters = Crockford.text(of: Array(bytes[..<10])).prefix(10)
    return letters.prefix(5) + "-" + letters.dropFirst(5)
  }

  /// 16 letters that nobody guesses without the secret.
  func letters(for name: String, in room: Digest) -> String {
    Crockford.text(of: Array(Digest("name", room, self, name).bytes[..<10]))
  }
}
