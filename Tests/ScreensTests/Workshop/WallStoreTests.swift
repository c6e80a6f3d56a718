@testable import FileSamples
import Formats
@testable import MaturityModel
import Storage
import Testing
import TextCanvas

@testable import Screens

/// The wall over a store in which there are other clients: what a screen asks for is done as the program does it, and no
/// picture has a word of them.
struct WallStoreTests {
  /// No word of the program, and of this workshop, has it.
  private static let mark = "Zqx"

  /// A walk in which everything is shown that screens ask for.
  private struct Wall {
    var walk: Walk
    private let store: MemoryStore

    /// A small workshop with practices in every phase.
    private static let shown: Assessment = {
      var assessment = Assessment.sample
      assessment.workshop = .five
      assessment.workshop?.discussions = [
        "dat-1": .rounds("12445"),
        "dat-2": .rounds(
          "22252", decision: Decision(.consensus, vote: .level(2)),
          dissent: [Dissent(.level(5), reason: "Seen weekly.", name: "Dana")]),
        "dat-3": .rounds("143", isRevealed: false),
      ]
      assessment.responses["dat-2"] = Response(answer: .rank(2))
      assessment.details.actions = [Action(id: "action-1", text: "Check nightly", owner: "Ada")]
      assessment.details.parked = [
        ParkedQuestion(practice: "dat-1", question: "Who labels?", who: "Ben", by: nil)
      ]
      return assessment
    }()

    /// Assessments of other clients, and what home shows of them.
    private static let others: [(ref: AssessmentRef, bytes: [UInt8], entry: Shelf.Entry)] = [
      Subject(organisation: "Zqx Bank", team: "Zqx Loans", scope: "Zqx Berlin"),
      Subject(organisation: "Acme", team: "Zqx Pricing"), Subject(organisation: "Zqx Rail"),
    ].enumerated().map { number, subject in
      var other = shown
      other.id = "other-\(number)"
      other.details.title = "Zqx result \(number)"
      other.details.subject = subject
      other.details.actions[0].owner = "Zqx Person"
      other.details.completedAt = Timestamp(seconds: 1_790_000_000)
      let entry = Shelf.Entry(
        path: "zqx-\(number).json", title: other.details.title, subject: subject,
        updatedAt: other.details.completedAt, isComplete: true, level: 2, answered: 1, total: 2)
      return (AssessmentRef(entry.path), other.fileBytes, entry)
    }

    init(_ place: Place? = nil, size: Size) {
      store = MemoryStore()
      for other in Self.others { store[other.ref] = other.bytes }
      walk = Walk(Self.shown, size: size, store: store)
      walk.app.workspace.shelf = Shelf(assessments: Self.others.map(\.entry), folder: "~/Zqx")
      walk.handle(.workshop(onWall: true))
      if let place { walk.app.start(at: place) }
    }

    mutating func press(_ key: Key) throws {
      let known = walk.effects.count
      walk.press(key)
      for effect in walk.effects[known...] { try carryOut(effect) }
    }

    /// What the program would show; a session stays where it is.
    private mutating func carryOut(_ effect: Effect) throws {
      switch effect {
      case .open(let path), .openResult(let path), .openWorkshop(let path):
        try show(path)
      case .createFrom(let path), .recheck(let path, _): try show(path)
      case .compare(let first, let second):
        walk.handle(
          .comparison(try store.read(AssessmentRef(first)), try store.read(AssessmentRef(second))))
      case .trend(let paths):
        let found = try paths.map { ($0, try store.read(AssessmentRef($0))) }
        walk.handle(
          .history(
            SubjectHistory(found.map { (file: $0.0, assessment: $0.1) }, problems: [], older: 0)))
      case .look, .keepFound, .forgetFound, .showLines, .portfolio, .archive, .unarchive, .rename,
        .duplicate, .merge, .example:
        Issue.record("\(effect) on the wall")
      case .takeOver: walk.handle(.home(walk.app.workspace.shelf))
      case .readBallots(let folder, _):
        walk.handle(
          .ballots(
            FoundBallots(folder: folder, files: [], problems: [], at: walk.app.workspace.device.now)
          ))
      case .previewPool:
        if let pool = walk.assessment.flatMap({
          PooledExport(of: $0, on: walk.app.workspace.today)
        }) {
          walk.handle(.pool(pool, text: pool.assessment.details.title, path: "a.pool.json"))
        }
      // A companion is about the same subject.
      case .addCompanion, .goOnBeside, .record, .undo, .redo, .save, .edit, .create, .closeWorkshop,
        .writePool, .leave,
        .lookAgain, .suspend, .redraw, .mouse, .writeReport, .copy, .openLink, .detectColours,
        .storeSettings, .quit, .interrupt, .live:
        break
      }
    }

    private mutating func show(_ path: String) throws {
      walk.handle(
        .opened(
          try store.read(AssessmentRef(path)), path: path, at: nil, readOnlyReason: nil))
    }

    /// Which screen is on top, and whether the workshop goes on there.
    var place: String { "\(type(of: walk.app.top)) \(walk.app.workspace.workshop != nil)" }
  }

  /// All keys that do something on the screen on top, and those of fields.
  private func keys(on wall: Wall) -> [Key] {
    var keys = wall.walk.app.commands.filter { $0.disabledReason == nil }
      .compactMap(\.keys.first)
    keys += [.enter, .escape, .tab, .down, .character("z"), .character("3")]
    var known: Set<Key> = []
    return keys.filter { known.insert($0).inserted }
  }

  @Test(arguments: [Place?.none, .round("run-1")])
  func `no screen that keys lead to from the wall has a word of another client`(start: Place?)
    throws
  {
    let size = Size(rows: 30, columns: 100)
    let wall = { (keys: [Key]) in
      var wall = Wall(start, size: size)
      for key in keys { try wall.press(key) }
      return wall
    }
    // The last leaves the workshop closed.
    var ways: [[Key]] = [[], Array(repeating: .character("Z"), count: 3)]
    var reached: Set<String> = []
    while let way = ways.popLast() {
      for key in keys(on: try wall(way)) {
        let next = try wall(way + [key])
        #expect(!next.walk.screen.contains(Self.mark), "\(way + [key])")
        if reached.insert(next.place).inserted { ways.append(way + [key]) }
      }
    }
    let names = Set(reached.compactMap { $0.split(separator: " ").first.map { String($0) } })
    for screen in [
      "WorkshopScreen", "FrameScreen", "RoundScreen", "CollectScreen", "ClosingScreen",
      "PoolScreen", "ResultScreen", "OverviewScreen", "ReviewScreen", "SearchScreen", "GuideScreen",
      "CommandList", "DetailsScreen", "ReportScreen",
    ] + (start == nil ? ["ItemScreen"] : ["VoteScreen"]) {
      #expect(names.contains(screen), "\(names.sorted())")
    }
  }

  @Test(arguments: 0..<12)
  func `no keys in any order lead from the wall to a word of another client`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sizes = [Size(rows: 24, columns: 80), Size(rows: 18, columns: 60)]
    var wall = Wall(size: sizes[Int(seed % 2)])
    for step in 0..<120 {
      guard let key = keys(on: wall).randomElement(using: &random) else { return }
      try wall.press(key)
      #expect(!wall.walk.screen.contains(Self.mark), "seed \(seed), step \(step), \(key)")
      guard wall.walk.assessment != nil else { return }
    }
  }

  @Test func `where no assessment is open any more, the wall is dark`() {
    var walk = Walk(.workshop())
    walk.handle(.workshop(onWall: true))
    walk.handle(.home(Shelf(assessments: [], folder: "~/Zqx")))
    #expect(!walk.screen.contains("Zqx"))
    #expect(walk.effects.contains(.quit))
  }
}
