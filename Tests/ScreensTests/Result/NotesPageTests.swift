import MaturityModel
import Testing
import TextCanvas

@testable import Screens

struct NotesPageTests {
  @Test func `the notes name rule, parameters and questionnaire`() {
    let screen = Walk.result(.notes).screen
    for text in [
      "gated-75, version 2", "3/4 (theta)", "mlops-adoption 1.0.0", "sha256:",
      "This is a self-assessment.",
    ] { #expect(screen.contains(text)) }
  }
}
