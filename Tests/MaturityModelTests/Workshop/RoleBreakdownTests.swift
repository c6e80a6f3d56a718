import MaturityModel
import Testing

struct RoleBreakdownTests {
  private func ballots(_ roles: [(role: String, givens: [[Given]])]) -> [Assessment] {
    roles.flatMap { role, rows in
      rows.map { givens in
        var ballot = assessment(givens)
        ballot.questionnaire.scoring.smallestGroup = 3
        ballot.respondent = Respondent(id: "", role: role)
        return ballot
      }
    }
  }

  private func breakdown(_ roles: [(role: String, givens: [[Given]])]) -> RoleBreakdown {
    let ballots = ballots(roles)
    return RoleBreakdown(ballots, on: ballots[0].questionnaire)
  }

  @Test func `a role that is large enough is shown with its middle votes`() {
    let breakdown = breakdown([
      ("DE", [[1, 2], [1, 2], [2, 3]]), ("PO", [[4, 4], [5, 4], [4, 5]]),
    ])
    #expect(breakdown.threshold == 3)
    #expect(breakdown.hidden == 0)
    #expect(breakdown.roles.map(\.role) == ["DE", "PO"])
    #expect(breakdown.roles.map { $0.practices["d1-p1"] } == [.level(1), .level(4)])
    #expect(breakdown.roles.map(\.overall.level) == [1, 4])
  }

  @Test func `a small role is hidden, and takes another one with it`() {
    let breakdown = breakdown([
      ("DE", [[1], [1], [2]]), ("PO", [[4], [5], [4], [4]]), ("Risk", [[5]]),
    ])
    #expect(breakdown.roles.map(\.role) == ["PO"])
    #expect(breakdown.hidden == 4)
  }

  @Test func `roles are one whatever their capitals and spaces, and none is a role too`() {
    let breakdown = breakdown([
      ("de", [[1], [1]]), (" DE ", [[2]]), ("", [[3], [3]]), ("  ", [[3]]),
    ])
    #expect(breakdown.roles.map(\.role) == ["", "DE"])
    #expect(breakdown.roles.map(\.respondents) == [3, 3])
  }

  @Test func `a short form and what it stands for are one role, with and without accents`() {
    var ballots = ballots([
      ("MLE", [[1]]), ("ml engineer", [[2]]), ("ML  Engineer", [[2]]), ("Sécurité", [[3]]),
      ("Se\u{301}curite\u{301}", [[3]]), ("securite", [[3]]),
    ])
    for index in ballots.indices {
      ballots[index].questionnaire.texts.roles = ["MLE": "ML engineer"]
    }
    let breakdown = RoleBreakdown(ballots, on: ballots[0].questionnaire)
    #expect(breakdown.roles.map(\.respondents) == [3, 3])
    #expect(breakdown.hidden == 0)
  }

  @Test func `a practice that few of a role voted on is not shown of it`() {
    let breakdown = breakdown([
      ("DE", [[1, 1], [.dk, 1], [.missing, 1]]), ("PO", [[4, 4], [5, 4], [4, 5]]),
      ("QA", [[2, 2], [2, 2], [2, 2], [2, 2]]),
    ])
    #expect(breakdown.roles.map(\.role) == ["DE", "PO", "QA"])
    #expect(breakdown.roles.map { $0.practices["d1-p1"] } == [nil, nil, .level(2)])
    #expect(breakdown.roles.map { $0.practices["d1-p2"] } == [.level(1), .level(4), .level(2)])
  }

  /// Whoever knows all sorted votes and subtracts what is shown is left with at least two roles and enough people.
  @Test func `no difference of what is shown leaves too few, in every small group`() {
    for sizes in tables(of: 3, upTo: 4) where sizes.contains(where: { $0 > 0 }) {
      for abstaining in tables(of: 3, upTo: 1) {
        let rows = sizes.indices.map { role in
          (
            role: "r\(role)",
            givens: (0..<sizes[role]).map { [$0 < abstaining[role] ? Given.dk : 3, 3] }
          )
        }
        let breakdown = breakdown(rows)
        for (practice, voted) in [
          ("d1-p1", sizes.indices.map { max(0, sizes[$0] - abstaining[$0]) }), ("d1-p2", sizes),
        ] {
          let shown = breakdown.roles.filter { $0.practices[.init(practice)] != nil }
            .compactMap { Int($0.role.dropFirst()) }
          let rest = sizes.indices.filter { !shown.contains($0) && voted[$0] > 0 }
          let left = rest.reduce(0) { $0 + voted[$1] }
          let told = "\(sizes), \(abstaining), \(practice), shown \(shown)"
          #expect(shown.allSatisfy { voted[$0] >= 3 }, "\(told)")
          if !shown.isEmpty { #expect(left == 0 || rest.count > 1 && left >= 3, "\(told)") }
        }
      }
    }
  }

  @Test func `the order of the ballots changes nothing`() {
    for seed in 0..<20 {
      var numbers = SeededNumbers(seed: seed)
      let all = ballots(
        (0..<3).map { role in
          (
            "r\(role)",
            (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
              [[1, 2, 3, 4, .dk].randomElement(using: &numbers) ?? .dk]
            }
          )
        })
      let questionnaire = all[0].questionnaire
      #expect(
        RoleBreakdown(all, on: questionnaire)
          == RoleBreakdown(all.shuffled(using: &numbers), on: questionnaire), "seed \(seed)")
    }
  }

  private func tables(of count: Int, upTo most: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return tables(of: count - 1, upTo: most).flatMap { rest in (0...most).map { rest + [$0] } }
  }
}
