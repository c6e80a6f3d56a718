@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

struct BallotCodeTests {
  private static let form = BallotForm(
    "5a17c0de", title: "T", Samples.questionnaire, Samples.questionnaire.practices)

  private static var ballot: Assessment {
    var ballot = form.ballot(
      of: Respondent(id: "xs7c2v9k0m4tq8wd", name: "Jörg"),
      [
        "one-1": Response(answer: .notApplicable(reason: "No models")),
        "one-2": Response(answer: .rank(2), note: "Two\nlines"),
      ], at: Timestamp(seconds: 1_795_838_400))
    ballot.createdAt = nil
    return ballot
  }

  /// What the reference in Python writes of the same ballot.
  private static let written = """
    MATU1
    25D1F-G6YXS-7C2V9-K0M4T-Q8WDD-C553G-1G0AM-00011
    9RYMN-GXPE9-KG0R9-G7N76-Y83DD-XJ6AV-3K01Q-32FAM
    EXQGM-V39DS-JQ7AJ-VV8VG
    UEND
    """

  private func read(_ text: String) -> BallotCodes {
    BallotCodes(Array(text.utf8), name: "a.txt", forms: [Self.form])
  }

  @Test func `a ballot is written as the page writes it`() {
    #expect(BallotCode.text(of: Self.ballot, on: Self.form) == Self.written)
    let answers = (0..<53).map { [1, 2, 3, 4, 5, 6, 0][$0 % 7] }
    let code = BallotCode(
      form: 0xf4d7_7ac3, person: "0123456789ABCDEF", seconds: 1_795_838_400, topLevel: 5,
      answers: answers)
    #expect(
      code.text == """
        MATU1
        23TDE-YP301-23456-789AB-CDEFD-C553G-2G6MM-WQ0AE
        BG575-R2KJW-19SE0-MWQ0A-EBG57-1N4V6-06
        UEND
        """)
    #expect(code.text.utf8.count == 97)
  }

  @Test func `what was written is read again`() throws {
    let found = read(Self.written)
    #expect(found.problems.isEmpty)
    let read = try #require(found.files.first?.assessment)
    #expect(read.responses == Self.ballot.responses)
    #expect(read.respondent == Self.ballot.respondent)
    #expect(read.updatedAt == Self.ballot.updatedAt)
  }

  @Test func `a mail may quote it, break it, spell it otherwise, and hold several`() {
    let mangled = Self.written.lowercased().replacing("-", with: " \u{2013} ")
      .replacing("\n", with: "\r\n> ").replacing("0", with: "o").replacing("1", with: "l")
    let mail = "Hello,\n> \(mangled)\nregards, U\n\nMATU1 nonsense! UEND\n\(Self.written)\n"
    let found = read(mail.replacing("matul", with: "matu1"))
    #expect(found.files.count == 1)
    #expect(found.problems.map(\.line) == [9])
    #expect(read("nothing in it").files.isEmpty && read("nothing in it").problems.isEmpty)
  }

  @Test func `a code that was cut or changed is named and counts for nothing`() {
    let letters = Self.written.dropFirst(6).dropLast(5)
    let cases: [(String, BallotCode.Fault)] = [
      ("MATU1\n" + letters, .cutOff), ("MATU1 25D1F UEND", .short),
      ("MATU1\n" + letters + "0000 UEND", .changed), ("MATU1 25$ UEND", .sign("$", after: 2)),
      (Self.written.replacing("Q8WDD", with: "Q8WDE"), .changed),
    ]
    for (text, fault) in cases {
      let found = read(text)
      #expect(found.files.isEmpty)
      #expect(found.problems.map(\.fault) == [fault.sentence], "\(text)")
    }
    let other = BallotForm(
      "00000001", title: "T", Samples.questionnaire, Samples.questionnaire.practices)
    let foreign = BallotCodes(Array(Self.written.utf8), name: "a.txt", forms: [other])
    #expect(foreign.problems.map(\.fault) == [BallotCode.Fault.foreign.sentence])
  }

  @Test func `no change of a letter or two is taken for a ballot`() {
    var generator = SeededGenerator(seed: 7)
    let letters = Array(Self.written.dropFirst(6).dropLast(5).filter { !"-\n".contains($0) })
    let alphabet = Crockford.alphabet.map { Character(Unicode.Scalar($0)) }
    for _ in 0..<2_000 {
      var changed = letters
      let at = Int.random(in: 0..<changed.count - 1, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: changed[at] = alphabet.randomElement(using: &generator) ?? "0"
      case 1: changed.swapAt(at, at + 1)
      default: changed.remove(at: at)
      }
      guard changed != letters else { continue }
      #expect(read("MATU1" + String(changed) + "UEND").files.isEmpty)
    }
  }

  @Test func `every ballot survives, on two to nine levels`() {
    var generator = SeededGenerator(seed: 3)
    for topLevel in 2...9 {
      let answers = (0..<53).map { _ in Int.random(in: 0...topLevel + 2, using: &generator) }
      let code = BallotCode(
        form: 0x00ff_00ff, person: "0123456789ABCDEF", seconds: 5, topLevel: topLevel,
        answers: answers, texts: ["N=J\u{F6}rg"])
      let letters = code.text.dropFirst(6).dropLast(5).filter { !"-\n".contains($0) }
      #expect((try? BallotCode(letters: String(letters))) == code)
    }
  }
}
