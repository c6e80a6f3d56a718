package import MaturityModel

extension Assessment {
  /// The assessment as files hold it.
  ///
  /// Reading it gives an equal assessment.
  package var json: JSON {
    var members = otherKeys.merging(members) { $1 }
    var questionnaire = otherKeys["questionnaire"]?.members ?? [:]
    questionnaire.merge(questionnaireMembers) { $1 }
    members["questionnaire"] = .object(questionnaire)
    return .object(members)
  }

  /// The bytes of the assessment's file: pretty-printed, keys sorted, the same for equal assessments.
  package var fileBytes: [UInt8] { Array(json.pretty.utf8) }

  /// What names the questionnaire in the file.
  var questionnaireMembers: [String: JSON] {
    var members: [String: JSON] = [
      "id": .string(questionnaire.id), "version": .string(questionnaire.version),
    ]
    guard embedsQuestionnaire else { return members }
    members["digest"] = .string(questionnaire.digest)
    members["snapshot"] = questionnaire.document
    return members
  }

  /// The members of the file without those that this version does not know, and without the questionnaire.
  var members: [String: JSON] {
    var members = details.members
    members["format"] = .integer(questionnaire.model == nil ? 1 : ModelReader.format)
    members["id"] = .unlessEmpty(id)
    // A file without an id is a minimal one, written by hand, and stays minimal.
    if !id.isEmpty || mode != .full { members["length"] = .string(mode.length.rawValue) }
    if mode == .quick { members["mode"] = .string(FormerMode.quick.rawValue) }
    members["languageShown"] = .unlessEmpty(languageShown)
    members["createdAt"] = createdAt.map { .string($0.text) }
    members["updatedAt"] = updatedAt.map { .string($0.text) }
    members["respondent"] = respondent?.json
    members["group"] = group?.json
    members["workshop"] = workshop?.json
    members["answers"] = .object([:])
    var retired = retired
    let items = questionnaire.itemsByID
    var sections: [Item.Member: [String: JSON]] = [:]
    for (id, response) in responses where !response.isEmpty {
      if let item = items[id] {
        sections[item.member, default: [:]][id.text] = response.json(for: item)
      } else {
        retired[id.text] = response.json(for: nil)
      }
    }
    for (section, answers) in sections { members[section.rawValue] = .object(answers) }
    members["retired"] = .unlessEmpty(retired)
    return members
  }
}
