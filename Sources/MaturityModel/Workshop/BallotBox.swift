/// The ballots that belong together, and what is wrong with the others; nobody is counted twice.
public struct BallotBox: Hashable, Sendable {
  /// The files of the ballots that count.
  public private(set) var files: [File] = []
  /// What most ballots answer, or what was asked for; nil without either.
  public let questionnaire: Questionnaire?
  /// Why files do not count, in their order.
  public private(set) var problems: [Problem] = []
  /// What is worth knowing about files that do count.
  public private(set) var remarks: [Problem] = []

  /// A file that was read, under the name that the user gave it.
  public struct File: Hashable, Sendable {
    public var name: String
    public var assessment: Assessment

    public init(name: String, assessment: Assessment) {
      self.name = name
      self.assessment = assessment
    }
  }

  /// The ballots that count.
  public var ballots: [Assessment] { files.map(\.assessment) }

  /// Sorts out what was read.
  ///
  /// Ballots on `wanted` count, without one those on the questionnaire of most, of equally many the first by id, version
  /// and digest. Of several ballots of one person the latest counts.
  public init(_ files: [File], for wanted: Questionnaire? = nil) {
    let editions = files.map {
      $0.assessment.isOfGroup ? nil : Edition($0.assessment.questionnaire)
    }
    let chosen = wanted.map { Edition($0) } ?? Self.mostCommon(editions.compactMap { $0 })
    questionnaire =
      wanted
      ?? chosen.flatMap { editions.firstIndex(of: $0) }.map { files[$0].assessment.questionnaire }
    let fitting = files.indices.filter { index in
      if let edition = editions[index], edition == chosen { return true }
      let other = wanted == nil ? "the other ballots" : "the workshop"
      problems.append(files[index].problem(besides: chosen, of: other))
      return false
    }
    var latest: [Person: Int] = [:]
    for index in fitting {
      let person = Person(files[index])
      guard let former = latest[person] else {
        latest[person] = index
        continue
      }
      let isLater = Self.isLater(files[index], than: files[former])
      if isLater { latest[person] = index }
      let (left, kept) = isLater ? (former, index) : (index, former)
      problems.append(files[left].repetition(of: files[kept]))
    }
    for index in latest.values.sorted() {
      self.files.append(files[index])
      remarks += files[index].remarks
    }
  }

  /// A questionnaire down to its last letter.
  fileprivate struct Edition: Hashable {
    var id: String
    var version: String
    var digest: String

    init(_ questionnaire: Questionnaire) {
      (id, version, digest) = (questionnaire.id, questionnaire.version, questionnaire.digest)
    }
  }

  /// Who filled a ballot in, as far as the file tells.
  private enum Person: Hashable {
    case respondent(Respondent.ID)
    case assessment(String)
    case file(String)

    init(_ file: File) {
      let respondent = file.assessment.respondent?.id ?? ""
      let id = file.assessment.id
      self =
        !respondent.isEmpty
        ? .respondent(respondent) : id.isEmpty ? .file(file.name) : .assessment(id)
    }
  }

  private static func mostCommon(_ editions: [Edition]) -> Edition? {
    Dictionary(grouping: editions) { $0 }.max { left, right in
      (left.value.count, right.key.id, right.key.version, right.key.digest)
        < (right.value.count, left.key.id, left.key.version, left.key.digest)
    }?.key
  }

  private static func isLater(_ file: File, than other: File) -> Bool {
    (file.assessment.moment?.seconds ?? .min) > (other.assessment.moment?.seconds ?? .min)
  }
}

extension BallotBox.File {
  /// Why the file does not belong to those that answer the chosen questionnaire.
  fileprivate func problem(besides chosen: BallotBox.Edition?, of others: String) -> Problem {
    if assessment.workshop != nil {
      return Problem(
        file: name, fault: "this is the workshop of a group", pointer: "/workshop",
        remedy: "Name the ballots of single people.")
    }
    if assessment.group != nil {
      return Problem(
        file: name, fault: "this is already the result of a group", pointer: "/group",
        remedy: "Name the ballots that it was made of.")
    }
    let own = BallotBox.Edition(assessment.questionnaire)
    if let chosen, own.id == chosen.id, own.version == chosen.version {
      return Problem(
        file: name, fault: "\(own.id) \(own.version) has another wording here than in \(others)",
        pointer: "/questionnaire/digest", remedy: "Leave it out, or answer the same questionnaire.")
    }
    let wanted = chosen.map { "\($0.id) \($0.version)" } ?? "another questionnaire"
    return Problem(
      file: name, fault: "this answers \(own.id) \(own.version), \(others) \(wanted)",
      pointer: "/questionnaire", remedy: "Leave it out, or answer the same questionnaire.")
  }

  fileprivate func repetition(of kept: BallotBox.File) -> Problem {
    Problem(
      file: name, fault: "the same person's ballot is also in \(kept.name), which counts",
      pointer: assessment.respondent == nil ? "" : "/respondent/id", remedy: "Keep one of the two.")
  }

  /// That a ballot is unfinished, or that nobody can tell whose it is.
  fileprivate var remarks: [Problem] {
    var remarks: [Problem] = []
    let states = assessment.states
    let open = states.count { $0 == .unanswered }
    if open > 0 {
      remarks.append(
        Problem(
          file: name,
          fault: "half-finished: \(open) of \(states.count { $0 != .outOfScope }) practices have "
            + "no answer", remedy: "They count as abstentions."))
    }
    if assessment.respondent?.id.isEmpty ?? true {
      remarks.append(
        Problem(
          file: name,
          fault: "no respondent is named, so a second ballot of one person would not "
            + "be noticed", remedy: "It counts as one person."))
    }
    return remarks
  }
}

extension Assessment {
  /// True where several people stand behind the answers.
  fileprivate var isOfGroup: Bool { group != nil || workshop != nil }
}
