import MaturityModel

/// S09: how long it takes to answer, in every length.
extension QuestionnaireLinter {
  private static let longestMinutes = 45
  private static let mostInWorkshop = 25

  mutating func checkTime() {
    guard !questionnaire.practices.isEmpty else { return }
    let lengths = self.lengths
    let told = lengths.map { "\($0.name) \($0.time.minutes) min" }.joined(separator: ", ")
    report(
      "S09", .information, questionnaire.place, "answering takes about: \(told)",
      "Compare it with the time that people have.")
    if let full = lengths.last, full.time.minutes > Self.longestMinutes {
      report(
        "S09", questionnaire.place,
        "one person alone needs about \(full.time.minutes) minutes, more than "
          + "\(Self.longestMinutes)", "Leave practices out, or let parts of it be answered.")
    }
    if let shortest = lengths.first, shortest.practices > Self.mostInWorkshop {
      report(
        "S09", .information, questionnaire.place,
        "the shortest length has \(shortest.practices) practices, more than "
          + "\(Self.mostInWorkshop), which a workshop hardly gets through",
        "Mark the most telling ones as \"core\".")
    }
  }

  private struct Length {
    var name: String
    var practices: Int
    var time: ReadingTime
  }

  /// The lengths on offer, the shortest first.
  private var lengths: [Length] {
    let isCore = { (item: LintedItem) in item.node["core"]?.flag == true }
    let isStandard = { (item: LintedItem) in item.node["standard"]?.flag == true || isCore(item) }
    let quick = length("quick", isCore, adding: [])
    let standard = length("standard", isStandard, adding: [.challenge])
    let full = length("full", { _ in true }, adding: [.challenge, .outcome])
    var counts: Set<Int> = [0]
    return [full, quick, standard].filter { counts.insert($0.practices).inserted }
      .sorted { $0.practices < $1.practices }
  }

  private func length(
    _ name: String, _ asks: (LintedItem) -> Bool, adding kinds: [LintedItem.Kind]
  ) -> Length {
    var length = Length(name: name, practices: 0, time: ReadingTime())
    for item in questionnaire.items {
      switch item.kind {
      case .practice:
        guard asks(item) else { continue }
        length.practices += 1
      case .profile: guard item.node["required"]?.flag == true else { continue }
      case .challenge, .outcome, .context: guard kinds.contains(item.kind) else { continue }
      }
      length.time.items += 1
      length.time.words += item.texts.reduce(0) { $0 + $1.words.count }
    }
    return length
  }
}
