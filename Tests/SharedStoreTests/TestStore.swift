import Formats
import MaturityModel
import StoreServer
import Testing

/// A store of its own on the server that all tests share.
struct TestStore {
  let schema: String
  let program: StoreProgram
  var server: StoreServer { .shared }

  /// Makes a store; names of stores are those of their tests.
  init(_ schema: String) {
    self.schema = schema
    program = StoreProgram()
    let greeting = program.ask(.connect(address: StoreServer.shared.address(schema)))
    precondition(greeting.end != nil, greeting.failure?.message ?? "")
    let made = program.ask(.initialise)
    precondition(made.end != nil, made.failure?.message ?? "")
  }

  /// Another program at the same store.
  func another(role: String = "postgres") -> StoreProgram {
    let program = StoreProgram()
    program.ask(.connect(address: server.address(schema, role: role)))
    return program
  }

  /// Makes somebody who may log in and is a member.
  func addMember(_ role: String) {
    server.sql("create role \(role) login", "grant \(schema)_member to \(role)")
  }

  func problems() -> [String] {
    program.ask(.examine).end?["problems"]?.elements.compactMap(\.text) ?? ["no answer"]
  }
}

extension StoredAssessment {
  /// An assessment of a team, with as little as there can be.
  init(
    _ name: String, team: String = "a team", isNamed: Bool = true, at seconds: Int? = 1,
    level: Int? = nil, body: String = "{}", cut: Int = 0, snapshot: String = ""
  ) {
    self.init(
      name: name, id: "id of \(name)",
      subject: Subject(organisation: "", team: team, scope: ""), isNamed: isNamed,
      questionnaire: "q", seconds: seconds, level: level, summary: "{\"title\":\"\(name)\"}",
      record: "00", body: body, cut: cut, snapshot: snapshot)
  }
}
