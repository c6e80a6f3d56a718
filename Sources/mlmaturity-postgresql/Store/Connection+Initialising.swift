import Formats
import MaturityModel

extension Connection {
  /// Makes the roles and tables of the store that are missing, all of them or none; tells what was made, and what is left
  /// to do.
  func initialise() throws(ServerFault) -> JSON {
    try run("begin")
    do throws(ServerFault) {
      let made = try makeWhatIsMissing()
      var advice = ["grant \(try quoted(names.member)) to NAME;"]
      // Roles belong to the whole server, and may be those of a store in another database.
      for role in [names.owner, names.member]
      where made.contains("schema \(names.schema)") && !made.contains("role \(role)") {
        advice.append("-- \(role) was there before: whoever belongs to it reaches this store, too")
      }
      try run("commit")
      return .object(["made": .texts(made), "advice": .texts(advice)])
    } catch {
      try? run("rollback")
      throw error
    }
  }

  private func makeWhatIsMissing() throws(ServerFault) -> [String] {
    try run("set local statement_timeout = 0; set local lock_timeout = '30s'")
    try waitForOthers()
    let (owner, member) = (try quoted(names.owner), try quoted(names.member))
    var made: [String] = []
    for (role, quoted) in [(names.owner, owner), (names.member, member)]
    where try query("select from pg_roles where rolname = $1::text", [role]).count == 0 {
      try run("create role \(quoted) nologin")
      made.append("role \(role)")
    }
    // Nobody else may make things that belong to a role.
    let isOwner = try query("select pg_has_role(session_user, $1::text, 'member')", [names.owner])
    if !isOwner.isTrue(0) { try run("grant \(owner) to session_user") }
    made += try makeSchema(owner: owner, member: member)
    let version = try storeVersion() ?? (0, 0)
    for migration in Migration.all where (migration.major, migration.minor) > version {
      try run("set local role \(owner); set local search_path = \(schema), pg_temp")
      try run(migration.commands(schema: schema, owner: owner, member: member))
      try run("reset role; set local search_path = pg_catalog")
      made.append("version \(migration.major).\(migration.minor)")
    }
    return made
  }

  /// Makes the folder of the tables; one of somebody else, who could change what is in it, is refused.
  private func makeSchema(owner: String, member: String) throws(ServerFault) -> [String] {
    let found = try query(
      "select pg_get_userbyid(nspowner) from pg_namespace where nspname = $1::text", [names.schema])
    guard found.count == 0 else {
      guard found.text(0) == names.owner else {
        throw ServerFault(
          .refused,
          "the schema \(names.schema) belongs to \(found.text(0) ?? ""), not to \(names.owner)")
      }
      return []
    }
    try run("create schema \(schema) authorization \(owner)")
    try run("grant usage on schema \(schema) to \(member)")
    return ["schema \(names.schema)"]
  }

  /// Waits until nobody else makes the same store, where the server has locks for that.
  private func waitForOthers() throws(ServerFault) {
    try run("savepoint alone")
    do throws(ServerFault) {
      _ = try query(
        "select pg_advisory_xact_lock(hashtextextended($1::text, 0))",
        ["mlmaturity " + names.schema])
    } catch {
      guard ["0A000", "42883"].contains(error.code) else { throw error }
      try run("rollback to savepoint alone")
    }
  }
}
