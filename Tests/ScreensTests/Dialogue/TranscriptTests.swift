import MaturityModel
import Testing
import TextCanvas

@testable import Screens

/// Laws about whatever is said, over the screens that lines lead to.
struct TranscriptTests {
  /// Ways to every kind of screen that an open assessment has.
  private static let ways = [
    ["overview"], ["overview flagged"], ["review"], ["result"], ["result dimensions"],
    ["result why"], ["result plan"], ["result targets"], ["result challenges"],
    ["result outcomes"], ["result notes"], ["result method"], ["actions"], ["parked"], ["words"],
    ["report"], ["about"], ["find versions"], ["go dat-1", "explain"], ["result", "manager"],
    ["go ch-1"], ["go o-1"], ["workshop"], ["actions", "new"], ["help"], ["commands"],
  ]

  private static func walk(_ way: [String]) -> (walk: Walk, said: [String]) {
    var walk = Walk(.answeredSample, isLinear: true)
    var said = walk.dialogue.greet(&walk.app)
    for line in way { said += walk.hear(line) }
    return (walk, said)
  }

  @Test(arguments: ways)
  func `nothing is drawn and nothing stands in columns`(way: [String]) {
    let (walk, said) = Self.walk(way)
    #expect(!said.isEmpty)
    for line in said + walk.app.top.transcript(walk.app.workspace).lines.map(\.text) {
      #expect(!line.contains("  "), "\(way): \(line)")
      #expect(line.firstMatch(of: #/[#=_|]{3}|\.{4}|-{3}|\[\s*\]/#) == nil, "\(way): \(line)")
      for scalar in line.unicodeScalars {
        #expect(scalar.value >= 0x20 && scalar.value < 0x7F, "\(way): \(line)")
      }
    }
  }

  @Test(arguments: ways)
  func `every row has a number, and the number leads there`(way: [String]) {
    let (walk, _) = Self.walk(way)
    let transcript = walk.app.top.transcript(walk.app.workspace)
    guard !walk.app.top.takesNumbers else { return }
    let rows = transcript.lines.compactMap(\.row)
    #expect(rows == Array(1...max(1, transcript.rowCount)).prefix(transcript.rowCount).map { $0 })
    for row in rows {
      var copy = walk
      #expect(copy.dialogue.focus(row, &copy.app), "\(way): \(row)")
    }
    var copy = walk
    #expect(!copy.dialogue.focus(rows.count + 1, &copy.app))
  }

  @Test
  func `lines at random say nothing that moves a cursor, and what is refused changes nothing`() {
    var random = SplitMix(state: 20_261_129)
    var words = KeyTable.screens.flatMap { $0.rows.map(\.word) }
    words += KeyTable.all[0].rows.map(\.word) + Dialogue.Word.allCases.map(\.rawValue)
    words += [
      "1", "2", "3", "5", "9", "", "", "1 2", ".", ".c", "-", "\u{1B}[31m", "x\ty", "\u{7}",
    ]
    let arguments = ["", "", "1", "dat-1", "run-2", "3", "yes", "text \u{1B}[2J\u{8}\r", "12"]
    let excluded = Set(["quit", "interrupt", "home", "suspend", "open"])
    var walk = Walk(.answeredSample, isLinear: true)
    _ = walk.dialogue.greet(&walk.app)
    for _ in 0..<400 {
      guard let word = words.randomElement(using: &random), !excluded.contains(word),
        let argument = arguments.randomElement(using: &random)
      else { continue }
      let before = walk.assessment
      let said = walk.hear(argument.isEmpty ? word : word + " " + argument)
      if walk.app.workspace.assessment == nil { break }
      if walk.dialogue.isRefused { #expect(walk.assessment == before, "\(word) \(argument)") }
      for line in said {
        let isClean = line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        #expect(isClean, "\(word) \(argument): \(line)")
      }
    }
  }
}

extension Assessment {
  /// The sample with some answers of every kind, a note and a flag.
  fileprivate static var answeredSample: Assessment {
    var assessment = Assessment.sample
    assessment.responses["p-1"] = Response(answer: .options(["some"]))
    assessment.responses["p-2"] = Response(answer: .options(["high"]))
    for (id, rank) in [("dat-1", 3), ("dat-2", 2), ("dat-3", 2), ("run-1", 1)] {
      assessment.responses[.init(id)] = Response(answer: .rank(rank))
    }
    assessment.responses["dat-1"]?.note = "Some of it"
    assessment.responses["dat-2"]?.isFlagged = true
    assessment.responses["ch-1"] = Response(answer: .rank(3))
    assessment.responses["o-1"] = Response(answer: .rank(2))
    return assessment
  }
}
