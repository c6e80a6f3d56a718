import Formats
import MaturityModel

/// Why a server did not do what it was asked for.
struct ServerFault: Error {
  /// What the program that asked is told.
  let failure: StoreFailure
  /// Five letters and digits that name the fault in every language; nil where no server named it.
  let code: String?

  init(_ failure: StoreFailure, code: String? = nil) { (self.failure, self.code) = (failure, code) }

  init(_ kind: StoreFailure.Kind, _ message: String) { self.init(StoreFailure(kind, message)) }

  /// What a server said.
  init(code: String?, message: String) {
    let kind: StoreFailure.Kind =
      switch code {
      case "42501"?, "28000"?: .forbidden
      // No such schema, table or function.
      case "3F000"?, "42P01"?, "42883"?: .empty
      default: .failed
      }
    self.init(StoreFailure(kind, message), code: code)
  }

  /// True where the same has to be done once more because of what others did at the same time.
  var isPassing: Bool { code == "40001" || code == "40P01" }

  /// Lines of the library as one sentence, without its advice, which stands further to the right.
  static func sentence(_ text: UnsafePointer<CChar>) -> String {
    String(cString: text).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("\t") }
      .map { String($0).onOneLine }.joined(separator: "; ")
  }
}

extension StoreFailure {
  /// Why nobody was let in.
  ///
  /// - Parameters:
  ///   - message: What the library said.
  ///   - wordy: What it says when it names codes, too.
  init(connecting message: String, wordy: String) {
    guard let code = Self.code(in: wordy) else {
      // What the library says of itself, before it tries or after it has met the wrong one.
      let isRefused =
        !["connection to server", "could not translate"].contains { message.hasPrefix($0) }
        || ["certificate", "SSL error", "does not support SSL", "password"].contains {
          message.contains($0)
        }
      self.init(isRefused ? .refused : .unreachable, message)
      return
    }
    // It starts, it stops, or it has too many clients or no more room.
    let isBusy = ["57", "53", "08"].contains { code.hasPrefix($0) }
    self.init(isBusy ? .unreachable : .refused, message)
  }

  /// The code that a wordy message of the library holds between two colons.
  private static func code(in message: String) -> Substring? {
    message.split(separator: ":").lazy.map { $0.drop { $0 == " " } }.first { word in
      word.utf8.count == 5
        && word.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        && word.utf8.allSatisfy {
          UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
        }
    }
  }
}
