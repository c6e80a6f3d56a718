internal import Documents
internal import MaturityModel
internal import Translation

extension Dialogue {
  /// The talks whose time is up and of which nobody has heard that yet, besides what is said anyway.
  ///
  /// A terminal does not tell whether a line is being typed, so this waits for the next one that is heard.
  mutating func talksThatEnded(_ app: App, said: [String]) -> [String] {
    guard let workshop = app.workspace.workshop else {
      endedTalks = []
      return []
    }
    let ended = workshop.discussions.filter { _, discussion in
      discussion.minutesLeft(of: workshop.frame.minutesPerPractice, at: app.workspace.device.now)
        .map { $0 <= 0 } ?? false
    }
    // Who extends the time hears of its end once more.
    defer { endedTalks = Set(ended.keys) }
    let round = (app.top as? RoundScreen)?.practice
    return ended.keys.sorted().filter { !endedTalks.contains($0) }.compactMap { practice in
      let canExtend = ended[practice].map { !$0.isExtended } ?? false
      if practice == round, said.contains(app.workspace.words.timeIsUp(canExtend: canExtend)) {
        return nil
      }
      return phrase("\(practice.displayed, "practice"): the time to talk is up.")
    }
  }
}
