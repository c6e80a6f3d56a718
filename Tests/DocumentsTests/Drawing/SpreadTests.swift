import Testing

@testable import Documents

struct SpreadTests {
  @Test(arguments: 0..<50)
  func `labels keep their order, their distance and their bounds`(seed: Int) {
    var random = Seeded(seed)
    let wishes = (0..<random.number(0...12)).map { _ in Double(random.number(30...300)) }
    let places = Spread(pitch: 19, bounds: 38...292).places(wishes)
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    for (one, next) in zip(order, order.dropFirst()) {
      #expect(places[next] - places[one] >= 19 - 1e-9)
    }
    #expect(places.allSatisfy { $0 >= 38 - 1e-9 && $0 <= 292 + 1e-9 })
  }

  @Test func `labels with room stand where they want to`() {
    #expect(Spread(pitch: 19, bounds: 0...300).places([100, 20, 60]) == [100, 20, 60])
  }

  @Test(arguments: [
    (0, "0"), (60.2, "60.2"), (326.5, "326.5"), (42.2857, "42.29"), (-0.5, "-0.5"), (7.004, "7"),
    (7.006, "7.01"), (12.05, "12.05"), (-0.001, "0"),
  ])
  func `numbers have two decimals at most`(number: Double, spelled: String) {
    #expect(number.svg == spelled)
  }
}
