import Formats
import MaturityModel
import Storage

extension Library {
  /// Opens the file in which two copies become one, as it was left, or makes it.
  ///
  /// Another file of that name is no beginning to go on from.
  func reconciled(
    _ reconciliation: Reconciliation, at ref: AssessmentRef, now: Timestamp
  ) throws(StorageError) -> AssessmentSession {
    let origin = JSON.array(
      [reconciliation.mine, reconciliation.theirs].map {
        .string(SHA256.hexadecimal(of: $0.fileBytes))
      })
    var merged = reconciliation.merged
    merged.otherKeys[Assessment.originKey] = origin
    do throws(StorageError) {
      return try store.create(merged, at: ref, now: now)
    } catch {
      guard case .exists = error,
        try store.read(ref).otherKeys[Assessment.originKey] == origin
      else { throw error }
      return try store.open(ref, to: .edit, now: now)
    }
  }
}

extension Assessment {
  fileprivate static let originKey = "reconciledFrom"

  /// True for a file that two copies became one in.
  var isReconciled: Bool { otherKeys[Self.originKey] != nil }
}
