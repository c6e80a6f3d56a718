@testable import FileSamples
@testable import Formats
import MaturityModel
import Testing

@testable import Storage

@Suite("A file that is read after others is read as if it were the first")
struct BatchReaderTests {
  private let folder = TemporaryFolder()

  /// What a reader makes of a file: the assessment, or everything that is wrong with it.
  private func read(
    _ file: [UInt8], _ reader: inout BatchReader
  ) -> Result<Assessment, StorageError> {
    let path = folder.write(file, to: "a.json")
    do throws(StorageError) {
      return .success(try reader.read(path))
    } catch {
      return .failure(error)
    }
  }

  private var fresh: BatchReader { BatchReader(find: Samples.noQuestionnaire) }

  /// A file whose questionnaire has a text about it.
  private func file() throws -> [UInt8] {
    var assessment = Samples.assessment
    let text = Samples.questionnaireText.replacing(
      "\"title\": \"Tiny\"", with: "\"title\": \"Tiny\", \"about\": \"All of it\"")
    assessment.questionnaire = try QuestionnaireReader.read(Array(text.utf8), file: "").get()
    return assessment.fileBytes
  }

  @Test func `A damaged file after a whole one`() throws {
    let whole = try file()
    for seed in 1...1_500 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let damaged = Mutation.of(whole, using: &generator)
      var (reader, first) = (fresh, fresh)
      _ = read(whole, &reader)
      #expect(read(damaged, &reader) == read(damaged, &first), "seed \(seed)")
    }
  }

  @Test(arguments: ["about", "title", "version"])
  func `Another text about the questionnaire, with its digest and without`(name: String) throws {
    let whole = String(decoding: try file(), as: UTF8.self)
    let former = ["about": "All of it", "title": "Tiny", "version": "1.0.0"][name] ?? ""
    var reader = fresh
    _ = read(Array(whole.utf8), &reader)
    var valid = 0
    for text in ["2", "é €\u{1F600}", "\\u0041", "\\\"", "\u{7F}", "", " ", "\u{E000}", "x\ty"] {
      var changed = whole.replacing("\"\(name)\": \"\(former)\"", with: "\"\(name)\": \"\(text)\"")
      changed = digested(changed)
      for file in [
        changed, changed.replacing("\"digest\": \"sha256:", with: "\"digest\": \"sha256:0"),
      ] {
        var first = fresh
        let expected = read(Array(file.utf8), &first)
        if case .success = expected { valid += 1 }
        #expect(read(Array(file.utf8), &reader) == expected, "\(name) \(text)")
        #expect(read(Array(file.utf8), &reader) == expected, "\(name) \(text), again")
      }
    }
    #expect(valid > 4)
    #expect(try read(Array(whole.utf8), &reader).get().questionnaire.version == "1.0.0")
  }

  /// The file with the digest that its snapshot has.
  private func digested(_ file: String) -> String {
    guard let named = (try? JSONDocument(Array(file.utf8)))?.root["questionnaire"],
      let bytes = named["snapshot"]?.compactBytes, let former = named["digest"]?.text
    else { return file }
    return file.replacing(former, with: "sha256:" + SHA256.hexadecimal(of: bytes))
  }

  @Test func `A stored result tells the levels that were given`() throws {
    let bytes = BuiltInQuestionnaires().bytes(of: "mlops-adoption") ?? []
    var reader = fresh
    var published = 0
    for assessment in DemoHistory().assessments(with: bytes).prefix(12) {
      var former = assessment
      former.details.result = assessment.details.result.map { FormerResult(older($0.spelling)) }
      let file = former.fileBytes
      let whole = try AssessmentReader.read(file, file: "", find: Samples.noQuestionnaire).get()
      let card = try read(file, &reader).get().scorecard()
      #expect(card == whole.scorecard())
      if card.overall.score.published != nil { published += 1 }
    }
    #expect(published > 0)
  }

  /// A result that the first version of the rule could have given.
  private func older(_ result: JSON) -> JSON {
    guard case .object(var members) = result, case .object(var rule)? = members["rule"],
      case .object(var overall)? = members["overall"]
    else { return result }
    rule["version"] = .integer(1)
    overall["level"] = .integer(9)
    (members["rule"], members["overall"]) = (.object(rule), .object(overall))
    return .object(members)
  }
}
