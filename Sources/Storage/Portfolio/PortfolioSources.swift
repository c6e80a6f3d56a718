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
  }

  /// Files of more questionnaires than this are read again each time.
  private static let limit = 64
  private let state = Mutex(State())

  /// All that were met so far, by number.
  var all: [PortfolioSource] { state.withLock { $0.sources } }

  /// The source of a questionnaire, which is a new one where it has not been met before.
  func source(of questionnaire: Questionnaire, snapshot: [UInt8]?) -> PortfolioSource {
    let key = Key(digest: questionnaire.digest, isEmbedded: snapshot != nil)
    return state.withLock { state in
      if let number = state.numbers[key] { return state.sources[number] }
      let source = PortfolioSource(
        number: state.sources.count, questionnaire: questionnaire.withoutTexts,
        isEmbedded: key.isEmbedded,
        snapshot: state.sources.count < Self.limit ? snapshot : nil)
      state.numbers[key] = source.number
      state.sources.append(source)
      return source
    }
  }
}
