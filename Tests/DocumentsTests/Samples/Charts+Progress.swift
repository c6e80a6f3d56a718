@testable import MaturityModel

@testable import Documents

/// The charts of progress and of several teams.
extension Charts {
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

  static let values: [(String, [(Int, Int?)])] = [
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
