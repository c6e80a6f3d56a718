import Formats
import MaturityModel
import Testing

@testable import Screens

struct PlaceTests {
  @Test func `every place comes back from a file`() {
    let places: [Place] =
      [
        .item("dat-1", focus: 3), .item("dat-1", focus: 0, scroll: 7), .overview("dat-2"),
        .review, .agenda(), .agenda("dat-1"), .round("mon-2"),
      ] + ResultPage.allCases.map { .result($0, dimension: "dep") }
    for place in places { #expect(Place(place.json) == place) }
  }

  @Test func `a page of a result is stored by its name, and was by its number`() {
    func stored(_ members: [String: JSON]) -> Place? {
      Place(.object(members.merging(["screen": .string("result"), "item": .string("dep")]) { $1 }))
    }
    #expect(
      Place.result(.why, dimension: "dep").json
        == .object([
          "screen": .string("result"), "item": .string("dep"), "page": .string("why"),
        ]))
    #expect(stored(["focus": .integer(2)]) == .result(.why, dimension: "dep"))
    #expect(stored(["focus": .integer(8)]) == .result(.group, dimension: "dep"))
    for focus in [-1, 9, 1_000] {
      #expect(stored(["focus": .integer(focus)]) == .result(dimension: "dep"))
    }
    #expect(stored(["page": .string("no such page")]) == .result(dimension: "dep"))
  }

  @Test func `what is no place is none`() {
    #expect(Place(.object(["screen": .string("nowhere")])) == nil)
    #expect(Place(.object(["item": .string("dat-1")])) == nil)
    #expect(Place(.array([])) == nil)
  }
}
