package import Formats
package import MaturityModel

/// A folder that several people put their ballots into, while it is looked at.
package struct BallotFolder: Hashable, Sendable {
  /// The folder as the user named it; `~` at its beginning is the home folder.
  package let path: String

  /// Problems of one file that are told; who filled it in has to look at it anyway.
  private static let problemLimit = 3
  /// The endings of sheets, and of texts that may hold codes.
  private static let sheets = ["csv"]
  private static let texts = ["txt", "eml", "md"]
  private static let all = ["json"] + sheets + texts

  package init(_ path: String) { self.path = path }

  /// What stands in the folder at one moment.
  package struct Content: Hashable, Sendable {
    package var files: [BallotBox.File] = []
    /// Why other files could not be read, in the order of their names.
    package var problems: [Problem] = []
    /// What is wrong with single answers of files that were read.
    package var faults: [BallotFault] = []
    package var remarks: [Problem] = []

    /// An empty folder.
    package init() {}
  }

  /// Reads all ballots; what cannot be read is named, and the rest goes on.
  ///
  /// Ballot files are read with `read`, but for the group's `own` file; sheets and text codes answer the forms that the
  /// `readers` know.
  /// A file that changes while it is read is left for the next time.
  package func content(
    home: String?, except own: String? = nil, readers: [SheetReader] = [],
    read: (_ path: String) throws(StorageError) -> Assessment
  ) throws(StorageError) -> Content {
    let own = own.map { FilePath(following: $0) }
    var content = Content()
    var unread: [(path: String, error: StorageError)] = []
    for path in try paths(home: home, endings: Self.all) {
      let real = FilePath(following: path)
      guard real != own else { continue }
      let stamp = FileStamp(of: real)
      var found = Content()
      var failure: StorageError?
      do throws(StorageError) {
        if path.hasEnding(Self.sheets + Self.texts) {
          found = try Self.content(of: path, stamp, readers)
        } else {
          found.files = [BallotBox.File(name: path, assessment: try read(path))]
        }
      } catch { failure = error }
      if let stamp, FileStamp(of: real) != stamp {
        content.problems.append(
          Problem(
            file: path, fault: "this is being written just now",
            remedy: "It is read at the next look."))
      } else {
        content.add(found)
        if let failure { unread.append((path, failure)) }
      }
    }
    content.retry(unread, limit: Self.problemLimit)
    return content
  }

  /// What a sheet, or a text with codes, holds.
  private static func content(
    of path: String, _ stamp: FileStamp?, _ readers: [SheetReader]
  ) throws(StorageError) -> Content {
    let bytes = try FileBytes.read(path, limit: SheetReader.sizeLimit)
    var content = Content()
    guard path.hasEnding(sheets) else {
      let codes = BallotCodes(bytes, name: path, forms: readers.map(\.form))
      (content.files, content.problems) = (codes.files, codes.problems)
      let isInvitation = readers.contains {
        String(decoding: bytes, as: UTF8.self).contains("Form \($0.form.code)")
      }
      if codes.files.isEmpty, codes.problems.isEmpty, !isInvitation, !readers.isEmpty {
        content.remarks.append(
          Problem(
            file: path, fault: "no text of a ballot is in it",
            remedy: "It is passed over; if it is a mail, save it as plain text, or paste it with p."
          ))
      }
      return content
    }
    let moment = stamp.map { Timestamp(seconds: Int($0.contents / 1_000_000_000)) }
    let sheet = SheetReader.read(bytes, file: path, changedAt: moment, readers: readers)
    (content.files, content.problems) = (sheet.files, sheet.problems)
    (content.faults, content.remarks) = (sheet.faults, sheet.remarks)
    return content
  }

  /// The files that names stand for: the ballot files of a folder in the order of their names, any other as it is.
  package static func files(named names: [String]) throws(StorageError) -> [String] {
    var files: [String] = []
    for name in names {
      let isFolder = FilePath.status(of: name)?.isFolder == true
      files += isFolder ? try BallotFolder(name).paths(home: nil) : [name]
    }
    return files
  }

  /// The paths of all ballot files in it, in the order of their names; hidden files are none.
  package func paths(home: String?) throws(StorageError) -> [String] {
    try paths(home: home, endings: ["json"])
  }

  /// The files that are looked at again when one of them changes; none while the folder cannot be read.
  func followed(home: String?) -> [String] {
    do throws(StorageError) { return try paths(home: home, endings: Self.all) } catch { return [] }
  }

  private func paths(home: String?, endings: [String]) throws(StorageError) -> [String] {
    let folder = path.hasPrefix("~/") ? (home ?? "~") + path.dropFirst() : path
    guard let paths = FolderListing.files(in: folder, endings: endings) else {
      throw .reading(folder)
    }
    return paths
  }
}

extension String {
  /// True for the name of a file with one of these endings, in any case.
  fileprivate func hasEnding(_ endings: [String]) -> Bool {
    endings.contains { lowercased().hasSuffix("." + $0) }
  }
}

extension BallotFolder.Content {
  fileprivate mutating func add(_ other: BallotFolder.Content) {
    files += other.files
    problems += other.problems
    faults += other.faults
    remarks += other.remarks
  }

  /// Reads what named a questionnaire that is not known here by the questionnaires that other files bring with them.
  fileprivate mutating func retry(_ unread: [(path: String, error: StorageError)], limit: Int) {
    let brought = BroughtQuestionnaires(files.map(\.assessment))
    for (path, error) in unread {
      switch brought.read(path) {
      case .success(let assessment):
        files.append(BallotBox.File(name: path, assessment: assessment))
      case .failure(let invalid):
        problems += StorageError.invalid(invalid).problems(in: path, limit: limit)
      case nil: problems += error.problems(in: path, limit: limit)
      }
    }
    if !unread.isEmpty { files.sort { $0.name < $1.name } }
  }
}

extension StorageError {
  /// The problems of a file, and after `limit` how many more there are.
  fileprivate func problems(in file: String, limit: Int) -> [Problem] {
    let all = problems(in: file)
    let rest = all.count - limit
    guard rest > 0 else { return all }
    return all.prefix(limit) + [
      Problem(
        file: file, fault: "there \(rest == 1 ? "is 1 more problem" : "are \(rest) more problems")",
        remedy: "Mend these first.")
    ]
  }
}
