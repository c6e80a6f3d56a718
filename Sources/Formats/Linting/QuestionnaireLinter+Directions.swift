/// A06: answers of one block that run in different directions, where a hand goes on as before.
extension QuestionnaireLinter {
  mutating func checkDirections() {
    guard questionnaire.isEnglish else { return }
    let scales = Dictionary(
      questionnaire.scales.map { ($0.name, $0.steps) }, uniquingKeysWith: { $1 })
    for group in questionnaire.groups {
      var first: (item: LintedItem, direction: AnswerDirection)?
      for item in group.items.map({ questionnaire.items[$0] }) {
        let scale = item.node["scale"]?.text ?? ""
        let names = item.steps.isEmpty ? scales[scale] ?? [] : item.steps
        guard !item.hasAnchors, let direction = AnswerDirection(names) else { continue }
        guard let former = first else {
          first = (item, direction)
          continue
        }
        if former.direction.rises != direction.rises {
          report(
            "A06", item.place,
            "the answers of \(direction.kind.rawValue) run against those of \(former.item.id)",
            "Let all answers of a group run in one direction.")
        }
      }
    }
  }
}
