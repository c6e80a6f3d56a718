@testable import Documents

/// The section on a dimension, with a practice in full.
extension Reports {
  static let card = Card(
    .item("mod-3"), "\(Text.step(2, 4)) Model registry \("▲ was 1", .better)", code: "MOD-3",
    facts: [
      Fact("Today", "From file names or folders kept tidy by hand."),
      Fact("First step", "Create one shared list of live models. \("Medium.", .muted)"),
      Fact(
        "Note of the team", "File names carry the date; the July rollback took a day.",
        isQuote: true),
      Fact(
        "Evidence", "Folder listing, 27 November 2026 \("· same day", .muted)",
        "Checklist of May \("9 months old, ask again", .warning)"),
    ],
    side: [
      .figure(
        Figure(
          .votes(Charts.dissent), title: "Votes on Model registry",
          summary: "2 for level 1; 3 for level 2; 1 for level 4. Decided: 2.")),
      .paragraph("Dissent for 4: “The platform already has a registry.”", .muted),
    ])

  static let dimension = Section(
    "dimensions", number: "4", "Each dimension", flow: .page,
    [
      .section(
        Section(
          .dimension("mod"), "\(Text.level(2)) Model lifecycle \("Emerging", .muted)",
          [
            .paragraph("From experiment to retirement."),
            .columns(
              [
                [
                  .section(
                    Section(
                      "why", "Why 2, not 3",
                      [
                        .paragraph("3 of 6 practices are at level 3 or better; 5 are needed."),
                        .paragraph("High: nothing found that makes it less certain.", .muted),
                      ]))
                ],
                [
                  .section(
                    Section(
                      "way", "Smallest way to 3",
                      [
                        .paragraph("\("Any two of, to level 3", .strong)"),
                        .list([
                          Entry("\(Text.step(2, 3)) \("Model registry", link: .item("mod-3"))"),
                          Entry("\(Text.step(2, 3)) Experiment tracking"),
                        ]),
                      ]))
                ],
              ], .box),
            .card(card),
            .table(
              Table(
                "Votes on Model lifecycle",
                columns: [.init("Practice")]
                  + ["1", "2", "3", "4", "5", "Don’t know", "n/a", "Decided"]
                  .map { .init($0, .trailing) },
                rows: [
                  .init(["Model registry", "2", "3", "–", "1", "–", "–", "–", "2"])
                ], folding: .leftOutOnPaper)),
          ]))
    ])
}
