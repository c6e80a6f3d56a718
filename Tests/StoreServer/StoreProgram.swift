package import Formats
import Foundation
package import POSIX

/// The built `mlmaturity-postgresql`, with a pipe to it and one from it.
///
/// A class, because a process stands behind it, which ends with it.
package final class StoreProgram {
  private let child: Child
  package var processID: pid_t { child.id }
  private let input: Int32
  private let output: Int32
  private let errors: String
  private var kept: [UInt8] = []
  private var number = 0
  private var isOver = false

  /// What came of a request: rows, and what it ended with.
  package struct Answer {
    package var rows: [JSONNode] = []
    package var end: JSONNode?
    package var failure: StoreFailure?

    package var kind: StoreFailure.Kind? { failure?.kind }
    package var revision: Int? { end?["revision"]?.whole ?? failure?.revision }
  }

  /// How it ended, and what it wrote to standard error.
  package struct End: Equatable {
    package var status: Int32
    package var error: String
  }

  /// The end of a program that does as it should.
  package static let quietEnd = End(status: 0, error: "")

  /// Starts it, or another program that answers line by line.
  package init(
    _ path: String = StoreProgram.path, with words: [String] = [],
    environment: [String: String] = [:]
  ) {
    signal(SIGPIPE, SIG_IGN)
    var (to, from): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard Self.pipe(&to), Self.pipe(&from) else { preconditionFailure("There are no pipes left.") }
    errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    let error = open(errors, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    child = Child([path] + words, environment: environment, streams: [to[0], from[1], error])
    for end in [to[0], from[1], error] { close(end) }
    (input, output) = (to[1], from[0])
  }

  deinit {
    if !isOver { _ = end() }
    close(output)
  }

  /// Another program that is started at the same time must not keep the ends open.
  private static func pipe(_ ends: inout [Int32]) -> Bool {
    POSIX.pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
  }

  /// Beside the bundle of tests.
  package static let path: String = {
    let folders = CommandLine.arguments.filter { $0.hasPrefix("/") }.flatMap { argument in
      sequence(first: URL(fileURLWithPath: argument).deletingLastPathComponent()) { folder in
        folder.path == "/" ? nil : folder.deletingLastPathComponent()
      }.prefix(5)
    }
    return folders.map { $0.appendingPathComponent("mlmaturity-postgresql").path }
      .first { access($0, X_OK) == 0 } ?? ".build/debug/mlmaturity-postgresql"
  }()

  /// Sends a request without waiting for what comes of it; answers its number.
  @discardableResult
  package func send(_ request: StoreRequest) -> Int {
    number += 1
    send(request.line(number: number))
    return number
  }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits for what came of the next request; nil where the program has ended.
  package func answer(to expected: Int? = nil) -> Answer? {
    var answer = Answer()
    while let line = nextLine() {
      guard let root = try? JSONDocument(line).root,
        expected == nil || root["number"]?.whole == expected
      else {
        preconditionFailure(
          "no answer to \(expected ?? 0): \(String(decoding: line, as: UTF8.self))")
      }
      guard let row = root["row"] else {
        answer.end = root["end"]
        answer.failure = root["failure"].map { StoreFailure($0) }
        return answer
      }
      answer.rows.append(row)
    }
    return nil
  }

  /// Sends a request and waits for what comes of it.
  @discardableResult
  package func ask(_ request: StoreRequest) -> Answer {
    answer(to: send(request)) ?? Answer()
  }

  /// The next line, without its end; nil after the last one.
  package func nextLine() -> [UInt8]? {
    var seen = 0
    while true {
      if let end = kept[seen...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { kept.removeFirst(end + 1) }
        return Array(kept[..<end])
      }
      seen = kept.count
      var part = [UInt8](repeating: 0, count: 65_536)
      let count = read(output, &part, part.count)
      guard count > 0 else { return nil }
      kept += part[..<count]
    }
  }

  /// Closes its input and waits for its end; answers how it ended.
  package func end(killing: Bool = false) -> End {
    isOver = true
    if killing { kill(processID, SIGKILL) }
    close(input)
    let status = child.end()
    defer { unlink(errors) }
    return End(status: status, error: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
  }
}
