import MaturityModel

/// V01 and V02: what became of every item in a newer version of a questionnaire, and which revision that needs.
extension QuestionnaireLinter {
  /// The changes in the order of the newer file, and then what it has no more.
  package static func changes(
    from old: JSONNode, to new: JSONNode, file: String
  ) -> [Finding] {
    var linter = QuestionnaireLinter(new, file: file)
    let former = LintedQuestionnaire(old)
    let known = Dictionary(
      former.items.map { ($0.id, ItemVersion($0, of: former, in: old)) },
      uniquingKeysWith: { first, _ in first })
    let current = linter.questionnaire
    for item in current.items {
      let version = ItemVersion(item, of: current, in: new)
      if let earlier = known[item.id] {
        linter.tell(version, since: earlier)
      } else {
        linter.tell(
          "the \(item.kind.rawValue) \(item.id) is new", of: item.place, "It needs no more.")
      }
    }
    let ids = Set(current.items.map(\.id))
    var findings = linter.sorted
    var tail = QuestionnaireLinter(new, file: file)
    for item in former.items where !ids.contains(item.id) {
      tail.tell(
        "the \(item.kind.rawValue) \(item.id) is gone",
        of: LintedPlace(node: new, id: item.id, reasons: [:]),
        "Never use its id again.")
    }
    findings += tail.sorted
    if !findings.isEmpty, old["version"]?.text == new["version"]?.text {
      var head = QuestionnaireLinter(new, file: file)
      head.report(
        "V01", .error, LintedPlace(node: new["version"] ?? new, id: "", reasons: [:]),
        "the version is \(new["version"]?.brief ?? "missing") as before, and items have changed",
        "Raise the version.")
      findings = head.sorted + findings
    }
    return findings
  }

  private mutating func tell(_ change: String, of place: LintedPlace, _ remedy: String) {
    report("V01", .information, place, change, remedy)
  }

  private mutating func tell(_ item: ItemVersion, since former: ItemVersion) {
    let (id, place) = (item.item.id, item.item.place)
    guard item.item.kind == former.item.kind else {
      report(
        "V02", .error, place,
        "the id \(id) was that of a \(former.item.kind.rawValue), and is now that of a "
          + item.item.kind.rawValue, "Give the new item an id of its own.")
      return
    }
    if item.group != former.group {
      tell(
        "\(id) has moved from \(former.group) to \(item.group)", of: place, "It needs no revision.")
    }
    guard let revision = item.revision, let before = former.revision else {
      if item.texts != former.texts {
        tell("\(id) is reworded", of: place, "A \(item.item.kind.rawValue) item has no revision.")
      }
      return
    }
    tellRevision(item, former, revision, before)
  }

  private mutating func tellRevision(
    _ item: ItemVersion, _ former: ItemVersion, _ revision: ItemVersion.Revision,
    _ before: ItemVersion.Revision
  ) {
    let (id, place) = (item.item.id, item.item.place)
    let (common, all) = item.words.overlap(with: former.words)
    let (isReworded, isOther) = (item.texts != former.texts, common * 10 < all * 7)
    if item.form != former.form, revision.major == before.major {
      report(
        "V01", .error, place,
        "\(id) has other answers than before, and its revision is \(revision)",
        "Write \(before.nextMajor): answers to the two cannot be compared.")
      return
    }
    let needed = isOther ? before.nextMajor : before.nextMinor
    let shared = "\(common) of \(all) words in common"
    if revision < before {
      report(
        "V01", .error, place, "the revision of \(id) falls from \(before) to \(revision)",
        "Write \(isReworded ? needed : before).")
    } else if isReworded, revision == before {
      report(
        "V01", .error, place,
        "\(id) is reworded with \(shared), and its revision is still \(before)",
        "Write \(needed): "
          + (isOther ? "that much is another meaning." : "a clearer wording is a minor revision."))
    } else if isReworded, isOther, revision.major == before.major {
      report(
        "V02", place, "\(id) goes from \(before) to \(revision) with only \(shared)",
        "Write \(needed), unless it means what it meant.")
    } else if revision != before {
      tell(
        "\(id) goes from \(before) to \(revision)"
          + (isReworded ? ", with \(shared)" : ", with the same texts"), of: place,
        "It needs no more.")
    }
  }
}

/// An item as one version of a questionnaire has it.
private struct ItemVersion {
  struct Revision: Comparable, CustomStringConvertible {
    var major: Int
    var minor: Int

    var nextMinor: Self { Self(major: major, minor: minor + 1) }
    var nextMajor: Self { Self(major: major + 1, minor: 0) }
    var description: String { "\(major).\(minor)" }

    static func < (left: Self, right: Self) -> Bool {
      (left.major, left.minor) < (right.major, right.minor)
    }
  }

  let item: LintedItem
  /// The ids of the groups it stands in, the outermost first.
  let group: String
  /// Nil for items that have none.
  let revision: Revision?
  let texts: [String]
  /// What can be answered and what it is worth, in format 2; empty for everything else.
  let form: [String]

  init(_ item: LintedItem, of questionnaire: LintedQuestionnaire, in root: JSONNode) {
    self.item = item
    form = root["format"]?.whole == ModelReader.format ? Self.form(of: item.node, in: root) : []
    texts = item.texts.map(\.text)
    var (names, group): ([String], Int?) = ([], item.group)
    while let place = group {
      names.insert(questionnaire.groups[place].place.id, at: 0)
      group = questionnaire.groups[place].parent
    }
    self.group = names.joined(separator: "/")
    switch item.kind {
    case .practice, .challenge, .outcome:
      let parts = (item.node["revision"]?.text ?? "1.0").split(separator: ".").map { Int($0) ?? 0 }
      revision = Revision(major: parts.first ?? 1, minor: parts.dropFirst().first ?? 0)
    case .profile, .context: revision = nil
    }
  }

  /// The type with its steps, its options or its way from numbers to values, without any texts.
  private static func form(of node: JSONNode, in root: JSONNode) -> [String] {
    let type = node["type"]?.text ?? "choice"
    let scale = node["scale"]?.text ?? (type == "choice" ? "levels" : nil)
    let steps =
      node["options"]?.elements
      ?? root["scales"]?.members.first { $0.key.text == scale }?.value["steps"]?.elements ?? []
    let named = steps.enumerated().map { place, step in
      "\(step["id"]?.text ?? "")=\(step["value"]?.exact?.description ?? "\(place)")"
    }
    return [type] + named
      + ["minimum", "maximum", "recode"].map { key in
        node.members.first { $0.key.text == key }?.value.json.compact ?? ""
      }
  }

  var words: [String] { item.texts.flatMap(\.words) }
}
