package import MaturityModel

/// What a program that reaches a shared store answers: any number of rows, then how it ended.
package enum StoreReply: Sendable {
  /// One of many things that were asked for.
  case row(JSON)
  /// All was done; what was asked for, if it is one thing.
  case end(JSON)
  case failure(StoreFailure)

  /// The reply as a line.
  package func line(number: Int) -> [UInt8] {
    let member: (String, JSON) =
      switch self {
      case .row(let json): ("row", json)
      case .end(let json): ("end", json)
      case .failure(let failure): ("failure", failure.json)
      }
    return Array(JSON.object(["number": .integer(number), member.0: member.1]).compact.utf8)
      + [UInt8(ascii: "\n")]
  }
}

/// Why a shared store did not do what it was asked for.
package struct StoreFailure: Error, Hashable, Sendable {
  package var kind: Kind
  /// A sentence without the way out, as the server or the system words it.
  package var message: String
  /// The revision that is there where it is another one than the one that was to be replaced, and who saved it.
  package var revision: Int?
  package var author: String?

  package enum Kind: String, Sendable, CaseIterable {
    /// The server cannot be reached, or was lost; what was asked for may have been done.
    case unreachable
    /// The server let nobody in, or the address is none.
    case refused
    /// The member has no right to do that.
    case forbidden
    /// There is no store yet: it has to be initialised.
    case empty
    /// The store was made by a newer version.
    case newer
    /// Another revision is there than the one that was to be replaced.
    case changed
    /// Something has the name already.
    case exists
    /// The same result is there under another name.
    case copy
    /// There is no such assessment.
    case missing
    /// The questionnaire of the assessment has to be kept first.
    case snapshotMissing
    /// Anything else that the server said.
    case failed
  }

  package init(_ kind: Kind, _ message: String, revision: Int? = nil, author: String? = nil) {
    (self.kind, self.message, self.revision, self.author) = (kind, message, revision, author)
  }

  var json: JSON {
    .object([
      "kind": .string(kind.rawValue), "message": .string(message), "revision": .whole(revision),
      "author": author.map { .string($0) } ?? .null,
    ])
  }

  /// A failure that was read.
  package init(_ node: JSONNode) {
    self.init(
      node["kind"]?.text.flatMap { Kind(rawValue: $0) } ?? .failed, node["message"]?.text ?? "",
      revision: node["revision"]?.whole, author: node["author"]?.text)
  }
}
