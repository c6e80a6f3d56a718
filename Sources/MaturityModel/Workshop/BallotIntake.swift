internal import Translation

/// What bringing ballots into a workshop does: their votes are counted, and stay private until the reveal.
///
/// Bringing the same ballots again changes nothing, and a ballot that was changed takes the place of the former one until
/// its votes are revealed.
public struct BallotIntake: Hashable, Sendable {
  /// The workshop with everybody who has handed in on the list.
  public private(set) var workshop: Workshop
  /// The ballots that count, in the order of the files.
  public private(set) var entries: [Entry] = []
  /// Why other files do not count.
  public private(set) var problems: [Problem]
  /// What is worth knowing about files that do count, such as votes that came too late.
  public private(set) var remarks: [Problem]
  /// Files in which nobody answered anything; nobody has handed in with them.
  public private(set) var empty: [String]
  /// Files that somebody left out.
  public private(set) var leftOut: [String] = []
  private let questionnaire: Questionnaire
  /// What the practices ask in format 2.
  private let asked: [Item.ID: ModelItem?]

  /// One ballot that counts.
  public struct Entry: Hashable, Sendable {
    /// The file, as the user named it.
    public var file: String
    /// The id of who filled it in, as it stands on the list afterwards.
    public var person: Respondent.ID
    /// True where it brings a vote or a person that the workshop did not have.
    public var isNew: Bool
    /// False where the person was not on the list before.
    public var wasListed: Bool
  }

  /// Brings ballots into the workshop of an assessment.
  ///
  /// A ballot belongs to the person on the list with its respondent's id, else to the one with the same name who has no
  /// ballot yet. The file of the assessment itself is passed over.
  public init(_ files: [BallotBox.File], into workshop: Workshop, of assessment: Assessment) {
    self.workshop = workshop
    questionnaire = assessment.questionnaire
    asked = Dictionary(
      questionnaire.practices.map { ($0.id, $0.asked) }, uniquingKeysWith: { first, _ in first })
    let practices = assessment.practicesInScope
    let others = files.filter { $0.assessment.id.isEmpty || $0.assessment.id != assessment.id }
    leftOut = others.filter { workshop.ballots[$0.person] == .leftOut }.map(\.name)
    let box = BallotBox(
      others.compactMap { $0.assigned(in: workshop) }, for: assessment.questionnaire,
      asking: Set(practices))
    (problems, remarks, empty) = (box.problems, box.remarks, box.empty)
    for file in box.files { take(file, asking: practices) }
  }

  /// True where nothing is new.
  public var isEmpty: Bool { !entries.contains(where: \.isNew) }

  private mutating func take(_ file: BallotBox.File, asking practices: [Item.ID]) {
    let former = workshop
    let (person, wasListed) = person(of: file)
    var changes = workshop.people != former.people
    var late: [Item.ID] = []
    var live: [Item.ID] = []
    for practice in practices {
      let form = questionnaire.voteForm(of: practice)
      let answer = file.assessment.responses[practice]?.counted(by: asked[practice] ?? nil)
      let vote = Vote(answer).flatMap(form.counted)
      var discussion = workshop.discussion(of: practice)
      switch discussion.cast(vote, byBallotOf: person) {
      case .unchanged: continue
      case .late: late.append(practice)
      case .votedHere: live.append(practice)
      case .counted:
        workshop.discussions[practice] = discussion == Discussion() ? nil : discussion
        changes = true
      }
    }
    entries.append(Entry(file: file.name, person: person, isNew: changes, wasListed: wasListed))
    if !late.isEmpty {
      remarks.append(
        Problem(
          file: file.name,
          fault: phrase(
            late.count, one: "too late for \(Self.list(late), "practices"), which is shown already",
            other: "too late for \(Self.list(late), "practices"), which are shown already"),
          remedy: phrase("Vote in the room, in the second round.")))
    }
    if !live.isEmpty {
      remarks.append(
        Problem(
          file: file.name,
          fault: phrase("the person has voted in the room on \(Self.list(live), "practices")"),
          remedy: phrase("The vote in the room counts.")))
    }
  }

  private static func list(_ practices: [Item.ID]) -> String {
    let shown = practices.prefix(4).map(\.text).joined(separator: ", ")
    return practices.count > 4
      ? phrase("\(shown, "list") and \(practices.count - 4, "count") more") : shown
  }

  /// The id of who filled a ballot in, who is on the list afterwards, and whether that was so before.
  private mutating func person(of file: BallotBox.File) -> (id: Respondent.ID, wasListed: Bool) {
    var person = file.assessment.respondent ?? Respondent(id: "")
    person.id = file.person
    if workshop.people.contains(where: { $0.id == person.id }) { return (person.id, true) }
    let namesakes = workshop.people.indices.filter {
      !person.name.isEmpty && workshop.people[$0].name.folded == person.name.folded
    }
    if namesakes.count == 1, let index = namesakes.first,
      !workshop.hasBallot(of: workshop.people[index].id)
    {
      let listed = workshop.people[index].name
      if listed.withSingleSpaces != person.name.withSingleSpaces {
        remarks.append(
          Problem(
            file: file.name,
            fault: phrase(
              "\(person.name, "name") counts as \(listed, "listed"), who is on the list"),
            pointer: "/respondent/name",
            remedy: phrase("If these are two people, say so with m.")))
      }
      // From now on the ballot is known by its own id, so that it is not counted twice.
      workshop.rename(workshop.people[index].id, to: person.id)
      if workshop.people[index].role.isEmpty { workshop.people[index].role = person.role }
      return (person.id, true)
    }
    if !namesakes.isEmpty {
      remarks.append(
        Problem(
          file: file.name, fault: phrase("somebody else on the list has the same name"),
          pointer: "/respondent/name",
          remedy: phrase("If it is one person, remove one of the two from the list.")))
    }
    person.otherKeys = [:]
    workshop.people.append(person)
    return (person.id, false)
  }
}

extension BallotBox.File {
  /// The id of who filled the ballot in, as far as the file tells; the name of the file where it tells nothing.
  public var person: Respondent.ID {
    let ids = [assessment.respondent?.id ?? "", .init(assessment.id), .init(name)]
    return ids.first { !$0.isEmpty } ?? ""
  }

  /// The ballot as that of the person on the list whom somebody gave it to; nil where it was left out.
  fileprivate func assigned(in workshop: Workshop) -> BallotBox.File? {
    switch workshop.ballots[person] {
    case nil: return self
    case .leftOut: return nil
    case .of(let id):
      guard let person = workshop.people.first(where: { $0.id == id }) else { return self }
      var file = self
      file.assessment.respondent = Respondent(id: id, role: person.role, name: person.name)
      // Whose it is was said, so its name tells nothing more.
      file.kind = .file
      return file
    }
  }
}

extension Workshop {
  /// True where some vote of a person came from a ballot.
  fileprivate func hasBallot(of person: Respondent.ID) -> Bool {
    discussions.values.contains { $0.rounds.contains { $0.ballots.contains(person) } }
  }

  /// Gives a person another id, with all votes.
  fileprivate mutating func rename(_ former: Respondent.ID, to id: Respondent.ID) {
    for index in people.indices where people[index].id == former { people[index].id = id }
    for practice in discussions.keys {
      guard let rounds = discussions[practice]?.rounds else { continue }
      for index in rounds.indices {
        guard let vote = rounds[index].votes[former] else { continue }
        discussions[practice]?.rounds[index].votes[former] = nil
        discussions[practice]?.rounds[index].votes[id] = vote
      }
    }
  }
}
