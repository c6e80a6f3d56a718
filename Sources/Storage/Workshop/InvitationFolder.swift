package import Formats

/// The files that go out to the people of a workshop, in a folder of their own.
package struct InvitationFolder {
  package let path: String
  /// What stands there afterwards, in the order of the invitation.
  package private(set) var files: [(name: String, isNew: Bool, bytes: Int)] = []

  /// Writes an invitation into a folder, never over anything; `id` is that of the group's assessment.
  ///
  /// The same form a second time gets what is missing there, and another form a folder of its own.
  package init(_ invitation: BallotInvitation, of id: String, in folder: String)
    throws(StorageError)
  {
    try FolderListing.create(folder)
    let letters = id.prefix(8).filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let code = invitation.form.code
    let first = "\(folder)/mlmaturity-ballots-\(letters.isEmpty ? "workshop" : letters)"
    let names = invitation.files.map(\.name)
    guard let path = [first, "\(first)-\(code)"].first(where: { Self.takes(code, $0, names) })
    else { throw .exists(file: "\(first)-\(code)") }
    self.path = path
    try FolderListing.create(path)
    for file in invitation.files {
      let place = "\(path)/\(file.name)"
      let isNew = FilePath.status(ofName: place) == nil
      if isNew { try AtomicFile(invented: place).create(file.bytes) }
      files.append((file.name, isNew, file.bytes.count))
    }
  }

  /// True for a folder in which nothing speaks of another form; every file of an invitation has its code in it.
  private static func takes(_ code: String, _ folder: String, _ names: [String]) -> Bool {
    names.allSatisfy { name in
      let place = "\(folder)/\(name)"
      guard FilePath.status(ofName: place) != nil else { return true }
      guard let bytes = try? FileBytes.read(place, .invented) else { return false }
      return String(decoding: bytes, as: UTF8.self).contains(code)
    }
  }
}
