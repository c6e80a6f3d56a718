package import Formats
package import MaturityModel
import POSIX

/// Why a file could not be read or written.
///
/// The description says where, what, and what to do.
package enum StorageError: Error, Hashable, CustomStringConvertible {
  /// The file was read, but is not what it should be.
  case invalid(InvalidFile)
  /// The system refused to read.
  case unreadable(file: String, reason: String, remedy: String)
  /// No questionnaire has the id that was asked for.
  case unknownQuestionnaire(id: String, remedy: String)
  /// The system refused to write; the old file is as it was.
  case unwritable(file: String, step: String, reason: String, remedy: String)
  /// Something else stands where the program would put a file of its own.
  case foreign(file: String, fault: String, remedy: String = "Move it away, then try again.")
  /// A new file would have replaced another one.
  case exists(file: String)
  /// Another process has the file, so that it can only be read here.
  case held(file: String, by: Lock.Holder?)
  /// Another program has changed the file since it was read or saved here.
  case changed(file: String)
  /// Another process took the file over while it was open here.
  case takenOver(file: String)
  /// The change would make a file that nobody could read; a programming mistake, caught in time.
  case impossible(file: String, problems: [Problem])
  /// There is no home folder, so nobody knows where assessments are kept.
  case noHome

  package var description: String {
    switch self {
    case .invalid(let file): file.description
    case .unreadable(let file, _, _), .unwritable(let file, _, _, _), .foreign(let file, _, _),
      .exists(let file), .held(let file, _), .changed(let file), .takenOver(let file),
      .impossible(let file, _):
      "\(file.onOneLine): \(complaint)"
    case .unknownQuestionnaire(let id, _): "\(id.onOneLine): \(complaint)"
    case .noHome: complaint
    }
  }

  /// The description without the file, for where it is plain which one is meant and room is short.
  package var complaint: String {
    switch self {
    case .invalid(let file): file.description
    case .unreadable(_, let reason, let remedy): "cannot be read: \(reason). \(remedy)"
    case .unknownQuestionnaire(_, let remedy): "there is no questionnaire of this id. \(remedy)"
    case .unwritable(_, let step, let reason, let remedy):
      "not saved (\(step): \(reason)). \(remedy)"
    case .foreign(_, let fault, let remedy): "left alone, because \(fault). \(remedy)"
    case .exists: "this file exists already. Choose another name."
    case .held(_, let holder):
      (holder?.isCertain == false ? "may be" : "is")
        + " open \(holder.map(\.description) ?? "elsewhere"). Close it there, or take it over."
    case .changed:
      "another program changed this file meanwhile. Leave and start again:"
        + " your answers come on top of it."
    case .takenOver: "another window took this file over. Go on there, or open it again."
    case .impossible(_, let problems):
      "this change cannot be saved: " + problems.map(\.fault).joined(separator: "; ")
        + ". Please report it."
    case .noHome: "HOME is not set, so there is no folder for assessments. Name one with --store."
    }
  }

  /// The error for the latest failed system call on reading.
  static func reading(_ file: String, code: Int32 = errno) -> StorageError {
    let remedy =
      switch code {
      case ENOENT, ENOTDIR: "Check the name."
      case EACCES, EPERM: "Check the permissions of the file and its folder."
      case EISDIR: "Name a file in it."
      default: "Try again."
      }
    return .unreadable(file: file, reason: message(of: code), remedy: remedy)
  }

  /// The error for the latest failed system call on writing.
  static func writing(_ file: String, step: String, code: Int32 = errno) -> StorageError {
    let remedy =
      switch code {
      case ENOSPC, EDQUOT: "Free some space, then save again."
      case EROFS, EACCES, EPERM:
        "Make the file and its folder writable, or save under another name."
      case ENOENT, ENOTDIR: "Create the folder first."
      case EFBIG: "Raise the limit on file sizes, then save again."
      case ENAMETOOLONG: "Choose a shorter name."
      default: "Try again, or save under another name."
      }
    return .unwritable(file: file, step: step, reason: message(of: code), remedy: remedy)
  }

  /// The error for something else than an ordinary file where a file of the program would stand.
  static func foreign(_ file: String, mode: mode_t) -> StorageError {
    let isLink = mode & S_IFMT == S_IFLNK
    return .foreign(file: file, fault: isLink ? "it is a link" : "it is no ordinary file")
  }

  static func message(of code: Int32) -> String { String(cString: strerror(code)) }
}

extension Result where Failure == InvalidFile {
  /// What was read, unless the file is invalid.
  package func valid() throws(StorageError) -> Success {
    switch self {
    case .success(let value): return value
    case .failure(let invalid): throw .invalid(invalid)
    }
  }
}
