/// Why a report cannot be renewed: each marker that is not as it was written, in the order of the file.
package struct BrokenMarkers: Error, Equatable {
  /// One of them.
  package struct Problem: Equatable, Sendable {
    /// The first line of the file is 1.
    package let line: Int
    /// What is wrong, and what to do.
    package let message: String
  }

  package let problems: [Problem]
}
