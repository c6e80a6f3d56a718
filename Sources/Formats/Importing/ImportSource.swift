import MaturityModel

/// One source while it is read: its documents, what is wrong in it, and what became of each of its keys.
///
/// A class, because everything that reads one source counts into the same lists.
final class ImportSource {
  let log: ProblemLog
  /// The id that was asked for.
  let id: String?
  /// The answers that the source holds, as an assessment.
  var assessment: JSON?
  private var mapped = Tally()
  private var kept = Tally()
  private var left = Tally()
  private var remarks: [(remark: String, things: [String])] = []

  init(file: String, id: String?) {
    log = ProblemLog(file: file)
    self.id = id
  }

  /// Turns YAML into what is read here.
  static let step =
    "python3 -c 'import sys,json,yaml; json.dump([d for f in sys.argv[1:] "
    + "for d in yaml.safe_load_all(open(f))], sys.stdout, default=str)' FILES > model.json"

  /// The documents of a source: those of a list, or the one that it is; nil, with a problem, for what is no JSON.
  func documents(_ bytes: [UInt8]) -> [JSONNode]? {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if SheetText.isWorkbook(bytes) {
      return refuse("this is a workbook", remedy: "Take the YAML of the model; then \(Self.step)")
    }
    // What begins with neither bracket is YAML, or nothing that anybody can mend.
    let first = bytes.first { !" \n\r\t".utf8.contains($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return refuse("this is no JSON", remedy: "Turn YAML into JSON: \(Self.step)")
    }
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      log.reportRepeatedKeys(of: document)
      return document.root.isArray ? document.root.elements : [document.root]
    } catch {
      log.report(error)
      return nil
    }
  }

  /// The id of the questionnaire: the one that was asked for, else one made of a name.
  func id(for name: String) -> JSON {
    let slug = id ?? Slugs.slug(name)
    if !slug.isID {
      let _: JSON? = refuse(
        id == nil ? "no id can be made of its name" : "\(slug.quoted) is not an id",
        remedy: "Name one with --id: lower-case letters, digits and hyphens.")
    }
    return .string(slug)
  }

  /// Notes a problem of the source as a whole.
  func refuse<Value>(_ fault: String, line: Int? = nil, remedy: String) -> Value? {
    log.report(Problem(file: log.file, line: line, fault: fault.onOneLine, remedy: remedy))
    return nil
  }

  /// The members of an object; keys that are not in the list are counted as left out, as `question.url`.
  func fields(_ node: JSONNode, of thing: String, keys: Set<String>) -> Fields? {
    guard let fields = Fields(node, log: log) else { return nil }
    for (key, _) in node.members {
      if let name = key.text, !keys.contains(name) { leave("\(thing).\(name)") }
    }
    return fields
  }

  func map(_ thing: String) { mapped.add(thing) }
  func keep(_ thing: String) { kept.add(thing) }
  func leave(_ thing: String, count: Int = 1) { left.add(thing, count: count) }

  /// Says something about a thing once for all things of which it is true; at most 20 of them are named.
  func remark(_ remark: String, about thing: String) {
    if let place = remarks.firstIndex(where: { $0.remark == remark }) {
      remarks[place].things.append(thing)
    } else {
      remarks.append((remark, [thing]))
    }
  }

  /// What the import comes to: the questionnaire as the reader takes it, or all problems.
  func imported(_ questionnaire: (ImportSource) -> JSON?) -> Result<Imported, InvalidFile> {
    let document = questionnaire(self)
    guard log.problems.isEmpty, let document else {
      return .failure(InvalidFile(problems: log.sorted))
    }
    let name = "\(log.file) as a questionnaire"
    return ModelReader.read(Array(document.pretty.utf8), file: name).map { model in
      Imported(
        questionnaire: document, model: model, assessment: assessment, report: report)
    }
  }

  private var report: [String] {
    var lines: [String] = []
    let mapped = mapped.entries.map { $0.count.of($0.thing) }
    if !mapped.isEmpty { lines.append("mapped: " + mapped.joined(separator: ", ")) }
    lines += kept.entries.map { $0.count.of($0.thing) }.map { "\($0) kept in \"links\"" }
    for (remark, things) in remarks {
      let more = things.count > 20 ? " and \(things.count - 20) more" : ""
      lines.append("\(remark): \(things.prefix(20).joined(separator: ", "))\(more)".onOneLine)
    }
    let left = left.entries.map { "\($0.thing) (\($0.count))" }
    if !left.isEmpty { lines.append("not mapped: " + left.joined(separator: ", ")) }
    return lines
  }
}

/// How often each thing was met, in the order in which they were met first.
private struct Tally {
  private(set) var entries: [(thing: String, count: Int)] = []
  private var places: [String: Int] = [:]
  /// More kinds of things than a report can hold are counted as one.
  private static let limit = 60

  mutating func add(_ thing: String, count: Int = 1) {
    let thing = thing.onOneLine.shortened(to: 100)
    let name = places[thing] != nil || entries.count < Self.limit ? thing : "other keys"
    if let place = places[name] {
      entries[place].count += count
    } else {
      places[name] = entries.count
      entries.append((name, count))
    }
  }
}

extension Int {
  /// The number with what it counts: `1 activity`, `3 activities`.
  fileprivate func of(_ thing: String) -> String {
    if self == 1 { return "1 \(thing)" }
    return thing.hasSuffix("y") && !thing.hasSuffix("ey")
      ? "\(self) \(thing.dropLast())ies" : "\(self) \(thing)s"
  }
}

extension String {
  /// The text, cut where it has more characters than fit.
  func shortened(to count: Int) -> String {
    utf8.count > count && self.count > count ? prefix(count - 1) + "\u{2026}" : self
  }
}
