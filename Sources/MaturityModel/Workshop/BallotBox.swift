internal import Translation

/// The ballots that belong together, and what is wrong with the others; nobody is counted twice.
public struct BallotBox: Hashable, Sendable {
  /// The files of the ballots that count.
  public private(set) var files: [File] = []
  /// What most ballots answer, or what was asked for; nil without either.
  public let questionnaire: Questionnaire?
  /// Why files do not count, in their order.
  public private(set) var problems: [Problem] = []
  /// What is worth knowing: about files that do count, and why others need not.
  public private(set) var remarks: [Problem] = []
  /// The names of files in which nobody answered or noted anything: they are no ballots.
  public private(set) var empty: [String] = []

  /// A ballot that was read, under the name that the user gave its file.
  public struct File: Hashable, Sendable {
    public var name: String
    public var assessment: Assessment
    public var kind: Kind

    /// How a ballot came.
    public enum Kind: Hashable, Sendable { case file, code, sheet }

    public init(name: String, assessment: Assessment, kind: Kind = .file) {
      self.name = name
      self.assessment = assessment
      self.kind = kind
    }
  }

  /// The ballots that count.
  public var ballots: [Assessment] { files.map(\.assessment) }

  /// Sorts out what was read.
  ///
  /// Ballots on `wanted` count, without one those on the questionnaire of most, of equally many the first by id, version
  /// and digest. Those on another minor version of it count item by item. Of several ballots of one person the latest
  /// counts. `asked` are the practices that an unfinished ballot leaves open; all of its own where it is nil.
  public init(
    _ files: [File], for wanted: Questionnaire? = nil, asking asked: Set<Item.ID>? = nil
  ) {
    empty = files.filter(\.isEmpty).map(\.name)
    var files = files.filter { !$0.isEmpty }
    let editions = files.map {
      $0.assessment.isOfGroup ? nil : Edition($0.assessment.questionnaire)
    }
    let chosen = wanted.map { Edition($0) } ?? Self.mostCommon(editions.compactMap { $0 })
    questionnaire =
      wanted
      ?? chosen.flatMap { editions.firstIndex(of: $0) }.map { files[$0].assessment.questionnaire }
    for index in files.indices {
      guard let chosen, let questionnaire, let edition = editions[index], edition != chosen,
        edition.isRevision(of: chosen)
      else { continue }
      remarks.append(
        files[index].adapt(
          to: questionnaire,
          of: wanted == nil ? phrase("the other ballots") : phrase("the workshop")))
    }
    let fitting = files.indices.filter { index in
      if let edition = editions[index], edition == chosen { return true }
      if let chosen, editions[index]?.isRevision(of: chosen) == true { return true }
      let other = wanted == nil ? phrase("the other ballots") : phrase("the workshop")
      problems.append(files[index].problem(besides: chosen, of: other))
      return false
    }
    for index in latest(of: fitting, in: files) {
      self.files.append(files[index])
      remarks += files[index].remarks(asking: asked)
    }
  }

  /// Of each person the file that counts; the others are named.
  private mutating func latest(of fitting: [Int], in files: [File]) -> [Int] {
    var latest: [Person: Int] = [:]
    let people = Self.people(files)
    for index in fitting {
      guard let former = latest[people[index]] else {
        latest[people[index]] = index
        continue
      }
      let isLater = files[index].counts(before: files[former])
      if isLater { latest[people[index]] = index }
      let (left, kept) = isLater ? (former, index) : (index, former)
      remarks.append(files[left].repetition(of: files[kept]))
    }
    return latest.values.sorted()
  }

  /// A questionnaire down to its last letter.
  fileprivate struct Edition: Hashable {
    var id: String
    var version: String
    var digest: String
    var topLevel: Int

    init(_ questionnaire: Questionnaire) {
      (id, version, digest) = (questionnaire.id, questionnaire.version, questionnaire.digest)
      topLevel = questionnaire.topLevel
    }

    /// True for another version in which the same ids mean the same, unless their own revision says otherwise.
    func isRevision(of other: Edition) -> Bool {
      id == other.id && version != other.version && topLevel == other.topLevel
        && version.prefix { $0 != "." } == other.version.prefix { $0 != "." }
    }
  }

  /// Who filled a ballot in, as far as the file tells.
  private enum Person: Hashable {
    case respondent(Respondent.ID)
    case assessment(String)
    case file(String)
    /// Whoever filled in sheets without a name that say the same.
    case nobody([Item.ID: Response])

    init(_ file: File) {
      let respondent = file.assessment.respondent?.id ?? ""
      let id = file.assessment.id
      self =
        file.isNameless
        ? .nobody(file.assessment.responses)
        : !respondent.isEmpty
          ? .respondent(respondent) : id.isEmpty ? .file(file.name) : .assessment(id)
    }
  }

  /// Who filled the files in.
  ///
  /// A sheet is known by its name alone: it belongs to the one person who handed in another ballot under that name.
  private static func people(_ files: [File]) -> [Person] {
    var named: [String: Set<Person>] = [:]
    for file in files where file.kind != .sheet {
      let name = file.assessment.respondent?.name.folded ?? ""
      if !name.isEmpty { named[name, default: []].insert(Person(file)) }
    }
    return files.map { file in
      let namesakes = named[file.assessment.respondent?.name.folded ?? ""] ?? []
      return file.kind == .sheet && namesakes.count == 1
        ? namesakes.first ?? Person(file) : Person(file)
    }
  }

  private static func mostCommon(_ editions: [Edition]) -> Edition? {
    Dictionary(grouping: editions) { $0 }.max { left, right in
      (left.value.count, right.key.id, right.key.version, right.key.digest)
        < (right.value.count, left.key.id, left.key.version, left.key.digest)
    }?.key
  }
}

extension BallotBox.File {
  /// Why the file does not belong to those that answer the chosen questionnaire.
  fileprivate func problem(besides chosen: BallotBox.Edition?, of others: String) -> Problem {
    if assessment.workshop != nil {
      return Problem(
        file: name, fault: phrase("this is the workshop of a group"), pointer: "/workshop",
        remedy: phrase("Name the ballots of single people."))
    }
    if assessment.group != nil {
      return Problem(
        file: name, fault: phrase("this is already the result of a group"),
        pointer: "/group",
        remedy: phrase("Name the ballots that it was made of."))
    }
    let own = BallotBox.Edition(assessment.questionnaire)
    if let chosen, own.id == chosen.id, own.version == chosen.version {
      return Problem(
        file: name,
        fault: phrase(
          """
          \(own.id, "id") \(own.version, "version") has another wording here than in \
          \(others, "others")
          """),
        pointer: "/questionnaire/digest",
        remedy: phrase("Leave it out, or answer the same questionnaire."))
    }
    let wanted = chosen.map { "\($0.id) \($0.version)" } ?? phrase("another questionnaire")
    let (here, there) = (own.topLevel.levels, chosen?.topLevel ?? 0)
    let fault = phrase(
      """
      this answers \(own.id, "id") \(own.version, "version"), \(others, "others") \
      \(wanted, "another questionnaire")
      """)
    return Problem(
      file: name,
      fault: chosen?.id == own.id && chosen?.topLevel != own.topLevel
        ? "\(fault): " + phrase("\(here, "5 levels") here, \(there, "count") there") : fault,
      pointer: "/questionnaire",
      remedy: phrase("Leave it out, or answer the same questionnaire."))
  }

  fileprivate func repetition(of kept: BallotBox.File) -> Problem {
    Problem(
      file: name,
      fault: isNameless
        ? phrase(
          """
          the same answers without a name are also in \(kept.name, "name"), which counts
          """)
        : phrase("the same person's ballot is also in \(kept.name, "name"), which counts"),
      pointer: kind == .file && assessment.respondent != nil ? "/respondent/id" : "",
      remedy: isNameless
        ? phrase("If these are two people, say so with m.") : phrase("Keep one of the two."))
  }

  /// That a ballot is unfinished, or that nobody can tell whose it is.
  fileprivate func remarks(asking asked: Set<Item.ID>?) -> [Problem] {
    var remarks: [Problem] = []
    if kind == .file, !assessment.embedsQuestionnaire,
      assessment.otherKeys["questionnaire"]?.members?["digest"] == nil
    {
      remarks.append(
        Problem(
          file: name, fault: phrase("no digest is named, so the wording was not compared"),
          pointer: "/questionnaire", remedy: phrase("It counts.")))
    }
    // Where all is answered it does not matter what was asked.
    let asked =
      asked.map { Array($0) } ?? (assessment.answersAll ? [] : assessment.practicesInScope)
    let open = asked.count { assessment.responses[$0]?.answer == nil }
    if open > 0 {
      remarks.append(
        Problem(
          file: name,
          fault: phrase(
            """
            half-finished: \(open, "open") of \(asked.count, "asked") practices have no answer
            """),
          remedy: phrase("They count as abstentions.")))
    }
    if assessment.respondent?.id.isEmpty ?? true {
      remarks.append(
        Problem(
          file: name,
          fault: phrase(
            """
            no respondent is named, so a second ballot of one person would not be noticed
            """), remedy: phrase("It counts as one person.")))
    }
    return remarks
  }
}
