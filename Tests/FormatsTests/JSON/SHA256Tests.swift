@testable import Formats
import Testing

struct SHA256Tests {
  /// FIPS 180-4, and the examples that NIST publishes with it.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `published digests come out`(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
    #expect(SHA256.hexadecimal(of: Array(text.utf8), isPortable: true) == digest)
  }

  @Test func `the instructions of the processor and portable code say the same of any length`() {
    let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 * 7_919 >> 3) }
    for count in bytes.indices {
      let some = Array(bytes[..<count])
      #expect(SHA256.hexadecimal(of: some) == SHA256.hexadecimal(of: some, isPortable: true))
    }
  }
}
