@testable import MaturityModel
import TextCanvas

@testable import Screens

extension Workshop {
  /// Five people who vote one after the other.
  static let five = Workshop(
    frame: WorkshopFrame(
      period: "the last three months", evidenceRule: "shown on a screen today",
      decisionRule: "the middle vote, unless all agree on another", facilitator: "Ines"),
    people: [
      Respondent(id: "p1", role: "MLE", name: "Ada"),
      Respondent(id: "p2", role: "DE", name: "Ben"),
      Respondent(id: "p3", role: "PO", name: "Cem"),
      Respondent(id: "p4", role: "OPS", name: "Dana"),
      Respondent(id: "p5", role: "RISK", name: "Eli"),
    ])
}

extension Assessment {
  /// The first questionnaire with five people about to vote.
  static func workshop(_ change: (inout Workshop) -> Void = { _ in }) -> Assessment {
    var assessment = Assessment.blank
    var workshop = Workshop.five
    change(&workshop)
    assessment.workshop = workshop
    return assessment
  }
}

extension Walk {
  /// A walk that stands on the round of a practice.
  static func round(
    _ practice: Item.ID = "mon-2", _ assessment: Assessment = .workshop(),
    size: Size = Size(rows: 24, columns: 80), isASCII: Bool = false
  ) -> Walk {
    Walk(
      assessment, size: size, isASCII: isASCII, at: .round(practice))
  }

  /// Lets the people vote one after the other; each key is a vote, or a space for one who is skipped.
  mutating func vote(_ keys: String) {
    for key in keys {
      if key == " " {
        type("s")
      } else {
        press(.enter, .character(key))
      }
    }
  }

  func discussion(of practice: Item.ID = "mon-2") -> Discussion {
    assessment?.workshop?.discussion(of: practice) ?? Discussion()
  }
}

extension Walk {
  /// Lets time go by.
  mutating func wait(minutes: Int) {
    app.workspace.device.now = Timestamp(seconds: app.workspace.device.now.seconds + 60 * minutes)
    handle(.deadline)
  }

  /// The text of the window as words, without its lines.
  var words: String {
    screen.split { $0.isWhitespace }.joined(separator: " ")
  }
}
