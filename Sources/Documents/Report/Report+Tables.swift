internal import MaturityModel

/// Tables that are long and stay the same from version to version: for programs.
extension Report {
  /// A table for CSV; nil where the kind has no such table, or it may not be told.
  public func table(_ name: TableName) -> Table? {
    switch name {
    case .answers: kind == .team ? answersTable : nil
    case .dimensions: kind == .plan ? nil : dimensionsTable
    case .plan: backlog
    case .votes: kind != .plan && people != .none && group != nil ? votesTable : nil
    case .moves: kind == .plan ? nil : since?.movesTable
    case .portfolio: nil
    }
  }

  private func table(_ name: TableName, _ columns: [String], _ rows: [[String]]) -> Table {
    Table(
      name.rawValue, columns: columns.map { Table.Column($0) },
      rows: rows.map { Table.Row($0.map { Text($0) }) })
  }

  private var answersTable: Table {
    table(
      .answers,
      [
        "practice", "dimension", "title", "state", "level", "target", "statement", "note",
        "evidence", "flagged", "carried",
      ],
      asked.map { asked in
        let statement = asked.level.map { asked.statement(at: $0) } ?? asked.reason
        let evidence = asked.response.evidence.map { evidence in
          evidence.shown + (evidence.date.map { " (\($0.text))" } ?? "")
        }
        return [
          asked.practice.id.text, asked.dimension.text, asked.practice.title, asked.state.code,
          asked.level.spelled, asked.target.spelled, statement, asked.response.note,
          evidence.joined(separator: "; "), asked.response.isFlagged ? "yes" : "no",
          asked.response.isUnconfirmed ? "yes" : "no",
        ]
      })
  }

  private var dimensionsTable: Table {
    let target = assessment.baseTarget
    let row = {
      (id: String, title: String, score: Score, before: Before, stability: Stability?) -> [String]
      in
      var old = ""
      if case .level(let level) = before { old = "\(level)" }
      return [
        id, title, score.level.spelled, score.levelLow.spelled, score.levelHigh.spelled,
        score.index.spelled, score.indexLow.spelled, score.indexHigh.spelled,
        score.isApplicable ? target.spelled : "", score.confidence?.rawValue ?? "",
        score.coverage.spelled, old, (stability?.level?.lowerBound).spelled,
        (stability?.level?.upperBound).spelled,
      ]
    }
    return table(
      .dimensions,
      [
        "dimension", "title", "level", "level_low", "level_high", "index", "index_low",
        "index_high", "target", "confidence", "coverage", "level_before",
        "level_leaving_out_low", "level_leaving_out_high",
      ],
      [row("", names.overall, card.overall.score, overallBefore, group?.stability)]
        + scored.map {
          row(
            $0.dimension.id.text, $0.dimension.title, $0.score.score, before($0.dimension.id),
            group?.dimensionStability[$0.dimension.id])
        })
  }

  /// The plan as importers of issue trackers take it.
  private var backlog: Table {
    table(
      .plan,
      [
        "title", "body", "labels", "due", "owner", "practice", "from", "to", "effort", "band",
      ],
      roadmap.rows.map { row in
        let action = action(of: row.practice)
        let band = row.band.rawValue
        let end = roadmap.end(of: row.band)
        let aim = asked(row.practice)?.aim(at: row.to) ?? ""
        return [
          words.ticket(title(of: row.practice), row),
          words.ticketBody(action?.text, firstStep(row.practice), row, aim: aim),
          "mlmaturity,\(band),\(words.effort(row.effort))", (action?.due ?? end)?.text ?? "",
          people == .none ? "" : action?.owner ?? "", row.practice.text,
          words.words(of: row.given, row.practice), words.words(of: row.aim, row.practice),
          words.effort(row.effort), band,
        ]
      })
  }

  /// Sorted counts, a row a round; views that were kept stand beside the last one.
  private var votesTable: Table {
    let levels = (1...max(1, questionnaire.topLevel)).map { "level_\($0)" }
    return table(
      .votes,
      ["practice", "round"] + levels + [
        "unknown", "not_applicable", "decided", "flag", "matters", "dissent",
      ],
      asked.flatMap { asked in
        let counts = counts(of: asked.practice.id)
        let dissent = group?.dissent.count { $0.practice == asked.practice.id } ?? 0
        return counts.enumerated().map { round, count in
          let votes = count.votes
          return [asked.practice.id.text, "\(round + 1)"] + votes.frequencies.map { "\($0)" }
            + [
              "\(votes.unknown)", "\(votes.notApplicable)",
              asked.level?.description ?? asked.state.code, votes.flag.rawValue,
              count.matters ? "yes" : "no", round + 1 == counts.count ? "\(dissent)" : "",
            ]
        }
      })
  }
}

extension PracticeState {
  /// The state as files spell it.
  fileprivate var code: String {
    switch self {
    case .level: "level"
    case .answered: "answered"
    case .unknown: "unknown"
    case .notApplicable: "notApplicable"
    case .unanswered: "unanswered"
    case .outOfScope: "outOfScope"
    }
  }
}

extension Int? {
  fileprivate var spelled: String { map { "\($0)" } ?? "" }
}

extension Fraction? {
  /// Four decimals, half rounded up: `0.4375`.
  var spelled: String {
    guard let self else { return "" }
    let parts = (self + Fraction(1, 20_000)).floor(times: 10_000)
    let rest = "\(10_000 + parts % 10_000)".dropFirst()
    return "\(parts / 10_000).\(rest)"
  }
}
