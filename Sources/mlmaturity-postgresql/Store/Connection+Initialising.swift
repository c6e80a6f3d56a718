import Formats
import MaturityModel

extension Connection {
  /// Makes the roles and tables of the store that are missing, all of them or none, and tells what was made.
  func initialise() throws(ServerFault) -> JSON {
    try run("begin")
    do throws(ServerFault) {
      let made = try makeWhatIsMissing()
      try run("commit")
      return .object(["made": .texts(made), "advice": .texts(advice(made))])
    } catch {
      try? run("rollback")
      throw error
    }
  }

  private func makeWhatIsMissing() throws(ServerFault) -> [String] {
    try run("set local statement_timeout = 0; set local lock_timeout = '30s'")
    try waitForOthers()
    let (quotedOwner, quotedMember) = (try quoted(names.owner), try quoted(names.member))
    var made: [String] = []
    for (role, quoted) in [(names.owner, quotedOwner), (names.member, quotedMember)]
    where try query("select from pg_roles where rolname = $1::text", [role]).count == 0 {
      try run("create role \(quoted) nologin")
      made.append("role \(role)")
    }
    // Only a member of a role may make things that belong to it.
    if !(try query("select pg_has_role(session_user, $1::text, 'member')", [names.owner]).isTrue(0))
    {
      try run("grant \(quotedOwner) to session_user")
    }
    if try query("select from pg_namespace where nspname = $1::text", [names.schema]).count == 0 {
      try run(
        "create schema \(schema) authorization \(quotedOwner); grant usage on schema \(schema) to \(quotedMember)"
      )
      made.append("schema \(names.schema)")
    }
    let version = try storeVersion() ?? (0, 0)
    for migration in Migration.all where (migration.major, migration.minor) > version {
      try run("set local role \(quotedOwner); set local search_path = \(schema), pg_temp")
      try run(migration.commands(schema: schema, owner: quotedOwner, member: quotedMember))
      try run("reset role; set local search_path = pg_catalog")
      made.append("version \(migration.major).\(migration.minor)")
    }
    return made
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

  private func advice(_ made: [String]) -> [String] {
    ["grant \(names.member) to NAME;"]
  }
}
