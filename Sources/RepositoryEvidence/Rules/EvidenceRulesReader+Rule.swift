import Formats
import MaturityModel

extension EvidenceRulesReader {
  /// The longest sentence that fits beside the other things that are said.
  private static let sentenceLimit = 76

  /// One rule; nil for what is beyond reading.
  func rule(_ node: JSONNode) -> EvidenceRule? {
    guard let fields = Fields(node, log: log) else { return nil }
    let id = fields.requiredText("id")
    let practice = fields.required("practice").flatMap { self.practice($0) }
    let says: EvidenceRule.Strength? = fields.required("says").flatMap { fields.word($0) }
    let level = fields["level"].flatMap { fields.whole($0, in: 1...max(1, questionnaire.topLevel)) }
    if let says { checkLevel(says, fields) }
    let condition = self.condition(fields)
    let found = fields.requiredText("found")
    for name: StaticString in ["found", "caution"] {
      guard let value = fields[name], fields.text(name).count > Self.sentenceLimit else { continue }
      log.report(
        "\"\(name)\" has more than \(Self.sentenceLimit) characters", at: value,
        remedy: "Write a shorter sentence.")
    }
    guard let practice, let says, let condition else { return nil }
    var rule = EvidenceRule(
      id: id, practice: practice, says: says, level: level,
      revision: fields["revision"] == nil ? "1.0" : fields.text("revision"), found: found,
      caution: fields.text("caution"), condition: condition)
    rule.filesAtLeast = fields.whole("atLeast", in: 1...1_000_000, otherwise: 1)
    (rule.needs, rule.unless) = (fields.texts("needs"), fields.texts("unless"))
    (rule.needsML, rule.isAnywhere) = (fields.flag("ml"), fields.flag("anywhere"))
    (rule.isSecret, rule.isGenerative) = (fields.flag("secret"), fields.flag("generative"))
    rule.measured = measured(fields)
    return rule
  }

  private func checkLevel(_ says: EvidenceRule.Strength, _ fields: Fields) {
    switch says {
    case .supports, .limits: _ = fields.required("level")
    case .hints:
      guard let value = fields["level"] else { return }
      log.report("a rule that hints has no level", at: value, remedy: "Take the level out.")
    }
  }

  private func measured(_ fields: Fields) -> EvidenceRule.Measured {
    guard let value = fields["measured"] else { return EvidenceRule.Measured() }
    let counts = fields.list(value).map { $0.whole ?? -1 }
    guard counts.count == 2, 0...counts[1] ~= counts[0], counts[1] >= 0 else {
      log.report(
        "\"measured\" is two numbers, right and of how many", at: value, remedy: "Write [3, 4].")
      return EvidenceRule.Measured()
    }
    return EvidenceRule.Measured(right: counts[0], of: counts[1])
  }

  /// What the rule looks for: exactly one kind of thing.
  private func condition(_ fields: Fields) -> EvidenceRule.Condition? {
    let names: [StaticString] = ["text", "key", "packages", "pinned", "history", "none"]
    let kinds = names.filter { name in
      "\(name)" == "none" ? fields.flag("none") : fields[name] != nil
    }
    let kind = kinds.first.map { "\($0)" } ?? "files"
    let needsFiles = ["files", "text", "key", "none"].contains(kind)
    guard kinds.count <= 1, needsFiles == (fields["files"] != nil) else {
      log.report(
        "a rule looks for one thing: files alone, files with text or key, packages, pinned, "
          + "history, or files with none", at: fields.node, remedy: "Split it, or take one out.")
      return nil
    }
    for (name, kind, other) in [("also", kind, "text"), ("provided", kind, "none")]
      as [(StaticString, String, String)]
    {
      guard let value = fields[name], kind != other else { continue }
      log.report("\"\(name)\" goes with \"\(other)\" only", at: value, remedy: "Take it out.")
    }
    let globs = self.globs(fields.list("files"), fields)
    switch kind {
    case "text":
      return .text(
        globs, expressions(fields.requiredList("text", "there are no expressions"), fields),
        also: expressions(fields.list("also"), fields))
    case "key": return .keys(globs, keys(fields))
    case "packages": return .packages(packages(fields))
    case "pinned": return fields.object("pinned").flatMap { share($0) }.map { .pinned($0) }
    case "history": return fields.object("history").flatMap { history($0) }.map { .history($0) }
    case "none": return .none(globs, provided: provided(fields))
    default: return .files(globs)
    }
  }

  private func packages(_ fields: Fields) -> [NamePattern] {
    fields.requiredList("packages", "there are no packages").compactMap { fields.text($0) }
      .map { NamePattern($0.lowercased().utf8) }
  }

  private func expressions(_ nodes: [JSONNode], _ fields: Fields) -> [Expression] {
    nodes.compactMap { node in
      guard let expression = expression(node, fields) else { return nil }
      if expression.fixed != nil { return expression }
      log.report(
        "not every match of \(expression.text.quoted) contains one of a few fixed strings of "
          + "\(FixedStrings.shortest) bytes", at: node,
        remedy: "Write a longer word into every alternative.")
      return nil
    }
  }

  private func expression(_ node: JSONNode, _ fields: Fields) -> Expression? {
    guard let text = fields.text(node) else { return nil }
    do throws(ExpressionFault) {
      return try Expression(text)
    } catch {
      log.report("\(text.quoted): \(error.fault)", at: node, remedy: error.remedy)
      return nil
    }
  }

  private func keys(_ fields: Fields) -> [KeyCondition] {
    guard let keys = fields.object("key") else { return [] }
    return keys.node.members.compactMap { key, value in
      guard let expression = expression(value, fields) else { return nil }
      if let condition = KeyCondition(key.text ?? "", expression) { return condition }
      log.report(
        "\((key.text ?? "").quoted) stands for too many keys", at: key,
        remedy: "Write fewer alternatives.")
      return nil
    }
  }

  private func provided(_ fields: Fields) -> [String: Int] {
    guard let provided = fields.object("provided") else { return [:] }
    var counts: [String: Int] = [:]
    for (key, value) in provided.node.members {
      let name = key.text ?? ""
      if sets[name] == nil {
        log.report(
          "there is no set \(name.quoted)", at: key,
          remedy: name.remedy(among: sets.keys.sorted(), otherwise: "Add it to \"sets\"."))
      }
      counts[name] = fields.whole(value, in: 1...1_000_000)
    }
    return counts
  }

  private func share(
    _ fields: Fields, _ least: StaticString = "atLeast", _ most: StaticString = "atMost"
  ) -> Share? {
    guard (fields[least] == nil) != (fields[most] == nil), let value = fields[least] ?? fields[most]
    else {
      log.report(
        "there has to be either \"\(least)\" or \"\(most)\"", at: fields.node,
        remedy: "Write one of the two.")
      return nil
    }
    guard let share = fields.exact(value) else { return nil }
    guard share >= .zero, share <= .one else {
      log.report("a share lies between 0 and 1", at: value, remedy: "Write one like \"3/4\".")
      return nil
    }
    return Share(side: fields[least] == nil ? .atMost : .atLeast, of: share)
  }

  private func history(_ fields: Fields) -> HistoryCondition? {
    guard (fields["days"] == nil) != (fields["last"] == nil) else {
      log.report(
        "a rule on history counts either people in \"days\" or reviews among the \"last\" changes",
        at: fields.node, remedy: "Write one of the two.")
      return nil
    }
    if fields["last"] != nil {
      guard let last = fields.requiredWhole("last", in: 1...RepositoryHistory.limit),
        let share = share(fields, "shareAtLeast", "shareAtMost")
      else { return nil }
      return .reviewed(
        last: last, share,
        commitsAtLeast: fields.whole("atLeastCommits", in: 0...100_000, otherwise: 5))
    }
    let days = fields.requiredWhole("days", in: 1...100_000)
    guard (fields["authors"] == nil) != (fields["authorsAtMost"] == nil), let days else {
      log.report(
        "there has to be either \"authors\" or \"authorsAtMost\"", at: fields.node,
        remedy: "Write one of the two.")
      return nil
    }
    let least = fields["authors"].flatMap { fields.whole($0, in: 1...100_000) }
    let most = fields["authorsAtMost"].flatMap { fields.whole($0, in: 0...100_000) }
    guard let range = least.map({ .atLeast($0) }) ?? most.map({ HistoryCondition.Range.atMost($0) })
    else { return nil }
    return .authors(
      days: days, range,
      commitsAtLeast: fields.whole("atLeastCommits", in: 0...100_000, otherwise: 1))
  }
}
