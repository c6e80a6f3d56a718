public import MaturityModel

/// How the results of one subject went over time, in sections that every surface shows.
public struct History: Sendable {
  package let series: Series
  let subject: String
  package let words: Words
  /// False where nothing may be said of those who answered.
  private let tellsPeople: Bool
  /// False where a file is named without the folder that it lies in, as in what is handed on.
  private let showsFolders: Bool
  /// The results that stand in charts: those with a day and with progress.
  let charted: [Int]
  /// The day of each result; nil where nobody knows.
  private let days: [CalendarDay?]
  /// How each is written.
  private let spellings: [Spelling]

  private struct Spelling {
    /// `December 2025`, or the day where another result is of the same month.
    let sentence: String
    /// The same in few letters.
    let label: String
    let date: String
  }

  /// Says how a series went whose newest questionnaire is this one.
  ///
  /// A moment is a day where the clock is so many seconds ahead of UTC.
  public init(
    _ series: Series, by questionnaire: Questionnaire, subject: String = "",
    tellsPeople: Bool = true, showsFolders: Bool = true, secondsAhead: Int = 0
  ) {
    self.series = series
    self.subject = subject
    self.tellsPeople = tellsPeople
    self.showsFolders = showsFolders
    words = Words(questionnaire)
    let days = series.points.map { point in
      point.at.map { CalendarDay(of: $0, secondsAhead: secondsAhead) }
    }
    self.days = days
    spellings = Self.spellings(of: days, in: words)
    charted = series.points.indices.filter {
      days[$0] != nil && series.points[$0].score.index != nil
    }
  }

  var names: Names { words.names }

  /// All that is said of the series where nothing stands around it.
  public var document: Document {
    let title = words.courseTitle(series.kind, series.points.count)
    return Document(
      kind: "trend", title: [title, subject].filter { !$0.isEmpty }.joined(separator: ": "),
      levels: words.levels, sections: [overTime(heading: ""), dimensions, results])
  }

  /// `June 2025 to November 2026`; empty without two days.
  var span: String {
    guard let first = charted.first, let last = charted.last, first != last else { return "" }
    return words.span(sentenceDay(first), sentenceDay(last))
  }

  /// How many results there are, and of which day the last is.
  var counted: String {
    let day = days.last.flatMap { $0 }
    return words.counted(series.points.count, last: day.map { words.date($0) })
  }

  /// The versions of the questionnaire, in their order.
  var questionnaires: String {
    var versions: [String] = []
    for point in series.points where versions.last != point.version {
      versions.append(point.version)
    }
    return words.list(versions)
  }

  /// The whole over time.
  ///
  /// Where a change is told before it, it needs no lead of its own.
  package func overTime(heading: Text, hasLead: Bool = true) -> Section {
    let points = charted.map { series.points[$0] }
    var blocks: [Block] = []
    if hasLead, !points.isEmpty {
      blocks.append(.paragraph(Text(words.course(points, days: charted.map(sentenceDay))), .lead))
    }
    if points.count > 1 { blocks.append(.figure(trend)) }
    blocks += remarks.map { .paragraph(Text($0), .muted) }
    return Section("over-time", heading, blocks)
  }

  private static func spellings(of days: [CalendarDay?], in words: Words) -> [Spelling] {
    let months = days.map { day in day.map { $0.year * 12 + $0.month } }
    let counts = Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(days, months).map { day, month in
      let none = words.names.noDate
      guard let day else { return Spelling(sentence: none, label: none, date: none) }
      let date = words.shortDate(day)
      return counts[month] == 1
        ? Spelling(sentence: words.month(day), label: words.shortMonth(day), date: date)
        : Spelling(sentence: words.date(day), label: date, date: date)
    }
  }

  private func sentenceDay(_ index: Int) -> String { spellings[index].sentence }

  private func label(_ index: Int) -> String { spellings[index].label }

  private func file(of point: Series.Point) -> String {
    showsFolders ? point.file : point.file.split(separator: "/").last.map { String($0) } ?? ""
  }

  private func isOther(_ index: Int) -> Bool {
    index > 0 && series.points[index].isOtherQuestionnaire
  }

  private var breaks: [TrendLine.Break] {
    charted.enumerated().dropFirst().compactMap { place, index in
      // What lies between two charted results and is in no chart may hold the break.
      let between = charted[place - 1] + 1...index
      let isOther = between.contains { self.isOther($0) }
      let gap = between.first { series.points[$0].breakBefore }
      guard isOther || gap != nil else { return nil }
      let point = series.points[gap ?? index]
      return TrendLine.Break(
        before: place,
        words.rule(
          version: series.points[index].version, isOther: isOther, overlap: point.overlap,
          isGap: gap != nil), isGap: gap != nil)
    }
  }

  private var trend: Figure {
    let points = charted.map { index -> TrendLine.Point in
      let point = series.points[index]
      let narrow = days[index].map { words.narrowMonth($0) }
      let isNew = tellsPeople && index > 0 && point.people != series.points[index - 1].people
      return TrendLine.Point(
        day: days[index]?.daysSince1970 ?? 0, label(index),
        note: isNew ? words.people(point.people) : "", narrow: narrow,
        progress: point.score.index ?? .zero, range: point.score.indexRange,
        unchanged: point.chained, level: point.score.level, name: point.score.name,
        levelRange: point.score.range,
        isCarried: point.carried > 0)
    }
    let breaks = breaks
    let line = TrendLine(points, of: names.day, breaks: breaks, axis: words.trendAxis)
    var keys: [Figure.Key] = []
    if line.hasChain { keys.append(.init(.unchanged, words.keyUnchanged)) }
    if points.contains(where: \.isCarried) { keys.append(.init(.carried, words.keyCarried)) }
    if !breaks.isEmpty { keys.append(.init(.questionnaire, words.keyQuestionnaire)) }
    if points.contains(where: { $0.range != nil }) { keys.append(.init(.range, words.keyRange)) }
    return Figure(
      .trend(line), title: words.trendFigure, summary: words.courseSummary(points, breaks: breaks),
      legend: keys, tableLabel: names.asTable)
  }

  /// What a reader has to know to read the chart.
  private var remarks: [String] {
    let points = series.points
    var remarks: [String] = []
    let people = charted.dropFirst().filter { points[$0].people != points[$0 - 1].people }
    if let index = people.last, tellsPeople {
      remarks.append(
        words.peopleChanged(
          sentenceDay(index), now: points[index].people, before: points[index - 1].people))
    }
    let given = charted.compactMap { index in
      points[index].publishedLevel.map { (sentenceDay(index), $0) }
    }
    if !given.isEmpty { remarks.append(words.given(given)) }
    let undated = points.indices.filter { days[$0] == nil }.map { file(of: points[$0]) }
    if !undated.isEmpty { remarks.append(words.notInChart(undated, because: words.noDay)) }
    let unrated = points.indices.filter { days[$0] != nil && points[$0].score.index == nil }
    if !unrated.isEmpty {
      remarks.append(
        words.notInChart(unrated.map { file(of: points[$0]) }, because: words.nothingRated))
    }
    return remarks + (charted.count > 1 ? [words.chainNote] : [])
  }

  /// Every dimension over the same days.
  package var dimensions: Section {
    let all = series.dimensions.map { part in
      SmallMultiples.Series(
        part.title,
        charted.map { index in
          let score = part.points[index].score
          return score.index.map { .init($0, level: score.level) }
        })
    }
    let shown = all.filter { series in series.values.contains { $0 != nil } }
    guard charted.count > 1, !shown.isEmpty else {
      return Section(
        "each-dimension", Text(names.dimensions), [.paragraph(Text(words.nothingOverTime))])
    }
    let breaks = breaks
    let multiples = SmallMultiples(
      days: charted.compactMap { days[$0]?.daysSince1970 }, labels: charted.map(label), shown,
      breaks: breaks.map(\.point), hasLevels: !words.isMeasured)
    let figure = Figure(
      .multiples(multiples), title: words.multiplesFigure, summary: "", tableLabel: names.asTable,
      caption: Text(words.multiplesNote(breaks: !breaks.isEmpty)))
    return Section("each-dimension", Text(names.dimensions), [.figure(figure)])
  }

  /// The files that the results come from.
  package var results: Section {
    let rows = series.points.indices.reversed().map { index -> Table.Row in
      let point = series.points[index]
      let counts = point.score.counts
      return Table.Row([
        Text(spellings[index].date), Text(point.version),
        Text(tellsPeople ? words.people(point.people) : names.none),
        Text(words.answered(counts?.answered ?? 0, of: counts?.inScope ?? 0)),
        Text(words.carried(point.carried, of: counts?.answered ?? 0)), Text(file(of: point)),
      ])
    }
    let table = Table(
      names.results,
      columns: [
        .init(names.day), .init(names.questionnaire), .init(names.answeredBy),
        .init(names.answered), .init(names.carried, priority: 1), .init(names.file, priority: 2),
      ], rows: rows, hidesCaption: true)
    return Section(
      "results", Text(names.results),
      rows.isEmpty ? [.paragraph(Text(words.nothingOverTime))] : [.table(table)])
  }
}

extension Score {
  /// What missing answers allow of progress; nil where that is one value.
  fileprivate var indexRange: ClosedRange<Fraction>? {
    guard let indexLow, let indexHigh, indexLow < indexHigh else { return nil }
    return indexLow...indexHigh
  }
}
