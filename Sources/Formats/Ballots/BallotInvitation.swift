package import MaturityModel
import Translation

/// All that goes out to the people of a workshop, so that they fill in ballots by themselves.
///
/// Every file is made of the same form.
package struct BallotInvitation {
  package let form: BallotForm
  let assessment: Assessment

  /// An invitation to the workshop of an assessment, with what is agreed there now.
  ///
  /// People read the questionnaire as it is shown, which may be a translation; nothing else of it counts.
  package init(to assessment: Assessment, shown: Questionnaire? = nil) {
    form = BallotForm(of: assessment).shown(as: shown ?? assessment.questionnaire)
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
    let file =
      form.asksName
      ? phrase(
        """
        Your ballot file holds your answers, notes and reasons, a random number that tells ballots \
        apart, when you began and last changed it, and your name and role if you write them.
        """)
      : phrase(
        """
        Your ballot file holds your answers, notes and reasons, a random number that tells ballots \
        apart, when you began and last changed it.
        """)
    let shown = phrase(
      """
      Votes are shown to the room together, after everybody has voted. Until then, and until the \
      workshop is closed, whoever has the workshop\u{2019}s file can read them.
      """)
    return [file, shown, closed]
  }

  private var closed: String {
    switch frame.anonymity {
    case .named:
      phrase(
        """
        When it is closed, single votes are removed. Its file says who took part. It keeps counts, \
        decisions, and dissent that somebody asked to keep.
        """)
    case .facilitatorOnly:
      phrase(
        """
        When it is closed, single votes are removed. Its file says how many took part, not who. It \
        keeps counts, decisions, and dissent that somebody asked to keep.
        """)
    case .pooled:
      phrase(
        """
        When it is closed, single votes are removed. Its file holds counts only: no names, roles \
        or ids. It keeps counts, decisions, and dissent that somebody asked to keep.
        """)
    }
  }

  /// When ballots are to be in: what is shown in the room is no longer taken from them.
  var closes: String {
    guard let end = frame.endsAt else { return phrase("the beginning of the workshop") }
    let time = String(end.text.prefix(16)).replacing("T", with: " ")
    return phrase("the beginning of the workshop, which ends \(time, "time") UTC")
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
