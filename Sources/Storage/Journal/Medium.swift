import Formats

/// What a session needs of the place that keeps its assessment: a claim on it, its bytes, and its journal.
///
/// Always a class, because the claim ends with its owner.
protocol Medium: AnyObject {
  var ref: AssessmentRef { get }
  /// What tells the place from all others, under whatever name it was reached.
  var location: String { get }
  /// False before the first writing.
  var isThere: Bool { get }
  /// True where the assessment had another name as well when it was read; writing parts the two.
  var hasOtherNames: Bool { get }

  func claim(takingOver: Bool) throws(StorageError) -> AssessmentSession.Access
  var isTakenOver: Bool { get }
  /// Ends the claim, if there is one.
  func release()

  func read() throws(StorageError) -> [UInt8]
  /// False where something else has written since what was read or written here, of which this is the checksum.
  func holds(_ digest: String) throws(StorageError) -> Bool
  func write(_ bytes: [UInt8], keepsFormer: Bool) throws(StorageError)
  /// What was worked on here, where somebody else has saved since; nil where what was read is what is worked on.
  var parted: Parted? { get }
  /// Lets go of what was worked on here, of which nothing is missing in what was read.
  func join() throws(StorageError)
  /// Gives what was worked on here a name of its own, because it cannot become one with what somebody else saved; says
  /// where it is.
  func setAside() throws(StorageError) -> String
  /// True while what was written has not reached the place where others find it.
  var isBehind: Bool { get }
  /// Tries to make it reach that place.
  func catchUp() throws(StorageError)
  /// Removes whatever tells what was written before; gives what is still there.
  func removeTraces() -> [String]

  /// The journal of the assessment with an id, as long as it is here; `header` is its first line.
  func journal(of id: String, header: [UInt8]) -> any JournalPlace
}

extension Medium {
  var parted: Parted? { nil }
  func join() {}
  func setAside() -> String { "" }
  var isBehind: Bool { false }
  func catchUp() {}
}

/// A version that was worked on here while somebody else saved another one.
struct Parted {
  /// What both were made of; nil where that is not known.
  var base: [UInt8]?
  var mine: [UInt8]
}

/// Where the lines of one journal are kept.
protocol JournalPlace: AnyObject {
  /// Why the lines are not in their usual place; nil when they are.
  var trouble: StorageError? { get }
  /// The size as far as it is known here.
  var byteCount: Int { get }
  func lines() -> [ArraySlice<UInt8>]
  func append(_ lines: [UInt8]) throws(StorageError)
  func replace(with lines: [UInt8]) throws(StorageError)
  /// Removes everything; gives what is still there.
  func erase() -> [String]
  /// Waits until the disk has everything.
  func synchronize()
  func close()
}
