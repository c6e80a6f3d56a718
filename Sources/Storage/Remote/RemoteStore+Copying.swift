import Formats
import MaturityModel

/// The way in and out: files as they stand in a folder.
extension RemoteStore {
  /// What came of taking a file into the store.
  package enum Taken: Hashable, Sendable {
    case sent
    /// The store has the same already.
    case known
    /// It has something else under this name, or the same under another one, which stays.
    case other
  }

  /// The names of all assessments in the archive or out of it; what is none is refused, as it would be written elsewhere.
  package func names(archived: Bool) throws(StorageError) -> [String] {
    var names: [String] = []
    var after: StorePlace?
    do throws(StoreFailure) {
      repeat {
        var page: [StorePlace] = []
        _ = try reading.ask(.list(archived: archived, after: after, limit: Self.page)) {
          if let place = StorePlace($0) { page.append(place) }
        }
        names += page.map(\.name)
        after = page.last
      } while after != nil
    } catch { throw error.reading(address.description) }
    if let none = names.first(where: { !StoredAssessment.isName($0) }) {
      throw .unreadable(
        file: none.onOneLine, reason: "this is no name of an assessment",
        remedy: "Ask whoever looks after the store.")
    }
    return names
  }

  /// The bytes of an assessment as they were saved.
  package func stored(_ name: String) throws(StorageError) -> [UInt8] {
    do throws(StoreFailure) { return try load(name).bytes } catch { throw error.reading(name) }
  }

  /// True for what never leaves this machine: a workshop that goes on, and one person's ballot.
  package func staysHere(_ bytes: [UInt8], _ name: String) throws(StorageError) -> Bool {
    try StoredAssessment.derived(from: bytes, name: name, find: found) == nil
  }

  /// Sends a file, unless its name is one of those that the store has.
  package func take(
    _ bytes: [UInt8], as name: String, besides names: Set<String>
  ) throws(StorageError) -> Taken {
    if names.contains(name) { return try stored(name) == bytes ? .known : .other }
    guard
      let (stored, snapshot) = try StoredAssessment.derived(from: bytes, name: name, find: found)
    else { throw .foreign(file: name, fault: "it never leaves this machine") }
    do throws(StoreFailure) {
      _ = try send(stored, snapshot, replacing: 0)
      return .sent
    } catch {
      if [.exists, .changed, .copy].contains(error.kind) { return .other }
      throw error.writing(name)
    }
  }
}
