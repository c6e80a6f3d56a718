import Testing

@testable import Documents

struct FactChangeTests {
  @Test(arguments: [
    ("level 2", true), ("Level 2.", true), ("2", true), ("(2)", true), ("2→3", true), ("*2*", true),
    ("2 %", true), ("2%", true), ("\u{201E}2\u{201C}", true), ("is 2, not 3", true), ("|2|", true),
    ("12", false), ("2.5", false), ("1,2", false), ("Q2", false), ("MON-2", false), ("-2", false),
    ("+2", false), ("2026-11-2", false), ("2/3", false), ("1:2", false), ("2nd", false),
    ("a_2", false),
    ("", false), ("level two", false), ("20 and 2", true),
  ])
  func `an old value counts where it stands as a word of its own`(text: String, isNamed: Bool) {
    let changes = FactChange.all(
      from: [NamedNumber("level", "2")], to: [NamedNumber("level", "3")], in: Array(text.utf8))
    #expect(changes == [FactChange(name: "level", before: "2", now: "3", isNamed: isNamed)])
  }

  @Test func `what stayed and what is new is no change, and what is gone is one`() {
    let changes = FactChange.all(
      from: [NamedNumber("a", "1"), NamedNumber("b", "2/3"), NamedNumber("d", "")],
      to: [NamedNumber("a", "1"), NamedNumber("c", "4")], in: Array("It is 2/3 of 1".utf8))
    #expect(
      changes == [
        FactChange(name: "b", before: "2/3", now: nil, isNamed: true),
        FactChange(name: "d", before: "", now: nil, isNamed: false),
      ])
  }
}
