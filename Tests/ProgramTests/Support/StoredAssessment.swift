import Foundation
import TerminalDriver

/// An assessment file as another program reads it.
struct StoredAssessment {
  private let members: [String: Any]

  init(_ path: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let members = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
      throw DriverFailure("\(path) holds no JSON object")
    }
    self.members = members
  }

  /// The answer to an item as text, such as `3` or `unknown`; nil when there is none.
  func answer(_ id: String) -> String? { response(id)?["answer"].map { "\($0)" } }

  func note(_ id: String) -> String? { response(id)?["note"] as? String }

  func reason(_ id: String) -> String? { response(id)?["reason"] as? String }

  /// All answers to practices.
  var answers: [String: String] {
    let responses = members["answers"] as? [String: [String: Any]] ?? [:]
    return responses.compactMapValues { $0["answer"].map { "\($0)" } }
  }

  var isComplete: Bool { members["completedAt"] is String && members["result"] is [String: Any] }

  /// How many responses each part of the file holds.
  func count(_ part: String) -> Int { (members[part] as? [String: Any])?.count ?? 0 }

  private func response(_ id: String) -> [String: Any]? {
    for part in ["answers", "challenges", "outcomes", "profile", "context"] {
      if let found = (members[part] as? [String: Any])?[id] { return found as? [String: Any] }
    }
    return nil
  }
}
