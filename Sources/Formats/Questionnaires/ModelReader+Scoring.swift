import MaturityModel

extension ModelReader {
  mutating func readScoring(_ fields: Fields) {
    if let word = fields["unanswered"] { model.policy.openIsLowest = isLowest(word) }
    if let value = fields["notApplicable"] { model.policy.notApplicable = counts(value, fields) }
    readCoverage(fields)
    if let parameters = fields.object("parameters") {
      for (key, value) in parameters.node.members {
        guard let name = name(key) else { continue }
        model.parameters[name] = parameters.exact(value)
      }
    }
    readSensitivity(fields)
    if let measures = fields.object("measures") { readMeasures(measures) }
    model.headline = fields["headline"].flatMap { measureName($0) }
    model.index = fields["index"].flatMap { measureName($0) }
    // Not as they stand in the file: an assessment keeps its questionnaire with sorted keys.
    let first = [model.headline, model.index]
    model.measures.sort { left, right in
      let places = [left, right].map { first.firstIndex(of: $0.name) ?? first.count }
      return places[0] == places[1] ? left.name < right.name : places[0] < places[1]
    }
  }

  private func isLowest(_ value: JSONNode) -> Bool {
    switch value.text {
    case "lowest": return true
    case "excluded": return false
    case nil, .some:
      log.report(
        "this is \(value.brief), not excluded or lowest", at: value,
        remedy: "Write \"excluded\" or \"lowest\".", code: "C05")
      return false
    }
  }

  /// What does not apply counts as: a word, or a number.
  func counts(_ value: JSONNode, _ fields: Fields) -> Model.NotApplicable {
    switch value.text {
    case "excluded": .excluded
    case "lowest": .lowest
    case "highest": .highest
    case nil, .some: fields.exact(value).map { .counts($0) } ?? .excluded
    }
  }

  private mutating func readCoverage(_ fields: Fields) {
    model.policy.coverageMinimum = model.policy.openIsLowest ? .zero : Fraction(4, 5)
    guard let value = fields["coverageMinimum"], let share = fields.exact(value) else { return }
    model.policy.coverageMinimum = share
    if share < .zero || share > .one {
      log.report(
        "the coverage is \(share)", at: value, remedy: "Write a number from 0 to 1.", code: "C01")
    }
  }

  private mutating func readSensitivity(_ fields: Fields) {
    guard let sensitivity = fields.object("sensitivity") else { return }
    for (key, value) in sensitivity.node.members {
      guard let name = name(key) else { continue }
      if model.parameters[name] == nil {
        log.report(
          "there is no parameter \(name)", at: key, remedy: "Name one of \"parameters\".",
          code: "S02")
      }
      model.sensitivity[name] = sensitivity.list(value).compactMap { sensitivity.exact($0) }
    }
  }

  private mutating func readMeasures(_ fields: Fields) {
    let members = fields.node.members
    if members.count > 64 {
      log.report(
        "there are \(members.count) measures", at: fields.node, remedy: "Keep 64 or fewer.")
    }
    for (key, value) in members.prefix(64) {
      guard let name = name(key), let entry = Fields(value, log: log) else { continue }
      var measure = Measure(name: name)
      measure.place = SourcePlace(value.index)
      measure.title = entry.text("title")
      if let rules = entry.required("rules"), let kinds = Fields(rules, log: log) {
        for (kind, rule) in kinds.node.members {
          guard let word = kind.text == "*" ? "*" : self.name(kind) else { continue }
          measure.rules[word] = formula(rule)
        }
      }
      measure.scale = entry["scale"].flatMap { scaleName($0) }
      measure.isMonotone = entry["monotone"] == nil ? nil : entry.flag("monotone")
      measure.display = display(entry)
      model.measures.append(measure)
    }
  }

  private func display(_ entry: Fields) -> Measure.Display {
    var display = Measure.Display()
    // Some files say the unit beside the rules.
    display.unit = entry.text("unit")
    guard let fields = entry.object("display") else { return display }
    if fields["unit"] != nil { display.unit = fields.text("unit") }
    display.factor = fields.exact("factor", otherwise: .one)
    display.decimals = fields.whole("decimals", in: 0...9, otherwise: 2, code: "C01")
    display.rounding = fields["rounding"].flatMap { rounding($0) } ?? .halfUp
    return display
  }

  func rounding(_ value: JSONNode) -> Rounding? {
    if let word = value.text.flatMap(Rounding.init(rawValue:)) { return word }
    let words = Rounding.allCases.map(\.rawValue)
    reportUnknown(
      "rounding", value, among: words,
      otherwise: "Write one of \(words.joined(separator: ", ")).", code: "C05")
    return nil
  }

  private func measureName(_ value: JSONNode) -> String? {
    guard !value.isNull else { return nil }
    let names = model.measures.map(\.name)
    if let name = value.text, names.contains(name) { return name }
    reportUnknown(
      "measure", value, among: names, otherwise: "Name one of \"measures\".")
    return nil
  }

  func scaleName(_ value: JSONNode) -> String? {
    if let name = value.text, model.scales[name] != nil { return name }
    reportUnknown(
      "scale", value, among: model.scales.keys.sorted(), otherwise: "Name one of \"scales\".")
    return nil
  }

  /// Notes rules of single nodes for measures that the file does not have.
  func checkMeasureNames(_ fields: Fields) {
    let names = Set(model.measures.map(\.name))
    for node in model.nodes {
      for (name, rule) in node.ownRules where !names.contains(name) {
        log.report(
          "there is no measure \(name.quoted)",
          at: JSONNode(document: fields.node.document, index: max(0, rule.place.entry)),
          remedy: name.remedy(among: names, otherwise: "Name one of \"measures\"."), code: "S02")
      }
    }
  }
}
