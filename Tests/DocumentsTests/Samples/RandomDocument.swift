@testable import MaturityModel

@testable import Documents

/// Documents of every kind of block, with words that try to be more than words.
struct RandomDocument {
  private var random: Seeded
  private let levels: Levels

  /// Words from files at their worst; none of them has a digit of its own.
  static let hostile: [String] = [
    "<script>alert()</script>", "</style><b>", "]]>", "<!-- /mlmaturity -->", "--> -- ---",
    "\u{1B}[2J\u{7}", "\u{202E}evil\u{2066}", "a|b\\c`d*e_f", "# title\n- item\n> quote", "![x](y)",
    "\" onload=\"x", "' &amp; &", "=SUM(A)", "\t@x", "{{}}", "```\n~~~", "  ", "\r\n", "é 模型 😀",
    "\\", "//x.y?z", "$x$", "javascript:x", "a\u{2028}b",
    String(decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90], as: UTF8.self),
  ]

  init(seed: Int) {
    random = Seeded(seed)
    let count = 1 + seed % 10
    levels = Levels((0..<count).map { "Level \(["a", "b<", "c&", "d"][$0 % 4])" })
  }

  mutating func document() -> Document {
    var document = Document(
      kind: "team", title: words(), levels: levels, sections: (0..<3).map { section("s\($0)") })
    document.kicker = words()
    document.subtitle = words()
    document.facts = facts()
    document.mosaic = Mosaic(
      [[random.number(0...9), nil], []], order: random.isTrue() ? .rows : .columns)
    document.layout = random.isTrue() ? .board : .report
    document.language = "en\"><x>"
    document.runningHead = .init(left: words(), right: words(), bottom: words())
    document.footer = text()
    return document
  }

  private mutating func words() -> String {
    let word = Self.hostile[random.number(0...(Self.hostile.count - 1))]
    return random.isTrue() ? "\(word) \(random.number(0...999))" : "Practice \(word)"
  }

  private mutating func level() -> Int { random.number(1...max(1, levels.count)) }

  private mutating func share() -> Fraction { Fraction(random.number(0...1000), 1000) }

  private mutating func text() -> Text {
    let tones: [Tone] = [
      .plain, .strong, .muted, .code, .unrated, .better, .worse, .warning, .star,
    ]
    return Text(
      (0..<random.number(1...3)).map { _ in
        let tone = tones[random.number(0...(tones.count - 1))]
        return Text.Span(words(), tone, link: random.isTrue() ? .item(words()) : nil)
      } + Text.step(level(), level()).spans)
  }

  private mutating func facts() -> [Fact] {
    [Fact(words(), text(), text(), isQuote: random.isTrue()), Fact(words())]
  }

  private mutating func section(_ id: String) -> Section {
    Section(.section(id), number: words(), text(), flow: .page, blocks(depth: 0))
  }

  private mutating func blocks(depth: Int) -> [Block] {
    var blocks: [Block] = [
      .paragraph(text()), .paragraph(text(), .quote), .facts(facts()),
      .list([
        Entry(
          text(), detail: text(), link: .section("s1"), number: random.isTrue() ? 3 : nil,
          [Entry(text())])
      ]), .table(table()),
      .hero(
        Hero(level: random.isTrue() ? level() : nil, label: words(), name: text(), text: text())),
      .card(Card(.item(words()), text(), code: words(), facts: facts(), side: [figure()])),
    ]
    for _ in 0..<3 { blocks.append(figure()) }
    if depth < 2 {
      let inner = Section(.dimension(words()), text(), self.blocks(depth: depth + 1))
      blocks.append(.columns([[.section(inner)], [.paragraph(text())]], .box))
    }
    return blocks
  }

  private mutating func table() -> Table {
    let count = random.number(1...12)
    return Table(
      words(),
      columns: (0..<count).map { .init(words(), .trailing, priority: $0 == 0 ? nil : $0) },
      rows: [.init(band: text())]
        + (0..<random.number(0...14)).map { _ in
          .init((0..<random.number(0...count)).map { _ in text() }, link: .section("s0"))
        },
      folding: [.none, .onScreen, .leftOutOnPaper][random.number(0...2)])
  }

  private mutating func figure() -> Block {
    .figure(
      Figure(
        chart(), title: words(), summary: words(),
        legend: [.init(.level(level()), words()), .init(.target, words()), .init(.none, words())],
        tableLabel: random.isTrue() ? words() : nil, caption: text()))
  }
}

extension RandomDocument {
  fileprivate mutating func chart() -> Chart {
    switch random.number(0...10) {
    case 0:
      .levelStrip(
        LevelStrip(
          now: .init(level(), words()), target: .init(level(), words()),
          before: .init(level(), words()), range: 1...level()))
    case 1: .bars(bars())
    case 2: .practices(practices())
    case 3:
      .votes(
        VoteDots(
          levels.names.map { _ in random.number(0...30) }, unknown: random.number(0...3),
          decided: random.isTrue() ? level() : nil, dissent: level()))
    case 4: .board(board())
    case 5: .matrix(matrix())
    case 6:
      .slope(
        Slope(
          before: words(), now: words(),
          (0..<random.number(0...30)).map { _ in
            .init(
              words(), short: words(), before: share(), now: share(), levelBefore: level(),
              level: random.isTrue() ? level() : nil, isCompared: random.isTrue())
          }))
    case 7: .trend(trend())
    case 8: .multiples(multiples())
    case 9: .heatMap(heatMap())
    default: .holdsBack(holdsBack())
    }
  }

  private mutating func bars() -> DimensionBars {
    DimensionBars(
      (0..<random.number(0...4)).map { index in
        .init(
          words(), level: index == 0 ? nil : level(), range: index == 1 ? 1...level() : nil,
          progress: random.number(0...100), target: level(), before: before(),
          standing: words(), link: .item(words()))
      }, since: random.isTrue() ? words() : nil)
  }

  private mutating func before() -> Before {
    [.none, .level(level()), .notRated, .notCompared][random.number(0...3)]
  }

  private mutating func practices() -> PracticeStrip {
    PracticeStrip([
      .init(
        words(),
        (0..<random.number(0...16)).map { index in
          let marks: [PracticeStrip.Mark] = [
            .level(level()), .unknown, .notApplicable, .unanswered,
          ]
          return .init(words(), marks[index % 4], target: index == 0 ? nil : level())
        })
    ])
  }

  private mutating func board() -> PlanBoard {
    PlanBoard([
      .init(
        words(), note: text(),
        practices: [
          .init(
            .step(level(), level()), words(), isStarred: true, text: text(), note: text())
        ], rest: text())
    ])
  }

  private mutating func matrix() -> Matrix {
    let count = random.number(0...30)
    return Matrix(
      (0..<count).map { _ in .init(words(), severity: random.number(0...4), felt: words()) },
      (0..<random.number(0...4)).map { _ in
        .init(words(), level: level(), strengths: (0..<count).map { _ in random.number(0...3) })
      })
  }

  private mutating func trend() -> TrendLine {
    let count = random.number(0...40)
    return TrendLine(
      (0..<count).map { index in
        .init(
          day: index * random.number(0...50), words(), note: words(), progress: share(),
          range: index == 1 ? Fraction.zero...share() : nil,
          unchanged: random.isTrue() ? share() : nil, level: random.isTrue() ? level() : nil,
          isCarried: random.isTrue())
      }, of: words(), breaks: [.init(before: 1, words()), .init(before: 99, words())],
      axis: words())
  }

  private mutating func multiples() -> SmallMultiples {
    let days = (0..<random.number(1...5)).map { $0 * 30 }
    return SmallMultiples(
      days: days, labels: days.map { _ in words() },
      [.init(words(), days.map { _ in random.isTrue() ? .init(share(), level: level()) : nil })],
      breaks: [1, 7])
  }

  private mutating func heatMap() -> HeatMap {
    HeatMap(
      [words(), words()],
      [
        .init(
          words(), note: words(),
          (0..<3).map { _ in .init(random.isTrue() ? level() : nil, before: before()) })
      ])
  }

  private mutating func holdsBack() -> HoldsBack {
    let count = random.number(0...60)
    return HoldsBack(
      (0..<count).map { _ in words() },
      [.init(words(), (0..<count).map { _ in .init(level(), holds: random.isTrue()) })])
  }
}
