@testable import FileSamples
@testable import Formats
@testable import Storage
@testable import MaturityModel
import Testing

@Suite("A record that was scanned is what the assessment reader makes of the file")
struct RecordScannerTests {
  /// Files that use every key that is scanned, in several spellings.
  private static let files: [[UInt8]] = {
    var whole = Samples.assessment
    whole.responses["c-2"]?.note = "é € \u{1F600}"
    whole.details.parked.append(ParkedQuestion(question: "When?", by: CalendarDay("2027-01-31")))
    var quick = Samples.assessment
    quick.mode = .quick
    quick.respondent = nil
    quick.embedsQuestionnaire = false
    quick.details.completedAt = nil
    var every = Samples.everyField(1)
    every.workshop = nil
    let minimal = """
      {"format":1,"questionnaire":{"id":"tiny","version":"1.0.0"},"subject":{"team":"A","organisation":"B"},
      "answers":{"one-2":{"answer":2},"one-1":{"reason":"never","answer":"notApplicable"}},
      "profile":{"p-2":{"answer":["b","a"]},"p-1":{"answer":"one"}},"updatedAt":"2026-11-20T14:03:00Z"}
      """
    return [whole.fileBytes, quick.fileBytes, Array(minimal.utf8), every.fileBytes]
  }()

  private func find(_ id: String, _ version: String) -> Questionnaire? {
    id == "tiny" && version == "1.0.0" ? Samples.questionnaire : nil
  }

  /// The record that the assessment reader makes, and a scanner for files like it.
  private func reading(_ file: [UInt8], _ sources: PortfolioSources) -> (
    record: PortfolioRecord, scanner: RecordScanner
  )? {
    guard
      case .success(let (assessment, document)) = AssessmentReader.readWithDocument(
        file, file: "", tables: ItemTables(), find: find)
    else { return nil }
    let snapshot = KnownSnapshot(assessment.questionnaire, of: document)?.bytes
    let source = sources.source(of: assessment.questionnaire, snapshot: snapshot)
    let scanner = RecordScanner(
      source, snapshot: snapshot ?? [], items: assessment.questionnaire.digest)
    return (PortfolioRecord(assessment, source: source), scanner)
  }

  private func scan(_ file: [UInt8], _ scanner: inout RecordScanner) -> PortfolioRecord? {
    let padded = file + Array(repeating: 0, count: JSONCursor.padding)
    return padded.withUnsafeBufferPointer { scanner.record(of: $0) }
  }

  @Test func `A whole file is scanned`() throws {
    for file in Self.files {
      var (record, scanner) = try #require(reading(file, PortfolioSources()))
      #expect(scan(file, &scanner) == record)
      #expect(scan(file, &scanner) == record)
    }
  }

  @Test func `Files of the program itself are scanned`() throws {
    let bytes = BuiltInQuestionnaires().bytes(of: "mlops-adoption") ?? []
    let history = DemoHistory().assessments(with: bytes)
    // The questionnaire changes in the middle.
    for half in [history.prefix(15), history.suffix(15)] {
      let first = try #require(half.first).fileBytes
      let sources = PortfolioSources()
      var (record, scanner) = try #require(reading(first, sources))
      #expect(scan(first, &scanner) == record)
      for assessment in half.dropFirst() {
        record = PortfolioRecord(assessment, source: scanner.source)
        #expect(scan(assessment.fileBytes, &scanner) == record)
      }
    }
  }

  @Test func `A file that ends early is never scanned`() throws {
    for file in Self.files {
      var (_, scanner) = try #require(reading(file, PortfolioSources()))
      let end = file.lastIndex(of: UInt8(ascii: "}")) ?? 0
      for count in 0...end {
        #expect(scan(Array(file[..<count]), &scanner) == nil, "cut at \(count)")
      }
    }
  }

  @Test func `A damaged file is scanned only where it is read with the same result`() throws {
    for (number, file) in Self.files.enumerated() {
      let sources = PortfolioSources()
      var (_, scanner) = try #require(reading(file, sources))
      var taken = 0
      for seed in 1...1_500 as ClosedRange<UInt64> {
        var generator = SeededGenerator(seed: seed)
        let damaged = Mutation.of(file, using: &generator)
        guard let record = scan(damaged, &scanner) else { continue }
        taken += 1
        #expect(reading(damaged, sources)?.record == record, "file \(number), seed \(seed)")
      }
      #expect(taken > 40, "file \(number)")
    }
  }

  @Test func `A value of another kind is scanned only where it is read with the same result`()
    throws
  {
    let file = Self.files[0]
    let sources = PortfolioSources()
    var (_, scanner) = try #require(reading(file, sources))
    for colon in file.indices where file[colon] == UInt8(ascii: ":") {
      let end = file[colon...].firstIndex { ",\n".utf8.contains($0) } ?? colon
      for value in ["3", "\"x\"", "[]", "{}", "null", "true", "\"2026-11-20\"", "[{}]"] {
        let changed = file[...colon] + Array(value.utf8) + file[end...]
        guard let record = scan(Array(changed), &scanner) else { continue }
        #expect(reading(Array(changed), sources)?.record == record, "\(value) at \(colon)")
      }
    }
  }

  @Test func `Every single byte that is wrong is seen`() throws {
    let file = Self.files[2]
    let sources = PortfolioSources()
    var (_, scanner) = try #require(reading(file, sources))
    for place in file.indices {
      for byte in [0x00, 0x20, 0x22, 0x30, 0x33, 0x5C, 0x7D, 0x80] as [UInt8] {
        var damaged = file
        damaged[place] = byte
        guard let record = scan(damaged, &scanner) else { continue }
        #expect(reading(damaged, sources)?.record == record, "byte \(byte) at \(place)")
      }
    }
  }

  @Test func `Another snapshot is another questionnaire`() throws {
    let file = Self.files[0]
    var (_, scanner) = try #require(reading(file, PortfolioSources()))
    let text = String(decoding: file, as: UTF8.self)
    let other = text.replacing("\"title\": \"Tiny\"", with: "\"title\": \"Tony\"")
    #expect(other != text)
    #expect(scan(Array(other.utf8), &scanner) == nil)
  }
}
