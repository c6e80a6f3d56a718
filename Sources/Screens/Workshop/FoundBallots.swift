public import MaturityModel

/// What a folder for ballots holds.
public struct FoundBallots: Hashable, Sendable {
  /// The folder as the user named it.
  public var folder: String
  /// What could be read, by the name of its file.
  public var files: [BallotBox.File]
  /// Why the others could not.
  public var problems: [Problem]
  /// When the folder was looked into.
  public var at: Timestamp

  public init(folder: String, files: [BallotBox.File], problems: [Problem], at: Timestamp) {
    self.folder = folder
    self.files = files
    self.problems = problems
    self.at = at
  }
}

extension FoundBallots {
  /// The ballots that count for an assessment, and what is wrong with the other files.
  func sorted(for assessment: Assessment) -> (box: BallotBox, problems: [Problem]) {
    let own = assessment.questionnaire
    var foreign: [Problem] = []
    let fitting = files.filter { file in
      // The group's own file may lie in the same folder.
      guard file.assessment.id != assessment.id || assessment.id.isEmpty else { return false }
      let other = file.assessment.questionnaire
      let isSame =
        (other.id, other.version, other.digest) == (own.id, own.version, own.digest)
      if !isSame {
        foreign.append(
          Problem(
            file: file.name,
            fault:
              "this answers \(other.id) \(other.version), the workshop \(own.id) \(own.version)"
              + (other.version == own.version ? " in another wording" : ""),
            pointer: "/questionnaire", remedy: "Answer the questionnaire of the workshop."))
      }
      return isSame
    }
    let box = BallotBox(fitting)
    return (box, problems + foreign + box.problems)
  }
}

extension Workshop {
  /// The workshop with the votes of ballots, as far as these can still be cast, and everybody on the list.
  ///
  /// What was revealed or decided stays as it is.
  func taking(_ ballots: [Assessment], on questionnaire: Questionnaire) -> Workshop {
    var workshop = self
    let practices = Set(questionnaire.practices.map(\.id))
    for ballot in ballots {
      let person = workshop.person(of: ballot)
      for (practice, response) in ballot.responses where practices.contains(practice) {
        guard let vote = Vote(response.answer) else { continue }
        var discussion = workshop.discussion(of: practice)
        guard discussion.phase == .open || discussion.phase == .voting else { continue }
        discussion.cast(vote, by: person)
        workshop.discussions[practice] = discussion
      }
    }
    return workshop
  }

  /// The id of who filled a ballot in; somebody who is not on the list is put there.
  private mutating func person(of ballot: Assessment) -> String {
    if let index = listed(ballot) { return people[index].id }
    var person = ballot.respondent ?? Respondent(id: "")
    if person.id.isEmpty { person.id = ballot.id.isEmpty ? newPersonID : ballot.id }
    people.append(person)
    return person.id
  }

  /// Where the list has who filled a ballot in: the same id, or else the same name.
  func listed(_ ballot: Assessment) -> Int? {
    let id = ballot.respondent?.id ?? ""
    let known = people.firstIndex { $0.id == (id.isEmpty ? ballot.id : id) }
    guard known == nil, let name = ballot.respondent?.name.lowercased(), !name.isEmpty else {
      return known
    }
    return people.firstIndex { $0.name.lowercased() == name }
  }
}
