/// A05: answers that are uneven, and answers with one name.
extension QuestionnaireLinter {
  /// Words of two sides, the favourable one first.
  private static let poles: [(good: Set<String>, bad: Set<String>)] = [
    (["agree"], ["disagree"]), (["satisfied"], ["dissatisfied", "unsatisfied"]),
    (["likely"], ["unlikely"]), (["better"], ["worse"]), (["easy"], ["difficult", "hard"]),
    (["positive"], ["negative"]), (["important"], ["unimportant"]), (["useful"], ["useless"]),
  ]
  private static let middle: Set<String> = [
    "neither", "neutral", "undecided", "same", "unchanged", "nor", "between", "mixed",
  ]
  private static let nothing: Set<String> = [
    "no", "none", "not", "never", "nothing", "negligible", "absent",
  ]

  mutating func checkScales() {
    for scale in questionnaire.scales { checkScale(scale.steps, scale.place) }
    for item in questionnaire.items {
      if let options = item.node["options"], !item.hasAnchors {
        checkScale(item.steps + item.options, item.place.at(options))
      }
    }
    let severity = questionnaire.root["texts"]?["severity"]
    let names = severity?.elements.compactMap { LintedText($0["name"], of: questionnaire.place) }
    if let severity, let names { checkScale(names, questionnaire.place.at(severity)) }
  }

  private mutating func checkScale(_ names: [LintedText], _ place: LintedPlace) {
    checkNames(names)
    guard questionnaire.isEnglish else { return }
    checkBalance(names, place)
    let ends = [names.first, names.last].compactMap { $0?.words.first }
    guard names.count > 2, names.allSatisfy({ AnswerDirection.severity($0.words) != nil }),
      Self.nothing.isDisjoint(with: ends)
    else { return }
    report(
      "A05", place, "the answers tell how bad it is, and none says that it is not",
      "Begin with an answer such as \"None\".")
  }

  private mutating func checkNames(_ names: [LintedText]) {
    var seen: Set<[String]> = []
    for name in names where !seen.insert(name.tokens.map(\.text)).inserted {
      report(
        "A05", name.place, "another answer is called \(name.text.quoted), too",
        "Give every answer a name of its own.")
    }
  }

  private mutating func checkBalance(_ names: [LintedText], _ place: LintedPlace) {
    let words = names.map { Set($0.words) }
    for pole in Self.poles {
      let isMiddle = { (name: Set<String>) in !name.isDisjoint(with: Self.middle) }
      let sides = words.filter { !isMiddle($0) }
      let bad = sides.count { !$0.isDisjoint(with: pole.bad) }
      let good = sides.count { !$0.isDisjoint(with: pole.good) && $0.isDisjoint(with: pole.bad) }
      guard good + bad > 2 || (good > 0 && bad > 0 && good + bad == names.count) else { continue }
      let (goodName, badName) = (pole.good.sorted().named, pole.bad.sorted()[0].quoted)
      if good != bad {
        report(
          "A05", place,
          "\(good) answers lie on the side of \(goodName) and \(bad) on that of \(badName)",
          "Offer as many on either side.")
      } else if !words.contains(where: isMiddle), names.count == good + bad, good > 1 {
        report(
          "A05", place, "there is no answer between \(goodName) and \(badName)",
          "Name the middle, such as \"Neither\".")
      }
    }
  }
}
