"""Writes a full assessment by a questionnaire, always the same: full_assessment.py QUESTIONNAIRE OUTPUT"""
import json, random, sys


def full_assessment(questionnaire):
    dice = random.Random(2026)
    at = "2026-11-20T14:03:00Z"
    practices = [p for d in questionnaire["dimensions"] for p in d["practices"]]
    top = len(questionnaire["levels"])

    def options(item):
        ids = [o["id"] for o in item["options"]]
        middle = ids[len(ids) // 2]  # the first and last are often "none", which takes items out of scope
        return [middle] if item.get("maximum", 1) > 1 else middle

    return {
        "format": 1, "id": "00000000-0000-4000-8000-000000000001", "title": "A full assessment", "mode": "full",
        "subject": {"organisation": "Example", "team": "Payments ML", "scope": "Fraud models"},
        "createdAt": at, "updatedAt": at, "completedAt": None,
        "questionnaire": {"id": questionnaire["id"], "version": questionnaire["version"]},
        "profile": {p["id"]: {"answer": options(p)} for p in questionnaire.get("profile", [])},
        "answers": {
            p["id"]: {"answer": dice.randint(1, top), "note": "Agreed in the team meeting; see the wiki.",
                      "answeredAt": at} for p in practices},
        "challenges": {c["id"]: {"answer": dice.randint(0, 4), "trend": "same"}
                       for c in questionnaire.get("challenges", [])},
        "outcomes": {o["id"]: {"answer": 2, "basis": "estimated", "trend": "same"}
                     for o in questionnaire.get("outcomes", [])},
        "context": {x["id"]: {"answer": options(x)} for x in questionnaire.get("context", [])},
    }


if __name__ == "__main__":
    with open(sys.argv[1]) as source, open(sys.argv[2], "w") as target:
        json.dump(full_assessment(json.load(source)), target, indent=2, sort_keys=True)
