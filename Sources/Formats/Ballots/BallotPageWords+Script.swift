import Translation

extension BallotPageWords {
  /// What the script says, by what it says it of.
  static var script: [String] { keeping + faults + practice + progress + outcomes + head }

  private static var keeping: [String] {
    [
      phrase(
        """
        This browser could not keep the last change. Save your ballot before you close the page.
        """),
      phrase(
        """
        This browser keeps nothing of this page. Save your ballot, or copy it as text, before you \
        close the page.
        """),
      phrase("What you fill in is kept in this browser until you choose Forget."),
      phrase(
        """
        Some browsers let other pages that are opened from this computer\u{2019}s disk read it.
        """),
      phrase("Your answers from before are here again."), phrase("Changed in another window."),
      phrase("Everything is forgotten."),
    ]
  }

  private static var faults: [String] {
    let (sign, number) = ("{sign}", "{number}")
    let (ballot, page) = ("{ballot}", "{page}")
    return [
      phrase("This is not the text of a ballot: it begins with MATU1."),
      phrase(
        """
        The sign \(sign, "sign"), which follows letter \(number, "number"), cannot stand in a \
        ballot text.
        """),
      phrase("The text is cut off: its last word, UEND, is missing."),
      phrase("The text is too short, or a letter is missing."),
      phrase("The text was changed on its way: its check sum is wrong. Copy it once more."),
      phrase("The text is of a newer version of the ballot page."),
      phrase("The text belongs to another workshop or other questions."),
      phrase("This is neither the text of a ballot nor a ballot file."),
      phrase("This file is not a ballot."), phrase("This file is too large for a ballot."),
      phrase("This ballot answers \(ballot, "ballot"), the page \(page, "page")."),
    ]
  }

  private static var practice: [String] {
    let (number, total) = ("{number}", "{total}")
    let (condition, check, highest) = ("{condition}", "{check}", "{highest}")
    return [
      phrase("\(number, "number") of \(total, "total")"), phrase("Don\u{2019}t know"),
      phrase("Not applicable"),
      phrase("Not applicable: only where \(condition, "condition")"),
      phrase("Why is it not applicable? (needed)"), phrase("Without a reason this stays open."),
      phrase("Not applicable is not offered here."), phrase("Check it: \(check, "check")"),
      phrase("Note"), phrase("Note (Esc or Tab keeps it)"), phrase("Leave open"),
      phrase("Choose 1 to \(highest, "highest"), or the right arrow leaves it open."),
      phrase("This is the first practice."), phrase("All practices were shown."),
    ]
  }

  private static var progress: [String] {
    let (practice, level, name) = ("{practice}", "{level}", "{name}")
    let (done, total, minutes) = ("{done}", "{total}", "{minutes}")
    return [
      phrase("\(practice, "practice") is open again."),
      phrase(
        """
        \(practice, "practice"): don\u{2019}t know. \(done, "done") of \(total, "total").
        """),
      phrase(
        """
        \(practice, "practice"): level \(level, "level"), \(name, "name"). \(done, "done") of \
        \(total, "total").
        """),
      phrase(
        """
        \(done, "done") of \(total, "total"), about \(minutes, "minutes") min left
        """),
      phrase("\(done, "done") of \(total, "total"), all answered"),
      phrase(
        """
        \(done, "done") of \(total, "total") answered; what is open counts as no vote.
        """),
      phrase("\(done, "done") of \(total, "total") answered."),
      phrase("In the name of \(name, "name")."), phrase("Without a name."),
    ]
  }

  private static var outcomes: [String] {
    let (practices, file, count) = ("{practices}", "{file}", "{count}")
    return [
      phrase("Left open, because the reason is missing: \(practices, "practices")."),
      phrase(
        """
        Saved as \(file, "file"), where your browser puts downloads. Bring that file to who \
        invited you.
        """),
      phrase("Copied. Characters: \(count, "count")."),
      phrase("Select the text below and copy it. Characters: \(count, "count")."),
      phrase("Taken over. Answers: \(count, "count")."),
    ]
  }

  private static var head: [String] {
    let (title, highest) = ("{title}", "{highest}")
    return [
      phrase("\(title, "title") \u{2013} ballot"), phrase("Scope"), phrase("Period"),
      phrase("What counts"), phrase("How we decide"), phrase("Asked by"), phrase("Hand in by"),
      phrase("Questions"), phrase("Practices"),
      phrase(
        """
        1 to \(highest, "highest"): the highest statement that is true together with all above \
        it. d: don\u{2019}t know. a: not applicable, with a reason, where it is offered.
        """),
      phrase(
        """
        n: note. Left and right: practice before and after. Up and down move over the answers \
        without choosing; Space or Enter chooses. Enter on an answered practice goes on.
        """),
      phrase(
        """
        Leaving a practice open is allowed; it counts as no vote. With a screen reader use the \
        radio buttons; the letter and number keys can be switched off above.
        """),
    ]
  }
}
