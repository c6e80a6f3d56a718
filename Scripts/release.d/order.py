"""Lists what a usual session runs, what every key runs first, for the linker to lay it side by side: order.py PROGRAM MAP >LIST

PROGRAM has its symbols, and MAP is what the linker tells of it. Valgrind sees which functions are called; two
that are the same stand in the program once, under the name of one of them.
"""
import collections, json, os, re, subprocess, sys, tempfile

scripts = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(scripts, "bench.d"))
import full_assessment, ptybench

MOVES = ["down"] * 10 + ["up"] * 10
KEYS = ["down", "up", "enter", "right", "2", "n", "a", "esc", "esc", "left", "esc", "r", "right", "down", "esc", "?", "esc"]


def called(program, questionnaire, scratch):
    """How often which functions are called in a session with a full assessment and in one with a new one, and how much
    more often where the focus also moves."""
    with open(os.path.join(scratch, "full.json"), "w") as target:
        json.dump(full_assessment.full_assessment(questionnaire), target)
    env = {"HOME": scratch, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    usual, moving = collections.Counter(), collections.Counter()
    for name in ("full.json", "new.json"):
        for keys, calls in ((KEYS, usual), (MOVES + KEYS, moving)):
            counts = os.path.join(scratch, name + ".counts")
            child = ptybench.Child(
                ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", f"--log-file={counts}.log", program,
                 "assess", name], env, folder=scratch)
            child.read(60, 3)
            for key in keys:
                child.press(key, longest=2, quiet=0.3)
            child.stop()
            count(counts, calls)
            if name == "new.json":
                os.remove(os.path.join(scratch, name))
    moving.subtract(usual)
    return usual, moving


def count(counts, calls):
    """Adds how often functions are called by what callgrind wrote."""
    names, callee = {}, None
    with open(counts, errors="replace") as lines:
        for line in lines:
            if found := re.match(r"(c?fn)=\((\d+)\)(?: ([^']+))?", line):
                kind, number, name = found.groups()
                callee = names.setdefault(number, (name or "").strip())
                if kind == "fn":
                    calls[callee] += 0
            elif found := re.match(r"calls=(\d+)", line):
                calls[callee] += int(found.group(1))


def main():
    program, layout = sys.argv[1:]
    with open(os.path.join(os.path.dirname(scripts), "questionnaires", "mlops-adoption.json")) as source:
        questionnaire = json.load(source)
    symbols = subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout
    places = {}
    for place, name in re.findall(r"^([0-9a-f]+) [tTwW] (\S+)$", symbols, re.M):
        places.setdefault(name, []).append(int(place, 16))
    with open(layout, errors="replace") as file:
        sections = {int(place, 16): name for name, place in
                    re.findall(r"^ (\.text\.\S+)\s+0x([0-9a-f]+)\s+0x[1-9a-f]", file.read(), re.M)}
    with tempfile.TemporaryDirectory() as scratch:
        usual, moving = called(os.path.abspath(program), questionnaire, scratch)
    # What every key runs comes first: when nobody has typed for a while, it is fetched anew.
    first = {name for name, calls in moving.items() if calls >= len(MOVES)}
    names = lambda wanted: sorted(
        {sections[place] for name in wanted for place in places.get(name, []) if place in sections})
    order = names(first)
    print("\n".join(order + [name for name in names(usual) if name not in set(order)]))


main()
