import Formats
import Foundation

/// The published schemas, held against texts by a validator that is not ours.
enum SchemaValidator {
  /// True where Python has the package jsonschema.
  static let isThere = (try? run("import jsonschema, referencing", [])) != nil

  private static let script = """
    import glob, json, os, sys, jsonschema, referencing
    folder, name, file = sys.argv[1:]
    read = lambda path: json.load(open(path, encoding="utf-8"))
    schemas = {os.path.basename(path): read(path) for path in glob.glob(folder + "/*.schema.json")}
    registry = referencing.Registry().with_resources(
        (key, referencing.Resource.from_contents(schema)) for key, schema in schemas.items())
    validator = jsonschema.Draft202012Validator(schemas[name + ".schema.json"], registry=registry)
    for line in open(file, encoding="utf-8"):
        print(1 if validator.is_valid(json.loads(line)) else 0)
    """

  /// Whether the schema takes each of the texts, which stand on one line each.
  static func verdicts(on texts: [String], by schema: String) throws -> [Bool] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = TemporaryFolder()
    let file = folder.write(texts.joined(separator: "\n") + "\n", to: "texts")
    let output = try run(
      script, [root.appendingPathComponent("questionnaires").path, schema, file])
    return output.split(separator: "\n").map { $0 == "1" }
  }

  private struct Failure: Error {
    var status: Int32
  }

  private static func run(_ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: output, as: UTF8.self)
  }
}
