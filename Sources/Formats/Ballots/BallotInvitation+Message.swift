import MaturityModel

extension BallotInvitation {
  /// The message to send with the files.
  var message: String {
    let lines = [opening, about, ways, hints, privacy].joined(separator: "\n\n")
    return lines + "\n\nForm \(form.code)\n"
  }

  private var opening: String {
    "\(form.title.onOneLine): please fill in a ballot before we meet.\n"
      + "\(form.practices.count.practices), about \(minutes.minutes). Answer by yourself, for "
      + "what is true in the period below.\n"
      + "You may say that you do not know, and leave practices open."
  }

  private var about: String {
    [
      ("Scope", assessment.details.subject.scope), ("Period", frame.period),
      ("What counts", frame.evidenceRule), ("How we decide", frame.decisionRule),
      ("Asked by", frame.facilitator), ("Hand in by", closes),
    ].filter { !$0.1.isBlank }
      .map { "\($0.0):".padded(to: 15) + $0.1.onOneLine }.joined(separator: "\n")
  }

  private var ways: String {
    """
    Take one of three ways, and bring what comes of it to who asked you:

    1. ballot.html with a browser. Save the file first, out of ballot.zip if you got that, then open it from its
       folder. It asks for nothing from the network. \"Save my ballot\" gives a file to send; \"Copy as text\" gives
       a few lines for a mail or a chat message.
    2. ballot.csv with a spreadsheet. Write into the column \"your level\", and save it as CSV.
    3. With mlmaturity: mlmaturity assess --ballot ballot.json
    """
  }

  private var hints: String {
    """
    If the page does not open:
    - SharePoint, OneDrive and Teams show such a page as text: download it, then open the copy.
    - In a mail program open the attachment with a browser; the preview does not run it.
    - Windows may warn of a file that came by mail. It is a form; take it out of the zip file before you open it.
    - The file view of an iPhone or iPad does not run it: use a computer, or the sheet.
    - Gateways that hold back pages let ballot.zip through, or the sheet; the text of the ballot goes in any mail.
    """
  }

  private var privacy: String {
    "What your ballot says about you:\n" + people.map { "- \($0)" }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}
