@testable import Documents

/// Sections of a team's report.
extension Reports {
  static let hero = Block.columns(
    [
      [
        .hero(
          Hero(
            level: 2, label: "Level 2 of 5", name: "Emerging",
            text: """
              Good habits exist, but not for every model and not without reminders. Target 4, \
              Managed, because what is at stake is critical.
              """))
      ],
      [
        .figure(
          Figure(
            .levelStrip(Charts.strip), title: "Level 2 of 5",
            summary: "A scale from 1 to 5. Now level 2, Emerging. Target 4. In December 2025: 2.",
            caption: "Certain: the 1 missing answer cannot change it."))
      ],
    ], .chart)

  static let bars = Figure(
    .bars(Charts.bars), title: "Level of each dimension",
    summary: "Data management 3, could be 2 to 3, not compared; Model lifecycle 2; and so on.",
    legend: [
      .init(.level(3), "level now"), .init(.target, "target 4"),
      .init(.before, "level in December 2025, where it differs"),
      .init(.range, "what missing answers allow"),
      .init(.none, "– not compared: too many questions changed"),
    ], tableLabel: "Levels as a table")

  static let holds = Section(
    "holds", "What holds level 3 back",
    [
      .paragraph(
        """
        Four of ten dimensions are below 3; at most two may be. Raising \("Joint planning", .strong), \
        \("Experiment tracking", .strong) and \("Model registry", .strong) by one level each reaches \
        level 3 (★).
        """)
    ])

  static let hurts = Section(
    "hurts", "What hurts",
    [
      .list([
        Entry(
          "\("Hard releases", .strong) \("· serious", .muted)",
          detail: "Automated tests 2, Release automation 2 and Staged rollout 2"),
        Entry(
          "\("Skill gaps", .strong) \("· serious", .muted)",
          detail: "Role coverage 2, Skill map 2 and Learning programme 3"),
      ])
    ])

  static let summary = Section(
    "summary", number: "1", "On one page", flow: .page,
    [
      hero, .figure(bars),
      .columns([
        [.section(holds), .section(hurts)],
        [
          .section(
            Section(
              "start", "Start with",
              [
                .list([
                  Entry(
                    "\(Text.step(2, 3)) \("Skill map", .strong) \("· small · Eli, 29 Jan 2027", .muted)",
                    detail: "List ten needed skills and let each person mark their level.",
                    link: .item("ski-2")),
                  Entry(
                    "\(Text.step(2, 3)) \("Model registry", .strong) \("★", .star) \("· medium · no owner yet", .muted)",
                    detail: "Create one shared list of live models.", link: .item("mod-3")),
                ])
              ])),
          .section(
            Section(
              "changed", "What changed",
              [
                .paragraph(
                  "\("Better", .strong) since December 2025: 35 practices rose, 2 fell. The level stays 2."
                )
              ])),
        ],
      ]),
    ])

  static let profile = Section(
    "profile", number: "3", "Profile",
    [
      .paragraph("Six dimensions are at 3 or better. None is on target but one.", .lead),
      .table(bars.table(Charts.levels)),
      .section(
        Section(
          "practices", "All practices",
          [
            .figure(
              Figure(
                .practices(Charts.practices), title: "All practices by dimension",
                summary: "Number of practices: 0 at level 1, 16 at level 2. The table has all.",
                legend: [
                  .init(.gap, "levels short of the target"),
                  .init(.notApplicable, "not applicable"),
                  .init(.unknown, "don’t know"),
                ], tableLabel: "Practices as a table"))
          ])),
    ])

  static let planTable = Table(
    "Plan: now and next",
    columns: [
      .init("Practice"), .init("First step"), .init("Step"), .init("Effort", priority: 1),
      .init("Owner, due", priority: 2),
    ],
    rows: [
      .init(band: "Now, to February 2027"),
      .init(
        ["Skill map", "List ten needed skills.", .step(2, 4), "small", "Eli, 29 Jan 2027"],
        link: .item("ski-2")),
      .init(
        [
          "Model registry \("★", .star)", "Create one list.", .step(2, 4), "medium", "no owner yet",
        ],
        link: .item("mod-3")),
      .init(band: "Next, two quarters"),
      .init(["Rollback", "Keep the previous version.", .step(2, 4), "small", "no owner yet"]),
    ])

  static func planTrend(height: Int) -> Figure {
    var plan = Charts.plan
    plan.height = height
    return Figure(
      .trend(plan), title: "Level and progress after each part of the plan",
      summary: "now: 49 %, level 2; after now: 53 %, level 2; after next: 58 %, level 3.",
      tableLabel: "As a table")
  }

  static let board3 = PlanBoard([
    .init(
      "Now", note: "to February 2027 · Then \(Text.level(2)) 53\u{A0}%",
      practices: [
        .init(
          .step(2, 4), "Skill map", text: "List ten needed skills.",
          note: "Small · 1st–6th · Eli, due 29 January 2027", link: .item("ski-2")),
        .init(
          .step(2, 4), "Model registry", isStarred: true, text: "Create one shared list.",
          note: "Medium · 3rd–10th · no owner yet", link: .item("mod-3")),
      ]),
    .init(
      "Next", note: "two quarters · Then \(Text.level(3)) 58\u{A0}%",
      practices: [
        .init(
          .step(2, 4), "Model packaging", text: "Package one model with pinned libraries.",
          note: "Small · 2nd–5th · no owner yet")
      ]),
    .init(
      "Later", note: "26 practices · Then \(Text.level(4)) 75\u{A0}%",
      rest: "Shared delivery standards, Staged rollout and 24 more."),
  ])

  static let plan = Section(
    "plan", number: "5", "Plan", flow: .page,
    [
      .paragraph("Pain and level are different goals: the order follows what hurts.", .lead),
      .figure(Figure(.board(board3), title: "Plan", summary: "Now 2, next 1, later 26 practices.")),
      .figure(planTrend(height: 190)),
      .table(planTable),
      .table(
        Table(
          "Later: 2 practices", columns: [.init("Practice"), .init("Step")],
          rows: [.init(["Staged rollout", .step(2, 4)]), .init(["Joint planning", .step(2, 4)])],
          folding: .onScreen)),
    ])

  static let challenges = Section(
    "challenges", number: "6", "Challenges and outcomes", flow: .page,
    [
      .figure(
        Figure(
          .matrix(Charts.matrix), title: "Challenges beside the practices that relieve them",
          summary: "19 practices below target against 6 challenges.",
          legend: [
            .init(.strength(3), "strong link"), .init(.strength(2), "medium"),
            .init(.strength(1), "weak"),
          ], tableLabel: "Challenges and practices as a table"))
    ])

  static let slope = Figure(
    .slope(Charts.slope), title: "Progress of each dimension, Dec 2025 to Nov 2026",
    summary: "Data management 33 to 55 %, level 3 (other questions, not compared); and so on.",
    tableLabel: "As a table")

  static let change = Section(
    "change", number: "7", "Change since December 2025",
    [
      .facts([
        Fact("Practices", "\("Better", .strong): 35 up, 2 down, 9 the same"),
        Fact("Progress", "30 to 49\u{A0}%: +18.7 points on unchanged questions"),
      ]),
      .figure(slope),
    ])

  static let open = Section(
    "open", number: "8", "Open points",
    [
      .paragraph("One answer is out of date.", .warning),
      .list([
        Entry("Ask the chargeback desk", number: 1, [Entry("How labels are checked")]),
        Entry("Run \("git log", .code)", number: 2),
      ]),
      .paragraph("Labels come from the chargeback desk.", .quote),
    ])
}
