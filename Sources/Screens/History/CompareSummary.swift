internal import MaturityModel
internal import TextCanvas

extension CompareSheet {
  /// The headline: what may be said, how much changed and why, and how sure that is.
  mutating func fillSummary() {
    sides()
    gap()
    page.heading("What can be said")
    page.text(words.permission(of: comparison.overall))
    gap()
    index()
    level()
    practices()
    if !comparison.possibleResponseShift.isEmpty {
      gap()
      let titles = comparison.possibleResponseShift.map { comparison.title(of: $0) }
      page.text(
        "Possible response shift: \(titles.joined(separator: ", ")) fell although what is recorded "
          + "as evidence is the same. Who learns what a practice can be rates it lower.", .warning)
    }
  }

  private mutating func sides() {
    side("Before", comparison.before)
    side("After", comparison.after)
    let attendance = comparison.attendance
    var people = "\(attendance.before) before, \(attendance.after) after"
    if let both = attendance.inBoth, let share = attendance.matchedShare {
      people += "; \(both) of them on both sides (\(share.percent) %)"
    }
    fact("Answered by", people)
    if let share = comparison.after.unconfirmedShare, share > .zero {
      fact("Carried over", "\(share.percent) % of the newer answers are not re-confirmed", .warning)
    }
    for notice in comparison.notices { page.text(notice, .warning) }
  }

  private mutating func side(_ label: String, _ assessment: Assessment) {
    let questionnaire = assessment.questionnaire
    let title = assessment.details.title.isEmpty ? "untitled" : assessment.details.title
    let mode = assessment.mode == .quick ? ", quick scan" : ""
    fact(
      label,
      "\(title), \(day(of: assessment))\(mode), \(questionnaire.id) \(questionnaire.version)")
  }

  /// The change of the index, split exactly; only as much of it as the overlap permits.
  private mutating func index() {
    let index = comparison.overall.index
    switch comparison.overall.permits {
    case .moves: return
    case .likeForLike:
      page.heading("Progress index of the same practices")
      amount("Like for like", index.likeForLike, likeForLike(index))
      page.text("The index as a whole is not compared: it rests on different items.", .muted)
    case .all:
      page.heading("Progress index")
      amount(
        "Change", index.change,
        "\(words.percent(index.before)) \(symbols.arrow) \(words.percent(index.after))")
      amount("Like for like", index.likeForLike, likeForLike(index))
      amount(
        "Composition", index.composition, "other practices, scope, and answers that were missing")
      page.text("Points of a hundred; the index assumes equal steps.", .muted)
    }
    gap()
  }

  private func likeForLike(_ index: IndexChange) -> String {
    let span =
      "\(words.percent(index.beforeOnCommon)) \(symbols.arrow) \(words.percent(index.afterOnCommon))"
    let count = comparison.moves.compared
    return "\(span) on the \(count.counted("practice")) rated on both sides"
  }

  private mutating func amount(_ label: String, _ amount: Fraction?, _ text: String) {
    let change = change(amount)
    let padded = page.metrics.padded(change.text, width: 9)
    guard width >= 50 else {
      return page.entry(
        [.init(label + " ", .heading), .init(change.text + " ", change.role)], text)
    }
    page.entry(
      [.init(page.metrics.padded(label, width: 15), .heading), .init(padded, change.role)], text)
  }

  private mutating func level() {
    guard comparison.overall.permits != .moves else { return }
    let level = comparison.overall.level
    page.heading("Level")
    let isDifferent = comparison.overall.permits == .likeForLike
    page.entry(
      [.init("Level ", .title)],
      "\(level.before.levelText) \(symbols.arrow) \(level.after.levelText)"
        + (isDifferent ? " (different items)" : ""), .title)
    if let published = level.publishedBefore {
      page.text(
        "Published as \(published.text) then; rated here by the rule of the newer questionnaire.",
        .muted)
    }
    page.text(words.verdict(of: level))
    page.text(
      "On the same practices alone: \(words.level(level.beforeOnCommon)) \(symbols.arrow) "
        + "\(words.level(level.afterOnCommon)).", .muted)
    gap()
  }

  private mutating func practices() {
    let moves = comparison.moves
    page.heading("Practices")
    page.text(words.verdict(of: comparison.overall.practices))
    var parts = [
      "\(symbols.up) \(moves.up.count) up", "\(symbols.down) \(moves.down.count) down",
      "\(symbols.same) \(moves.same.count) the same",
    ]
    for list in lists where !list.ids.isEmpty { parts.append("\(list.ids.count) \(list.name)") }
    page.packed(parts)
    let (challenges, outcomes) = (comparison.challenges, comparison.outcomes)
    if !challenges.isEmpty {
      fact("Challenges", "\(challenges.better.count) better, \(challenges.worse.count) worse")
    }
    if !outcomes.isEmpty {
      fact("Outcomes", "\(outcomes.better.count) better, \(outcomes.worse.count) worse")
    }
  }

  /// Practices that did not simply move.
  struct PracticeList {
    let name: String
    let ids: [Item.ID]
    var shows = Detail.answers

    /// What is shown of each practice.
    enum Detail { case titles, answers, questions }
  }

  /// The lists of practices that did not simply move.
  var lists: [PracticeList] {
    let moves = comparison.moves
    return [
      PracticeList(name: "added", ids: moves.added),
      PracticeList(name: "removed", ids: moves.removed),
      PracticeList(name: "changed in meaning", ids: moves.changedMeaning, shows: .questions),
      PracticeList(
        name: "reworded with the same meaning", ids: moves.changedWording, shows: .questions),
      PracticeList(name: "became not applicable", ids: moves.becameNotApplicable),
      PracticeList(name: "became applicable", ids: moves.becameApplicable),
      PracticeList(name: "became known", ids: moves.becameKnown),
      PracticeList(name: "became unknown", ids: moves.becameUnknown),
      // What is the same on both sides is not worth telling twice.
      PracticeList(name: "still without a level", ids: moves.stillWithoutLevel, shows: .titles),
    ]
  }
}
