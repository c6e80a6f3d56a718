internal import MaturityModel

/// Levels that practices of the plan would have: tried on the screen, never written to the file.
struct WhatIf: Hashable, Sendable {
  /// By practice; those that are not tried are not in it.
  private(set) var levels: [Item.ID: Int] = [:]
  private var answers: [Item.ID: Answer] = [:]
  /// What would follow; nil while nothing is tried.
  private(set) var headline: Headline?

  /// Tries the next step of a practice up to its aim.
  mutating func tick(_ row: Roadmap.Row, in assessment: Assessment) {
    set(row, to: min(row.to, (levels[row.practice] ?? row.from) + 1), in: assessment)
  }

  /// Tries one level more or less, whatever the aim is.
  mutating func change(_ row: Roadmap.Row, by step: Int, in assessment: Assessment) {
    let level = (levels[row.practice] ?? row.from) + step
    set(row, to: min(max(row.span.lowerBound, level), row.span.upperBound), in: assessment)
  }

  /// Tries a level.
  mutating func change(_ row: Roadmap.Row, to level: Int, in assessment: Assessment) {
    set(row, to: level, in: assessment)
  }

  mutating func takeBack(_ row: Roadmap.Row, in assessment: Assessment) {
    set(row, to: row.from, in: assessment)
  }

  /// Keeps what is tried of practices that are still planned.
  mutating func keep(_ rows: [Roadmap.Row], in assessment: Assessment) {
    let kept = rows.compactMap { row in
      levels[row.practice].flatMap { $0 == row.from ? nil : (row.practice, $0) }
    }
    levels = Dictionary(kept, uniquingKeysWith: { first, _ in first })
    answers = rows.reduce(into: [:]) { answers, row in
      answers[row.practice] = levels[row.practice].flatMap { row.answer(at: $0) }
    }
    headline = levels.isEmpty ? nil : assessment.headline(with: answers)
  }

  private mutating func set(_ row: Roadmap.Row, to level: Int, in assessment: Assessment) {
    levels[row.practice] = level == row.from ? nil : level
    answers[row.practice] = level == row.from ? nil : row.answer(at: level)
    headline = levels.isEmpty ? nil : assessment.headline(with: answers)
  }
}
