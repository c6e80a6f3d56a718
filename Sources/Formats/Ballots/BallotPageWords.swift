import Translation

/// What the page says of itself, in the language in force.
///
/// Frame and script look a sentence up by its words in the source, in which places stand in braces; the page fills them in.
struct BallotPageWords {
  /// By the sentence in the source what the frame says.
  let frame: [String: String]
  /// What the script says, where that differs from the source.
  let script: [String: String]

  init() {
    frame = Self.said { Self.frame }
    script = Self.said { Self.script }.filter { $0.key != $0.value }
  }

  private static func said(_ sentences: () -> [String]) -> [String: String] {
    let sources = Language.$current.withValue(nil, operation: sentences)
    return Dictionary(
      zip(sources, sentences()).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The language that the page speaks, as documents name it.
  var language: String {
    let isTranslated = !script.isEmpty || frame.contains { $0.key != $0.value }
    guard let code = Language.current?.code, isTranslated else { return "en" }
    return code.replacing("_", with: "-")
  }

  /// In the order of the frame.
  static var frame: [String] {
    [
      phrase("This page is a form, and here its script does not run."),
      phrase(
        """
        Mail programs, Teams, SharePoint and the preview of an iPhone show such pages without it.
        """),
      phrase(
        """
        On a computer: save the file (out of a .zip file first), then open it from the folder with \
        your browser.
        """),
      phrase("On a phone: open it with a browser app, or use a computer."),
      phrase("Or fill in the sheet ballot.csv that came with it, or ask who invited you."),
      phrase("Skip to the questions"), phrase("What your ballot says about you"), phrase("Name"),
      phrase("(optional)"), phrase("Role"), phrase("How to go through"),
      phrase("One practice at a time"), phrase("All in a list"),
      phrase("Go on after each answer"), phrase("Letter and number keys"),
      phrase("Keys and answers"),
    ] + handingIn + bar
  }

  private static var handingIn: [String] {
    [
      phrase("Hand in"), phrase("Save my ballot"), phrase("Share my ballot"),
      phrase("Copy as text"), phrase("Print"), phrase("Notes go into the text code, too"),
      phrase("Your ballot as text. Send all of it, in a mail or a chat message."),
      phrase("Go on with a ballot: paste its text, or open its file"),
      phrase("Text code or ballot file"), phrase("Go on with this"),
      phrase("Open a saved ballot"), phrase("The file does not appear?"),
      phrase("Copy this text, put it into a file whose name ends in .json, or send it as it is."),
      phrase("Show the text of the file"), phrase("Text of the ballot file"),
      phrase("Forget everything on this device"),
      phrase(
        """
        Removes all that this page has kept in this browser and empties the form. Files that you \
        saved stay.
        """),
      phrase("Forget"), phrase("Really?"), phrase("Yes, forget all"), phrase("No, keep"),
    ]
  }

  private static var bar: [String] {
    [
      phrase("Progress"), phrase("Previous practice"), phrase("Back", in: "button"),
      phrase("Answered"), phrase("Next practice"), phrase("Next", in: "button"),
    ]
  }
}
