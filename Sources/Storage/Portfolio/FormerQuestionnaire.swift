import Formats
import MaturityModel
import Synchronization

/// A questionnaire of a cache, read again when the first file asks for it.
///
/// A class, because all that read the folder share it.
final class FormerQuestionnaire: Sendable {
  private let digest: String
  private let id: String
  private let version: String
  private let snapshot: [UInt8]
  /// Its number now, nil where it is not what it was; nil around that where nobody asked.
  private let number = Mutex<Int32??>(nil)

  init(from reader: inout PackedReader) {
    (digest, id, version) = (reader.text(), reader.text(), reader.text())
    snapshot = Array(reader.block())
  }

  /// Makes it known to `sources`; `find` looks it up where the files do not hold it.
  func number(in sources: PortfolioSources, find: (String, String) -> Questionnaire?) -> Int32? {
    number.withLock { number in
      if let number { return number }
      let source = questionnaire(find).map {
        sources.source(of: $0, snapshot: snapshot.isEmpty ? nil : snapshot, isShared: true)
      }
      let found = source.map { Int32(clamping: $0.number) }
      number = .some(found)
      return found
    }
  }

  private func questionnaire(_ find: (String, String) -> Questionnaire?) -> Questionnaire? {
    let found =
      snapshot.isEmpty ? find(id, version) : try? QuestionnaireReader.read(snapshot, file: "").get()
    return found?.digest == digest ? found : nil
  }
}

extension PortfolioSource {
  func write(to writer: inout PackedWriter) {
    writer.block(questionnaire.digest.utf8)
    writer.block(questionnaire.id.utf8)
    writer.block(questionnaire.version.utf8)
    writer.block(snapshot ?? [])
  }
}
