@testable import MaturityModel

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
}
