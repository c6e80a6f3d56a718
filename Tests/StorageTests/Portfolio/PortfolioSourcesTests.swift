@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

@testable import Storage
import POSIX

@Suite("A folder of different questionnaires is read like any other")
struct PortfolioSourcesTests {
  private let folder = TemporaryFolder()
  private var files: String { folder.path + "/files" }

  init() { folder.makeFolder("files") }

  private func read(cached: Bool = true) throws -> PortfolioReader.Content {
    // Long after the files were written, so that they may be remembered.
    try PortfolioReader(files, cache: cached ? folder.path + "/cache" : nil) { _, _ in nil }
      .read(now: Timestamp(seconds: time(nil) + 60))
  }

  /// Files that each hold a questionnaire of their own: most differ only in texts about it, some in other ways.
  private func fillWithDifferent(_ count: Int, of each: Int = 1) throws {
    for number in 0..<count {
      let kind = number / each
      var text = Samples.questionnaireText
        .replacing("\"version\": \"1.0.0\"", with: "\"version\": \"1.\(kind).0\"")
      if kind % 3 > 0 {
        text = text.replacing(
          "\"title\": \"Tiny\"", with: "\"title\": \"Tiny\", \"about\": \"Größe \(kind)\"")
      }
      if kind % 5 == 4 { text = text.replacing("Größe", with: "\\\"\\u00e9 \u{7F}") }
      if kind % 7 == 6 { text = text.replacing("\"First\"", with: "\"First \(kind)\"") }
      if kind % 11 == 10 {
        text = text.replacing("\"id\": \"one-2\"", with: "\"id\": \"one-2\", \"weight\": 3")
      }
      var assessment = Samples.assessment
      assessment.id = "\(number)"
      assessment.respondent = nil
      assessment.details.subject.team = "Team \(number)"
      assessment.responses["one-1"]?.answer = .rank(1 + number % 3)
      assessment.questionnaire = try QuestionnaireReader.read(Array(text.utf8), file: "").get()
      var file = String(decoding: assessment.fileBytes, as: UTF8.self)
      if number % 13 == 12 {
        file = file.replacing("\"digest\": \"sha256:", with: "\"digest\": \"sha256:0")
      }
      if number % 17 == 16 { file = file.replacing("\"version\": \"1.", with: "\"version\": \"") }
      if number % 19 == 18 {
        file = file.replacing("\"title\": \"Tiny\"", with: "\"title\": \" \"")
      }
      folder.write(file, to: "files/\(number).json")
    }
  }

  @Test func `Files of different questionnaires are read as each is by itself`() throws {
    try fillWithDifferent(200)
    var (entries, broken): ([PortfolioEntry], [InvalidFile]) = ([], [])
    for name in FolderListing.names(in: files)?.sorted() ?? [] {
      let file = files + "/" + name
      switch AssessmentReader.read(folder.read(file), file: file, find: { _, _ in nil }) {
      case .success(let assessment): entries.append(PortfolioEntry(assessment, file: file))
      case .failure(let invalid): broken.append(invalid)
      }
    }
    #expect(entries.count > 100 && broken.count > 20)
    for isCached in [false, true, true] {
      let content = try read(cached: isCached)
      #expect(content.entries == entries)
      #expect(content.broken == broken)
    }
  }

  @Test func `Only a questionnaire that several files hold is remembered`() throws {
    try fillWithDifferent(24, of: 1)
    _ = try read()
    #expect(try read().remembered == 0)
    #expect(!folder.exists("cache"))
    try fillWithDifferent(24, of: 2)
    let whole = try read()
    let again = try read()
    // Of twelve pairs three have a broken file.
    #expect(again.remembered >= 18)
    #expect(again.entries == whole.entries)
    #expect(again.broken == whole.broken)
  }
}
