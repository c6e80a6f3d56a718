package import MaturityModel

/// All that goes out to the people of a workshop, so that they fill in ballots by themselves.
///
/// Every file is made of the same form.
package struct BallotInvitation {
  package let form: BallotForm
  let assessment: Assessment

  /// An invitation to the workshop of an assessment, with what is agreed there now.
  package init(to assessment: Assessment) {
    form = BallotForm(of: assessment)
    self.assessment = assessment
  }

  var frame: WorkshopFrame { assessment.workshop?.frame ?? WorkshopFrame() }

  /// One file that goes out.
  package struct File {
    package let name: String
    package let bytes: [UInt8]
  }

  /// The files in the order in which they are told.
  package var files: [File] {
    let page = page
    let sheet = form.sheet(frame)
    return [
      File(name: "ballot.html", bytes: page), File(name: "ballot.csv", bytes: sheet),
      File(name: "ballot.json", bytes: template),
      File(name: "invitation.txt", bytes: Array(message.utf8)),
      File(
        name: "ballot.zip",
        bytes: StoredZIP([("ballot.html", page), ("ballot.csv", sheet)]).bytes),
    ]
  }

  /// A ballot without answers and without a person, for those who have the program.
  var template: [UInt8] {
    var ballot = Assessment(
      id: "", mode: assessment.mode, at: nil, title: form.title,
      subject: assessment.details.subject, questionnaire: assessment.questionnaire)
    ballot.otherKeys["ballot"] = .object(["form": .string(form.code), "page": .integer(0)])
    ballot.otherKeys["frame"] = .object(
      [
        "period": frame.period, "evidenceRule": frame.evidenceRule,
        "decisionRule": frame.decisionRule, "facilitator": frame.facilitator,
      ].compactMapValues { .unlessEmpty($0) }.merging(["people": .texts(people)]) { $1 })
    guard case .object(var members) = ballot.json else { return [] }
    members["length"] = .string(assessment.mode.length.rawValue)
    return Array(JSON.object(members).pretty.utf8)
  }

  /// What a ballot and the workshop's file say about a person, in sentences.
  var people: [String] {
    let asksName = form.asksName
    let file =
      "Your ballot file holds your answers, notes and reasons, a random number that tells ballots apart, "
      + "when you began and last changed it"
      + (asksName ? ", and your name and role if you write them." : ".")
    let shown =
      "Votes are shown to the room together, after everybody has voted. Until then, and until the workshop is "
      + "closed, whoever has the workshop\u{2019}s file can read them."
    let closed =
      switch frame.anonymity {
      case .named: "When it is closed, single votes are removed. Its file says who took part."
      case .facilitatorOnly:
        "When it is closed, single votes are removed. Its file says how many took part, not who."
      case .pooled:
        "When it is closed, single votes are removed. Its file holds counts only: no names, roles or ids."
      }
    let kept = "It keeps counts, decisions, and dissent that somebody asked to keep."
    return [file, shown, closed + " " + kept]
  }

  /// When ballots are to be in: what is shown in the room is no longer taken from them.
  var closes: String {
    let end = frame.endsAt.map { String($0.text.prefix(16)).replacing("T", with: " ") }
    return "the beginning of the workshop" + (end.map { ", which ends \($0) UTC" } ?? "")
  }

  /// Whole minutes to read and answer, as the page counts them: words at 220 a minute, and 7 seconds to decide.
  var minutes: Int {
    let words = form.practices.reduce(0) { sum, practice in
      let texts = [practice.title, practice.question, practice.evidence] + practice.anchors
      return sum + texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    }
    return (words * 60 + form.practices.count * 7 * 220 + 220 * 60 - 1) / (220 * 60)
  }
}
