@testable import FileSamples
@testable import Formats
import MaturityModel
import Storage
import Testing

/// What has to hold however people hand their ballots in.
struct BallotLawTests {
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")

  private func workshop(people: Int) -> Assessment {
    var group = Assessment(
      id: "group", at: Samples.now, questionnaire: BuiltInQuestionnaires().standard)
    group.details.title = "Payments ML, autumn"
    group.workshop = Workshop(
      people: (0..<people).map { Respondent(id: "p\($0)", name: "Name \($0)") })
    return group
  }

  /// One person's answers, notes and all.
  private func ballot(
    _ person: Int, on form: BallotForm, using generator: inout some RandomNumberGenerator
  ) -> Assessment {
    var responses: [Item.ID: Response] = [:]
    for practice in form.practices {
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: break
      case 1: responses[practice.id] = Response(answer: .unknown)
      case 2 where practice.allowsNotApplicable:
        responses[practice.id] = Response(answer: .notApplicable(reason: "Because, \"so\""))
      case let value:
        responses[practice.id] = Response(
          answer: .rank(1 + value % form.topLevel), note: value == 3 ? "A note;\nof two" : "")
      }
    }
    let id = String((0..<16).map { _ in Self.letters.randomElement(using: &generator) ?? "0" })
    return form.ballot(
      of: Respondent(id: .init(id), name: "Name \(person)"), responses,
      at: Timestamp(seconds: Samples.now.seconds + person))
  }

  /// The sheet that a person would have filled in.
  private func sheet(_ ballot: Assessment, on form: BallotForm) -> [UInt8] {
    let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    var text =
      "name,\(ballot.respondent?.name ?? "")\r\nform,\(form.code)\r\nid,your level,note\r\n"
    for practice in form.practices {
      let response = ballot.responses[practice.id]
      let (level, note): (String, String) =
        switch response?.answer {
        case .rank(let level): ("\(level)", response?.note ?? "")
        case .unknown: ("d", response?.note ?? "")
        case .notApplicable(let reason): ("a", reason)
        case nil, .options, .number, .text, .notMeasured: ("", response?.note ?? "")
        }
      text += "\(practice.id),\(level),\(quoted(note))\r\n"
    }
    return Array(text.utf8)
  }

  /// The file that the ballot page saves; the questionnaire is named in it, and everything is sorted and indented.
  private func page(_ ballot: Assessment, on form: BallotForm) -> [UInt8] {
    let text = { (text: String) in JSON.string(text).compact }
    let answers = form.practices.compactMap { practice -> String? in
      guard let response = ballot.responses[practice.id] else { return nil }
      let answer: String? =
        switch response.answer {
        case .rank(let level): "\"answer\": \(level)"
        case .unknown: "\"answer\": \"unknown\""
        case .notApplicable(let reason):
          "\"answer\": \"notApplicable\", \"reason\": \(text(reason))"
        case nil, .options, .number, .text, .notMeasured: nil
        }
      let note = response.note.isEmpty ? nil : "\"note\": \(text(response.note))"
      return
        "    \"\(practice.id)\": { \([answer, note].compactMap { $0 }.joined(separator: ", ")) }"
    }
    let (id, now) = (ballot.respondent?.id.text ?? "", ballot.updatedAt?.text ?? "")
    let asked = form.questionnaire
    return Array(
      """
      {
        "answers": {
      \(answers.joined(separator: ",\n"))
        },
        "ballot": { "form": "\(form.code)", "page": 1 }, "createdAt": "\(now)", "format": 1,
        "id": "ballot-\(id)", "length": "full",
        "questionnaire": {
          "digest": "\(asked.digest)", "id": "\(asked.id)", "version": "\(asked.version)"
        },
        "respondent": { "id": "\(id)", "name": "\(ballot.respondent?.name ?? "")" },
        "subject": {}, "title": \(text(form.title)), "updatedAt": "\(now)"
      }
      """.utf8)
  }

  /// What the program reads of a file.
  private func read(_ bytes: [UInt8], on form: BallotForm) throws -> Assessment {
    try AssessmentReader.read(bytes, file: "b.json") { _, _ in form.questionnaire }.get()
  }

  /// The result of the group once these ballots were taken in, shown and closed.
  private func result(_ files: [BallotBox.File], of group: Assessment) throws -> String {
    var group = group
    let intake = BallotIntake(files, into: try #require(group.workshop), of: group)
    #expect(intake.problems.isEmpty)
    group.workshop = intake.workshop
    let reveal = try #require(group.revealing(group.practicesInScope))
    group.apply(Edit(reveal, at: Samples.now))
    let closing = try #require(group.closingWorkshop(at: Samples.now))
    group.apply(Edit(closing, at: Samples.now))
    return group.json.pretty
  }

  @Test func `the same votes by page, ballot file, code, sheet and keyboard give the same bytes`()
    throws
  {
    for seed in 0..<4 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let group = workshop(people: 5)
      let form = BallotForm(of: group)
      let ballots = (0..<5).map { ballot($0, on: form, using: &generator) }
      let byPage = try ballots.map { ballot in
        BallotBox.File(
          name: "\(ballot.id).json", assessment: try read(page(ballot, on: form), on: form))
      }
      let byFile = try ballots.map { ballot in
        BallotBox.File(
          name: "mine-\(ballot.id).json", assessment: try read(ballot.fileBytes, on: form))
      }
      let byCode = ballots.flatMap { ballot in
        BallotCodes(
          Array((BallotCode.text(of: ballot, on: form) ?? "").utf8), name: "\(ballot.id).txt",
          forms: [form]
        ).files
      }
      let bySheet = ballots.flatMap { ballot in
        SheetReader(form).read(
          sheet(ballot, on: form), file: "\(ballot.id).csv", changedAt: ballot.updatedAt
        ).files
      }
      let wanted = try result(byPage, of: group)
      #expect(try result(byFile, of: group) == wanted, "seed \(seed)")
      #expect(try result(byCode, of: group) == wanted, "seed \(seed)")
      #expect(try result(bySheet, of: group) == wanted, "seed \(seed)")
      let mixed = [
        byFile[0], byCode[1], bySheet[2], byCode[3], bySheet[4], byPage[3], bySheet[0],
      ]
      #expect(try result(mixed, of: group) == wanted, "seed \(seed)")
      var room = group
      for (index, ballot) in ballots.enumerated() {
        for (id, response) in ballot.responses {
          guard let vote = vote(response.answer) else { continue }
          let change = try #require(room.discussing(id) { $0.cast(vote, by: "p\(index)") })
          room.apply(Edit(change, at: Samples.now))
        }
      }
      #expect(try result([], of: room) == wanted, "seed \(seed)")
    }
  }

  @Test func `raised hands give the same but for who took part and what hangs on one of them`()
    throws
  {
    for seed in 0..<12 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let group = workshop(people: 5)
      let form = BallotForm(of: group)
      var ballots = (0..<5).map { ballot($0, on: form, using: &generator) }
      // Somebody who says nothing raises no hand, and would be one of the people all the same.
      for index in ballots.indices {
        for practice in form.practices where ballots[index].responses[practice.id] == nil {
          ballots[index].responses[practice.id] = Response(answer: .unknown)
        }
        for (id, response) in ballots[index].responses where response.answer == nil {
          ballots[index].responses[id]?.answer = .unknown
        }
      }
      var room = group
      var hands = group
      for (index, ballot) in ballots.enumerated() {
        for (id, response) in ballot.responses {
          guard let vote = vote(response.answer) else { continue }
          let named = try #require(room.discussing(id) { $0.cast(vote, by: "p\(index)") })
          room.apply(Edit(named, at: Samples.now))
          let raised = try #require(hands.discussing(id) { $0.count(vote) })
          hands.apply(Edit(raised, at: Samples.now))
        }
      }
      let byName = try withoutPeople(result([], of: room))
      let byHands = try withoutPeople(result([], of: hands))
      #expect(byName.pretty == byHands.pretty, "seed \(seed)")
      // Without people there is nothing that hangs on one of them.
      #expect(try result([], of: hands).contains("\"leaveOneOut\": null"))
    }
  }

  /// A result without who took part, and what depends on that.
  private func withoutPeople(_ text: String) throws -> JSON {
    let document = try JSONDocument(Array(text.utf8))
    var members = try #require(document.root.json.members)
    var group = try #require(members["group"]?.members)
    for key in ["respondents", "leaveOneOut", "roles"] { group[key] = nil }
    members["group"] = .object(group)
    return .object(members)
  }

  private func vote(_ answer: Answer?) -> Vote? {
    switch answer {
    case .rank(let level): .level(level)
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    case nil, .options, .number, .text, .notMeasured: nil
    }
  }

  @Test func `two hundred ballots of mixed kinds are read in no time`() throws {
    let folder = TemporaryFolder()
    var generator = SeededGenerator(seed: 1)
    let group = workshop(people: 0)
    let form = BallotForm(of: group)
    for person in 0..<200 {
      var ballot = ballot(person, on: form, using: &generator)
      switch person % 3 {
      case 0:
        ballot.embedsQuestionnaire = false
        folder.write(ballot.fileBytes, to: "b\(person).json")
      case 1: folder.write(sheet(ballot, on: form), to: "b\(person).csv")
      default: folder.write(BallotCode.text(of: ballot, on: form) ?? "", to: "b\(person).txt")
      }
    }
    let clock = ContinuousClock()
    var content = BallotFolder.Content()
    let own = group.questionnaire
    let time = try clock.measure {
      var reader = BatchReader { _, _ in own }
      content = try BallotFolder(folder.path).content(
        home: nil, readers: BallotForm.all(of: group).map { SheetReader($0) }
      ) { path throws(StorageError) in try reader.read(path) }
    }
    let intake = BallotIntake(content.files, into: Workshop(), of: group)
    #expect(intake.workshop.people.count == 200)
    #expect(content.problems.isEmpty && intake.problems.isEmpty)
    // Without optimisation, and beside other tests; the release binary is measured by hand.
    #expect(time < .seconds(20), "\(time)")
  }
}
