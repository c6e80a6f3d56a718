import Formats
import MaturityModel

extension Connection {
  /// Tells who may connect, what there is, and what is wrong.
  func examine() throws(ServerFault) -> JSON {
    let greeting = try greet()
    return try withoutTimeout { () throws(ServerFault) -> JSON in
      let counts = try query(
        """
        select count(*) filter (where not is_archived), count(*) filter (where is_archived),
          (select count(*) from (select distinct organisation, team, scope, own_name
            from \(schema).newest) as teams)
        from \(schema).assessments
        """)
      let owner = try query(
        "select pg_get_userbyid(nspowner) from pg_namespace where nspname = $1::text",
        [names.schema])
      return .object([
        "server": .string(greeting.server), "schema": greeting.schema.map { .string($0) } ?? .null,
        "owner": .string(owner.text(0) ?? ""), "members": .texts(try members()),
        "assessments": .whole(counts.whole(0)), "archived": .whole(counts.whole(1)),
        "teams": .whole(counts.whole(2)), "levels": .array(try levels()),
        "problems": .texts(try problems(greeting)),
      ])
    }
  }

  /// What takes long in a store of a million assessments is given the time.
  func withoutTimeout<Value>(
    _ body: () throws(ServerFault) -> Value
  ) throws(ServerFault) -> Value {
    try run("set statement_timeout = 0")
    // A connection that is lost has no times any more.
    defer { try? run(Self.settings) }
    return try body()
  }

  private func texts(_ text: String, _ values: [String?] = []) throws(ServerFault) -> [String] {
    let found = try query(text, values)
    return (0..<found.count).map { found.text(0, row: $0) ?? "" }
  }

  /// The roles that may log in and belong to the store; a superuser belongs to everything.
  private func members() throws(ServerFault) -> [String] {
    try texts(
      """
      select rolname from pg_roles where rolcanlogin
        and (pg_has_role(oid, $1::text, 'member') or pg_has_role(oid, $2::text, 'member')) order by 1
      """, [names.owner, names.member])
  }

  /// How many teams stand at which level of which questionnaire.
  private func levels() throws(ServerFault) -> [JSON] {
    let found = try query(
      """
      select questionnaire, level, count(*) from \(schema).newest
      group by questionnaire, level order by questionnaire, level nulls first
      """)
    return (0..<found.count).map { row in
      .object([
        "questionnaire": .string(found.text(0, row: row) ?? ""),
        "level": .whole(found.whole(1, row: row)), "teams": .whole(found.whole(2, row: row)),
      ])
    }
  }

  private func problems(_ greeting: Greeting) throws(ServerFault) -> [String] {
    var problems: [String] = []
    if let version = greeting.version, version < (Migration.newest.major, Migration.newest.minor) {
      problems.append(
        "the store has version \(version.major).\(version.minor), which is an older one")
    }
    let circle = [names.schema, names.owner, names.member]
    for text in [Self.foreignRights, Self.foreignOwners, Self.foreignObjects] {
      problems += try texts(text, circle)
    }
    for text in [Self.strongRoles, Self.careless] { problems += try texts(text) }
    for text in contents { problems += try texts(text) }
    return problems
  }

  /// Rights on schema, tables, columns and functions that go beyond what the store gives.
  private static let foreignRights = """
    with granted as (
      select 'the schema' as thing, 'usage' as usual, acl.* from pg_namespace n,
          aclexplode(coalesce(nspacl, acldefault('n', nspowner))) as acl where nspname = $1::text
      union all
      select relname, 'select', acl.* from pg_class c, aclexplode(relacl) as acl
        where relnamespace = (select oid from pg_namespace where nspname = $1::text)
      union all
      select relname || '.' || attname, '', acl.* from pg_attribute join pg_class c on c.oid = attrelid,
          aclexplode(attacl) as acl
        where relnamespace = (select oid from pg_namespace where nspname = $1::text)
      union all
      select proname || '()', case when proname in ('keep', 'save', 'move') then 'execute' else '' end, acl.*
        from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) as acl
        where pronamespace = (select oid from pg_namespace where nspname = $1::text))
    select format('%s has %s on %s', case grantee when 0 then 'everybody' else pg_get_userbyid(grantee) end,
        privilege_type, thing)
      || case when is_grantable then ', and may give it to others' else '' end
    from granted
    where case grantee when 0 then '' else pg_get_userbyid(grantee) end not in ($2::text)
      and (case grantee when 0 then '' else pg_get_userbyid(grantee) end <> $3::text
        or lower(privilege_type) <> usual or is_grantable)
    order by 1
    """

  private static let foreignOwners = """
    with owned as (
      select 'the schema' as thing, nspowner as owner from pg_namespace where nspname = $1::text
      union all
      select relname, relowner from pg_class
        where relnamespace = (select oid from pg_namespace where nspname = $1::text)
      union all
      select proname || '()', proowner from pg_proc
        where pronamespace = (select oid from pg_namespace where nspname = $1::text))
    select format('%s belongs to %s', thing, pg_get_userbyid(owner)) from owned
    where pg_get_userbyid(owner) <> $2::text and $3::text is not null order by 1
    """

  /// What nobody but an owner or a superuser can have put there.
  private static let foreignObjects = """
    select format('there is a trigger %s on %s', tgname, relname) from pg_trigger
      join pg_class c on c.oid = tgrelid
      where relnamespace = (select oid from pg_namespace where nspname = $1::text) and not tgisinternal
    union all
    select format('there is a function %s', oid::regprocedure) from pg_proc
      where pronamespace = (select oid from pg_namespace where nspname = $1::text)
        and proname not in ('subject_of', 'holds_votes', 'is_name', 'find_newest', 'keep', 'save', 'move')
    union all
    select format('there is a rule %s on %s', rulename, relname) from pg_rewrite
      join pg_class c on c.oid = ev_class
      where relnamespace = (select oid from pg_namespace where nspname = $1::text)
        and $2::text is not null and $3::text is not null
    order by 1
    """

  /// Roles that reach everything without belonging to the store.
  private static let strongRoles = """
    select format('%s may read or write every table of the server', m.rolname) from pg_roles m
      where m.rolcanlogin and not m.rolsuper and exists (
        select from pg_roles r where r.rolname in ('pg_read_all_data', 'pg_write_all_data')
          and pg_has_role(m.oid, r.oid, 'member'))
    union all
    select format('%s may make itself a member', rolname) from pg_roles
      where rolcanlogin and rolcreaterole and not rolsuper
        and current_setting('server_version_num')::int < 160000
    order by 1
    """

  /// Settings of the server by which what it confirmed can be lost.
  private static let careless = """
    select format('the server has %s = off: what it confirmed may be lost', name) from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by 1
    """

  /// What does not fit together in the tables.
  private var contents: [String] {
    [
      """
      with best as (
        select distinct on (subject) subject, organisation, team, scope, questionnaire, own_name,
          name as assessment, at, level, record, snapshot
        from \(schema).assessments where not is_archived order by subject, at desc nulls last, name desc)
      select format('newest does not fit assessments: %s', coalesce(best.assessment, newest.assessment))
      from best full join \(schema).newest using (subject) where newest is distinct from best
      order by 1 limit 20
      """,
      """
      select format('the questionnaire %s has another digest', digest) from \(schema).questionnaires
      where digest <> 'sha256:' || encode(sha256(convert_to(body, 'UTF8')), 'hex') order by 1 limit 20
      """,
      """
      select format('the questionnaire of %s is missing', name) from \(schema).assessments a
      where snapshot is not null
        and not exists (select from \(schema).questionnaires where digest = a.snapshot) order by 1 limit 20
      """,
      """
      select format('the questionnaire of %s stands beyond its end', name) from \(schema).assessments
      where cut not between 0 and octet_length(body) order by 1 limit 20
      """,
    ]
  }
}
