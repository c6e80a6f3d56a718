import Formats
import MaturityModel
import Testing

@testable import RepositoryEvidence

struct ScanResultTests {
  private func proposal(
    _ says: EvidenceRule.Strength, _ level: Int?, _ practice: Item.ID = "mod-2"
  ) -> Proposal {
    Proposal(
      practice: practice, rule: "\(says)-\(level ?? 0)", says: says, level: level, found: "It is.",
      caution: "Look.", places: [.init(path: "a.py", line: 3, text: "x")])
  }

  private func scan(_ proposals: [Proposal], name: String = "team", ml: [String] = ["torch"])
    -> RepositoryScan
  {
    var scan = RepositoryScan(name: name)
    (scan.proposals, scan.packages) = (proposals, ml)
    return scan
  }

  private func kinds(_ answer: Answer?, _ scans: [RepositoryScan]) -> [String] {
    let result = ScanResult(Shipped.rules, scans, of: Shipped.questionnaire)
    return result.disagreements(
      with: ["mod-2": Response(answer: answer)], of: Shipped.questionnaire, Shipped.rules
    ).map { disagreement in
      switch disagreement.kind {
      case .contradiction(_, let repository): "contradiction \(repository)"
      case .lower: "lower"
      case .missing: "missing"
      }
    }
  }

  @Test func `each answer against each thing found`() {
    let expect = Shipped.rules.practices["mod-2"]?.expect
    #expect(expect == 3)
    let nothing = [scan([])]
    #expect(
      (1...5).map { kinds(.rank($0), nothing) } == [[], [], ["missing"], ["missing"], ["missing"]])
    let hint = [scan([proposal(.hints, nil)])]
    #expect((1...5).allSatisfy { kinds(.rank($0), hint).isEmpty })
    let supports = [scan([proposal(.supports, 4)])]
    #expect((1...5).map { kinds(.rank($0), supports) } == [["lower"], ["lower"], [], [], []])
    let limits = [scan([proposal(.limits, 2), proposal(.hints, nil)])]
    #expect(
      (1...5).map { kinds(.rank($0), limits) } == [
        [], [], ["contradiction team"], ["contradiction team"], ["contradiction team"],
      ])
  }

  @Test(arguments: [
    Answer.unknown, .notApplicable(reason: "x"), .notMeasured, .options(["a"]), nil,
  ]) func `what is no number disagrees with nothing`(answer: Answer?) {
    for proposals in [[], [proposal(.limits, 1)], [proposal(.supports, 5)]] {
      #expect(kinds(answer, [scan(proposals)]).isEmpty)
    }
  }

  @Test func `a hint that names a level contradicts nothing`() {
    var doubted = proposal(.hints, 1)
    doubted.doubt = .unproven
    #expect(kinds(.rank(5), [scan([doubted])]).isEmpty)
  }

  @Test func `nothing is missing without ML packages or after a stop`() {
    #expect(kinds(.rank(5), [scan([], ml: [])]).isEmpty)
    var stopped = scan([])
    stopped.stopped = .init(bound: .files, done: 1, of: 2)
    #expect(kinds(.rank(5), [stopped]).isEmpty)
  }

  @Test func `what a history would show is not missing where it is unknown`() {
    func isMissing(_ history: RepositoryScan.History) -> Bool {
      var scan = scan([])
      scan.history = history
      let result = ScanResult(Shipped.rules, [scan], of: Shipped.questionnaire)
      let found = result.disagreements(
        with: ["dep-1": Response(answer: .rank(5))], of: Shipped.questionnaire, Shipped.rules)
      return !found.isEmpty
    }
    #expect(RepositoryScan.History.allCases.filter { isMissing($0) } == [.known])
  }

  @Test func `of several repositories one with the thing is enough`() {
    #expect(kinds(.rank(4), [scan([]), scan([proposal(.hints, nil)], name: "b")]).isEmpty)
    #expect(kinds(.rank(4), [scan([]), scan([], name: "b", ml: [])]) == ["missing"])
    let limits = scan([proposal(.limits, 2), proposal(.hints, nil)], name: "b", ml: [])
    #expect(kinds(.rank(4), [limits]) == ["contradiction b"])
    #expect(kinds(.rank(4), [scan([]), limits]).isEmpty)
  }

  @Test func `what was set aside contradicts nothing, and yet nothing is missing`() {
    let result = ScanResult(
      Shipped.rules, [scan([proposal(.limits, 2), proposal(.supports, 5)])],
      of: Shipped.questionnaire)
    func kinds(_ answer: Int, _ rules: String...) -> Int {
      result.disagreements(
        with: ["mod-2": Response(answer: .rank(answer))], of: Shipped.questionnaire, Shipped.rules,
        without: Set(rules.map { .init(rule: $0, path: "a.py") })
      ).count
    }
    #expect((1...5).map { kinds($0) } == [1, 1, 2, 1, 1])
    #expect((1...5).map { kinds($0, "limits-2") } == [1, 1, 1, 0, 0])
    #expect((1...5).map { kinds($0, "limits-2", "supports-5") } == [0, 0, 0, 0, 0])
  }

  @Test
  func
    `of several repositories the one that disagrees is named, and what does not count is left out`()
  {
    let scans = [scan([proposal(.limits, 2), proposal(.hints, nil)]), scan([], name: "b")]
    let result = ScanResult(Shipped.rules, scans, of: Shipped.questionnaire)
    var assessment = Assessment(
      id: "a", mode: .full, at: Timestamp(seconds: 0), title: "",
      questionnaire: Shipped.questionnaire)
    assessment.responses["mod-2"] = Response(answer: .rank(4))
    let found = result.disagreements(with: assessment, Shipped.rules)
    let text = ScanText(
      result, found, of: Shipped.questionnaire, Shipped.rules, showsHints: false
    ).text
    #expect(text.contains("  MOD-2 Reproducible training (team)\n"))
    assessment.mode = .quick
    let isAsked = assessment.practicesInScope.contains("mod-2")
    #expect(result.disagreements(with: assessment, Shipped.rules).isEmpty == !isAsked)
    #expect(!isAsked)
  }

  @Test func `the sentences say answer, finding and level`() throws {
    var direct = proposal(.limits, 3)
    direct.count = .reviewed(3, of: 200)
    let result = ScanResult(Shipped.rules, [scan([direct])], of: Shipped.questionnaire)
    let disagreements = result.disagreements(
      with: ["mod-2": Response(answer: .rank(4))], of: Shipped.questionnaire, Shipped.rules)
    #expect(
      disagreements.map(\.sentence) == [
        "You answered 4. It is (3 of the last 200 changes), which fits level 3 at most. Look.",
        "You answered 4. Nothing found that the scan knows (lock files, pinned dependencies). "
          + "Absence is not proof.",
      ])
  }

  @Test func `supports come first, the highest level first, then the questionnaire's order`() {
    let result = ScanResult(
      Shipped.rules,
      [
        scan([
          proposal(.hints, nil, "dat-1"), proposal(.limits, 2, "dat-1"),
          proposal(.supports, 3, "mod-1"), proposal(.supports, 3, "dat-1"),
          proposal(.supports, 4, "mod-1"),
        ])
      ], of: Shipped.questionnaire)
    #expect(
      result.repositories[0].proposals.map { "\($0.practice) \($0.rule)" } == [
        "mod-1 supports-4", "dat-1 supports-3", "mod-1 supports-3", "dat-1 limits-2",
        "dat-1 hints-0",
      ])
  }

  @Test func `what is kept is read again, without what was set aside`() throws {
    let repository = try TestRepository([
      "requirements.txt": "torch==2", "train.py": "mlflow.start_run()", "uv.lock": "x",
    ])
    repository.commitAll()
    let result = ScanResult(Shipped.rules, [try repository.scan()], of: Shipped.questionnaire)
    let aside = KeptScan.Aside(rule: "mod-1-tracker", path: "train.py")
    let gone: [GoneFile: CalendarDay] = [
      GoneFile(repository: "team", path: "a\n\u{1B}.py"): CalendarDay(daysSince1970: 20_000)
    ]
    let kept = try #require(KeptScan(KeptScan(result, aside: [aside], gone: gone).bytes))
    #expect(kept.gone == gone)
    #expect(kept.result.json(nil) == result.json(nil))
    #expect(kept.aside == [aside])
    #expect(kept.proposals(for: "mod-1").isEmpty)
    #expect(kept.proposals(for: "mod-2").map(\.proposal.rule) == ["mod-2-lock"])
    let bytes = kept.bytes
    let broken = (0..<bytes.count - 2).map { Array(bytes[..<$0]) }
    #expect(broken.allSatisfy { KeptScan($0) == nil })
    let other = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\"format\": 1", maxSplits: 1).joined(separator: "\"format\": 2")
    for text in ["{}", "x", "[]", "null", "{ \"format\": 1 }", other] {
      #expect(KeptScan(text.bytes) == nil, "\(text.prefix(40))")
    }
  }
}
