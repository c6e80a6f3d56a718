/// Pushes labels apart that would lie on each other, each as little as possible.
struct Spread {
  let pitch: Double
  let bounds: ClosedRange<Double>

  /// A place for each wish, in the order of the wishes and at least `pitch` apart.
  ///
  /// Labels that push each other stand around the mean of their wishes (pool adjacent violators).
  func places(_ wishes: [Double]) -> [Double] {
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      pools.append((wishes[index] - pitch * Double(rank), 1))
      while let last = pools.last, let before = pools.dropLast().last,
        before.sum / Double(before.count) > last.sum / Double(last.count)
      {
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let offsets = pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    let last = max(bounds.lowerBound, bounds.upperBound - pitch * Double(wishes.count - 1))
    var places = wishes
    for (rank, index) in order.enumerated() {
      places[index] = min(max(bounds.lowerBound, offsets[rank]), last) + pitch * Double(rank)
    }
    return places
  }
}
