/// S06: statements that say too little to be chosen by.
extension QuestionnaireLinter {
  mutating func checkShortAnchors() {
    for item in questionnaire.practices where item.hasAnchors {
      for (rank, anchor) in item.steps.enumerated() {
        let count = anchor.words.count
        if anchor.text.isBlank {
          report("S06", .error, anchor.place, "the statement is empty", "Write some text.")
        } else if rank > 0, count < 4 {
          // That something is missing needs no more than a word.
          report(
            "S06", anchor.place, "the statement has \(count) word\(count == 1 ? "" : "s")",
            "Say in four or more what a visitor could see.")
        }
      }
    }
  }
}
