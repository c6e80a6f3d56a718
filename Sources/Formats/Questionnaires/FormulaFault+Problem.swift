import MaturityModel

extension FormulaFault {
  /// The code of the rule that is broken.
  var code: String {
    switch kind {
    case .unknownMeasure, .noRule, .unknownNode, .unknownOption, .noOptions, .noValue,
      .unknownParameter, .missingAttribute, .wordForNumber:
      "S02"
    case .rungOutsideLadder, .changingLimit: "C05"
    case .dependsOnItself: "C06"
    case .negativeFactor, .twoMeasuredFactors: "C07"
    case .notMonotone: "C04"
    }
  }

  var text: String {
    switch kind {
    case .unknownMeasure(let name): "there is no measure \(name.quoted)"
    case .noRule(let name): "\(node) has no measure \(name.quoted)"
    case .dependsOnItself(let name): "\(name) at \(node) depends on itself"
    case .unknownNode(let id): "there is no group or item \(id.quoted)"
    case .unknownOption(let id): "\(node) has no option \(id.quoted)"
    case .noOptions: "\(node) has no options to choose many of"
    case .noValue: "\(node) has no value"
    case .unknownParameter(let name): "there is no parameter \(name.quoted)"
    case .missingAttribute(let name): "\(node) has no attribute \(name.quoted)"
    case .wordForNumber(let name): "the attribute \(name) of \(node) is no number"
    case .rungOutsideLadder: "\"rung\" stands outside of a ladder"
    case .changingLimit: "the limit depends on answers"
    case .negativeFactor: "a factor can be negative at \(node)"
    case .twoMeasuredFactors: "two factors depend on answers at \(node)"
    case .notMonotone(let name, let witness):
      "\(name) at \(node) can fall when an answer gets better"
        + (witness.map { ": \($0)" } ?? ", or nobody could prove that it cannot")
    }
  }

  var remedy: String {
    switch kind {
    case .unknownMeasure: "Name one of \"measures\"."
    case .noRule: "Give the measure a rule for nodes of that kind."
    case .dependsOnItself: "Break the circle."
    case .unknownNode: "Use the id of a group or an item."
    case .unknownOption: "Use one of its options."
    case .noOptions: "Ask for options at an item of type many."
    case .noValue: "Only an item that is scored has a value; name a measure of the group."
    case .unknownParameter: "Name one of \"parameters\"."
    case .missingAttribute: "Add it, or write a \"default\"."
    case .wordForNumber: "Write a number there."
    case .rungOutsideLadder: "Use it inside a ladder."
    case .changingLimit: "Compare with a number, a parameter, an attribute or the rung."
    case .negativeFactor: "Multiply what is 0 or more."
    case .twoMeasuredFactors: "Keep one, and make the others conditions."
    case .notMonotone: "Say \"monotone\": false at the measure, or change the rule."
    }
  }
}
