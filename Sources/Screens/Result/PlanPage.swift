internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

extension Sheet {
  /// What to do first, what would follow from it, and how firmly the present level stands.
  mutating func fillPlan(_ roadmap: Roadmap, _ tried: WhatIf) {
    header(roadmap, tried)
    page.text(
      words.goal(
        roadmap.goal, stars: standing.stars, next: report.nextName,
        isWhole: standing.stars == report.practicesToNext), .muted)
    previousPlan()
    if roadmap.rows.isEmpty {
      gap()
      page.text(
        report.emptyPlan + " " + phrase("+ plans for another goal."))
    }
    for band in Plan.Band.allCases {
      let rows = roadmap.rows(in: band)
      guard !rows.isEmpty else { continue }
      heading(of: band, rows.count, roadmap)
      list(rows) { sheet, row in sheet.draw(row, tried) }
    }
    unrated(roadmap.unrated)
    leftOut(roadmap.leftOut)
    stability(roadmap)
  }

  /// The goal, and the level and index now, with what is tried, and at the end of the plan: always in view.
  private mutating func header(_ roadmap: Roadmap, _ tried: WhatIf) {
    let score = card.overall.score
    let parts = words.whatIf(
      score, tried: tried.headline?.overall, all: roadmap.after[.later]?.overall,
      of: roadmap.rows.count)
    if page.isSpoken {
      page.text(
        phrase("Goal: \(words.name(of: roadmap.goal), "goal")") + "; "
          + parts.joined(separator: "; ") + ".")
      return changes(tried)
    }
    let goal = "‹ \(words.name(of: roadmap.goal)) ›"
    let line = ([phrase("Goal") + " " + goal] + parts).joined(separator: "   ")
    if page.metrics.width(of: line) <= width {
      page.row([
        .init(phrase("Goal") + " "), .init(goal, .title),
        .init("   " + parts.joined(separator: "   ")),
      ])
    } else {
      page.row([.init(phrase("Goal") + " "), .init(goal, .title)])
      page.text(parts.joined(separator: ", "))
    }
    page.head = page.lines.count
    changes(tried)
    // Where the list would have no room left, the dimensions scroll with it.
    if page.lines.count <= height / 3 { page.head = page.lines.count }
  }

  /// The dimensions that what is tried would change.
  private mutating func changes(_ tried: WhatIf) {
    guard let headline = tried.headline else { return }
    let changed = headline.dimensions.compactMap { after in
      card[dimension: after.id].flatMap {
        words.whatIf(report.title(of: after.id), $0.score, after)
      }
    }
    page.text(changed.isEmpty ? words.nothingFollows : changed.joined(separator: "   "), .better)
  }

  /// How much of last time's plan is seen in the answers.
  private mutating func previousPlan() {
    let steps = assessment.plannedBefore
    guard !steps.isEmpty else { return }
    page.text(
      words.seen(steps.count(where: \.isSeen), of: steps.count), .title)
  }

  private mutating func heading(of band: Plan.Band, _ count: Int, _ roadmap: Roadmap) {
    gap()
    page.heading(
      roadmap.end(of: band).map { words.band(band, until: words.date($0)) }
        ?? words.later(count))
  }

  /// The practices that have to be answered before they can be planned.
  private mutating func unrated(_ practices: [Item.ID]) {
    guard let first = practices.first else { return }
    gap()
    let unrated = words.unrated(practices.count)
    link(.item(first.text)) { page, marker, role in
      page.entry([.init(marker, role)], unrated, role)
    }
  }

  private mutating func leftOut(_ practices: [Item.ID]) {
    guard !practices.isEmpty else { return }
    gap()
    page.heading(words.names.leftOut)
    for id in practices {
      guard let practice = questionnaire.practice(id)?.practice else { continue }
      link(.item(id.text)) { page, marker, role in
        page.entry([.init(marker + page.id(id) + " ", role)], practice.title, role)
      }
    }
  }

  /// What keeps from the next level, and how little would change the present one.
  private mutating func stability(_ roadmap: Roadmap) {
    let overall = card.overall
    guard overall.levelEstimate != nil else { return }
    gap()
    page.heading(words.holdsHeading(next: report.nextLevel))
    if report.nextLevel == nil { page.text(words.nothingHoldsBack(overall.score)) }
    for gate in report.holdsBack { page.flow([.init("\(symbols.bullet) ")], gate, .text) }
    if let way = standing.way { page.flow([], way, .text) }
    gap()
    page.heading(words.names.stability)
    page.text(words.scores.steps(overall.score))
    if let sensitivity = words.scores.sensitivity(overall.score) { page.text(sensitivity) }
    for dimension in card.dimensions where dimension.dependsOnTheta {
      bullet(
        "\(report.title(of: dimension.dimension)): \(words.scores.levels(byShare: dimension.sensitivity))"
      )
    }
  }
}
