import MaturityModel
import Testing
import TextCanvas

@testable import FileSamples
@testable import Screens

/// A field that can be typed into, and how one gets there.
struct OpenField: CustomTestStringConvertible {
  let form: Draft.Form
  var assessment: Assessment?
  var place: Place?
  var shelf = Shelf()
  var reconciliation: Reconciliation?
  var keys: [Key] = []

  var testDescription: String { "\(form)" }

  /// The program as a new run begins it.
  func start(_ size: Size = Size(rows: 24, columns: 80)) -> Walk {
    guard let assessment else {
      var walk = Walk(size: size, shelf: shelf)
      walk.app.refresh()
      return walk
    }
    var walk = Walk(assessment, size: size, at: place)
    if let reconciliation {
      walk.handle(.reconciliation(reconciliation, mine: "ada.json", theirs: "bo.json"))
    }
    return walk
  }

  /// The program with the field open.
  func open(_ size: Size = Size(rows: 24, columns: 80)) -> Walk {
    var walk = start(size)
    for key in keys { walk.press(key) }
    return walk
  }

  /// The keys that open the field once more, from where one came out of it.
  var keysAgain: [Key] {
    switch form {
    case .action, .parked, .person: Array(keys.suffix(1))
    default: keys
    }
  }

  /// Every field there is.
  static let all: [OpenField] = [
    .init(.note, .sample, item: "dat-1", "i"), .init(.reason, .sample, item: "dat-3", "a"),
    .init(.evidence, .sample, item: "dat-1", "v"), .init(.text, .fixture, item: "p-01", "O"),
    .init(.target, .sample, item: "dat-1", "T"), .init(.about, .sample, item: "dat-1", "D"),
    .init(.action, .sample, item: "p-1", "Xn"), .init(.parked, .sample, item: "p-1", "Pn"),
    .init(.setUp, .halfway, .agenda(), "s", .down),
    .init(.person, .halfway, .agenda(), "sa"),
    .init(.ballots, .halfway, .agenda(), "c"),
    .init(.groupNote, .halfway, .round("dat-2"), "i"),
    .init(.groupEvidence, .halfway, .round("dat-2"), "e"),
    .init(.groupReason, .halfway, .round("dat-3"), "1"),
    .init(.groupAnswer, .measuredWorkshop, .round("load"), "c"),
    .init(.park, .halfway, .round("dat-2"), "p"),
    .init(.dissent, .halfway, .round("dat-1"), "x"),
    .init(.search, .sample, item: "dat-1", "/"),
    .init(.report, .sample, .item("dat-1"), "E", .up, .up, .down, .down, .down, .down),
    .init(.number, unanswered, .item("cov"), "", .down, .enter),
    .init(.words, unanswered, .item("hurts"), "", .down, .enter),
    .init(.repository, .sample, item: "dat-1", "S"),
    settling, home(.new, "n"), home(.rename, "D"),
  ]

  /// An assessment of format 2 in which everything is asked, and nothing answered.
  private static var unanswered: Assessment {
    var assessment = Samples.measured
    assessment.responses = ["size": Response(answer: .options(["more"]))]
    return assessment
  }

  private static var settling: OpenField {
    var (mine, theirs) = (Assessment.sample, Assessment.sample)
    mine.responses["dat-1"] = Response(answer: .rank(4))
    theirs.responses["dat-1"] = Response(answer: .rank(2))
    let reconciliation = Reconciliation(mine: mine, theirs: theirs, base: .sample)
    var field = OpenField(.settling, reconciliation.merged, item: "p-1", "2")
    field.reconciliation = reconciliation
    return field
  }

  private static func home(_ form: Draft.Form, _ key: Key) -> OpenField {
    OpenField(
      form: form,
      shelf: Shelf(
        assessments: [
          .init(path: "a.json", title: "Payments", subject: Subject(team: "Payments"))
        ],
        questionnaires: [
          .init(
            id: "small", title: "Small", version: "1.0.0", practices: 5,
            lengths: [
              .init(.quick, practices: 2, minutes: 1), .init(.full, practices: 5, minutes: 2),
            ])
        ]), keys: [key])
  }
}

extension OpenField {
  fileprivate init(
    _ form: Draft.Form, _ assessment: Assessment, _ place: Place, _ keys: String, _ more: Key...
  ) {
    self.init(
      form: form, assessment: assessment, place: place,
      keys: keys.map { .character($0) } + more)
  }

  fileprivate init(
    _ form: Draft.Form, _ assessment: Assessment, item: Item.ID, _ keys: String
  ) {
    self.init(form, assessment, .item(item), keys)
  }
}
