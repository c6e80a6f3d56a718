import Testing

@testable import Screens

/// The words that are typed in place of keys.
struct WordTests {
  private static let program = KeyTable.all[0]

  @Test func `every action has a word of small letters and hyphens`() {
    for table in KeyTable.screens + [Self.program] {
      for row in table.rows {
        #expect(row.word.wholeMatch(of: #/[a-z][a-z-]*[a-z]/#) != nil, "\(table.title): \(row)")
      }
    }
  }

  /// The screens of which a key may have several meanings share words where they share what a person means.
  @Test func `a word has one meaning on a screen and in the program`() {
    let everywhere = Set(Dialogue.Word.allCases.map(\.rawValue))
    let program = Set(Self.program.rows.map(\.word))
    #expect(program.count == Self.program.rows.count)
    #expect(program.subtracting(["help"]).isDisjoint(with: everywhere))
    for table in KeyTable.screens {
      var seen: [String: KeyTable.Row] = [:]
      for row in table.rows where !row.isDigit {
        if let other = seen[row.word] {
          #expect(other.help == row.help, "\(table.title): \(row.word)")
        }
        seen[row.word] = row
        #expect(!program.contains(row.word), "\(table.title): \(row.word) is the program's")
        #expect(!everywhere.contains(row.word), "\(table.title): \(row.word) is said everywhere")
      }
    }
  }

  @Test func `no word is the name of a key, which would never be reached`() {
    let keys = Set(Dialogue.keys.keys).subtracting(["up", "down", "delete"])
    for table in KeyTable.screens + [Self.program] {
      for row in table.rows where keys.contains(row.word) {
        // It does what the key does.
        #expect(row.keys.lowercased().contains(row.word.prefix(3)), "\(table.title): \(row.word)")
      }
    }
  }
}

extension KeyTable.Row {
  /// True for the digits of one kind, which share a word.
  fileprivate var isDigit: Bool { keys.count == 1 && keys.first?.isNumber == true }
}
