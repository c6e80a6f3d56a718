import MaturityModel
import Translation

extension BallotInvitation {
  /// The message to send with the files.
  var message: String {
    let form = phrase("Form \(form.code, "code")")
    return [opening, about, ways, hints, privacy, form].joined(separator: "\n\n") + "\n"
  }

  private var opening: String {
    [
      phrase("\(form.title.onOneLine, "title"): please fill in a ballot before we meet."),
      phrase(
        """
        \(form.practices.count.practices, "practices"), about \(minutes.minutes, "minutes"). \
        Answer by yourself, for what is true in the period below.
        """),
      phrase("You may say that you do not know, and leave practices open."),
    ].joined(separator: "\n")
  }

  private var about: String {
    let lines = [
      (phrase("Scope"), assessment.details.subject.scope), (phrase("Period"), frame.period),
      (phrase("What counts"), frame.evidenceRule),
      (phrase("How we decide"), frame.decisionRule), (phrase("Asked by"), frame.facilitator),
      (phrase("Hand in by"), closes),
    ]
    let width = lines.reduce(0) { max($0, $1.0.count) }
    return lines.filter { !$0.1.isBlank }.map { label, text in
      "\(label): " + String(repeating: " ", count: width - label.count) + text.onOneLine
    }.joined(separator: "\n")
  }

  private var ways: String {
    let (file, code) = (phrase("Save my ballot"), phrase("Copy as text"))
    let column = SheetColumns.Key.level.usual
    return phrase("Take one of three ways, and bring what comes of it to who asked you:") + "\n\n"
      + [
        phrase(
          """
          1. ballot.html with a browser. Save the file first, out of ballot.zip if you got that, \
          then open it from its folder. It asks for nothing from the network. \
          "\(file, "save")" gives a file to send; "\(code, "copy")" gives a few lines for a mail \
          or a chat message.
          """),
        phrase(
          """
          2. ballot.csv with a spreadsheet. Write into the column "\(column, "column")", and save \
          it as CSV.
          """),
        phrase(
          "3. With mlmaturity: \("mlmaturity assess --ballot ballot.json", "command")"),
      ].map { $0.wrapped(indent: 3) }.joined(separator: "\n")
  }

  private var hints: String {
    phrase("If the page does not open:") + "\n"
      + [
        phrase(
          """
          SharePoint, OneDrive and Teams show such a page as text: download it, then open the copy.
          """),
        phrase(
          """
          In a mail program open the attachment with a browser; the preview does not run it.
          """),
        phrase(
          """
          Windows may warn of a file that came by mail. It is a form; take it out of the zip file \
          before you open it.
          """),
        phrase(
          """
          The file view of an iPhone or iPad does not run it: use a computer, or the sheet.
          """),
        phrase(
          """
          Gateways that hold back pages let ballot.zip through, or the sheet; the text of the \
          ballot goes in any mail.
          """),
      ].map(\.asPoint).joined(separator: "\n")
  }

  private var privacy: String {
    ([phrase("What your ballot says about you:")] + people.map(\.asPoint))
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate var asPoint: String { "- \(self)".wrapped(indent: 2) }

  /// Lines that mail programs leave as they are, where there are spaces to break them at.
  fileprivate func wrapped(indent: Int) -> String {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= 115 {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append((lines.isEmpty ? "" : String(repeating: " ", count: indent)) + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
