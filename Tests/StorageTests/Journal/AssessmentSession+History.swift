@testable import Storage

extension AssessmentSession {
  /// True while an edit may be taken back.
  var canUndo: Bool { history.canUndo }

  /// True while an edit that was taken back may be carried out again.
  var canRedo: Bool { history.canRedo }
}
