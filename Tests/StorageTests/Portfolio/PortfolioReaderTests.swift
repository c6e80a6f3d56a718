@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

@testable import Storage
import POSIX

@Suite("A folder of assessments is read whole, whatever is in it")
struct PortfolioReaderTests {
  let folder = TemporaryFolder()
  private var files: String { folder.path + "/files" }
  private var cache: String { folder.path + "/cache" }
  /// Long after the files were written, so that they may be remembered.
  private var now: Timestamp { Timestamp(seconds: time(nil) + 60) }

  init() { folder.makeFolder("files") }

  private func read(cached: Bool = true) throws -> PortfolioReader.Content {
    try PortfolioReader(files, cache: cached ? cache : nil) { id, version in
      id == "tiny" && version == "1.0.0" ? Samples.questionnaire : nil
    }.read(now: now)
  }

  /// Assessments of several teams, some with a snapshot and some without.
  private func fill(_ count: Int = 12) {
    for number in 0..<count {
      var assessment = Samples.assessment
      assessment.id = "\(number)"
      assessment.details.subject.team = "Team \(number % 5)"
      assessment.responses["one-1"]?.answer = .rank(1 + number % 3)
      assessment.embedsQuestionnaire = number % 4 > 0
      folder.write(assessment.fileBytes, to: "files/\(number).json")
    }
  }

  @Test func `results with measures are named, alone and remembered alike`() throws {
    for number in 0..<4 {
      var assessment = Samples.measured
      assessment.id = "measured-\(number)"
      assessment.details.subject.team = "Team \(number)"
      if number > 1 { assessment.responses["unit"]?.criteria = nil }
      folder.write(assessment.fileBytes, to: "files/m\(number).json")
    }
    fill(3)
    let first = try read()
    #expect(first.broken.isEmpty)
    let measured = first.entries.filter { $0.kind.questionnaire == "release-check" }
    #expect(measured.map(\.headline.overall.name) == ["Basic", "Basic", "Solid", "Solid"])
    #expect(measured.map(\.headline.overall.level) == [1, 1, 2, 2])
    #expect(measured.first?.headline.dimensions.map(\.index) == [Fraction(11, 24), Fraction(1, 2)])
    for content in [try read(), try read(cached: false)] {
      #expect(shown(content) == shown(first))
    }
  }

  /// What is shown, apart from how much of it was remembered.
  private struct Shown: Hashable {
    var entries: [PortfolioEntry]
    var portfolio: Portfolio
    var broken: [InvalidFile]
    var questionnaires: [String: Questionnaire]
    var dimensions: [Dimension.ID]
  }

  private func shown(_ content: PortfolioReader.Content) -> Shown {
    Shown(
      entries: content.entries, portfolio: content.portfolio(), broken: content.broken,
      questionnaires: content.questionnaires, dimensions: content.dimensions)
  }

  @Test func `An entry is what the assessment reader makes of the file`() throws {
    fill()
    for entry in try read().entries {
      let assessment = try AssessmentReader.read(folder.read(entry.file), file: entry.file) {
        _, _ in
        Samples.questionnaire
      }.get()
      #expect(entry == PortfolioEntry(assessment, file: entry.file))
    }
  }

  @Test func `A report beside the assessments is left out`() throws {
    fill()
    let before = shown(try read())
    folder.write("{ \"generator\": \"mlmaturity report\" }", to: "files/0-report.json")
    #expect(shown(try read()) == before)
    #expect(shown(try read(cached: false)) == before)
  }

  @Test func `Copies of one assessment count once, remembered or not`() throws {
    fill(2)
    for (name, title, day, isComplete) in [
      ("b", "old", 1, true), ("a", "older", 0, true), ("c", "new", 2, true),
      ("d", "other result", 3, false),
    ] {
      var copy = Samples.assessment
      copy.respondent = nil
      copy.details.title = title
      copy.responses["one-1"]?.answer = .rank(1 + day % 3)
      copy.updatedAt = Timestamp(seconds: Samples.now.seconds + day)
      if !isComplete { copy.details.completedAt = nil }
      copy.embedsQuestionnaire = day % 2 == 0
      folder.write(copy.fileBytes, to: "files/\(name).json")
    }
    for isCached in [true, true, false] {
      let content = try read(cached: isCached)
      #expect(
        content.entries.map { $0.file.suffix(6) }
          == ["0.json", "1.json", "c.json", "d.json"].map { $0[...] })
      #expect(content.copies.map { $0.file.suffix(6) } == ["a.json", "b.json"])
      #expect(content.copies.allSatisfy { $0.description.contains("c.json, which counts") })
      #expect(content.portfolio().assessments == 2)
    }
  }

  @Test func `What is remembered is what was read`() throws {
    fill()
    let first = try read()
    let second = try read()
    #expect(first.remembered == 0)
    #expect(second.remembered == 12)
    #expect(shown(first) == shown(second))
    #expect(try shown(read(cached: false)) == shown(first))
  }

  @Test func `A changed, removed or added file is seen`() throws {
    fill()
    _ = try read()
    var assessment = Samples.assessment
    assessment.details.subject.team = "Changed"
    folder.write(assessment.fileBytes, to: "files/3.json")
    folder.write(assessment.fileBytes, to: "files/new.json")
    unlink(files + "/4.json")
    let content = try read()
    #expect(content.remembered == 10)
    #expect(content.entries.count { $0.subject.team == "Changed" } == 2)
    #expect(try shown(read(cached: false)) == shown(content))
  }

  @Test func `A file that has just been written is not remembered`() throws {
    fill()
    let young = PortfolioReader(files, cache: cache) { _, _ in Samples.questionnaire }
    _ = try young.read(now: Timestamp(seconds: time(nil)))
    #expect(try read().remembered == 0)
  }

  @Test func `A damaged cache changes nothing`() throws {
    fill()
    let expected = try shown(read())
    let name = try #require(FolderListing.names(in: cache)?.first)
    let whole = folder.read("cache/" + name)
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 13)) {
      var bytes = whole
      bytes[place] ^= 0x41
      folder.write(bytes, to: "cache/" + name)
      #expect(try shown(read()) == expected, "byte \(place)")
      folder.write(Array(whole[..<place]), to: "cache/" + name)
      #expect(try shown(read()) == expected, "cut at \(place)")
    }
    unlink(cache + "/" + name)
    #expect(try shown(read()) == expected)
  }

  @Test func `A content that the checksum vouches for cannot crash the decoder`() throws {
    fill(3)
    let names = try #require(FileNames(in: files))
    let sources = PortfolioSources()
    let source = sources.source(of: Samples.questionnaire, snapshot: nil)
    var maker = EntryMaker(sources.all)
    for seed in 1...500 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) & 0x87 }
      let former = FormerRecords(bytes, from: 0, names, sources: sources) { _, _ in nil }
      let stamp = FileStamp(device: 0, node: 0, size: 0, contents: 0, status: 0)
      #expect(former?.record(0, stamp: stamp) == nil, "seed \(seed)")
      for number in -1...1 {
        let record = PortfolioRecord(
          source: Int32(number), flags: [], seconds: 0, changed: 0,
          bytes: Array(bytes.prefix(Int(seed) % 40)))
        _ = maker.entry(record, file: "")
      }
    }
    #expect(source.number == 0)
  }

  @Test func `A portfolio of the newest is the portfolio of all`() throws {
    fill(30)
    var nameless = Samples.assessment
    nameless.details.subject = Subject()
    nameless.respondent = nil
    folder.write(nameless.fileBytes, to: "files/nameless.json")
    nameless.id = "other"
    folder.write(nameless.fileBytes, to: "files/other.json")
    for number in 0..<20 {
      var assessment = nameless
      assessment.id = "blue-\(number)"
      assessment.details.subject.team = number % 2 == 0 ? "Blue  team" : "blue TEAM "
      assessment.details.subject.scope = "\(number % 3)"
      assessment.details.completedAt = Timestamp(seconds: 1_000_000 * (number % 7))
      assessment.responses["one-1"]?.answer = .rank(1 + number % 3)
      folder.write(assessment.fileBytes, to: "files/blue-\(number).json")
    }
    let content = try read()
    let portfolio = content.portfolio()
    #expect(portfolio.subjects.count == 5)
    #expect(portfolio == Portfolio(content.entries))
    let day = Timestamp(seconds: 3_500_000)
    #expect(
      content.portfolio(upTo: day, where: "p-1=many")
        == Portfolio(content.entries, upTo: day, where: "p-1=many"))
  }

  @Test func `A cache that cannot be written changes nothing`() throws {
    fill()
    let expected = try shown(read(cached: false))
    folder.write("in the way", to: "cache")
    #expect(try shown(read()) == expected)
    #expect(try read().remembered == 0)
  }

  @Test func `Another questionnaire beside the files makes them be read again`() throws {
    var assessment = Samples.assessment
    assessment.embedsQuestionnaire = false
    folder.write(assessment.fileBytes, to: "files/a.json")
    _ = try read()
    var other = Samples.questionnaire
    other.digest = "sha256:other"
    other.scoring.lag = 3
    let later = other
    let content = try PortfolioReader(files, cache: cache) { _, _ in later }.read(now: now)
    #expect(content.remembered == 0)
    #expect(content.entries.first?.kind.rule.contains("lag 3") == true)
  }

  @Test func `Hostile files are named one by one, and all others are shown`() throws {
    fill()
    let good = Samples.assessment.fileBytes
    folder.write("", to: "files/empty.json")
    folder.write(Array(good[..<(good.count / 2)]), to: "files/half.json")
    folder.write("[[[[" + String(repeating: "[", count: 100_000), to: "files/deep.json")
    folder.write([0xFF, 0x00, 0x1B], to: "files/binary.json")
    folder.write("{\"snapshot\": {}, \"format\": 1}", to: "files/snapshot.json")
    folder.write(
      text(good, replacing: "\"digest\": \"sha256:", by: "\"digest\": \"sha256:0"),
      to: "files/digest.json")
    folder.write(
      text(good, replacing: "\"answer\": 3", by: "\"answer\": 9"), to: "files/range.json")
    folder.write(good, to: "files/.hidden.json")
    folder.write(good, to: "files/other.txt")
    folder.makeFolder("files/folder.json")
    mkfifo(files + "/pipe.json", 0o600)
    symlink("nowhere", files + "/link.json")
    symlink("loop.json", files + "/loop.json")
    let content = try read()
    #expect(content.entries.count == 12)
    let names = content.broken.compactMap { $0.problems.first?.file.split(separator: "/").last }
    #expect(
      names == [
        "binary.json", "deep.json", "digest.json", "empty.json", "half.json", "link.json",
        "loop.json", "range.json", "snapshot.json",
      ])
    #expect(try shown(read()) == shown(content))
  }

  @Test func `A snapshot elsewhere than in its place is not taken for one`() throws {
    fill()
    let good = text(
      Samples.assessment.fileBytes, replacing: "\"answers\":",
      by: "\"a\": {\"snapshot\": null}, \"answers\":")
    folder.write(good, to: "files/99.json")
    let content = try read()
    #expect(content.entries.count == 13)
    #expect(content.broken.isEmpty)
  }

  @Test func `A folder that is not there is told`() {
    #expect(throws: StorageError.self) {
      try PortfolioReader(folder.path + "/none") { _, _ in nil }.read(now: now)
    }
  }

  private func text(_ bytes: [UInt8], replacing old: String, by new: String) -> String {
    let whole = String(decoding: bytes, as: UTF8.self)
    guard let range = whole.firstRange(of: old) else { return whole }
    return whole.replacingCharacters(in: range, with: new)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
