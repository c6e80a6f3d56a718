import Testing

@testable import Documents

struct PlainTextTests {
  private func text(_ blocks: [Block], width: Int = 40, dropsColumns: Bool = false) -> String {
    var document = Document(
      kind: "team", title: "T", levels: Charts.levels, sections: [Section("s", "S", blocks)])
    document.footer = ""
    let text = PlainText.text(of: document, width: width, dropsColumns: dropsColumns)
    return String(text.dropFirst("T\n=\n\nS\n-\n\n".count))
  }

  private let table = Table(
    "Plan",
    columns: [
      .init("Practice"), .init("First step", priority: 2), .init("Effort", .trailing, priority: 1),
    ],
    rows: [
      .init(["Skill map", "List ten needed skills", "12"]), .init(band: "Later"),
      .init(["Rollback"]),
    ])

  @Test func `columns are as wide as what they hold, and wrapped where they have to`() {
    #expect(
      text([.table(table)], width: 30) == """
        Plan
        Practice   First step   Effort
        Skill map  List ten         12
                   needed
                   skills
        Later
        Rollback

        """)
  }

  @Test func `a column goes where it may, the least important first`() {
    #expect(
      text([.table(table)], width: 20, dropsColumns: true) == """
        Plan
        Practice   Effort
        Skill map      12
        Later
        Rollback

        """)
  }

  @Test func `a table without room for its columns says each value after its name`() {
    #expect(
      text([.table(table)], width: 20) == """
        Plan
        Skill map
          First step: List
          ten needed skills;
          Effort: 12
        Later
        Rollback

        """)
  }

  @Test func `bars stand beside their numbers`() {
    let bars = Figure(
      .bars(
        .init(
          [
            .init("Data", level: 3, range: 2...3, progress: 55, target: 4, before: .level(2)),
            .init("Law", level: nil, standing: "not rated"),
          ], since: "2025")), title: "Levels", summary: "")
    #expect(
      text([.figure(bars)], width: 78) == """
        Levels
        Dimension              Level      Progress  Target  Since 2025
        Data       ██████····  3 (2–3)        55 %       4  ▲ 1
        Law        ··········  not rated         –       –

        """)
  }

  @Test func `entries, quotes and cards read as text`() {
    #expect(
      text(
        [
          .list([
            Entry("One \("·  small", .muted)", detail: "More", number: 1, [Entry("Deep")])
          ]), .card(Reports.card),
        ], width: 60)
          == """
          1. One ·  small
             More
             - Deep

          2 → 4 Model registry ▲ was 1  (MOD-3)
            Today             From file names or folders kept tidy by
                              hand.
            First step        Create one shared list of live models.
                              Medium.
            Note of the team  “File names carry the date; the July
                              rollback took a day.”
            Evidence          Folder listing, 27 November 2026 · same
                              day
                              Checklist of May 9 months old, ask again
            Votes: 2 for level 1; 3 for level 2; 1 for level 4.
                   Decided: 2.

            Dissent for 4: “The platform already has a registry.”

          """.replacing("       Decided", with: "Decided"))
  }
}
