import Formats
import MaturityModel
import Synchronization

/// The questionnaires that were met in a portfolio, shared by all that read it.
final class PortfolioSources: Sendable {
  private struct Key: Hashable {
    var digest: String
    var isEmbedded: Bool
  }

  private struct State {
    var sources: [PortfolioSource] = []
    var numbers: [Key: Int] = [:]
    var snapshots = 0
  }

  /// Files of more questionnaires than this are read again each time.
  private static let limit = 64
  private let state = Mutex(State())

  /// All that were met so far, by number.
  var all: [PortfolioSource] { state.withLock { $0.sources } }

  /// The source of a questionnaire, which is a new one where it has not been met before.
  ///
  /// The snapshot is kept once the questionnaire is met again, or known to be `isShared`: to restore what one file says
  /// takes as long as to read the file.
  func source(
    of questionnaire: Questionnaire, snapshot: [UInt8]?, isShared: Bool = false
  ) -> PortfolioSource {
    let key = Key(digest: questionnaire.digest, isEmbedded: snapshot != nil)
    return state.withLock { state in
      let known = state.numbers[key]
      let number = known ?? state.sources.count
      if known == nil {
        let short = questionnaire.withoutTexts
        state.numbers[key] = number
        state.sources.append(
          PortfolioSource(
            number: number,
            questionnaire: state.sources.last.map { short.sharing(with: $0.questionnaire) }
              ?? short, isEmbedded: key.isEmbedded))
      }
      if let snapshot, known != nil || isShared, state.sources[number].snapshot == nil,
        state.snapshots < Self.limit
      {
        state.sources[number].snapshot = snapshot
        state.snapshots += 1
      }
      return state.sources[number]
    }
  }
}
