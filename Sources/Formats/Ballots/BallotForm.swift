package import MaturityModel

/// What an invitation asks: some practices of a questionnaire, in their order.
///
/// Text codes and sheets name answers by it, so the same practices in another order are another form.
package struct BallotForm: Hashable, Sendable {
  /// Eight hexadecimal digits that tell forms apart.
  package let code: String
  package let title: String
  package let questionnaire: Questionnaire
  package let practices: [Practice]
  /// How much is asked.
  package let mode: Assessment.Mode
  /// False where nobody's name or role is read.
  package let asksName: Bool

  /// What an assessment asks of everybody now: practices that apply and that its length has.
  package init(of assessment: Assessment) {
    let asked = Set(assessment.practicesInScope)
    questionnaire = assessment.questionnaire
    practices = questionnaire.practices.filter { asked.contains($0.id) }
    title = assessment.ballotTitle
    mode = assessment.mode
    asksName = assessment.workshop?.frame.anonymity != .pooled
    code = Self.code(title: title, questionnaire, practices)
  }

  /// A form that was sent out before; nil where it asks what the questionnaire at hand has not, or has in other words.
  package init?(_ code: String, _ invitation: Invitation, in assessment: Assessment) {
    let questionnaire = assessment.questionnaire
    let all = Dictionary(
      questionnaire.practices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let practices = invitation.practices.compactMap { all[$0] }
    guard invitation.questionnaire == questionnaire.id, invitation.version == questionnaire.version,
      invitation.digest == questionnaire.digest, invitation.levels == questionnaire.topLevel,
      practices.count == invitation.practices.count
    else { return nil }
    self.init(
      code, title: invitation.title, questionnaire, practices, mode: assessment.mode,
      asksName: assessment.workshop?.frame.anonymity != .pooled)
  }

  init(
    _ code: String, title: String, _ questionnaire: Questionnaire, _ practices: [Practice],
    mode: Assessment.Mode = .full, asksName: Bool = true
  ) {
    (self.code, self.title, self.questionnaire) = (code, title, questionnaire)
    (self.practices, self.mode, self.asksName) = (practices, mode, asksName)
  }

  /// The same form in the words of another language.
  func shown(as questionnaire: Questionnaire) -> BallotForm {
    let asked = Set(practices.map(\.id))
    return BallotForm(
      code, title: title, questionnaire, questionnaire.practices.filter { asked.contains($0.id) },
      mode: mode, asksName: asksName)
  }

  /// The highest level.
  package var topLevel: Int { questionnaire.topLevel }

  /// What the workshop keeps of the form, so that what is handed in can be read.
  package var invitation: Invitation {
    Invitation(
      questionnaire: questionnaire.id, version: questionnaire.version,
      digest: questionnaire.digest, practices: practices.map(\.id), title: title, levels: topLevel)
  }

  /// The forms that what is handed in to a workshop may belong to: all that were sent out, and what is asked now.
  package static func all(of assessment: Assessment) -> [BallotForm] {
    let sent = (assessment.workshop?.invitations ?? [:]).sorted { $0.key < $1.key }
      .compactMap { BallotForm($0.key, $0.value, in: assessment) }
    let now = BallotForm(of: assessment)
    return sent.contains { $0.code == now.code } ? sent : sent + [now]
  }

  private static func code(
    title: String, _ questionnaire: Questionnaire, _ practices: [Practice]
  ) -> String {
    let order = JSON.object([
      "anchors": .integer(questionnaire.topLevel), "practices": .ids(practices.map(\.id)),
      "questionnaire": questionnaire.identity, "title": .string(title),
    ])
    let text = "mlmaturity-ballot-form-1\n" + order.compact.escapedToASCII
    return String(SHA256.hexadecimal(of: Array(text.utf8)).prefix(8))
  }
}

extension Assessment {
  /// What its ballots are called.
  var ballotTitle: String {
    [details.title, details.subject.scope].first { !$0.isBlank } ?? questionnaire.title
  }
}

extension Questionnaire {
  /// Id, version and digest, as ballots name a questionnaire.
  var identity: JSON {
    .object(["id": .string(id), "version": .string(version), "digest": .string(digest)])
  }
}

extension String {
  /// A JSON text in which everything beyond ASCII is spelled as `\uXXXX`.
  var escapedToASCII: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.value < 0x7F {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return text
  }
}
