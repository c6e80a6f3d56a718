"""Measures a workshop of 200 people and prints a Markdown table.

workshop.py PROGRAM QUESTIONNAIRE SCRATCH [--runs N] [--quick]
"""
import argparse, json, os, random, statistics, sys

import bench, ptybench

VOTERS = 200


def practices(questionnaire):
    return [p for d in questionnaire["dimensions"] for p in d["practices"]]


def ballots(questionnaire, folder):
    """The paths of one ballot of each voter, each with its questionnaire, as the program writes them."""
    dice, paths = random.Random(2026), []
    for voter in range(VOTERS):
        ballot = {
            "format": 1, "id": f"ballot-{voter}", "mode": "full", "updatedAt": "2026-11-20T14:03:00Z",
            "questionnaire": {"id": questionnaire["id"], "version": questionnaire["version"]},
            "respondent": {"id": f"r-{voter}", "role": ("DE", "MLE", "PO")[voter % 3]},
            "answers": {p["id"]: {"answer": dice.randint(1, 5), "answeredAt": "2026-11-20T14:03:00Z"}
                        for p in practices(questionnaire)}}
        paths.append(os.path.join(folder, f"ballot-{voter}.json"))
        with open(paths[-1], "w") as target:
            json.dump(ballot, target, indent=2, sort_keys=True)
    return paths


def workshop(questionnaire, path):
    """Writes a workshop in which everybody has voted on everything, and half of it is shown."""
    dice = random.Random(2027)
    people = [{"id": f"r-{voter}", "name": f"Person {voter}"} for voter in range(VOTERS)]
    rounds = {
        p["id"]: {"rounds": [{"revealed": number % 2 == 1,
                              "votes": {person["id"]: dice.randint(1, 5) for person in people}}]}
        for number, p in enumerate(practices(questionnaire))}
    with open(path, "w") as target:
        json.dump({
            "format": 1, "id": "bench-workshop", "mode": "full", "title": "Workshop", "answers": {},
            "questionnaire": {"id": questionnaire["id"], "version": questionnaire["version"]},
            "workshop": {"frame": {"anonymity": "pooled", "voting": "keyboard", "minutesPerPractice": 4},
                         "people": people, "practices": rounds}}, target)


def reveals(program, questionnaire, scratch, env, runs):
    """Milliseconds from the key that reveals a practice to the last byte of the picture that shows it."""
    values, waiting = [], practices(questionnaire)[0]["id"]
    for run in range(runs + 1):
        path = os.path.join(scratch, f"workshop-{run}.json")  # another file, so that nothing is recovered
        workshop(questionnaire, path)
        child = ptybench.Child([program, "workshop", path], env, rows=40, columns=120, folder=scratch)
        child.read(10, 0.2)
        for name in ["/", *waiting, "enter"]:
            child.press(name, longest=0.5)
        timing = child.press("enter", longest=2)
        child.stop()
        if run > 0 and timing:
            values.append(timing[1])
    return values


def mixed(questionnaire, folder):
    """Fills a folder with a ballot of each voter: pages, sheets, and ballot files that hold the questionnaire."""
    os.makedirs(folder)
    dice = random.Random(2028)
    for voter in range(VOTERS):
        levels = {p["id"]: dice.randint(1, 5) for p in practices(questionnaire)}
        if voter % 3 == 0:
            rows = [f"name,Person {voter}", "id,your level", *(f"{name},{level}" for name, level in levels.items())]
            text = "\r\n".join(rows)
        else:
            asked = {"id": questionnaire["id"], "version": questionnaire["version"]}
            if voter % 3 == 1:
                asked["snapshot"] = questionnaire
            text = json.dumps({
                "format": 1, "id": f"ballot-{voter}", "questionnaire": asked, "updatedAt": "2026-11-20T14:03:00Z",
                "respondent": {"id": f"mixed-{voter}", "name": f"Person {voter}"},
                "answers": {name: {"answer": level} for name, level in levels.items()}}, indent=2)
        with open(os.path.join(folder, f"{voter}.{'csv' if voter % 3 == 0 else 'json'}"), "w") as target:
            target.write(text)


def readings(program, questionnaire, scratch, env, runs):
    """Milliseconds from the key that reads a folder of ballots to the last byte of the page that lists them."""
    folder, path = os.path.join(scratch, "mixed"), os.path.join(scratch, "reading.json")
    mixed(questionnaire, folder)
    with open(path, "w") as target:
        json.dump({
            "format": 1, "id": "bench-reading", "title": "Workshop", "answers": {},
            "questionnaire": {"id": questionnaire["id"], "version": questionnaire["version"]},
            "workshop": {"frame": {"voting": "ballots"}, "people": [], "ballotFolder": folder}}, target)
    # A page that stays the same is not painted again: the program then says that it has answered the key.
    env = {**env, "MLMATURITY_SYNC": "1"}
    child, values = ptybench.Child([program, "workshop", path], env, rows=40, columns=120, folder=scratch), []
    child.read(10, 0.2)
    child.press("c", longest=10, quiet=0.2)
    for _ in range(runs + 1):
        at = child.press("r", longest=10)
        values += [at[1]] if at else []
    child.stop()
    return values[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program"), parser.add_argument("questionnaire"), parser.add_argument("scratch")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--quick", action="store_true", help="5 runs instead of 20")
    a = parser.parse_args()
    runs = min(a.runs, 5) if a.quick else a.runs
    with open(a.questionnaire) as source:
        questionnaire = json.load(source)
    keep = ("PATH", "LANG", "LC_ALL", "USER")
    env = {name: os.environ[name] for name in keep if name in os.environ}
    env.update(TERM="xterm-256color", HOME=a.scratch, LC_ALL=env.get("LC_ALL") or "C.UTF-8")
    paths = ballots(questionnaire, a.scratch)
    print(f"| a workshop of {VOTERS} people | ms p50 | p95 |\n|---|---:|---:|")
    rows = [
        ("`agree` over all ballots, process start included",
         bench.times([a.program, "agree", *paths, "--format", "json"], runs, env)),
        ("`agree --by role`", bench.times([a.program, "agree", *paths, "--by", "role"], runs, env)),
        ("`merge` of all ballots", bench.times([a.program, "merge", *paths, "--preview"], runs, env)),
        ("reveal of one practice, key → last byte", reveals(a.program, questionnaire, a.scratch, env, runs)),
        (f"reading {VOTERS} ballots of mixed kinds, key → last byte",
         readings(a.program, questionnaire, a.scratch, env, runs))]
    for name, values in rows:
        middle = bench.number(statistics.median(values)) if values else "–"
        print(f"| {name} | {middle} | {bench.number(ptybench.percentile(values, 95))} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
