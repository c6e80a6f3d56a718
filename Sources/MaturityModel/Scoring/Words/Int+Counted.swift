internal import Translation

/// A number with what it counts: `1 person` and `3 people`.
extension Int {
  package var answers: String { phrase(self, one: "1 answer", other: "\(self, "count") answers") }
  package var assessments: String {
    phrase(self, one: "1 assessment", other: "\(self, "count") assessments")
  }
  package var ballots: String { phrase(self, one: "1 ballot", other: "\(self, "count") ballots") }
  package var changes: String { phrase(self, one: "1 change", other: "\(self, "count") changes") }
  package var challenges: String {
    phrase(self, one: "1 challenge", other: "\(self, "count") challenges")
  }
  package var characters: String {
    phrase(self, one: "1 character", other: "\(self, "count") characters")
  }
  package var days: String { phrase(self, one: "1 day", other: "\(self, "count") days") }
  package var files: String { phrase(self, one: "1 file", other: "\(self, "count") files") }
  package var items: String { phrase(self, one: "1 item", other: "\(self, "count") items") }
  package var levels: String { phrase(self, one: "1 level", other: "\(self, "count") levels") }
  package var minutes: String { phrase(self, one: "1 minute", other: "\(self, "count") minutes") }
  package var outcomes: String {
    phrase(self, one: "1 outcome", other: "\(self, "count") outcomes")
  }
  package var people: String { phrase(self, one: "1 person", other: "\(self, "count") people") }
  package var practices: String {
    phrase(self, one: "1 practice", other: "\(self, "count") practices")
  }
  package var questions: String {
    phrase(self, one: "1 question", other: "\(self, "count") questions")
  }
}
