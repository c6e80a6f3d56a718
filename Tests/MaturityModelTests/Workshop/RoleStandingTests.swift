import Formats
import Testing

@testable import MaturityModel

struct RoleStandingTests {
  /// A workshop in which everybody of a role gives the same level on every practice.
  private func record(
    _ roles: [(role: String, people: Int, level: Int)], _ anonymity: Anonymity = .facilitatorOnly,
    isRevealed: Bool = true
  ) -> GroupRecord {
    var workshop = Workshop(frame: WorkshopFrame(period: "", anonymity: anonymity))
    let items = (0..<4).map { _ in Given.Practice(given: .missing) }
    let empty = assessment([items, items])
    for (role, people, level) in roles {
      for number in 0..<people {
        let person = Respondent(id: "\(role)-\(number)", role: role)
        workshop.people.append(person)
        for practice in empty.questionnaire.practices {
          workshop.discussions[practice.id, default: Discussion()].cast(
            .level(level), by: person.id)
        }
      }
    }
    if isRevealed {
      for id in workshop.discussions.keys { workshop.discussions[id]?.reveal() }
    }
    return GroupRecord(of: workshop, in: empty)
  }

  @Test func `roles that are large enough are compared`() {
    let record = record([("DS", 5, 2), ("DE", 6, 4)])
    #expect(record.roles.map(\.role) == ["DE", "DS"])
    #expect(record.roles.map(\.level) == [4, 2])
    #expect(record.roles.map(\.people) == [6, 5])
  }

  @Test func `a small role takes another one with it, so that nobody is left over`() {
    #expect(record([("DS", 5, 2), ("DE", 6, 4), ("PO", 1, 5)]).roles.map(\.role) == ["DE"])
    #expect(record([("DS", 4, 2), ("DE", 6, 4), ("PO", 3, 5)]).roles.map(\.role) == ["DE"])
    #expect(record([("DS", 5, 2), ("PO", 1, 5)]).roles.isEmpty)
    #expect(record([("DS", 2, 2), ("PO", 2, 5)]).roles.isEmpty)
  }

  @Test func `one role for all is no comparison, and a pool has none`() {
    #expect(record([("DS", 9, 2)]).roles.isEmpty)
    #expect(record([("DS", 5, 2), ("DE", 6, 4)], .pooled).roles.isEmpty)
    #expect(record([("DS", 5, 2), ("DE", 6, 4)]).pooled(keepsReasons: true).roles.isEmpty)
  }

  @Test func `what was not revealed is not compared`() {
    #expect(record([("DS", 5, 2), ("DE", 6, 4)], isRevealed: false).roles.isEmpty)
  }

  @Test func `files keep the comparison`() throws {
    let record = record([("DS", 5, 2), ("DE", 6, 4)])
    let read = try #require(GroupRecord(record.json, { _ in .levels(5) }))
    #expect(read.roles == record.roles)
  }
}
