import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct ShelfTests {
  @Test func `files without a team stand under the folder that they lie in, once each`() {
    var shelf = Shelf(
      assessments: ["/store/a", "/team/b", "/store/c", "/team/d"].enumerated().map {
        Shelf.Entry(
          path: $1 + ".json", title: $1, updatedAt: Timestamp(seconds: $0), total: 52)
      }, folder: "/store")
    shelf.sort()
    let screen = Walk(shelf: shelf).screen
    let lines = screen.split(separator: "\n").filter {
      $0.contains("Saved in") || $0.contains("Elsewhere, in") || $0.contains("/52")
    }
    #expect(
      lines.map { $0.split { " ─›".contains($0) }.prefix(3).joined(separator: " ") }.map {
        $0.contains(" in ") ? $0 : String($0.split(separator: " ")[0])
      } == ["Elsewhere, in /team", "/team/d", "/team/b", "Saved in /store", "/store/c", "/store/a"])
  }
}
