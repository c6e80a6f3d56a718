internal import Documents
internal import MaturityModel
internal import TextCanvas
internal import Translation

/// What a screen may need, kept once: the device, the home shelf, and the assessment that is open.
struct Workspace: Sendable {
  var device: Device
  /// What the home screen lists.
  var shelf = Shelf()
  /// The file that was archived last in this run, by where it is now; nil when there is none.
  var lastArchived: String?
  /// Nil on the home screen.
  var open: OpenAssessment?
  /// The room that everybody votes in on an own machine, where this program holds one.
  var hosted: HostedSight?
  /// The room that this program votes in.
  var joined: JoinedSight?

  var symbols: Symbols { device.symbols }
  var metrics: TextMetrics { device.metrics }
  /// The chart style that the terminal can show.
  var charts: ChartStyle { device.isASCII ? .ascii : device.settings.charts }

  /// The rectangle that screens draw in.
  var body: Body {
    Body(rows: 1..<max(1, device.size.rows - 2), columns: 1..<max(1, device.size.columns - 1))
  }

  var assessment: Assessment? { open?.assessment }
  /// What is said about answers and results.
  var words: Words {
    open?.words ?? Words(joined?.questionnaire ?? Questionnaire(id: "", version: "", title: ""))
  }
  var items: [Item] { open?.items ?? [] }
  var findings: [Finding] { open?.findings ?? [] }
  var readOnlyReason: String? { open?.readOnlyReason }

  /// The workshop that goes on; nil where none does.
  var workshop: Workshop? { assessment?.workshop }

  /// Today's date where the user is.
  var today: CalendarDay { day(of: device.now) }

  /// The calendar day of a moment where the user is.
  func day(of moment: Timestamp) -> CalendarDay {
    CalendarDay(of: moment, secondsAhead: device.timeZoneOffset)
  }

  /// The last second of a day where the user is.
  func end(of day: CalendarDay) -> Timestamp {
    Timestamp(seconds: (day.daysSince1970 + 1) * 86_400 - 1 - device.timeZoneOffset)
  }

  /// An item of the open assessment's questionnaire; nil where it has none of that id.
  func item(_ id: Item.ID) -> Item? { items.first { $0.id == id } }

  /// A practice of the open assessment and its dimension.
  func practice(_ id: Item.ID) -> (practice: Practice, dimension: Dimension)? {
    assessment?.questionnaire.practice(id)
  }

  /// What a person is called on the screens of a workshop.
  func name(of person: Respondent) -> String {
    let role = assessment?.questionnaire.texts.roles[person.role] ?? person.role
    if person.name.isEmpty { return role.isEmpty ? person.id.text : role }
    return role.isEmpty ? person.name : "\(person.name) (\(role))"
  }
}

extension Workspace {
  /// What an act on the open assessment comes to; nothing when nothing changes or nothing may be changed.
  func act(_ act: (Assessment, Timestamp) -> Edit.Change?) -> Answered {
    guard let open else { return [] }
    if let reason = open.readOnlyReason { return .say(reason) }
    guard let change = act(open.assessment, device.now) else { return [] }
    return change.takesCompletionBack
      ? Answered(
        effects: [.record(change)], message: phrase("No longer finished: R, then F, finishes again")
      )
      : [.record(change)]
  }

  func change(_ item: Item, _ edit: (inout Response) -> Void) -> Answered {
    act { $0.answering(item.id, at: $1, edit) }
  }

  func changeDetails(_ edit: (inout Details) -> Void) -> Answered {
    act { assessment, _ in assessment.describing(edit) }
  }

  func changeWorkshop(_ edit: (inout Workshop) -> Void) -> Answered {
    act { assessment, _ in assessment.convening(edit) }
  }

  func changeDiscussion(of practice: Item.ID, _ edit: (inout Discussion) -> Void) -> Answered {
    act { assessment, _ in assessment.discussing(practice, edit) }
  }

  func settle(
    _ decisions: [(practice: Item.ID, decision: Decision?)],
    _ alsoDescribe: (inout Details) -> Void = { _ in }
  ) -> Answered { act { $0.settling(decisions, at: $1, alsoDescribe) } }

  /// Shows the votes on practices, and says so.
  func reveal(_ practices: [Item.ID]) -> Answered {
    act { assessment, _ in assessment.revealing(practices) }
      .saying(words.onTheTable(practices.count))
  }
}
