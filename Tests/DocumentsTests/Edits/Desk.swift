import Testing

@testable import Documents

/// A report that lives: what is generated changes, a person changes the file, and the desk remembers what they did.
struct Desk {
  var file = ""
  private(set) var generated: [Passage] = []
  private var dice: Seeded
  /// What each block in the file said when it was generated.
  private var generatedWords: [String: String] = [:]
  private var takenOut: Set<String> = []
  private var levels: [String: Int] = [:]
  private var count = 0

  init(seed: UInt64) { dice = Seeded(Int(seed)) }

  /// Some days: the assessment changes, and a person works on the report.
  mutating func live() {
    for index in 0..<8 where generated.isEmpty || dice.roll(4) == 0 {
      levels["p\(index)"] = dice.roll(4) == 0 ? nil : dice.roll(5) + 1
    }
    generated = (0..<8).compactMap { index in
      levels["p\(index)"].map { passage("p\(index)", level: $0) }
    }
    if dice.roll(6) == 0 { generated.shuffle(using: &dice) }
    guard !file.isEmpty else { return }
    var hands = Hands(file)
    for _ in 0..<dice.roll(4) { change(&hands) }
    file = dice.roll(4) == 0 ? hands.lines.joined(separator: "\r\n") : hands.text
  }

  private func passage(_ id: String, level: Int) -> Passage {
    Passage(
      id: id, text: "## \(id)\n\nLevel is \(level) and\n\n| a |\n| --- |\n| \(level * 7) |",
      facts: [NamedNumber("level", "\(level)"), NamedNumber("index", "\(level * 7)")])
  }

  private mutating func change(_ hands: inout Hands) {
    count += 1
    guard let id = hands.ids.randomElement(using: &dice), let range = hands.range(of: id) else {
      return
    }
    switch dice.roll(7) {
    case 0: hands.lines.insert("my words \(count)", at: range.lowerBound + 1)
    case 1: hands.lines.removeSubrange(range.dropFirst().dropLast())
    case 2:
      hands.lines.removeSubrange(range)
      takenOut.insert(id)
    case 3:
      let block = hands.lines[range]
      hands.lines.removeSubrange(range)
      hands.lines.insert(contentsOf: block, at: gap(in: hands))
    case 4: hands.lines.insert(contentsOf: ["", "own words \(count)"], at: gap(in: hands))
    case 5:
      for line in range.dropFirst().dropLast() { hands.lines[line] += "  " }
    default: allowOne(&hands)
    }
  }

  private mutating func gap(in hands: Hands) -> Int {
    hands.gaps.randomElement(using: &dice) ?? 0
  }

  /// Takes a block off the list of deleted ones.
  private mutating func allowOne(_ hands: inout Hands) {
    guard let id = hands.listed.deleted.randomElement(using: &dice),
      let line = hands.lines.firstIndex(where: { $0.hasPrefix("<!-- mlmaturity-list") })
    else { return }
    hands.lines[line] = hands.lines[line].split(separator: " ").filter { $0 != id }
      .joined(separator: " ")
    takenOut.remove(id)
  }

  /// The laws, seen with the eyes of a person.
  mutating func expect(_ renewed: RenewedReport, after file: String, _ comment: Comment) {
    let (before, after) = (Hands(file), Hands(renewed.text))
    let wanted = Dictionary(uniqueKeysWithValues: generated.map { ($0.id, $0) })
    let edited = Set(before.ids.filter { before.words(of: $0) != generatedWords[$0] })
    let mine = edited.filter { before.words(of: $0) != wanted[$0]?.text }

    let held = Set(before.ids).filter { wanted[$0] != nil || mine.contains($0) }
    let new = Set(wanted.keys).subtracting(before.ids).subtracting(takenOut)
    #expect(Set(after.ids) == held.union(new), comment)
    #expect(after.ids.count == Set(after.ids).count, comment)
    #expect(
      before.skeleton.filter { !$0.hasPrefix("#") || held.contains(String($0.dropFirst())) }
        == after.skeleton.filter { !$0.hasPrefix("#") || !new.contains(String($0.dropFirst())) },
      comment)
    for id in after.ids {
      if mine.contains(id) {
        #expect(after.body(of: id) == before.body(of: id), comment)
      } else {
        #expect(after.words(of: id) == wanted[id]?.text, comment)
        generatedWords[id] = wanted[id]?.text
      }
      #expect(
        (after.now(of: id) != nil) == renewed.kept.contains { $0.id == id && !$0.changes.isEmpty },
        comment)
    }
    expectPlaces(of: new, in: after, comment)
    #expect(renewed.kept.map(\.id) == after.ids.filter(mine.contains), comment)
    #expect(Set(renewed.deleted) == takenOut && Set(after.listed.deleted) == takenOut, comment)
    #expect(after.listed.present == after.ids, comment)
    if file.contains("\r\n") {
      #expect(!renewed.text.replacing("\r\n", with: "").contains("\n"), comment)
    }
  }

  /// What is new stands right behind the nearest that comes before it.
  private func expectPlaces(of new: Set<String>, in after: Hands, _ comment: Comment) {
    let places = Dictionary(
      uniqueKeysWithValues: after.ids.map { ($0, after.skeleton.firstIndex(of: "#\($0)") ?? -1) })
    var previous: Int?
    for id in generated.map(\.id) {
      guard let place = places[id] else { continue }
      if new.contains(id) {
        if let previous {
          #expect(place == previous + 1, comment)
        } else {
          #expect(!generated.contains { places[$0.id].map { $0 < place } == true }, comment)
        }
      }
      previous = place
    }
  }
}
