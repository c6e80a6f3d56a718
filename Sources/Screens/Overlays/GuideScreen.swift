internal import MaturityModel
internal import TextCanvas
internal import Translation

/// The words with a fixed meaning, the levels, the rules for answering, and the facilitator's guide.
struct GuideScreen: TextScreen {
  var scrolling = Scrolling()

  static let keymap = ReadingAction.keymap(closing: .escape, "w", "q")

  var prompt: String { "words" }

  func title(_ workspace: Workspace) -> String { phrase("Words and rules") }

  func page(_ workspace: Workspace, in body: Body) -> Page {
    var page = Page(width: body.width, workspace)
    guard let questionnaire = workspace.assessment?.questionnaire else { return page }
    let texts = questionnaire.texts
    page.heading(phrase("Levels"))
    for level in questionnaire.levels {
      page.definition("\(level.rank) \(level.name)", level.meaning)
    }
    page.blank()
    if !texts.rules.isEmpty {
      page.heading(phrase("Answering"))
      for rule in texts.rules { page.bullet(rule) }
      page.blank()
    }
    if !texts.glossary.isEmpty {
      page.heading(phrase("Words with a fixed meaning"))
      for term in texts.glossary { page.definition(term.word, term.meaning) }
      page.blank()
    }
    if !texts.severity.isEmpty {
      page.heading(phrase("How severe a challenge is"))
      for severity in texts.severity {
        page.definition("\(severity.rank) \(severity.name)", severity.effect)
      }
      page.blank()
    }
    if !texts.facilitator.isEmpty {
      page.heading(phrase("For the person who leads the session"))
      for hint in texts.facilitator { page.bullet(hint) }
      page.blank()
    }
    page.heading(phrase("About this questionnaire"))
    page.text(
      phrase("\(questionnaire.title, "title"), version \(questionnaire.version, "version")"), .title
    )
    page.text(questionnaire.about)
    return page
  }
}
