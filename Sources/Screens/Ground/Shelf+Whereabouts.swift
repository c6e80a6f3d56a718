internal import MaturityModel

extension Shelf {
  /// Gives every entry that counts its copies, and what tells it from others that would look alike.
  mutating func tellApart() {
    var copies: [String: [String]] = [:]
    var alike: [[String]: Int] = [:]
    for entry in assessments {
      if let counting = entry.counting {
        copies[counting, default: []].append(entry.path)
      } else {
        alike[[entry.group, entry.title], default: 0] += 1
      }
    }
    for index in assessments.indices {
      let entry = assessments[index]
      let isAlike = alike[[entry.group, entry.title], default: 0] > 1
      assessments[index].copies = copies[entry.path] ?? []
      assessments[index].whereabouts  // Without a subject the heading says where it is.
      =
        switch (isElsewhere(entry) && !entry.history.isEmpty, isAlike) {
        case (true, true): entry.path
        case (true, false): entry.folder
        case (false, true): entry.file
        case (false, false): ""
        }
    }
  }

  /// True for a file that lies in another folder than the one that is shown.
  func isElsewhere(_ entry: Entry) -> Bool { entry.path.contains("/") && entry.folder != folder }
}

extension Shelf.Entry {
  /// The name of the file.
  var file: String { path.split(separator: "/").last.map { String($0) } ?? path }
}
