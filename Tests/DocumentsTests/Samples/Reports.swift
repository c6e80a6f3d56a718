@testable import Documents

/// Documents like the example pages, as far as looks and laws need them.
enum Reports {
  static var team: Document {
    var document = Document(
      kind: "team", title: "Payments fraud models", levels: Charts.levels,
      sections: [
        summary, profile, dimension, plan, challenges, change, open,
      ])
    document.kicker = "Machine learning practice"
    document.subtitle = "Fourth quarter 2026"
    document.facts = [
      Fact("Organisation", "Example Bank (demo)"), Fact("Day of the workshop", "27 November 2026"),
      Fact("Who took part", "6 people; names and roles left out"),
      Fact("Questionnaire", "MLOps adoption 1.1.0-demo"),
    ]
    document.mosaic = Charts.mosaic
    document.runningHead = .init(
      left: "Payments fraud models, Q4 2026", right: "Example Bank (demo) · confidential",
      bottom: "Made with mlmaturity")
    document.footer = "Confidential. Made with mlmaturity from one file; every number is in it."
    return document
  }

  static var board: Document {
    var document = team
    document.kind = "board"
    document.layout = .board
    document.kicker = "Machine learning practice · board summary"
    var summary = summary
    summary.blocks[0] = hero
    summary.blocks.removeLast()
    summary.blocks.insert(
      .paragraph(
        "Since December 2025 35 practices rose and 2 fell; the index went from 30 to 49\u{A0}%.",
        .lead), at: 1)
    summary.blocks.append(
      .columns([[.section(holds)], [.section(hurts)]]))
    document.sections = [
      summary,
      Section(
        "plan", "What we do next", flow: .page,
        [
          .paragraph("Pain and level are different goals.", .lead), .table(planTable),
          .figure(planTrend(height: 156)),
        ]),
    ]
    return document
  }

  static var portfolio: Document {
    var document = Document(
      kind: "portfolio", title: "Example Bank", levels: Charts.levels,
      sections: [stand, holdsBack, teams])
    document.kicker = "Machine learning practice · all teams"
    document.subtitle = "November 2026"
    document.facts = [
      Fact("Teams", "5, from 31 assessments"), Fact("Compared with", "31 March 2026"),
    ]
    document.mosaic = Mosaic(
      Charts.heatMap.rows.map { $0.cells.dropFirst().map(\.level) }, order: .rows)
    return document
  }

  static var progress: Document {
    var document = Document(
      kind: "progress", title: "Payments fraud models", levels: Charts.levels,
      sections: [
        Section(
          "trend", number: "1", "Over time", flow: .page,
          [
            .paragraph("Better: since December 2025 35 practices rose and 2 fell.", .lead),
            .figure(trend),
          ]),
        Section(
          "dims", number: "2", "Each dimension", flow: .page,
          [.figure(slope), .section(Section("all", "All seven results", [.figure(multiples)]))]),
      ])
    document.subtitle = "June 2025 to November 2026"
    document.mosaic = Charts.mosaic
    return document
  }

  static let all = [team, board, portfolio, progress]

  private static let stand = Section(
    "map", number: "1", "Where the teams stand", flow: .page,
    [
      .paragraph("Across five teams 22 dimensions rose by a level or more.", .lead),
      .figure(
        Figure(
          .heatMap(Charts.heatMap), title: "Level of each team in each dimension",
          summary: "The table says it.",
          legend: (1...5).map { .init(.level($0), Charts.levels.name(of: $0)) })),
      .paragraph("Teams are in the order of their names. This is no ranking.", .muted),
    ])

  private static let holdsBack = Section(
    "back", number: "2", "What holds most teams back",
    [
      .figure(
        Figure(
          .holdsBack(Charts.holdsBack), title: "Dimensions that hold back the overall level",
          summary: "CI/CD and deployment in 4 of 5 teams; and so on.", tableLabel: "As a table"))
    ])

  private static let teams = Section(
    "teams", number: "3", "The teams", flow: .page,
    Charts.heatMap.rows.map { row in
      .section(
        Section(
          .section(row.name), "\(Text.level(row.cells[0].level ?? 1)) \(row.name)", flow: .whole,
          [
            .columns(
              [
                [.facts([Fact("Day", "18 September 2026"), Fact("Fell", "none")])],
                [
                  .figure(
                    Figure(
                      .levelStrip(Charts.stripBefore), title: "Level 3 of 5",
                      summary: "A scale from 1 to 5. Now level 3."))
                ],
              ], .chart)
          ]))
    })

  static let trend = Figure(
    .trend(Charts.trend), title: "Progress over time",
    summary: "Jun 2025: 14 %, not rated; and so on.",
    legend: [
      .init(.unchanged, "on unchanged questions"), .init(.carried, "some answers carried over"),
      .init(.questionnaire, "questionnaire changed"), .init(.range, "what missing answers allow"),
    ], tableLabel: "As a table", caption: "Nothing was measured between the days.")

  static let multiples = Figure(
    .multiples(Charts.multiples), title: "Progress and level of each dimension",
    summary: "The table says it.", tableLabel: "As a table")
}
