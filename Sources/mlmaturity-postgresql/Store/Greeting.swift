import Formats
import MaturityModel

/// What a connection is told first: who there is at both ends, and which store.
struct Greeting {
  var server: String
  var role: String
  /// The version of the store's tables; nil where there is no store.
  var version: (major: Int, minor: Int)?
  /// True for whoever may change the store itself.
  var isOwner: Bool

  var schema: String? { version.map { "\($0.major).\($0.minor)" } }

  var json: JSON {
    .object([
      "server": .string(server), "role": .string(role), "isOwner": .bool(isOwner),
      "schema": schema.map { .string($0) } ?? .null,
    ])
  }
}

extension Connection {
  /// The oldest version of a server that will do.
  private static let oldest = 15

  /// Makes a new connection ready, and tells what is at its other end.
  func greet() throws(ServerFault) -> Greeting {
    guard version >= Self.oldest * 10_000 else {
      throw ServerFault(.refused, "the server is older than PostgreSQL \(Self.oldest)")
    }
    try run(Self.settings)
    let found = try query(
      """
      select current_setting('server_version'), session_user, current_setting('server_encoding'),
        (select pg_has_role(session_user, oid, 'member') from pg_roles where rolname = $1::text)
      """, [names.owner])
    guard found.text(2) == "UTF8" else {
      throw ServerFault(.refused, "the database is encoded in \(found.text(2) ?? ""), not in UTF8")
    }
    let version = try storeVersion()
    guard version?.major ?? 0 <= Migration.newest.major else {
      throw ServerFault(
        .newer, "the store has version \(version.map { "\($0.major).\($0.minor)" } ?? "")")
    }
    return Greeting(
      server: "PostgreSQL " + (found.text(0) ?? ""), role: found.text(1) ?? "", version: version,
      isOwner: found.isTrue(3))
  }

  /// The version of the store's tables; nil where there is no store.
  func storeVersion() throws(ServerFault) -> (major: Int, minor: Int)? {
    let isThere = try query(
      """
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1::text and c.relname = 'schema_version'
      """, [names.schema])
    guard isThere.count > 0 else { return nil }
    let applied = try query(
      "select major, minor from \(schema).schema_version order by major desc, minor desc limit 1")
    guard let major = applied.whole(0), let minor = applied.whole(1) else { return nil }
    return (major, minor)
  }

  /// No names that others may have made, and times after which nobody waits any more.
  static let settings = """
    set search_path = pg_catalog;
    set default_transaction_isolation = 'read committed';
    set statement_timeout = '60s';
    set lock_timeout = '3s';
    set idle_in_transaction_session_timeout = '60s';
    """
}
