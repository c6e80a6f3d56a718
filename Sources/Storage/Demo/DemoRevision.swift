import Formats
import MaturityModel

/// The next version of a questionnaire, as the example needs one: something added, reworded and changed in meaning.
enum DemoRevision {
  /// Levels of the practice that is added, the lowest first.
  private static let anchors = [
    "Nobody looks for a better one.", "Somebody tries one now and then.",
    "Most models are compared with a simple one before each release.",
    "All models run beside a challenger, and both are measured on the same cases.",
    "The same, and a challenger that does better is proposed automatically.",
  ]

  /// The revised questionnaire; nil where there is too little to revise.
  static func questionnaire(after bytes: [UInt8]) -> Questionnaire? {
    guard let document = try? JSONDocument(bytes), case .object(var members) = document.root.json,
      case .array(var dimensions)? = members["dimensions"], dimensions.count > 1,
      let first = revised(dimensions[0]), let second = extended(dimensions[1])
    else { return nil }
    (dimensions[0], dimensions[1]) = (first, second)
    members["dimensions"] = .array(dimensions)
    members["version"] = .string("1.2.0-demo")
    let revised = Array(JSON.object(members).compact.utf8)
    return try? QuestionnaireReader.read(revised, file: "demo").get()
  }

  /// The first practice worded differently, the second with another meaning.
  private static func revised(_ dimension: JSON) -> JSON? {
    guard var members = dimension.members, case .array(var practices)? = members["practices"],
      practices.count > 1, var reworded = practices[0].members, var changed = practices[1].members
    else { return nil }
    reworded["revision"] = .string(revision(after: reworded, isMajor: false))
    reworded["question"] = .string("In daily work: " + (reworded["question"]?.text ?? ""))
    changed["revision"] = .string(revision(after: changed, isMajor: true))
    changed["title"] = .string((changed["title"]?.text ?? "") + ", newly defined")
    (practices[0], practices[1]) = (.object(reworded), .object(changed))
    members["practices"] = .array(practices)
    return .object(members)
  }

  private static func revision(after practice: [String: JSON], isMajor: Bool) -> String {
    let numbers = (practice["revision"]?.text ?? "1.0").split(separator: ".").map { Int($0) ?? 0 }
    let (major, minor) = (numbers.first ?? 1, numbers.last ?? 0)
    return isMajor ? "\(major + 1).0" : "\(major).\(minor + 1)"
  }

  /// One practice more.
  private static func extended(_ dimension: JSON) -> JSON? {
    guard var members = dimension.members, case .array(var practices)? = members["practices"],
      var added = practices.last?.members, let id = members["id"]?.text
    else { return nil }
    added["id"] = .string("\(id)-\(practices.count + 1)")
    added["title"] = .string("Challenger models")
    added["question"] = .string("Would you notice that another model does better than yours?")
    added["why"] = .string("A model that was the best once is kept long after it is not.")
    if let levels = added["anchors"]?.elements, levels.count == anchors.count {
      added["anchors"] = .array(anchors.map { .string($0) })
    }
    for name in ["needs", "relieves", "core", "standard", "key", "revision"] { added[name] = nil }
    practices.append(.object(added))
    members["practices"] = .array(practices)
    return .object(members)
  }
}
