package import MaturityModel

/// How files spell how much is asked.
package enum FileLength: String, CaseIterable, Sendable {
  case core, standard, full

  package var mode: Assessment.Mode {
    switch self {
    case .core: .quick
    case .standard: .standard
    case .full: .full
    }
  }
}

/// How files of version 0.1 spell it; beside `core` it stands still, so that 0.1 reads the file right.
enum FormerMode: String, CaseIterable, Sendable {
  case full, quick

  var mode: Assessment.Mode {
    switch self {
    case .full: .full
    case .quick: .quick
    }
  }
}

extension Assessment.Mode {
  package var length: FileLength {
    switch self {
    case .quick: .core
    case .standard: .standard
    case .full: .full
    }
  }
}

extension Fields {
  /// How much is asked: `length` where it stands, else the `mode` of earlier files, else everything.
  package var length: Assessment.Mode {
    let (length, former): (FileLength?, FormerMode?) = (word("length"), word("mode"))
    return length?.mode ?? former?.mode ?? .full
  }
}
