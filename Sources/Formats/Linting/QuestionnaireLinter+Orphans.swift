/// S03: challenges and outcomes that nothing is linked to.
extension QuestionnaireLinter {
  mutating func checkOrphans() {
    let relieved = Set(
      questionnaire.practices.flatMap { item in
        (item.node["relieves"]?.elements ?? []).compactMap { $0["challenge"]?.text }
      })
    for item in questionnaire.items {
      switch item.kind {
      case .challenge where !relieved.contains(item.id):
        report(
          "S03", item.place, "no practice relieves the challenge \(item.id)",
          "Name it in \"relieves\" of a practice, or leave it out.")
      case .outcome where isAlone(item):
        report(
          "S03", item.place, "the outcome \(item.id) is linked to no practice and no dimension",
          "Name practices in \"measuredBy\" or dimensions in \"relatedDimensions\".")
      case .practice, .challenge, .outcome, .profile, .context: continue
      }
    }
  }

  private func isAlone(_ outcome: LintedItem) -> Bool {
    (outcome.node["measuredBy"]?.elements ?? []).isEmpty
      && (outcome.node["relatedDimensions"]?.elements ?? []).isEmpty
  }
}
