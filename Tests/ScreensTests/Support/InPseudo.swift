@testable import FileSamples
import Testing
import Translation

/// Runs a test once more in the made-up language, in which pictures are looked through instead of compared, and held
/// beside those that the first run drew.
struct InPseudo: TestTrait, SuiteTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await PlainPictures.$current.withValue(PlainPictures()) {
      try await function()
      try await Language.$current.withValue(.pseudo) { try await function() }
    }
  }
}

extension Trait where Self == InPseudo {
  /// See `InPseudo`.
  static var inPseudo: InPseudo { InPseudo() }
}
