import Foundation
import Testing

@testable import Screens

/// The keys that the manual lists.
struct KeyTableTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Screens").path

  @Test func `every keymap of a screen is listed`() throws {
    let files = FileManager.default.enumerator(atPath: Self.sources)?.compactMap { $0 as? String }
    let texts = try (files ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOfFile: Self.sources + "/" + $0, encoding: .utf8)
    }
    let keymaps = texts.map { $0.components(separatedBy: "  static let keymap = ").count - 1 }
    // The keys of lists have no keymap of their own.
    #expect(keymaps.reduce(0, +) == KeyTable.all.count - 1)
    #expect(Set(KeyTable.all.map(\.title)).count == KeyTable.all.count)
  }

  @Test func `every key of a keymap is listed with what it does`() {
    let listed = Set(KeyTable.all.flatMap(\.rows))
    func expect<Action>(_ keymap: Keymap<Action>) {
      for binding in keymap.bindings {
        let rows = listed.filter { $0.help == binding.help }
        let keys = Set(rows.flatMap { $0.keys.components(separatedBy: ", ") })
        for key in binding.keys { #expect(keys.contains(key.name(isASCII: true)), "\(binding)") }
      }
    }
    expect(App.keymap)
    expect(ItemScreen.keymap)
    expect(HomeScreen.keymap)
    expect(ResultScreen.keymap)
    expect(PortfolioScreen.keymap)
    expect(RoundScreen.keymap)
  }

  @Test func `what all screens share is said once`() {
    let shared = KeyTable.all.prefix(3).flatMap(\.rows)
    for table in KeyTable.all.dropFirst(3) {
      #expect(table.rows.allSatisfy { !shared.contains($0) }, "\(table.title)")
    }
  }
}
