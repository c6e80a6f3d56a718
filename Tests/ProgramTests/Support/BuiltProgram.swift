import Foundation

/// The built binary: beside the test bundle, or named by MLMATURITY_BINARY.
enum BuiltProgram {
  /// The path of the binary.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["MLMATURITY_BINARY"], !named.isEmpty {
      return URL(fileURLWithPath: named).path
    }
    let beside = CommandLine.arguments.filter { $0.hasPrefix("/") }.flatMap { argument in
      let file = URL(fileURLWithPath: argument)
      return sequence(first: file.deletingLastPathComponent()) { folder in
        folder.path == "/" ? nil : folder.deletingLastPathComponent()
      }.prefix(5)
    }
    let candidates = (beside + [root.appendingPathComponent(".build/debug")])
      .map { $0.appendingPathComponent("mlmaturity").path }
    return candidates.first { isProgram($0) } ?? "mlmaturity"
  }()

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}
