internal import MaturityModel

/// What is not known, not shown or not looked at.
extension Report {
  var open: Section {
    let parts = [notKnown, unanswered, oldEvidence, unshown, flagged, unconfirmed].compactMap { $0 }
    let parked = assessment.details.parked.count
    let blocks: [Block] =
      (parked == 0 ? [] : [.paragraph("\(words.parked(parked)) \(names.plan, link: "parked").")])
      + parts.map { .section($0) }
    return Section(
      "open", number: "8", Text(names.open),
      blocks.isEmpty ? [.paragraph(Text(words.nothingOpen))] : blocks)
  }

  private var notKnown: Section? {
    let rows = asked.filter { $0.state == .unknown }.map { asked in
      Table.Row(
        [
          Text(asked.practice.title), Text(asked.practice.question),
          Text(asked.response.note.isEmpty ? names.none : asked.response.note),
        ], link: asked.link)
    }
    guard !rows.isEmpty else { return nil }
    return Section(
      "unknown", Text(names.notKnown),
      [
        .table(
          Table(
            names.notKnown,
            columns: [
              .init(names.practice), .init(names.question, priority: 1),
              .init(names.note, priority: 2),
            ], rows: rows, hidesCaption: true))
      ])
  }

  private var unanswered: Section? {
    let titles = asked.filter { $0.state == .unanswered }.map(\.practice.title)
    guard !titles.isEmpty else { return nil }
    return Section(
      "unanswered", Text(names.unanswered), [.paragraph(Text(words.unanswered(titles)))])
  }

  private var oldEvidence: Section? {
    let rows = asked.flatMap { asked in
      asked.response.evidence.compactMap { evidence -> Table.Row? in
        guard let date = evidence.date else { return nil }
        let age = day.daysSince1970 - date.daysSince1970
        guard age > Words.oldAfter else { return nil }
        return Table.Row(
          [
            Text(asked.practice.title), Text(evidence.shown), Text(words.shortDate(date)),
            Text(words.age(days: age), .warning),
          ], link: asked.link)
      }
    }
    guard !rows.isEmpty else { return nil }
    return Section(
      "old", Text(names.oldEvidence),
      [
        .table(
          Table(
            words.oldEvidence,
            columns: [
              .init(names.practice), .init(names.evidence), .init(names.date, priority: 1),
              .init(names.age),
            ], rows: rows))
      ])
  }

  /// What claims one of the two highest levels without showing it.
  private var unshown: Section? {
    let high = max(2, questionnaire.topLevel - 1)
    let titles = asked.filter { ($0.level ?? 0) >= high && $0.response.evidence.isEmpty }
      .map { Text($0.practice.title, link: $0.link) }
    guard !titles.isEmpty else { return nil }
    return Section(
      "unshown", Text(words.unshownHeading(high, top: questionnaire.topLevel)),
      [.paragraph(words.unshown(titles, level: high))])
  }

  private var flagged: Section? {
    let titles = asked.filter(\.response.isFlagged).map(\.practice.title)
    guard !titles.isEmpty else { return nil }
    return Section("flagged", Text(names.flagged), [.paragraph(Text(words.comeBack(titles)))])
  }

  private var unconfirmed: Section? {
    let titles = assessment.unconfirmed.map { title(of: $0) }
    guard !titles.isEmpty else { return nil }
    return Section(
      "unconfirmed", Text(names.unconfirmed), [.paragraph(Text(words.unconfirmed(titles)))])
  }
}
