@testable import FileSamples
@testable import Formats
@testable import MaturityModel
import Testing

/// What every importer promises.
struct ImportFormatTests {
  @Test(arguments: ImportFormat.allCases)
  func `a small source maps to a questionnaire that is read without a problem`(
    format: ImportFormat
  ) throws {
    let imported = try ImportSamples.read(format).get()
    #expect(!imported.model.items.isEmpty)
    let bytes = Array(imported.questionnaire.pretty.utf8)
    #expect(try ModelReader.read(bytes, file: "again").get() == imported.model)
    #expect(imported.report.first?.hasPrefix("mapped: ") == true)
  }

  @Test(arguments: ImportFormat.allCases)
  func `the id is the one that is asked for, and a wrong one is refused`(
    format: ImportFormat
  ) throws {
    #expect(try ImportSamples.read(format, id: "mine-2").get().model.id == "mine-2")
    #expect(throws: InvalidFile.self) { try ImportSamples.read(format, id: "Mine!").get() }
  }

  /// Keys that a person chose, and those inside of what is left out as a whole.
  private static let free = ["Garden", "Beds", "Dig", "Sow", "u:q1", "u:q2", "category", "tag"]

  @Test(arguments: ImportFormat.allCases.filter { $0 != .azureCSV })
  func `a key with another name is refused or counted, and never lost`(
    format: ImportFormat
  ) throws {
    let text = ImportSamples.text(format)
    let keys = Set(text.matches(of: /"([^"\n]+)":/).map { String($0.1) })
    for key in keys.subtracting(Self.free) {
      let changed = text.replacing("\"\(key)\":", with: "\"renamed\":")
      switch ImportSamples.read(format, changed) {
      case .failure(let invalid): #expect(!invalid.problems.isEmpty)
      case .success(let imported):
        #expect(imported.report.joined().contains("renamed"), "\(key)")
      }
    }
  }

  @Test(arguments: ImportFormat.allCases.filter { $0 != .azureCSV })
  func `a source that was cut off is refused wherever it ends`(format: ImportFormat) {
    let bytes = Array(ImportSamples.text(format).utf8)
    for end in 0..<bytes.count {
      #expect(throws: InvalidFile.self) {
        try format.read(Array(bytes[..<end]), file: "source").get()
      }
    }
  }

  @Test(arguments: ImportFormat.allCases)
  func `a source that was damaged maps, or names a fault with a remedy`(format: ImportFormat) {
    let seed = UInt64(format.rawValue.utf8.count)
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(ImportSamples.text(format).utf8)
    for round in 0..<300 {
      if round % 6 == 0 { bytes = Array(ImportSamples.text(format).utf8) }
      bytes = Mutation.of(bytes, using: &generator)
      guard case .failure(let invalid) = format.read(bytes, file: "source") else { continue }
      #expect(!invalid.problems.isEmpty, "seed \(seed), round \(round)")
      #expect(
        invalid.problems.allSatisfy { !$0.fault.isEmpty && !$0.remedy.isEmpty },
        "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: ImportFormat.allCases)
  func `a workbook is refused with what to do`(format: ImportFormat) {
    let problems = format.read([0x50, 0x4B, 3, 4, 0, 0], file: "a.xlsx").problems
    #expect(problems.count == 1)
    #expect(problems.first?.fault.hasPrefix("this is a workbook") == true)
  }

  @Test(arguments: ImportFormat.allCases.filter { $0 != .azureCSV })
  func `YAML is refused with the line that makes JSON of it`(format: ImportFormat) {
    let problems = format.read(Array("---\nname: Tea\n".utf8), file: "a.yaml").problems
    #expect(problems.count == 1)
    #expect(problems.first?.remedy.contains("yaml.safe_load_all") == true)
  }

  @Test(arguments: ImportFormat.allCases)
  func `a source of another format is refused`(format: ImportFormat) {
    for other in ImportFormat.allCases where other != format {
      #expect(!format.read(Array(ImportSamples.text(other).utf8), file: "a").problems.isEmpty)
    }
  }

  @Test(arguments: ImportFormat.allCases)
  func `a source beyond every limit is refused in no time`(format: ImportFormat) {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: JSONDocument.sizeLimit + 1)
    #expect(format.read(bytes, file: "a").problems.count == 1)
  }

  @Test func `a byte order mark in front changes nothing`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(ImportSamples.lens.utf8)
    let model = try ImportFormat.awsLens.read(bytes, file: "source").get().model
    #expect(try model == ImportSamples.read(.awsLens).get().model)
  }
}

extension Result<Imported, InvalidFile> {
  fileprivate var problems: [Problem] {
    switch self {
    case .success: []
    case .failure(let invalid): invalid.problems
    }
  }
}
