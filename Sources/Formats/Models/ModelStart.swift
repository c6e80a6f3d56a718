/// The file that a questionnaire of one's own begins with: small, whole, and explained where things stand.
package enum ModelStart {
  /// The text of the file for an id.
  package static func text(id: String) -> String {
    #"""
    {
      "format": 2,
      "id": "\#(id)",
      "version": "0.1.0",
      "title": "My questionnaire",
      "about": "Answer for your team as it worked in the last three months. Choose the highest step where everything is true. Raise the version whenever you change the file; an item that means something else gets a new major revision.",
      "$comment": "Keys named $comment are for people: nothing reads them. Check the file with: mlmaturity lint FILE",
      "profile": [
        { "id": "models", "question": "Does your team run models in production?",
          "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ],
          "$comment": "Answers to the profile decide what is asked, see showWhen below." }
      ],
      "scales": {
        "done": {
          "$comment": "Steps are ordered, worst first. Without values they count 0, 1, 2.",
          "steps": [ { "id": "no", "name": "No" }, { "id": "partly", "name": "Partly", "value": "1/2" }, { "id": "yes", "name": "Yes", "value": 1 } ] },
        "grade": {
          "$comment": "A scale names results, too.",
          "steps": [ { "id": "basic", "name": "Basic" }, { "id": "solid", "name": "Solid" }, { "id": "strong", "name": "Strong" } ] }
      },
      "scoring": {
        "headline": "grade",
        "index": "score",
        "unanswered": "excluded",
        "coverageMinimum": "4/5",
        "parameters": { "pass": "1/2" },
        "measures": {
          "score": {
            "title": "Score",
            "display": { "factor": 100, "unit": "%", "decimals": 0 },
            "rules": {
              "dimension": { "mean": "value", "over": "items" },
              "overall": { "mean": "score", "over": "children" }
            }
          },
          "grade": {
            "title": "Grade",
            "scale": "grade",
            "$comment": "The highest rank that holds with all before it. Solid: every item of level 1 has reached the parameter pass. Strong: the score is three quarters.",
            "rules": {
              "overall": {
                "ladder": [
                  { "rank": 1, "when": { "all": { "atLeast": [ "value", { "parameter": "pass" } ] }, "over": "items", "where": { "level": 1 } } },
                  { "rank": 2, "when": { "atLeast": [ "score", "3/4" ] } }
                ],
                "floor": 0
              }
            }
          }
        }
      },
      "targets": [
        { "kind": "practice", "measure": "value", "value": "yes",
          "$comment": "What is to be reached: every step of the scale done, then below a measure of the whole. Later entries win." },
        { "nodes": [ "overall" ], "measure": "grade", "value": "strong", "when": { "profile": "models", "is": [ "yes" ] } }
      ],
      "challenges": [
        { "id": "surprises", "title": "Surprises", "text": "Users find faults before the team does.",
          "$comment": "How much it is felt decides what comes first in the plan. See relieves and needs below." }
      ],
      "dimensions": [
        {
          "id": "tests",
          "title": "Tests",
          "practices": [
            { "id": "unit", "title": "Unit tests", "question": "Do unit tests run on every change?",
              "scale": "done", "attributes": { "level": 1 }, "notApplicable": { "allowed": true, "when": "The team writes no code." },
              "relieves": [ { "challenge": "surprises", "strength": 2 } ] },
            { "id": "loads", "title": "Load tests", "question": "Which loads does your team test?", "type": "many",
              "options": [ { "id": "peak", "text": "The peak" }, { "id": "day", "text": "A whole day" }, { "id": "none", "text": "None of these", "exclusive": true } ],
              "attributes": { "level": 2 }, "notApplicable": { "allowed": true, "when": "The service has no load." } }
          ]
        },
        {
          "id": "running",
          "title": "Running",
          "showWhen": { "profile": "models", "is": [ "yes" ] },
          "practices": [
            { "id": "seen", "title": "Share that is watched", "question": "Which share of your models is watched in production?", "type": "number",
              "minimum": 0, "maximum": 100, "unit": "%", "recode": [ [ 0, 0 ], [ 100, 1 ] ],
              "attributes": { "level": 1 }, "notApplicable": { "allowed": true, "when": "No model runs yet." } },
            { "id": "alarm", "title": "Alarms", "question": "Does somebody get an alarm when a model fails?", "scale": "done",
              "needs": [ { "practice": "seen", "value": "1/2" } ], "relieves": [ { "challenge": "surprises", "strength": 3 } ],
              "criteria": [ { "id": "named", "text": "A person is named who gets it." }, { "id": "tried", "text": "It was tried in the last three months." } ],
              "attributes": { "level": 2 }, "notApplicable": { "allowed": true, "when": "No model runs yet." } },
            { "id": "story", "title": "Last incident", "question": "What happened in the last incident?", "type": "text",
              "notApplicable": { "allowed": true, "when": "There was none." },
              "$comment": "Text is kept and shown, never scored." }
          ]
        }
      ]
    }
    """#
  }
}
