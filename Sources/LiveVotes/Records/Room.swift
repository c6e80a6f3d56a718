import Formats
package import MaturityModel

/// What a room is about: its file is never changed, and its hash enters every other one.
package struct Room: Hashable, Sendable {
  package var title: String
  package var subject: Subject
  /// What the group agreed on: of a frame only these.
  package var period: String
  package var evidenceRule: String
  package var anonymity: Anonymity
  package var facilitator: String
  package var questionnaire: Edition
  package var practices: [Item.ID]
  package var levels: Int
  /// The end of the facilitator's chain.
  package var anchor: Digest
  package var readers: Readers
  /// The program that made it.
  package var program: String
  package var createdAt: Timestamp

  /// More seats than this are refused.
  package static let seatLimit = 200
  /// A room has so many turns, as two elements of the facilitator's chain are shown in each.
  package static let turnLimit = 500

  /// Which questionnaire is asked, down to its last letter.
  package struct Edition: Hashable, Sendable {
    package var id: String
    package var version: String
    package var digest: String

    package init(id: String, version: String, digest: String) {
      (self.id, self.version, self.digest) = (id, version, digest)
    }
  }

  /// Who can read what is opened, which lies in the folder until the room is closed.
  package enum Readers: String, Hashable, Sendable {
    /// Everybody: only where votes carry names.
    case all
    /// The facilitator, who handed a code to each person.
    case facilitator
    /// The facilitator, who owns a folder that others can only put files into.
    case drop
  }

  package init(
    title: String, subject: Subject, frame: WorkshopFrame, questionnaire: Edition,
    practices: [Item.ID], levels: Int, anchor: Digest, readers: Readers, program: String,
    createdAt: Timestamp
  ) {
    (self.title, self.subject, self.questionnaire) = (title, subject, questionnaire)
    (period, evidenceRule, anonymity) = (frame.period, frame.evidenceRule, frame.anonymity)
    (facilitator, self.practices, self.levels) = (frame.facilitator, practices, levels)
    (self.anchor, self.readers, self.program) = (anchor, readers, program)
    self.createdAt = createdAt
  }

  /// The bytes of `room.json`, of which the room's hash is made.
  package var bytes: [UInt8] {
    var subject: [String: JSON] = [:]
    subject["organisation"] = .unlessEmpty(self.subject.organisation)
    subject["team"] = .unlessEmpty(self.subject.team)
    subject["scope"] = .unlessEmpty(self.subject.scope)
    return JSON.object([
      "format": .integer(1), "kind": .string("room"), "title": .string(title),
      "subject": .object(subject),
      "frame": .object([
        "period": .string(period), "evidenceRule": .string(evidenceRule),
        "anonymity": .string(anonymity.rawValue),
      ]),
      "questionnaire": .object([
        "id": .string(questionnaire.id), "version": .string(questionnaire.version),
        "digest": .string(questionnaire.digest),
      ]),
      "practices": .ids(practices), "levels": .integer(levels),
      "anchor": .string(anchor.hexadecimal), "facilitator": .string(facilitator),
      "readers": .string(readers.rawValue), "program": .string(program),
      "createdAt": .string(createdAt.text),
    ]).line
  }

  /// Reads `room.json`; nil for everything else.
  package init?(_ bytes: [UInt8]) {
    guard let json = Members.json(bytes) else { return nil }
    do throws(Malformed) { try self.init(json) } catch { return nil }
  }

  /// True for such a file of a version of the protocol that this program does not know.
  package static func isNewer(_ bytes: [UInt8]) -> Bool {
    let members = Members.json(bytes)?.members
    return members?["kind"]?.text == "room" && (members?["format"]?.whole).map { $0 > 1 } == true
  }

  private init(_ json: JSON) throws(Malformed) {
    let members = try Members(
      json,
      keys: [
        "format", "kind", "title", "subject", "frame", "questionnaire", "practices", "levels",
        "anchor", "facilitator", "readers", "program", "createdAt",
      ])
    let frame = try Members(
      members.value("frame"), keys: ["period", "evidenceRule", "anonymity"])
    let edition = try Members(members.value("questionnaire"), keys: ["id", "version", "digest"])
    let subject = try Members(
      members.value("subject"), keys: [], optional: ["organisation", "team", "scope"])
    _ = try members.whole("format", in: 1...1)
    guard try members.text("kind") == "room",
      let createdAt = Timestamp(try members.text("createdAt"))
    else { throw Malformed() }
    title = try members.text("title")
    self.subject = Subject(
      organisation: subject.has("organisation") ? try subject.text("organisation") : "",
      team: subject.has("team") ? try subject.text("team") : "",
      scope: subject.has("scope") ? try subject.text("scope") : "")
    (period, evidenceRule) = (try frame.text("period"), try frame.text("evidenceRule"))
    anonymity = try frame.word("anonymity")
    questionnaire = Edition(
      id: try edition.text("id"), version: try edition.text("version"),
      digest: try edition.text("digest"))
    practices = try members.texts("practices").map { Item.ID($0) }
    levels = try members.whole("levels", in: 2...9)
    anchor = try members.digest("anchor")
    facilitator = try members.text("facilitator")
    readers = try members.word("readers")
    program = try members.text("program")
    self.createdAt = createdAt
  }
}

extension JSON {
  /// The value as a file of a room holds it.
  package var line: [UInt8] { Array((compact + "\n").utf8) }

  fileprivate static func unlessEmpty(_ text: String) -> JSON? {
    text.isEmpty ? nil : .string(text)
  }
}
