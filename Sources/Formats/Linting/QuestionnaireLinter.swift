import MaturityModel

/// What can be said about the wording, the answers and the structure of a questionnaire that loads without errors.
///
/// It reads the file itself, in either format, so that every finding has its line. What is proven about the scoring
/// is not said here.
package struct QuestionnaireLinter {
  let questionnaire: LintedQuestionnaire
  private let file: String
  private var findings: [(entry: Int, finding: Finding)] = []
  /// How many combinations of profile answers may still be tried for the whole file.
  var tries = 1 << 17
  /// The bytes at which lines end.
  private let lineEnds: [Int]

  init(_ root: JSONNode, file: String) {
    (questionnaire, self.file) = (LintedQuestionnaire(root), file)
    let bytes = root.document.bytes
    lineEnds = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
  }

  /// The findings in the order of the file.
  package static func findings(in root: JSONNode, file: String) -> [Finding] {
    var linter = QuestionnaireLinter(root, file: file)
    linter.checkStructure()
    linter.checkAnswers()
    if linter.questionnaire.isEnglish {
      linter.checkWording()
    } else {
      linter.report(
        "W00", .information, linter.questionnaire.place.at(root["language"] ?? root),
        "the rules of wording are for English, and this file is in another language",
        "Have somebody read the questions who knows the language.")
    }
    return linter.sorted
  }

  private mutating func checkStructure() {
    checkReasons()
    checkKeys()
    checkOrphans()
    checkConditions()
    checkShortAnchors()
    checkNotApplicable()
    checkDimensionSizes()
    checkTime()
    checkWeights()
    checkEvidence()
  }

  private mutating func checkAnswers() {
    checkEqualAnchors()
    checkScales()
    checkDirections()
    checkRanges()
  }

  private mutating func checkWording() {
    checkBarrels()
    checkInstruction()
    checkVagueWords()
    checkAbsolutes()
    checkLoadedWords()
    checkNegations()
    checkSentences()
    checkAcronyms()
    checkGrade()
    checkFrame()
    checkPresuppositions()
    checkLadders()
    checkProgress()
  }

  /// What was noted so far, in the order of the file.
  var sorted: [Finding] {
    findings.enumerated().sorted {
      ($0.element.entry, $0.offset) < ($1.element.entry, $1.offset)
    }.map(\.element.finding)
  }

  /// Notes a finding: what is wrong without a final full stop, and what to do as a sentence.
  ///
  /// Errors count whatever the file says about ignoring them.
  mutating func report(
    _ code: String, _ severity: Finding.Severity, _ place: LintedPlace, _ fault: String,
    _ remedy: String
  ) {
    let start = Int(place.node.document.entries[place.node.index].start)
    var finding = Finding(
      code, severity, about: place.id,
      Problem(
        file: file, line: 1 + lineEnds.endsBefore(start), fault: fault.onOneLine,
        pointer: place.node.pointer, remedy: remedy.onOneLine))
    if severity != .error { finding.ignored = place.reasons[code] }
    findings.append((place.node.index, finding))
  }

  /// Notes a warning.
  mutating func report(_ code: String, _ place: LintedPlace, _ fault: String, _ remedy: String) {
    report(code, .warning, place, fault, remedy)
  }

  /// Notes codes that are ignored without a reason.
  private mutating func checkReasons() {
    let nodes =
      [questionnaire.place] + questionnaire.groups.map(\.place)
      + questionnaire.items.map(\.place) + questionnaire.scales.map(\.place)
    for place in nodes {
      for (code, reason) in place.node["lintIgnore"]?.members ?? []
      where reason.text?.isBlank != false {
        report(
          "S01", .error, place.at(reason), "\(code.brief) is ignored without a reason",
          "Say why, or leave it out.")
      }
    }
  }
}

extension [Int] {
  /// How many of the places, which rise, stand before another one.
  fileprivate func endsBefore(_ place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Sequence<String> {
  /// Words as a message names them: each once, in quotes, a few at most.
  var named: String {
    var seen: Set<String> = []
    let names = filter { seen.insert($0).inserted }.map(\.quoted)
    return names.prefix(6).joined(separator: ", ")
      + (names.count > 6 ? " and \(names.count - 6) more" : "")
  }
}
