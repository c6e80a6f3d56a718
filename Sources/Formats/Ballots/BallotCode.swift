import MaturityModel

/// A ballot as text for a mail or a chat message: letters and digits that survive being typed, quoted and broken.
struct BallotCode: Hashable {
  /// The code of the form that it answers, as a number.
  var form: UInt32
  /// The person: sixteen letters of the alphabet, upper case.
  var person: String
  /// When the ballot was last changed, in seconds since 1970.
  var seconds: Int
  var topLevel: Int
  /// By the order of the form: 0 open, a level, then *don't know* and *not applicable*.
  var answers: [Int]
  /// Name, role, reasons and notes, each after its key and `=`.
  var texts: [String] = []

  /// The version of the way in which codes are written.
  private static let version = 1
  /// Bytes of the person in a code.
  private static let personBytes = 10

  /// Payload and check sum.
  private var bytes: [UInt8] {
    var bits = BitWriter()
    let tail = Array(texts.joined(separator: "\0").utf8)
    bits.put(Self.version, 4)
    bits.put(tail.isEmpty ? 0 : 1, 4)
    bits.put(Int(form), 32)
    for byte in (Crockford.bytes(of: person) ?? []).prefix(Self.personBytes) {
      bits.put(Int(byte), 8)
    }
    bits.put(seconds, 32)
    bits.put(topLevel, 4)
    bits.put(answers.count, 12)
    for answer in answers { bits.put(answer, Self.width(topLevel)) }
    if !tail.isEmpty {
      bits.pad()
      bits.put(tail.count, 24)
      for byte in tail { bits.put(Int(byte), 8) }
    }
    let payload = bits.bytes
    bits = BitWriter()
    bits.put(Int(CRC32.sum(of: payload)), 32)
    return payload + bits.bytes
  }

  /// The text: eight groups of five letters a line, between two marks.
  var text: String {
    let letters = Array(Crockford.text(of: bytes))
    let groups = stride(from: 0, to: letters.count, by: 5)
      .map { String(letters[$0..<min($0 + 5, letters.count)]) }
    let lines = stride(from: 0, to: groups.count, by: 8)
      .map { groups[$0..<min($0 + 8, groups.count)].joined(separator: "-") }
    return "MATU1\n" + lines.joined(separator: "\n") + "\nUEND"
  }

  /// Bits of one answer.
  private static func width(_ topLevel: Int) -> Int {
    Int.bitWidth - (topLevel + 2).leadingZeroBitCount
  }

  /// Reads the letters between the two marks.
  init(letters: String) throws(Fault) {
    guard let all = Crockford.bytes(of: letters), all.count >= 24 else { throw .short }
    let payload = all.dropLast(4)
    var sum = BitReader(Array(all.suffix(4)))
    guard sum.take(32) == Int(CRC32.sum(of: payload)) else { throw .changed }
    var bits = BitReader(Array(payload))
    guard bits.take(4) == Self.version else { throw .newer }
    let hasTexts = bits.take(4).map { $0 & 1 == 1 } ?? false
    form = UInt32(truncatingIfNeeded: bits.take(32) ?? 0)
    person = Crockford.text(
      of: (0..<Self.personBytes).map { _ in UInt8(truncatingIfNeeded: bits.take(8) ?? 0) })
    seconds = bits.take(32) ?? 0
    guard let topLevel = bits.take(4), (2...9).contains(topLevel), let count = bits.take(12) else {
      throw .short
    }
    self.topLevel = topLevel
    answers = []
    for _ in 0..<count {
      guard let answer = bits.take(Self.width(topLevel)), answer <= topLevel + 2 else {
        throw .changed
      }
      answers.append(answer)
    }
    guard hasTexts else { return }
    bits.pad()
    guard let length = bits.take(24), let tail = bits.bytes(length) else { throw .changed }
    texts = String(decoding: tail, as: UTF8.self).split(separator: "\0").map { String($0) }
  }

  init(
    form: UInt32, person: String, seconds: Int, topLevel: Int, answers: [Int],
    texts: [String] = []
  ) {
    (self.form, self.person, self.seconds) = (form, person, seconds)
    (self.topLevel, self.answers, self.texts) = (topLevel, answers, texts)
  }

  /// Why a text is no code that counts.
  enum Fault: Error, Hashable {
    /// A sign that cannot stand in a code, after so many letters.
    case sign(Unicode.Scalar, after: Int)
    case cutOff, short, changed, newer
    /// It answers a form that was not sent out by this workshop.
    case foreign

    var sentence: String {
      switch self {
      case .sign(let sign, let count):
        "the sign \(String(sign).onOneLine.quoted) after \(count) letters cannot stand in a ballot text"
      case .cutOff: "the ballot text is cut off: its last word, UEND, is missing"
      case .short: "the ballot text is too short, or a letter is missing"
      case .changed: "the ballot text was changed on its way: its check sum is wrong"
      case .newer: "the ballot text is of a newer version of the ballot page"
      case .foreign: "the ballot text belongs to another workshop or other questions"
      }
    }

    var remedy: String {
      switch self {
      case .sign, .cutOff, .short, .changed: "Copy all of it once more."
      case .newer: "Update the program."
      case .foreign: "Leave it out, or open its workshop."
      }
    }
  }
}
