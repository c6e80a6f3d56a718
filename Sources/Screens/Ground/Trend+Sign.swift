internal import MaturityModel
internal import TextCanvas

extension Trend {
  /// An arrow or another sign before the words; empty where nothing is known.
  func sign(_ symbols: Symbols) -> String {
    switch self {
    case .better: symbols.up + " "
    case .same: symbols.same + " "
    case .worse: symbols.down + " "
    case .unknown: ""
    }
  }
}
