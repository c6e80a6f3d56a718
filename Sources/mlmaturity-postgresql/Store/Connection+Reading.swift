import Formats
import MaturityModel

extension Connection {
  /// A page of the assessments in the archive or out of it, the last changed first.
  func list(
    archived: Bool, after place: StorePlace?, limit: Int, number: Int, to replies: ReplyWriter
  ) throws(ServerFault) -> JSON {
    var values: [String?] = [archived ? "true" : "false", String(limit)]
    var bound = ""
    if let place {
      values += [String(place.at), place.name]
      bound =
        "and (saved_at, name) < (timestamptz 'epoch' + $3::bigint * interval '1 us', $4::text)"
    }
    try forEachRow(
      of: """
        select name, revision, saved_by, \(Self.microseconds), summary from \(schema).assessments
        where is_archived = $1::boolean \(bound) order by saved_at desc, name desc limit $2::bigint
        """, values
    ) { row in
      replies.gather(
        "row", of: row, number: number,
        [.text("name"), .whole("revision"), .text("author"), .whole("at"), .text("summary")])
    }
    return .object(["total": .integer(try total(archived: archived))])
  }

  /// How many there are; of a million they are counted again only after somebody saved.
  private func total(archived: Bool) throws(ServerFault) -> Int {
    let state = try state()
    if let counted, counted.archived == archived, counted.state == state { return counted.total }
    let found = try query(
      "select count(*) from \(schema).assessments where is_archived = $1::boolean",
      [archived ? "true" : "false"])
    let total = found.whole(0) ?? 0
    counted = (state, archived, total)
    return total
  }

  /// When an assessment was saved, as a place in a list says it.
  private static let microseconds = "(extract(epoch from saved_at) * 1000000)::bigint"

  /// The newest assessment of each subject, from what is kept of them, or looked for among those up to a moment.
  func newest(
    upTo latest: Timestamp?, number: Int, to replies: ReplyWriter
  ) throws(ServerFault) -> JSON {
    let text =
      latest == nil
      ? "select assessment, record, coalesce(snapshot, ''), questionnaire from \(schema).newest"
      : """
      select distinct on (subject) name, record, coalesce(snapshot, ''), questionnaire from \(schema).assessments
      where not is_archived and at <= $1::bigint order by subject, at desc nulls last, name desc
      """
    try withoutTimeout { () throws(ServerFault) in
      try forEachRow(of: text, latest.map { [String($0.seconds)] } ?? []) { row in
        replies.gather(
          "row", of: row, number: number,
          [.text("name"), .text("record"), .text("snapshot"), .text("questionnaire")])
      }
    }
    return .object([:])
  }

  /// Everything of an assessment but its questionnaire.
  func load(name: String) throws(ServerFault) -> JSON {
    let found = try query(
      """
      select revision, body, cut, snapshot, saved_by, floor(extract(epoch from saved_at))::bigint
      from \(schema).assessments where name = $1::text
      """, [name])
    guard found.count > 0 else { throw ServerFault(.missing, "there is no assessment \(name)") }
    return .object([
      "revision": .whole(found.whole(0)), "body": .string(found.text(1) ?? ""),
      "cut": .whole(found.whole(2)), "snapshot": .string(found.text(3) ?? ""),
      "author": .string(found.text(4) ?? ""), "savedAt": .whole(found.whole(5)),
    ])
  }

  func snapshot(digest: String) throws(ServerFault) -> JSON {
    let found = try query(
      "select body from \(schema).questionnaires where digest = $1::text", [digest])
    guard let text = found.text(0) else {
      throw ServerFault(.missing, "there is no questionnaire \(digest)")
    }
    return .object(["snapshot": .string(text)])
  }

  /// A text that is another one after every commit.
  ///
  /// What was committed is either later than all that was there, or a little earlier, because it was saved before and
  /// committed after; nobody saves for longer than a command may take. A clock that was set back is behind what is there.
  func state() throws(ServerFault) -> String {
    let last = try query(
      """
      select greatest((select max(saved_at) from \(schema).assessments where is_archived),
        (select max(saved_at) from \(schema).assessments where not is_archived))
      """)
    guard let moment = last.text(0) else { return "" }
    // With a moment that is known an index is taken.
    let recent = try query(
      """
      select count(*), sum(hashtextextended(name, revision)) from (
        select name, revision from \(schema).assessments
          where is_archived and saved_at >= least($1::timestamptz, now()) - interval '90 s'
        union all select name, revision from \(schema).assessments
          where not is_archived and saved_at >= least($1::timestamptz, now()) - interval '90 s') as recent
      """, [moment])
    return [moment, recent.text(0) ?? "", recent.text(1) ?? ""].joined(separator: " ")
  }
}
