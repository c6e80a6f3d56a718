import Foundation
@testable import Formats
import MaturityModel
import Testing

/// The published vectors of the questionnaire language, and the models that ship beside the program.
enum Vectors {
  static func document(_ name: String) throws -> JSONDocument {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try JSONDocument(
      Array(Data(contentsOf: folder.appendingPathComponent("Vectors/\(name).json"))))
  }

  static func list(_ name: String) throws -> [JSONNode] {
    let root = try document(name).root
    return (root["vectors"] ?? root["cases"])?.elements ?? []
  }

  static var modelFolder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../questionnaires/models").standardized
  }

  static var modelNames: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: modelFolder.path)
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func bytes(ofModel name: String) -> [UInt8] {
    let file = modelFolder.appendingPathComponent(name + ".json")
    return (try? Data(contentsOf: file)).map { Array($0) } ?? []
  }

  static func model(_ name: String) -> Model? {
    try? ModelReader.read(bytes(ofModel: name), file: name).get()
  }

  /// A questionnaire of format 2 that is written out in a test.
  static func model(written text: String) throws -> Model {
    try ModelReader.read(Array(text.utf8), file: "written.json").get()
  }
}
