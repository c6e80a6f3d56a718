import Formats
import MaturityModel

extension Connection {
  /// Keeps an assessment in place of a revision, 0 for none.
  func save(_ stored: StoredAssessment, replacing revision: Int) throws(ServerFault) -> JSON {
    try refuse(stored.name)
    try refuseVotes(stored)
    let found = try query(
      """
      select outcome, there, author, original from \(schema).save($1::bigint, $2::text, $3::text, $4::text, $5::text,
        $6::text, $7::boolean, $8::text, $9::bigint, $10::bigint, $11::text, $12::text, $13::text, $14::bigint,
        $15::text, $16::bigint)
      """,
      [
        String(revision), stored.name, stored.id, stored.subject.organisation, stored.subject.team,
        stored.subject.scope, stored.isNamed ? "true" : "false", stored.questionnaire,
        stored.seconds.map { String($0) }, stored.level.map { String($0) }, stored.summary,
        stored.record, stored.body, String(stored.cut),
        stored.snapshot.isEmpty ? nil : stored.snapshot, stored.completed.map { String($0) },
      ])
    let (there, author) = (found.whole(1), found.text(2))
    func failure(_ kind: StoreFailure.Kind, _ message: String) -> ServerFault {
      ServerFault(StoreFailure(kind, message, revision: there, author: author))
    }
    switch found.text(0) {
    case "saved": return .object(["revision": .whole(there)])
    case "changed": throw failure(.changed, "revision \(there ?? 0) of \(stored.name) is there")
    case "exists": throw failure(.exists, "there is an assessment \(stored.name) already")
    case "copy":
      throw failure(.copy, "\(stored.name) is a copy of \(found.text(3) ?? ""), which is there")
    case "missing": throw failure(.missing, "there is no assessment \(stored.name)")
    case "snapshotMissing":
      throw failure(.snapshotMissing, "there is no questionnaire \(stored.snapshot)")
    case let other: throw failure(.failed, "the store answers \(other ?? "nothing")")
    }
  }

  /// What is saved under such a name would lie elsewhere once it is a file.
  private func refuse(_ name: String) throws(ServerFault) {
    guard !StoredAssessment.isName(name) else { return }
    throw ServerFault(.failed, "\(name) is no name of an assessment")
  }

  /// Single votes never leave the machine where they were given: a second lock, for programs that forget the first one.
  private func refuseVotes(_ stored: StoredAssessment) throws(ServerFault) {
    var bytes = Array(stored.body.utf8)
    guard (0...bytes.count).contains(stored.cut) else {
      throw ServerFault(.failed, "the questionnaire of \(stored.name) stands beyond its end")
    }
    if !stored.snapshot.isEmpty { bytes.insert(contentsOf: "null".utf8, at: stored.cut) }
    guard let root = (try? JSONDocument(bytes))?.root else {
      throw ServerFault(.failed, "\(stored.name) is no JSON")
    }
    guard root["workshop"] == nil, root["respondent"] == nil else {
      throw ServerFault(
        .failed, "\(stored.name) holds single votes, which are never kept in a store")
    }
  }

  /// Keeps the bytes of a questionnaire.
  func keep(_ snapshot: String, digest: String) throws(ServerFault) -> JSON {
    guard digest == "sha256:" + SHA256.hexadecimal(of: Array(snapshot.utf8)) else {
      throw ServerFault(.failed, "\(digest) is not the digest of the questionnaire")
    }
    _ = try query("select \(schema).keep($1::text, $2::text)", [digest, snapshot])
    return .object([:])
  }

  /// Gives an assessment a name that nothing has.
  func move(_ name: String, to target: String) throws(ServerFault) -> JSON {
    try refuse(target)
    let found = try query("select \(schema).move($1::text, $2::text)", [name, target])
    switch found.text(0) {
    case "moved": return .object([:])
    case "missing": throw ServerFault(.missing, "there is no assessment \(name)")
    case "exists":
      throw ServerFault(.exists, "there is an assessment \(target) already, or one of the same id")
    case let other: throw ServerFault(.failed, "the store answers \(other ?? "nothing")")
    }
  }
}
