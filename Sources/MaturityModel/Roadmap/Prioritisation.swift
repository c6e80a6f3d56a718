/// Practices in the order of pain × gap ÷ effort, where a prerequisite inherits the rank of what it blocks.
///
/// Practices are positions in the questionnaire; what has no place in the order only blocks or is met.
struct Prioritisation {
  private(set) var members: [Member]
  /// Prerequisites before what needs them; what needs itself is missing.
  private let topological: [Int]
  /// The prerequisites that each planned practice still waits for; those without a level keep nothing waiting.
  private(set) var unmet: [[Int]]
  /// The planned practices that wait for each, in questionnaire order.
  private(set) var dependents: [[Int]]

  struct Member {
    /// Nil without a level.
    var level: Int?
    /// 0 where nothing is aimed at.
    var target: Int
    var effort: Effort
    /// What the effort counts: 1 or more.
    var points: Int
    var links: [Link]
    var needs: [Need]
    var isLeftOut = false
    /// The steps up to each level, from 1 on, where a level is not a step.
    var steps: [Int]?

    /// True for what is to rise.
    var isPlanned: Bool { (level ?? .max) < target && !isLeftOut }
    var gap: Int {
      guard target > (level ?? target) else { return 0 }
      return steps.map { $0[target - 1] } ?? target - (level ?? target)
    }
  }

  /// A challenge that the practice makes lighter.
  struct Link {
    /// 0…4.
    var severity: Int
    /// 1…3.
    var strength: Int
  }

  struct Need {
    var position: Int
    var level: Int
    /// True where both have the same scale, so that a modest target asks for no more of what it needs.
    var isOnOneScale = true

    /// What is asked for the sake of a target.
    func level(for target: Int) -> Int { isOnOneScale ? min(level, target) : level }
  }

  /// Targets are closed: a prerequisite is to reach what a planned practice asks of it.
  init(_ members: [Member]) {
    self.members = members
    topological = Self.topological(members)
    unmet = Array(repeating: [], count: members.count)
    dependents = unmet
    for position in topological.reversed() where self.members[position].isPlanned {
      for need in self.members[position].needs {
        let asked = need.level(for: self.members[position].target)
        self.members[need.position].target = max(self.members[need.position].target, asked)
      }
    }
    for position in members.indices where self.members[position].isPlanned {
      let target = self.members[position].target
      unmet[position] = members[position].needs.filter { need in
        (members[need.position].level ?? .max) < need.level(for: target)
      }.map(\.position)
      for need in unmet[position] { dependents[need].append(position) }
    }
  }

  private static func topological(_ members: [Member]) -> [Int] {
    var waiting = members.map(\.needs.count)
    var dependents = Array(repeating: [Int](), count: members.count)
    for (position, member) in members.enumerated() {
      for need in member.needs { dependents[need.position].append(position) }
    }
    var sorted = members.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < sorted.count {
      for dependent in dependents[sorted[next]] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 { sorted.append(dependent) }
      }
      next += 1
    }
    return sorted
  }

  /// The planned practices that can never begin, because of something that was left out.
  var blocked: Set<Int> {
    var blocked = Set(members.indices).subtracting(topological)
    for position in topological where members[position].isPlanned {
      if unmet[position].contains(where: { members[$0].isLeftOut || blocked.contains($0) }) {
        blocked.insert(position)
      }
    }
    return blocked
  }

  /// The planned practices, what is to be done first in front.
  var order: [Int] { order { $0 } }

  /// The best and the worst place of every planned practice, from 1, over this order and the four that weigh
  /// otherwise: without effort, with efforts 1, 3, 9, with links and with severities that are there or not.
  func places() -> [Int: ClosedRange<Int>] {
    let variants: [(Member) -> Member] = [
      { $0 }, { $0.with { $0.points = 1 } },
      { $0.with { $0.points = [.small: 1, .medium: 3, .large: 9][$0.effort] ?? 1 } },
      { $0.with { for index in $0.links.indices { $0.links[index].strength = 1 } } },
      {
        $0.with { member in
          for index in member.links.indices {
            member.links[index].severity = member.links[index].severity >= 3 ? 1 : 0
          }
        }
      },
    ]
    var places: [Int: ClosedRange<Int>] = [:]
    for variant in variants {
      for (index, position) in order(as: variant).enumerated() {
        places[position] = places[position, default: index + 1...index + 1].including(index + 1)
      }
    }
    return places
  }

  private func order(as variant: (Member) -> Member) -> [Int] {
    let weighed = members.map(variant)
    var own = weighed.map { member in
      Fraction(
        member.gap * member.links.reduce(1) { $0 + $1.severity * $1.strength }, member.points)
    }
    let first = own
    for position in topological.reversed() where members[position].isPlanned {
      for need in unmet[position] { own[need] = max(own[need], own[position]) }
    }
    var depth = Array(repeating: 0, count: members.count)
    for position in topological where members[position].isPlanned {
      depth[position] = unmet[position].reduce(0) { max($0, depth[$1] + 1) }
    }
    return members.indices.filter { members[$0].isPlanned }.sorted { left, right in
      if own[left] != own[right] { return own[left] > own[right] }
      if depth[left] != depth[right] { return depth[left] < depth[right] }
      if first[left] != first[right] { return first[left] > first[right] }
      let keys = [left, right].map { (weighed[$0].level ?? 0, weighed[$0].points, $0) }
      return keys[0] < keys[1]
    }
  }

  /// The practices that have to rise before this one, directly or through others, those left out included.
  func ancestors(of position: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = [position]
    while let next = open.popLast() {
      for need in unmet[next] where found.insert(need).inserted { open.append(need) }
    }
    return found
  }

  /// The phase of each planned practice that is not blocked, from 1.
  ///
  /// Each phase is filled in the given order with what waits for nothing that is not done in an earlier phase; what
  /// does not fit is skipped, but no phase stays empty. `fixed` have their band whatever else fits there.
  func phases(_ order: [Int], capacity: Int, fixed: [Int: Plan.Band] = [:]) -> [Int: Int] {
    let blocked = blocked
    var phases = place(fixed.filter { !blocked.contains($0.key) })
    var points: [Int: Int] = [:]
    for (position, phase) in phases { points[phase, default: 0] += members[position].points }
    var rest = order.filter { !blocked.contains($0) && phases[$0] == nil }
    var phase = 1
    while !rest.isEmpty {
      var used = points[phase] ?? 0
      let free = rest.filter { unmet[$0].allSatisfy { (phases[$0] ?? .max) < phase } }
      for position in free where used == 0 || used + members[position].points <= capacity {
        used += members[position].points
        phases[position] = phase
      }
      rest.removeAll { phases[$0] != nil }
      phase += 1
    }
    return phases
  }

  /// What has a fixed band, one phase after what it waits for as long as that is in the band.
  private func place(_ fixed: [Int: Plan.Band]) -> [Int: Int] {
    var phases: [Int: Int] = [:]
    for position in topological {
      guard let band = fixed[position]?.phases else { continue }
      let before = unmet[position].compactMap { phases[$0] }.max() ?? 0
      phases[position] = min(max(band.lowerBound, before + 1), max(band.upperBound, before))
    }
    return phases
  }
}

extension Prioritisation.Member {
  fileprivate func with(_ edit: (inout Self) -> Void) -> Self {
    var copy = self
    edit(&copy)
    return copy
  }
}

extension ClosedRange<Int> {
  func including(_ number: Int) -> Self {
    Swift.min(lowerBound, number)...Swift.max(upperBound, number)
  }
}
