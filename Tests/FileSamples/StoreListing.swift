import Formats
import Storage

/// All that a store lists.
struct StoreListing {
  var assessments: [AssessmentSummary] = []
  /// What cannot be used.
  var broken: [InvalidFile] = []
  var isEmpty: Bool { assessments.isEmpty && broken.isEmpty }
}

extension Store {
  func listing(archived: Bool = false) -> StoreListing {
    var listing = StoreListing()
    list(archived: archived) { found, _ in
      switch found {
      case .success(let summary): listing.assessments.append(summary)
      case .failure(let invalid): listing.broken.append(invalid)
      }
      return true
    }
    return listing
  }
}
