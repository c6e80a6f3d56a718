import Foundation

/// The schemas beside the questionnaires, held against files by a validator that is not ours.
enum Schemas {
  /// True where Python has the package jsonschema.
  static let canValidate: Bool = {
    let outcome = try? Outcome(
      of: ["python3", "-c", "import jsonschema"], scratch: "/tmp",
      environment: ["HOME": NSHomeDirectory()])
    return outcome?.status == 0
  }()

  private static let script = """
    import json, sys, jsonschema
    schema, document = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(document):
        print(error.json_path, error.message[:200])
    """

  /// What a schema finds wrong with a file, one line each; empty when it is valid.
  static func problems(of file: String, by schema: String, in home: Home) throws -> String {
    let schema = BuiltProgram.root.appendingPathComponent("questionnaires/\(schema).schema.json")
    let outcome = try Outcome(
      of: ["python3", "-c", script, schema.path, file], scratch: home.path,
      environment: ["HOME": NSHomeDirectory()])
    return outcome.output + outcome.error
  }
}
