"""Fills a folder with assessments, always the same: portfolio_folder.py QUESTIONNAIRE FOLDER COUNT [KIND]

Full files hold the questionnaire and a note beside every answer; different ones hold each a questionnaire of their own,
with another version and another text about it; minimal ones only name it and have the answers.
"""
import hashlib, json, os, random, sys


def text_of(value, depth=0):
    """As the program writes it: keys sorted, two spaces a level, so that it can be put into a larger text."""
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False).replace("\n", "\n" + "  " * depth)


def digest_of(questionnaire):
    compact = json.dumps(questionnaire, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(compact.encode()).hexdigest()


def folder(questionnaire, target, count, kind="full"):
    dice = random.Random(2026)
    original, minimal = questionnaire, kind == "minimal"
    digest, snapshot = digest_of(questionnaire), text_of(questionnaire, 2)
    practices = [p["id"] for d in questionnaire["dimensions"] for p in d["practices"]]
    top = len(questionnaire["levels"])
    note = ("Agreed in the team meeting; the page in the wiki has the details, and the pipeline's log of last week "
            "shows it for two of the three services.")
    os.makedirs(target, exist_ok=True)
    for number in range(count):
        if kind == "different":
            questionnaire = dict(original, version=f"{original['version']}.{number}",
                                 about=f"Number {number}. {original['about']}")
            digest, snapshot = digest_of(questionnaire), text_of(questionnaire, 2)
        level = dice.choice([1, 2, 2, 3, 3, 4])
        answers = {p: {"answer": min(top, max(1, level + dice.choice([-1, 0, 0, 1])))} for p in practices}
        at = f"{2020 + number % 6}-{1 + number % 12:02}-{1 + number % 28:02}T10:00:00Z"
        named = {"id": questionnaire["id"], "version": questionnaire["version"]}
        file = {"format": 1, "questionnaire": named, "answers": answers,
                "subject": {"organisation": "Example", "team": f"Team {number % (count // 4 or 1):05}", "scope": "Models"},
                "updatedAt": at}
        if not minimal:
            for answer in answers.values():
                answer.update(note=note, answeredAt=at)
            answers[dice.choice(practices)] = {"answer": "unknown"}
            named.update(digest=digest, snapshot="@")
            file.update(
                id=f"{number:08}-0000-4000-8000-000000000000", title=f"Assessment {number}", mode="full", createdAt=at,
                completedAt=at, profile={p["id"]: {"answer": profile_answer(p, dice)} for p in questionnaire["profile"]},
                challenges={c["id"]: {"answer": dice.randint(0, 4), "trend": "same"} for c in questionnaire["challenges"]})
        text = text_of(file) if not minimal else json.dumps(file, separators=(",", ":"))
        with open(f"{target}/assessment-{number:08}.json", "w", encoding="utf-8") as output:
            output.write(text.replace('"@"', snapshot, 1) + "\n")


def profile_answer(item, dice):
    ids = [o["id"] for o in item["options"]]
    middle = ids[len(ids) // 2]  # the first and last are often "none", which takes items out of scope
    return [middle] if item.get("maximum", 1) > 1 else middle


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        folder(json.load(source), sys.argv[2], int(sys.argv[3]), *sys.argv[4:])
