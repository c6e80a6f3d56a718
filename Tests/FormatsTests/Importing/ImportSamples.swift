@testable import Formats
import MaturityModel

/// Small sources of every format, with our own texts.
enum ImportSamples {
  /// A source of a format that maps.
  static func text(_ format: ImportFormat) -> String {
    switch format {
    case .awsLens: lens
    case .konveyor: konveyor
    case .samm: samm
    case .ciso: library
    case .dsomm: activities
    case .azureCSV: review
    }
  }

  static func read(_ format: ImportFormat, _ text: String? = nil, id: String? = nil) -> Result<
    Imported, InvalidFile
  > {
    format.read(Array((text ?? self.text(format)).utf8), file: "source", id: id)
  }

  /// What is wrong in a source whose passage was replaced; empty for one that maps.
  static func faults(
    _ format: ImportFormat, replacing passage: String, by other: String
  ) -> [String] {
    let changed = text(format).replacing(passage, with: other)
    guard changed != text(format) else { return ["nothing was replaced"] }
    switch read(format, changed) {
    case .success: return []
    case .failure(let invalid): return invalid.problems.map(\.fault)
    }
  }

  static let lens = """
    { "schemaVersion": "2021-11-01", "name": "Tea lens", "description": "About tea.", "_note": "x",
      "pillars": [ { "id": "brewing", "name": "Brewing", "questions": [
        { "id": "TEA01", "title": "How is tea brewed?", "description": "Tea needs time.",
          "choices": [
            { "id": "tea01_clock", "title": "By the clock", "helpfulResource":
              { "displayText": "A clock helps.", "url": "https://example.org/clock" },
              "improvementPlan": { "displayText": "Buy a clock." } },
            { "id": "tea01_warm", "title": "In a warm pot" },
            { "id": "tea01_no", "title": "None of these" } ],
          "riskRules": [
            { "condition": "tea01_clock && tea01_warm", "risk": "NO_RISK" },
            { "condition": "(!tea01_clock) || !tea01_warm && tea01_clock", "risk": "HIGH_RISK" },
            { "condition": "default", "risk": "MEDIUM_RISK" } ] } ] } ] }
    """

  static let konveyor = """
    { "name": "Moving house", "description": "Is it ready?",
      "thresholds": { "red": 5, "yellow": 30, "unknown": 5 },
      "riskMessages": { "red": "Stay.", "green": "Go." },
      "sections": [
        { "order": 2, "name": "Roof", "questions": [
          { "order": 1, "text": "Is the roof tight?", "explanation": "Rain.", "answers": [
            { "order": 1, "text": "Yes", "risk": "green" },
            { "order": 2, "text": "Nobody knows", "risk": "unknown", "rationale": "Look." },
            { "order": 3, "text": "No", "risk": "red", "mitigation": "Mend it." } ] } ] },
        { "order": 1, "name": "Doors", "questions": [
          { "order": 1, "text": "Do the doors close?",
            "includeFor": [ { "category": "House", "tag": "Old" } ], "answers": [
            { "order": 1, "text": "All", "risk": "green", "applyTags": [ "a" ] },
            { "order": 2, "text": "Some", "risk": "yellow" } ] } ] } ] }
    """

  static let samm = """
    [ { "type": "Function", "id": "f1", "name": "Kitchen", "order": 1, "description": "Where food is made." },
      { "type": "Practice", "id": "p1", "function": "f1", "name": "Clean hands", "shortName": "CH", "order": 1,
        "shortDescription": "Hands are clean.", "assignee": "Ann" },
      { "type": "Stream", "id": "s1", "practice": "p1", "letter": "A" },
      { "type": "MaturityLevel", "id": "m1", "number": 1 }, { "type": "MaturityLevel", "id": "m2", "number": 2 },
      { "type": "PracticeLevel", "id": "l1", "practice": "p1", "maturityLevel": "m1" },
      { "type": "PracticeLevel", "id": "l2", "practice": "p1", "maturityLevel": "m2" },
      { "type": "Activity", "id": "a1", "stream": "s1", "level": "l1", "title": "Wash hands", "benefit": "No germs" },
      { "type": "Activity", "id": "a2", "stream": "s1", "level": "l2", "title": "Check hands",
        "shortDescription": "Somebody looks." },
      { "type": "AnswerSet", "id": "x", "values": [
        { "text": "Never", "value": 0, "weight": 1, "order": 0 },
        { "text": "Often", "value": 0.25, "weight": 1, "order": 1 },
        { "text": "Always", "value": 1, "weight": 1, "order": 2 } ] },
      { "type": "Question", "id": "q2", "activity": "a2", "answerSet": "x", "text": "Does somebody check?", "order": 1,
        "quality": [] },
      { "type": "Question", "id": "q1", "activity": "a1", "answerSet": "x", "text": "Do you wash?", "order": 1,
        "quality": [ "With soap", "For a while" ] } ]
    """

  static let library = """
    { "urn": "u:lib", "locale": "en", "ref_id": "PETS", "name": "Pets", "version": 3, "copyright": "ours",
      "objects": { "framework": { "urn": "u:f", "ref_id": "PETS", "name": "Good pets", "min_score": 0, "max_score": 2,
        "scores_definition": [ { "score": 0, "name": "Wild" }, { "score": 2, "name": "Tame", "description": "Calm." } ],
        "implementation_groups_definition": [ { "ref_id": "CAT", "name": "Cats" }, { "ref_id": "DOG", "name": "Dogs" } ],
        "requirement_nodes": [
          { "urn": "u:1", "assessable": false, "depth": 1, "ref_id": "1", "name": "Food" },
          { "urn": "u:1.1", "parent_urn": "u:1", "assessable": true, "depth": 2, "ref_id": "1.1",
            "description": "They are fed.", "weight": 3, "typical_evidence": "A bowl",
            "implementation_groups": [ "CAT", "DOG" ] },
          { "urn": "u:1.2", "parent_urn": "u:1", "assessable": true, "depth": 2, "name": "Water",
            "implementation_groups": [ "DOG" ], "questions": {
              "u:q1": { "type": "unique_choice", "text": "Is there water?", "choices": [
                { "urn": "u:c1", "value": "Yes", "add_score": 2 }, { "urn": "u:c2", "value": "No", "add_score": 0 } ] },
              "u:q2": { "type": "text", "text": "Which water?" } } },
          { "urn": "u:2", "assessable": false, "depth": 1, "ref_id": "2", "name": "Nothing here" } ] } } }
    """

  static let activities = """
    [ { "meta": { "version": "1.2.3", "publisher": "https://example.org" } },
      { "Garden": { "Beds": {
          "Dig": { "uuid": "u-1", "level": 1, "risk": "Stones stay.", "measure": "Take a spade.",
            "difficultyOfImplementation": { "knowledge": 1, "time": 2, "resources": 2 }, "usefulness": 3,
            "tags": [ "none" ] },
          "Sow": { "uuid": "u-2", "level": 2, "description": "In spring.", "assessment": "Show the beds.",
            "difficultyOfImplementation": { "knowledge": 3, "time": 3, "resources": 4 },
            "dependsOn": [ "u-1" ] } } } } ]
    """

  static let review = """
    Own review - 1 May 2026,,
    Your overall results,Moderate,'60/300'
    Reliability,Critical,'20/200'
    Security,Moderate,'40/100'
    ,,,,,
    Category,Link-Text,Link,Priority,ReportingCategory,ReportingSubcategory,Weight,Context,CompleteY/N,Note
    Reliability,"Try, then try again",https://example.org/a,High,RE:1,,80,,N,
    Security,Keep keys in a vault,https://example.org/b,High,SE:2,,100,,Y,done in May
    -----------,,
    """
}
