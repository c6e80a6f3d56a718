import Formats
import MaturityModel
import Storage

extension HoldWorkshop {
  /// Writes what the people of a workshop need to vote beforehand, and says what to do with it.
  func invite(into folder: String) throws {
    guard let file, !facilitator else {
      throw Ending(.usage, "mlmaturity: --invite needs the FILE of the workshop, and goes alone.")
    }
    let now = Surroundings().now
    let library = try library(questionnaire, common)
    let session = try ending(library.store.open(library.ref(named: file), to: .edit, now: now))
    let invitation: BallotInvitation
    let written: InvitationFolder
    do {
      try ending(session.checkClaim())
      invitation = try self.invitation(to: session, library)
      try ending(keep(invitation.form, in: session, now: now))
      written = try ending(
        InvitationFolder(invitation, of: session.assessment.id, in: folder))
    } catch {
      try? session.close(now: now)
      throw error
    }
    try ending(session.close(now: now))
    tell(invitation, written, file)
  }

  private func invitation(
    to session: AssessmentSession, _ library: Library
  ) throws(Ending) -> BallotInvitation {
    let assessment = session.assessment
    let file = session.path.onOneLine
    if let reason = assessment.reasonAgainstWorkshop { throw Ending(.usage, "\(file): \(reason)") }
    guard assessment.questionnaire.model == nil else {
      throw Ending(
        .usage,
        "\(file): the page, the sheet and the code of an invitation ask for levels, and "
          + "\(assessment.questionnaire.id) (format 2) has other answers, too. Let people vote with "
          + "mlmaturity assess --ballot, and send them the questionnaire file.")
    }
    guard assessment.workshop != nil else {
      throw Ending(
        .failed,
        "\(file): no workshop was begun here, so there is nothing to invite to. Agree on its frame "
          + "first: mlmaturity workshop \(quoted(session.path))")
    }
    let invitation = BallotInvitation(
      to: assessment, shown: library.shown(assessment.questionnaire))
    guard !invitation.form.practices.isEmpty else {
      throw Ending(.failed, "\(file): no practice applies, so there is nothing to ask.")
    }
    return invitation
  }

  /// Keeps the form before anything goes out: without it nobody could read what comes back.
  private func keep(
    _ form: BallotForm, in session: AssessmentSession, now: Timestamp
  ) throws(StorageError) {
    let change = session.assessment.convening { workshop in
      if workshop.invitations[form.code] == nil {
        workshop.invitations[form.code] = form.invitation
      }
    }
    guard let change else { return }
    try session.record(Edit(change, at: now))
    try session.save(now: now)
  }

  private func tell(_ invitation: BallotInvitation, _ written: InvitationFolder, _ file: String) {
    let form = invitation.form
    print(
      "\(form.title.onOneLine): \(form.practices.count.practices), form \(form.code)",
      to: .output)
    print(written.path.onOneLine + "/", to: .output)
    for file in written.files {
      let name = file.name + String(repeating: " ", count: max(1, 16 - file.name.count))
      let size = "\((file.bytes + 999) / 1_000)"
      let padding = String(repeating: " ", count: max(0, 4 - size.count))
      print(
        "  \(name)" + (file.isNew ? "\(padding)\(size) kB" : "was there, and is left as it was"),
        to: .output)
    }
    if !written.files.contains(where: \.isNew) { print("Nothing was missing.", to: .output) }
    print(
      """
      Send invitation.txt with ballot.zip, or with one of the other files. Put what comes back into one folder;
      c on the agenda reads it: mlmaturity workshop \(quoted(file))
      """, to: .output)
  }
}
