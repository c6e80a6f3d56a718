import MaturityModel

/// What practices need before they can rise, and the circles that it must not make.
struct Prerequisites {
  /// For each practice those that it needs, with the place of each.
  private var needs: [Item.ID: [(practice: Item.ID, node: JSONNode)]] = [:]

  mutating func add(_ prerequisite: Item.ID, of practice: Item.ID, at node: JSONNode) {
    needs[practice, default: []].append((prerequisite, node))
  }

  /// Reports prerequisites that need each other in a circle, a few circles at most.
  mutating func reportCycles(_ log: ProblemLog) {
    for _ in 0..<10 {
      guard let (circle, node) = cycle() else { return }
      log.report(
        "the prerequisites run in a circle: \(circle.map(\.text).joined(separator: " needs "))",
        at: node, remedy: "Remove one of them.", code: "S04")
      for practice in circle { needs[practice] = nil }
    }
  }

  /// One circle, its first practice repeated at the end, with the place where it begins.
  private func cycle() -> (circle: [Item.ID], node: JSONNode)? {
    var unresolved = needs
    var dependants: [Item.ID: [Item.ID]] = [:]
    var counts: [Item.ID: Int] = [:]
    for (practice, prerequisites) in needs {
      counts[practice] = prerequisites.count
      for prerequisite in prerequisites {
        dependants[prerequisite.practice, default: []].append(practice)
      }
    }
    var free = dependants.keys.filter { counts[$0] == nil }
    while let practice = free.popLast() {
      for dependant in dependants[practice] ?? [] {
        counts[dependant, default: 0] -= 1
        if counts[dependant] == 0 {
          unresolved[dependant] = nil
          free.append(dependant)
        }
      }
    }
    return unresolved.keys.min().flatMap { walk(unresolved, from: $0) }
  }

  /// Follows prerequisites that all have one themselves until a practice comes again.
  private func walk(
    _ needs: [Item.ID: [(practice: Item.ID, node: JSONNode)]], from start: Item.ID
  ) -> (circle: [Item.ID], node: JSONNode)? {
    var path: [Item.ID] = []
    var positions: [Item.ID: Int] = [:]
    var current = start
    while positions[current] == nil {
      positions[current] = path.count
      path.append(current)
      guard let next = needs[current]?.first(where: { needs[$0.practice] != nil }) else {
        return nil
      }
      current = next.practice
    }
    guard let first = positions[current], let node = needs[current]?.first?.node else { return nil }
    return (Array(path[first...].prefix(12)) + [current], node)
  }
}
