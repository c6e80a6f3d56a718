package import MaturityModel
import Translation

extension ScanResult {
  /// The result as other programs read it, always in the words of the source.
  ///
  /// `disagreements` is nil where no assessment was named.
  package func json(_ disagreements: [Disagreement]?) -> JSON {
    Language.$current.withValue(nil) {
      var members: [String: JSON] = [
        "format": .integer(1),
        "rules": .object([
          "questionnaire": .string(edition.questionnaire), "version": .string(edition.version),
          "digest": .string(edition.digest),
        ]), "repositories": .array(repositories.map(\.json)),
      ]
      if let disagreements { members["against"] = .array(disagreements.map(\.json)) }
      return .object(members)
    }
  }
}

extension RepositoryScan {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "name": .string(name), "commit": commit.map { .string($0) } ?? .null,
      "newest": newest.map { .string($0.text) } ?? .null, "by": .string(listing.rawValue),
      "history": .string(history.rawValue), "files": .integer(files), "looked": .integer(looked),
      "read": .integer(read), "cut": .integer(cut), "cutLines": .integer(cutLines),
      "cutHistory": .whole(cutHistory), "stopped": stopped?.json ?? .null,
      "ml": .texts(packages), "units": .integer(units), "proposals": .array(proposals.map(\.json)),
    ]
    if !only.isEmpty { members["only"] = .string(only) }
    if !leftOut.isEmpty {
      members["leftOut"] = .array(
        leftOut.map { entry in
          .object([
            "files": .string(entry.files), "reason": .string(entry.reason),
            "count": .integer(entry.count),
          ])
        })
    }
    return .object(members)
  }
}

extension RepositoryScan.Stop {
  fileprivate var json: JSON {
    .object(["bound": .string(bound.rawValue), "done": .integer(done), "of": .integer(of)])
  }
}

extension Proposal {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "practice": .id(practice), "rule": .string(rule), "says": .string(says.rawValue),
      "level": .whole(level), "unproven": .bool(doubt != nil), "found": .string(found),
      "caution": .string(caution), "note": .string(count?.text ?? ""), "weak": .bool(isWeak),
      "files": .integer(files), "units": .integer(units),
      "places": .array(
        places.map { place in
          .object([
            "path": .string(place.path), "line": .integer(place.line), "text": .string(place.text),
          ])
        }), "morePlaces": .integer(morePlaces),
    ]
    if let doubt { members["why"] = .string(doubt.word) }
    return .object(members)
  }
}

extension EvidenceRule.Doubt {
  /// The word in files.
  var word: String {
    switch self {
    case .unproven: "unproven"
    case .statementsChanged: "statements-changed"
    case .borrowed: "borrowed"
    }
  }

  init?(word: String) {
    let all: [EvidenceRule.Doubt] = [.unproven, .statementsChanged, .borrowed]
    guard let doubt = all.first(where: { $0.word == word }) else { return nil }
    self = doubt
  }
}

extension Disagreement {
  fileprivate var json: JSON {
    var members: [String: JSON] = ["practice": .id(practice), "answer": .integer(answer)]
    switch kind {
    case .contradiction(let proposal, let repository):
      members["kind"] = .string("contradiction")
      members["rule"] = .string(proposal.rule)
      members["level"] = .whole(proposal.level)
      members["repository"] = .string(repository)
    case .lower(let proposal, let repository):
      members["kind"] = .string("lower")
      members["rule"] = .string(proposal.rule)
      members["level"] = .whole(proposal.level)
      members["repository"] = .string(repository)
    case .missing(let looked):
      members["kind"] = .string("missing")
      members["looked"] = .string(looked)
    }
    return .object(members)
  }
}
