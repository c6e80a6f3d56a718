package import MaturityModel

/// What a program that reaches a shared store is asked for: one line of JSON, answered by lines with the same number.
package enum StoreRequest: Hashable, Sendable {
  /// To connect to an address; the first request of all.
  case connect(address: String)
  /// To make what the store needs, or to bring it up to date.
  case initialise
  /// To tell who may connect, and what is wrong.
  case examine
  /// The assessments in the archive or out of it, the last changed first, after a place in that order.
  case list(archived: Bool, after: StorePlace?, limit: Int)
  /// The newest assessment of each subject by each questionnaire, of those up to a moment; nil is no limit.
  case newest(upTo: Timestamp?)
  case load(name: String)
  /// The bytes of a questionnaire as assessments hold it.
  case snapshot(digest: String)
  /// To keep the bytes of a questionnaire.
  case keep(snapshot: String, digest: String)
  /// To keep an assessment in place of a revision, 0 for none.
  case save(StoredAssessment, replacing: Int)
  /// To give an assessment a name that nothing has.
  case move(name: String, to: String)
  /// A text that is another one after anybody saved.
  case state

  /// The version of this language.
  package static let version = 1
}

/// Where one page of a list ends.
package struct StorePlace: Hashable, Sendable {
  /// When the last assessment of the page was saved, in microseconds since 1970.
  package var at: Int
  package var name: String

  package init(at: Int, name: String) { (self.at, self.name) = (at, name) }
}

extension StoreRequest {
  /// The request as a line.
  package func line(number: Int) -> [UInt8] {
    var members = json
    members["number"] = .integer(number)
    return Array(JSON.object(members).compact.utf8) + [UInt8(ascii: "\n")]
  }

  private var json: [String: JSON] {
    switch self {
    case .connect(let address):
      ["connect": .object(["address": .string(address), "version": .integer(Self.version)])]
    case .initialise: ["initialise": .object([:])]
    case .examine: ["examine": .object([:])]
    case .list(let archived, let after, let limit):
      [
        "list": .object([
          "archived": .bool(archived), "limit": .integer(limit),
          "after": after.map {
            .object(["at": .integer($0.at), "name": .string($0.name)])
          } ?? .null,
        ])
      ]
    case .newest(let latest): ["newest": .object(["upTo": .whole(latest?.seconds)])]
    case .load(let name): ["load": .object(["name": .string(name)])]
    case .snapshot(let digest): ["snapshot": .object(["digest": .string(digest)])]
    case .keep(let snapshot, let digest):
      ["keep": .object(["snapshot": .string(snapshot), "digest": .string(digest)])]
    case .save(let stored, let revision):
      ["save": .object(["assessment": stored.json, "replacing": .integer(revision)])]
    case .move(let name, let target):
      ["move": .object(["name": .string(name), "to": .string(target)])]
    case .state: ["state": .object([:])]
    }
  }

  /// A line that was read, with its number; nil for what is no request.
  package static func read(_ line: [UInt8]) -> (number: Int, request: StoreRequest)? {
    guard let root = (try? JSONDocument(line))?.root, let number = root["number"]?.whole,
      let request = StoreRequest(root)
    else { return nil }
    return (number, request)
  }

  private init?(_ root: JSONNode) {
    if let node = root["save"] {
      guard let stored = node["assessment"].flatMap({ StoredAssessment($0) }),
        let revision = node["replacing"]?.whole
      else { return nil }
      self = .save(stored, replacing: revision)
    } else if let name = root["load"]?["name"]?.text {
      self = .load(name: name)
    } else if let digest = root["snapshot"]?["digest"]?.text {
      self = .snapshot(digest: digest)
    } else if let node = root["list"] {
      guard let archived = node["archived"]?.flag, let limit = node["limit"]?.whole else {
        return nil
      }
      self = .list(
        archived: archived, after: node["after"].flatMap { StorePlace($0) }, limit: limit)
    } else if let node = root["newest"] {
      self = .newest(upTo: node["upTo"]?.whole.map { Timestamp(seconds: $0) })
    } else if let node = root["keep"] {
      guard let snapshot = node["snapshot"]?.text, let digest = node["digest"]?.text else {
        return nil
      }
      self = .keep(snapshot: snapshot, digest: digest)
    } else if let node = root["move"] {
      guard let name = node["name"]?.text, let target = node["to"]?.text else { return nil }
      self = .move(name: name, to: target)
    } else if let node = root["connect"] {
      guard node["version"]?.whole == Self.version, let address = node["address"]?.text else {
        return nil
      }
      self = .connect(address: address)
    } else if root["state"] != nil {
      self = .state
    } else if root["initialise"] != nil {
      self = .initialise
    } else if root["examine"] != nil {
      self = .examine
    } else {
      return nil
    }
  }
}

extension StorePlace {
  /// Nil for what is no place.
  package init?(_ node: JSONNode) {
    guard let at = node["at"]?.whole, let name = node["name"]?.text else { return nil }
    self.init(at: at, name: name)
  }
}
