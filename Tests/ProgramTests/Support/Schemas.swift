import Foundation

/// The schemas beside the questionnaires, held against files by a validator that is not ours.
enum Schemas {
  /// True where Python has the package jsonschema.
  static let canValidate: Bool = {
    let outcome = try? Outcome(
      of: ["python3", "-c", "import jsonschema, referencing"], scratch: "/tmp",
      environment: ["HOME": NSHomeDirectory()])
    return outcome?.status == 0
  }()

  private static let script = """
    import glob, json, os, sys, jsonschema, referencing
    folder, name, file = sys.argv[1:]
    read = lambda path: json.load(open(path, encoding="utf-8"))
    schemas = {os.path.basename(path): read(path) for path in glob.glob(folder + "/*.schema.json")}
    registry = referencing.Registry().with_resources(
        (key, referencing.Resource.from_contents(schema)) for key, schema in schemas.items())
    validator = jsonschema.Draft202012Validator(schemas[name + ".schema.json"], registry=registry)
    for error in validator.iter_errors(read(file)):
        print(error.json_path, error.message[:200])
    """

  /// What a schema finds wrong with a file, one line each; empty when it is valid.
  static func problems(of file: String, by schema: String, in home: Home) throws -> String {
    let folder = BuiltProgram.root.appendingPathComponent("questionnaires").path
    let outcome = try Outcome(
      of: ["python3", "-c", script, folder, schema, file], scratch: home.path,
      environment: ["HOME": NSHomeDirectory()])
    return outcome.output + outcome.error
  }
}
