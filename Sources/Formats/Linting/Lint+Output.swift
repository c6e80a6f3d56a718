package import MaturityModel

extension Lint {
  /// The findings as the linter prints them for programs.
  package var json: JSON {
    .object([
      "format": .integer(1), "file": .string(file), "passes": .bool(passes),
      "counts": .object([
        "E": .integer(count(.error)), "W": .integer(count(.warning)),
        "I": .integer(count(.information)), "ignored": .integer(ignored),
      ]),
      "findings": .array(findings.map { $0.json(in: file) }),
    ])
  }

  /// The findings in SARIF 2.1.0, which hosts of code show beside the lines.
  package func sarif(version: String) -> JSON {
    let codes = Set(findings.map(\.code)).sorted()
    return .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object([
            "driver": .object([
              "name": .string("mlmaturity"), "version": .string(version),
              "rules": .array(codes.map { .object(["id": .string($0)]) }),
            ])
          ]),
          "results": .array(findings.map { $0.sarif }),
        ])
      ]),
    ])
  }
}

extension Finding {
  /// The file is named where it is not the one that was asked for.
  fileprivate func json(in file: String) -> JSON {
    var members: [String: JSON] = [
      "code": .string(code), "severity": .string(severity.letter), "about": .string(about),
      "text": .string(problem.fault), "pointer": .string(problem.pointer),
      "line": .whole(problem.line), "remedy": .string(problem.remedy),
    ]
    if let ignored { members["ignored"] = .string(ignored) }
    if problem.file != file { members["file"] = .string(problem.file) }
    return .object(members)
  }

  fileprivate var sarif: JSON {
    var members: [String: JSON] = [
      "ruleId": .string(code), "level": .string(severity.sarifLevel),
      "message": .object(["text": .string(problem.fault + ". " + problem.remedy)]),
      "locations": .array([
        .object([
          "physicalLocation": .object([
            "artifactLocation": .object(["uri": .string(problem.file.asURI)]),
            "region": .object(["startLine": .integer(problem.line ?? 1)]),
          ])
        ])
      ]),
    ]
    if let ignored {
      members["suppressions"] = .array([
        .object(["kind": .string("inSource"), "justification": .string(ignored)])
      ])
    }
    return .object(members)
  }
}

extension ProofFinding.Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

extension String {
  /// The name of a file as a relative reference: everything but letters, digits and `-._~/` is escaped.
  fileprivate var asURI: String {
    utf8.map { byte in
      let isPlain =
        byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || "-._~/".utf8.contains(byte)
      return isPlain
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
