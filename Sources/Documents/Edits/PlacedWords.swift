/// A person's words by the parts of a document that they belong to.
struct PlacedWords {
  private(set) var instead: [String: String] = [:]
  private(set) var after: [String: [String]] = [:]
  /// What stands before every part.
  private(set) var top: [String] = []
  let deleted: Set<String>

  /// Words about a part that the document does not have follow what they followed in the report.
  init(_ own: [OwnWords], deleted: [String], known: Set<String>) {
    self.deleted = Set(deleted)
    var last: String?
    for words in own {
      switch words.place {
      case .insteadOf(let id) where known.contains(id):
        instead[id] = words.markdown
        last = id
        continue
      case .after(let id) where known.contains(id): last = id
      case .top, .after, .insteadOf: break
      }
      if let last {
        after[last, default: []].append(words.markdown)
      } else {
        top.append(words.markdown)
      }
    }
  }
}
