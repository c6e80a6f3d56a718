/// The smallest sum of steps of a choice whose weights add up to `need`; nil where there is none.
///
/// Exact. Takes the heaviest first among choices of the same steps; between different steps, the greatest weight
/// for every number of steps is built up one kind of step after another. Nil also where that table would have more
/// than four million places.
func fewestSteps(_ choices: [(steps: Int, weight: Int)], covering need: Int) -> Int? {
  let kinds = Dictionary(grouping: choices, by: \.steps).mapValues { kind in
    kind.map(\.weight).sorted(by: >)
  }
  let need = need - (kinds[0] ?? []).reduce(0, +)
  guard need > 0 else { return 0 }
  let paid = kinds.filter { $0.key > 0 }.sorted { $0.key < $1.key }
  guard let limit = enoughSteps(paid, covering: need) else { return nil }
  if paid.count == 1 || Set(paid.flatMap(\.value)).count == 1 { return limit }
  guard paid.count <= 4_000_000 / (limit + 1) else { return nil }
  // best[s]: the greatest weight for at most s steps.
  var best = Array(repeating: 0, count: limit + 1)
  for (steps, weights) in paid { add(weights, of: steps, to: &best) }
  return best.firstIndex { $0 >= need }
}

/// A number of steps that is enough: the best weight for a step first.
///
/// The smallest one where all steps or all weights are the same.
private func enoughSteps(_ kinds: [(key: Int, value: [Int])], covering need: Int) -> Int? {
  let choices = kinds.flatMap { steps, weights in weights.map { (steps: steps, weight: $0) } }
  var (missing, total) = (need, 0)
  for choice in choices.sorted(by: { $0.weight * $1.steps > $1.weight * $0.steps }) {
    missing -= choice.weight
    total += choice.steps
    if missing <= 0 { return total }
  }
  return nil
}

/// Lets `best` also use choices of one kind.
///
/// The weights fall, so the best number to take never falls as the steps grow, and halving the range finds it for
/// every place in n log n.
private func add(_ weights: [Int], of steps: Int, to best: inout [Int]) {
  var sums = [0]
  for weight in weights.prefix(best.count / steps) { sums.append((sums.last ?? 0) + weight) }
  for rest in 0..<min(steps, best.count) {
    let before = stride(from: rest, to: best.count, by: steps).map { best[$0] }
    var after = before
    var open = [(places: 0..<before.count, from: 0, to: before.count - 1)]
    while let (places, from, to) = open.popLast() {
      guard !places.isEmpty else { continue }
      let middle = (places.lowerBound + places.upperBound) / 2
      var (chosen, most) = (from, -1)
      for start in from...min(to, middle) {
        let weight = before[start] + sums[min(middle - start, sums.count - 1)]
        if weight > most { (chosen, most) = (start, weight) }
      }
      after[middle] = most
      open.append((places.lowerBound..<middle, from, chosen))
      open.append((middle + 1..<places.upperBound, chosen, to))
    }
    for (place, weight) in after.enumerated() { best[rest + place * steps] = weight }
  }
}
