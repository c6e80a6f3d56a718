/// The cheapest choice of candidates whose weights add up to at least `need`.
///
/// Exact: it keeps, for every tail of the candidates, the greatest weight of every cost that can still matter, and
/// then takes candidates in their order wherever that is as cheap. So of several cheapest choices it finds the one
/// that comes first in the order.
struct Covering {
  let candidates: [(cost: ImprovementCost, weight: Int)]
  let need: Int
  /// How many pairs of cost and weight may be kept before the search gives up.
  var limit = 400_000

  private struct Point {
    var cost: ImprovementCost
    var weight: Int
  }

  /// The positions of the choice, in order; nil where there is none or the search would pass the limit.
  func choice() -> [Int]? {
    guard need > 0 else { return [] }
    if Set(candidates.map(\.weight)).count == 1 { return cheapestOfEqualWeight() }
    guard let most = costThatIsEnough(), let fronts = fronts(upTo: most) else { return nil }
    var chosen: [Int] = []
    var missing = need
    for (index, candidate) in candidates.enumerated() where missing > 0 {
      guard let taken = cheapest(in: fronts[index + 1], covering: missing - candidate.weight)
      else { continue }
      let left = cheapest(in: fronts[index + 1], covering: missing)
      if let left, left < candidate.cost + taken { continue }
      chosen.append(index)
      missing -= candidate.weight
    }
    return chosen
  }

  /// With equal weights only the number of candidates matters, so the cheapest ones are taken.
  private func cheapestOfEqualWeight() -> [Int]? {
    guard let weight = candidates.first?.weight else { return nil }
    let count = (need + weight - 1) / weight
    guard count <= candidates.count else { return nil }
    let sorted = candidates.indices.sorted { (candidates[$0].cost, $0) < (candidates[$1].cost, $1) }
    return sorted.prefix(count).sorted()
  }

  /// The cost of a choice that is enough, as a bound: what costs no practice first, then the heaviest.
  private func costThatIsEnough() -> ImprovementCost? {
    var (missing, total) = (need, ImprovementCost())
    let sorted = candidates.sorted {
      ($0.cost.practices, -$0.weight, $0.cost) < ($1.cost.practices, -$1.weight, $1.cost)
    }
    for candidate in sorted {
      missing -= candidate.weight
      total = total + candidate.cost
      if missing <= 0 { return total }
    }
    return nil
  }

  /// For every position the useful pairs of the candidates from there on, cost and weight both rising.
  private func fronts(upTo most: ImprovementCost) -> [[Point]]? {
    var before = [0]
    for candidate in candidates { before.append((before.last ?? 0) + candidate.weight) }
    var fronts = [[Point(cost: ImprovementCost(), weight: 0)]]
    var kept = 0
    for index in candidates.indices.reversed() {
      guard let tail = fronts.last else { return nil }
      let front = merged(tail, with: candidates[index]) {
        $0.cost <= most && $0.weight + before[index] >= need
      }
      kept += front.count
      guard kept <= limit else { return nil }
      fronts.append(front)
    }
    return fronts.reversed()
  }

  private func merged(
    _ tail: [Point], with candidate: (cost: ImprovementCost, weight: Int),
    where isUseful: (Point) -> Bool
  ) -> [Point] {
    var front: [Point] = []
    front.reserveCapacity(2 * tail.count)
    var (old, new) = (0, 0)
    while old < tail.count || new < tail.count {
      let raised = new < tail.count ? raised(tail[new], by: candidate) : nil
      let point: Point
      if let raised, old == tail.count || raised.cost < tail[old].cost {
        (point, new) = (raised, new + 1)
      } else {
        (point, old) = (tail[old], old + 1)
      }
      guard isUseful(point), point.weight > (front.last?.weight ?? -1) else { continue }
      if let last = front.last, last.cost == point.cost { front.removeLast() }
      front.append(point)
    }
    return front
  }

  private func raised(_ point: Point, by candidate: (cost: ImprovementCost, weight: Int)) -> Point {
    Point(cost: point.cost + candidate.cost, weight: min(need, point.weight + candidate.weight))
  }

  /// The lowest cost in a front that is enough.
  private func cheapest(in front: [Point], covering missing: Int) -> ImprovementCost? {
    guard missing > 0 else { return ImprovementCost() }
    var (low, high) = (0, front.count)
    while low < high {
      let middle = (low + high) / 2
      if front[middle].weight >= missing { high = middle } else { low = middle + 1 }
    }
    return low < front.count ? front[low].cost : nil
  }
}
