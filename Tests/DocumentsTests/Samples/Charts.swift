import MaturityModel

@testable import Documents

/// The charts of the example pages of the report's design, as values.
enum Charts {
  static let levels = Levels(["Ad hoc", "Emerging", "Defined", "Managed", "Optimising"])

  /// A share of so many thousandths of a percent.
  static func share(_ thousandths: Int) -> Fraction { Fraction(thousandths, 100_000) }

  static let strip = LevelStrip(
    now: .init(2, "now, and December 2025"), target: .init(4, "target"),
    before: .init(2, "December 2025"))

  static let stripBefore = LevelStrip(now: .init(3, "now"), before: .init(2, "March"))

  static let bars = DimensionBars(
    [
      .init(
        "Data management", level: 3, range: 2...3, progress: 55, target: 4, before: .notCompared,
        link: .dimension("dat")),
      .init(
        "Model lifecycle", level: 2, progress: 42, target: 4, before: .level(2),
        link: .dimension("mod")),
      .init(
        "Automation and tooling", level: 3, progress: 45, target: 4, before: .level(2),
        link: .dimension("aut")),
      .init(
        "CI/CD and deployment", level: 2, progress: 25, target: 4, before: .level(1),
        link: .dimension("ci/")),
      .init(
        "Monitoring and operations", level: 3, progress: 56, target: 4, before: .level(2),
        link: .dimension("mon")),
      .init(
        "Governance and compliance", level: 4, progress: 71, target: 4, before: .level(3),
        link: .dimension("gov")),
      .init(
        "Skills and upskilling", level: 2, progress: 33, target: 4, before: .level(1),
        link: .dimension("ski")),
      .init(
        "Collaboration and culture", level: 2, progress: 50, target: 4, before: .level(3),
        link: .dimension("col")),
      .init(
        "DevOps and systems integration", level: 3, progress: 55, target: 4, before: .level(2),
        link: .dimension("dev")),
      .init(
        "Cost and business value", level: 3, progress: 55, target: 4, before: .level(2),
        link: .dimension("cos")),
    ], since: "Dec 2025", isCompact: true)

  static let practices = PracticeStrip([
    row(
      "Data management",
      [
        ("Data versioning", .level(3)),
        ("Data quality checks, newly defined (demo)", .level(2)),
        ("Data preparation pipeline", .level(4)),
        ("Shared feature definitions", .level(4)),
        ("Data access", .level(3)),
        ("Label quality", .unknown),
      ]),
    row(
      "Model lifecycle",
      [
        ("Experiment tracking", .level(2)),
        ("Reproducible training", .level(4)),
        ("Model registry", .level(2)),
        ("Validation before release", .level(2)),
        ("Refresh policy", .level(3)),
        ("Practice added in version 1.1 (demo)", .level(3)),
      ]),
    row(
      "Automation and tooling",
      [
        ("Training pipeline", .level(3)),
        ("Coherent toolchain", .level(2)),
        ("Infrastructure as code", .level(3)),
        ("Self-service platform", .level(3)),
        ("Elastic capacity", .level(3)),
      ]),
    row(
      "CI/CD and deployment",
      [
        ("Version control and review", .level(2)),
        ("Automated tests", .level(2)),
        ("Release automation", .level(2)),
        ("Staged rollout", .level(2)),
        ("Rollback", .level(2)),
        ("Model packaging", .level(2)),
      ]),
    row(
      "Monitoring and operations",
      [
        ("Service health", .level(3)),
        ("Input drift", .level(4)),
        ("Prediction quality", .level(3)),
        ("Prediction records", .notApplicable),
        ("Incident response", .level(3)),
      ]),
    row(
      "Governance and compliance",
      [
        ("Audit trail", .level(4)),
        ("Model documentation", .level(4)),
        ("Risk tiers", .level(3)),
        ("Fairness checks", .level(4)),
        ("Data protection", .notApplicable),
        ("Duties and controls", .level(4)),
        ("Explanations", .level(4)),
      ]),
    row(
      "Skills and upskilling",
      [
        ("Role coverage", .level(2)),
        ("Skill map", .level(2)),
        ("Learning programme", .level(3)),
        ("Shared knowledge", .notApplicable),
      ]),
    row(
      "Collaboration and culture",
      [
        ("Shared ownership", .level(2)),
        ("Joint planning", .level(2)),
        ("Learning from failure", .level(4)),
        ("Sponsorship", .level(4)),
      ]),
    row(
      "DevOps and systems integration",
      [
        ("Shared delivery standards", .level(2)),
        ("Interfaces to consumers", .level(4)),
        ("Security in delivery", .level(3)),
        ("Change process", .level(3)),
        ("Upstream changes", .level(4)),
      ]),
    row(
      "Cost and business value",
      [
        ("Purpose and success measure", .level(3)),
        ("Benefit measurement", .level(3)),
        ("Cost visibility", .level(4)),
        ("Cost control", .level(3)),
        ("MLOps investment", .level(3)),
      ]),
  ])

  private static func row(_ name: String, _ cells: [(String, PracticeStrip.Mark)])
    -> PracticeStrip.Row
  {
    .init(
      name,
      cells.enumerated().map { index, cell in
        .init(
          cell.0, cell.1, target: 4,
          link: .item("\(name.prefix(3).lowercased())-\(index + 1)"))
      })
  }

  static let votes = VoteDots([0, 1, 3, 2, 0], decided: 3)
  static let dissent = VoteDots([2, 3, 0, 1, 0], decided: 2, dissent: 4)

  static let plan = TrendLine(
    [
      .init(day: 0, "now", note: "today", progress: share(48708), level: 2),
      .init(day: 1, "after now", note: "4 practices", progress: share(52875), level: 2),
      .init(day: 2, "after next", note: "5 practices", progress: share(57875), level: 3),
      .init(day: 3, "after all", note: "26 practices", progress: share(75000), level: 4),
    ], of: "After", axis: "% of the way from 1 to 5", height: 190)

  static let matrix = Matrix(
    [
      .init("Hard releases", severity: 3, felt: "Serious"),
      .init("Skill gaps", severity: 3, felt: "Serious"),
      .init("No standard practice", severity: 3, felt: "Serious"),
      .init("Complex data management", severity: 2, felt: "Noticeable"),
      .init("Fit with existing DevOps", severity: 2, felt: "Noticeable"),
      .init("Privacy and security limits", severity: 2, felt: "Noticeable"),
    ],
    [
      .init("Automated tests", level: 2, strengths: [3, 0, 2, 0, 0, 0]),
      .init("Shared delivery standards", level: 2, strengths: [0, 0, 3, 0, 3, 0]),
      .init("Release automation", level: 2, strengths: [3, 0, 0, 0, 2, 0]),
      .init("Staged rollout", level: 2, strengths: [3, 0, 0, 0, 0, 0]),
      .init("Role coverage", level: 2, strengths: [0, 3, 0, 0, 0, 0]),
      .init("Skill map", level: 2, strengths: [0, 3, 0, 0, 0, 0]),
      .init("Data quality checks", level: 2, strengths: [0, 0, 0, 3, 0, 0]),
      .init("Version control and review", level: 2, strengths: [0, 0, 2, 0, 0, 0]),
      .init("Rollback", level: 2, strengths: [2, 0, 0, 0, 0, 0]),
      .init("Model packaging", level: 2, strengths: [2, 0, 0, 0, 0, 0]),
      .init("Validation before release", level: 2, strengths: [1, 0, 0, 0, 0, 0]),
      .init("Joint planning", level: 2, strengths: [0, 0, 0, 0, 1, 0]),
      .init("Training pipeline", level: 3, strengths: [0, 0, 3, 0, 0, 0]),
      .init("Change process", level: 3, strengths: [1, 0, 0, 0, 2, 0]),
      .init("Data versioning", level: 3, strengths: [0, 0, 0, 3, 0, 0]),
      .init("Data access", level: 3, strengths: [0, 0, 0, 2, 0, 1]),
      .init("Learning programme", level: 3, strengths: [0, 2, 0, 0, 0, 0]),
      .init("Security in delivery", level: 3, strengths: [0, 0, 0, 0, 0, 2]),
      .init("MLOps investment", level: 3, strengths: [0, 0, 1, 0, 0, 0]),
    ])

  static let slope = Slope(
    before: "Dec 2025", now: "Nov 2026",
    [
      .init(
        "Data management", short: "Data", before: share(33333), now: share(55000), levelBefore: 3,
        level: 3, isCompared: false),
      .init(
        "Model lifecycle", short: "Model", before: share(25000), now: share(40000), levelBefore: 2,
        level: 2),
      .init(
        "Automation and tooling", short: "Tooling", before: share(31250), now: share(43750),
        levelBefore: 2,
        level: 3),
      .init(
        "CI/CD and deployment", short: "CI/CD", before: share(12500), now: share(25000),
        levelBefore: 1,
        level: 2),
      .init(
        "Monitoring and operations", short: "Monitoring", before: share(31250), now: share(56250),
        levelBefore: 2,
        level: 3),
      .init(
        "Governance and compliance", short: "Governance", before: share(50000), now: share(70833),
        levelBefore: 3,
        level: 4),
      .init(
        "Skills and upskilling", short: "Skills", before: share(8333), now: share(33333),
        levelBefore: 1,
        level: 2),
      .init(
        "Collaboration and culture", short: "Culture", before: share(43750), now: share(50000),
        levelBefore: 3,
        level: 2),
      .init(
        "DevOps and systems integration", short: "Integration", before: share(30000),
        now: share(55000), levelBefore: 2,
        level: 3),
      .init(
        "Cost and business value", short: "Value", before: share(35000), now: share(55000),
        levelBefore: 2,
        level: 3),
    ])

  static let trend = TrendLine(
    [
      point(0, "Jun 2025", 14000, 14010, 13292...17792, nil),
      point(91, "Sep 2025", 22667, 22450, 22042...24042, 1),
      point(175, "Dec 2025", 30042, 29827, 29417...31417, 2),
      point(273, "Mar 2026", 36375, 36386, nil, 2),
      point(364, "Jun 2026", 42292, 42302, nil, 2, isCarried: true),
      point(455, "Sep 2026", 50875, 50866, nil, 2),
      point(525, "Nov 2026", 48708, 48614, 47792...49458, 2, note: "6 people"),
    ], of: "Day", breaks: [.init(before: 3, "questionnaire 1.1.0")],
    axis: "% of the way from 1 to 5")

  private static func point(
    _ day: Int, _ label: String, _ progress: Int, _ unchanged: Int, _ range: ClosedRange<Int>?,
    _ level: Int?, note: String = "", isCarried: Bool = false
  ) -> TrendLine.Point {
    .init(
      day: day, label, note: note,
      narrow: (String(label.prefix(3)), "’" + label.suffix(2)), progress: share(progress),
      range: range.map { share($0.lowerBound)...share($0.upperBound) },
      unchanged: share(unchanged), level: level, isCarried: isCarried)
  }

  static let multiples = SmallMultiples(
    days: [0, 91, 175, 273, 364, 455, 525],
    labels: trend.points.map(\.label),
    values.map { name, values in
      .init(name, values.map { .init(share($0.0), level: $0.1) })
    }, breaks: [3])

  private static let values: [(String, [(Int, Int?)])] = [
    (
      "Data management",
      [(12500, 1), (29167, 2), (33333, 2), (37500, 2), (45833, 2), (54167, 3), (55000, 3)]
    ),
    (
      "Model lifecycle",
      [(10000, 1), (10000, 1), (25000, 2), (37500, 2), (41667, 2), (41667, 2), (41667, 2)]
    ),
    (
      "Automation and tooling",
      [(25000, 2), (31250, 2), (31250, 2), (40000, 2), (45000, 2), (55000, 3), (45000, 3)]
    ),
    (
      "CI/CD and deployment",
      [(0, 1), (8333, 1), (12500, 1), (20833, 2), (25000, 2), (25000, 2), (25000, 2)]
    ),
    (
      "Monitoring and operations",
      [(8333, nil), (18750, 2), (31250, 2), (37500, 2), (43750, 3), (56250, 3), (56250, 3)]
    ),
    (
      "Governance and compliance",
      [(29167, 2), (41667, 2), (50000, 3), (58333, 3), (58333, 3), (70833, 4), (70833, 4)]
    ),
    (
      "Skills and upskilling",
      [(0, 1), (0, 1), (8333, 1), (8333, 1), (8333, 1), (33333, 2), (33333, 2)]
    ),
    (
      "Collaboration and culture",
      [(25000, 2), (37500, 2), (43750, 3), (43750, 3), (50000, 3), (62500, 3), (50000, 2)]
    ),
    (
      "DevOps and systems integration",
      [(20000, 2), (30000, 2), (30000, 2), (40000, 2), (50000, 3), (55000, 3), (55000, 3)]
    ),
    (
      "Cost and business value",
      [(10000, 1), (20000, 2), (35000, 2), (40000, 2), (55000, 3), (55000, 3), (55000, 3)]
    ),
  ]

  static let heatMap = HeatMap(
    practices.rows.map(\.name),
    [
      (
        "Credit risk", "Sep 2026",
        [
          (4, .notRated), (4, .level(3)), (4, .level(4)), (4, .level(3)), (4, .level(3)),
          (4, .level(4)), (4, .level(3)), (4, .level(3)), (3, .notRated), (4, .level(4)),
          (3, .level(3)),
        ]
      ),
      (
        "Customer service", "Sep 2026",
        [
          (3, .level(2)), (3, .level(2)), (4, .level(3)), (3, .level(2)), (2, .level(1)),
          (4, .level(3)), (3, .level(2)), (2, .level(1)), (3, .level(2)), (3, .level(2)),
          (4, .level(3)),
        ]
      ),
      (
        "Market data", "Sep 2026",
        [
          (2, .notRated), (1, .level(2)), (3, .level(3)), (3, .notRated), (2, .level(3)),
          (2, .level(3)), (2, .level(2)), (3, .level(3)), (3, .level(3)), (3, .level(3)),
          (3, .level(3)),
        ]
      ),
      (
        "Marketing", "Sep 2026",
        [
          (1, .level(2)), (2, .level(2)), (1, .level(1)), (2, .level(2)), (2, .level(2)),
          (1, .level(1)), (2, .level(2)), (1, .level(2)), (2, .level(2)), (2, .level(2)),
          (3, .level(3)),
        ]
      ),
      (
        "Payments", "Nov 2026",
        [
          (2, .level(2)), (3, .level(2)), (2, .level(2)), (3, .level(2)), (2, .level(2)),
          (3, .level(2)), (4, .level(3)), (2, .level(1)), (2, .level(3)), (3, .level(2)),
          (3, .level(2)),
        ]
      ),
    ].map { (name: String, note: String, cells: [(Int, Before)]) in
      .init(
        name, note: note, cells.map { .init($0.0, before: $0.1) }, link: .section(name))
    })

  static let holdsBack = HoldsBack(
    heatMap.rows.map(\.name),
    [
      ("CI/CD and deployment", [(4, true), (2, true), (2, true), (2, false), (2, true)]),
      ("Skills and upskilling", [(4, true), (2, true), (3, false), (1, true), (2, true)]),
      ("Data management", [(4, true), (3, true), (1, true), (2, false), (3, false)]),
      ("Model lifecycle", [(4, true), (4, false), (3, false), (1, true), (2, true)]),
      ("Monitoring and operations", [(4, true), (4, false), (2, true), (1, true), (3, false)]),
      ("Governance and compliance", [(4, true), (3, true), (2, true), (2, false), (4, false)]),
      ("Collaboration and culture", [(3, true), (3, true), (3, false), (2, false), (2, true)]),
      ("Automation and tooling", [(4, true), (3, true), (3, false), (2, false), (3, false)]),
      (
        "DevOps and systems integration",
        [(4, true), (3, true), (3, false), (2, false), (3, false)]
      ),
      ("Cost and business value", [(3, true), (4, false), (3, false), (3, false), (3, false)]),
    ].map { (name: String, cells: [(Int, Bool)]) in
      .init(name, cells.map { .init($0.0, holds: $0.1) })
    })

  static let mosaic = Mosaic(practices.rows.map { $0.cells.map(\.mark.level) })
}
