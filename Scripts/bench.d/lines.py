"""Says lines at random to the program line by line, and looks at every byte of what it says.

lines.py PROGRAM [COUNT] [SEED]: COUNT lines (100,000 unless it is named) in runs of 500, each in a fresh folder; ends with
exit code 1 where a byte came that moves a cursor, rings or clears, where a run does not end with 0, or where a file that
was made cannot be read again.
"""

import os
import random
import re
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
chance = random.Random(seed)
keys = subprocess.run([program, "help", "keys"], capture_output=True, text=True, check=True).stdout
words = sorted(set(re.findall(r"\[([a-z-]+)\]", keys)) | set(re.findall(r"^  ([a-z]+)\b", subprocess.run(
    [program, "help", "accessibility"], capture_output=True, text=True, check=True).stdout, re.M)))
# What leaves, and what starts other programs.
words = [word for word in words if word not in {"quit", "interrupt", "editor", "link", "suspend"}]
parts = ["", "", "", "1", "2", "3", "17", "dat-1", "mon-2", "yes", "summary", "plan", "text", "2026-12-01", "+14", "-", ".",
         "\x1b[31mred", "a\tb", "bell\x07", "back\x08", "\u202e", "ж\u0301", "x" * 300, "2=1 3=2", "DE", ".c"]
forbidden = set(b"\x1b\r\x07\x08\x09")


def line():
    kind = chance.random()
    if kind < 0.15:
        return str(chance.randint(0, 30))
    if kind < 0.22:
        return ""
    if kind < 0.3:
        return chance.choice([".", ".c", "-", "/drift", "1 2", "?", "u", "U", "\x1b[A", "\xff", "  3  "])
    return (chance.choice(words) + " " + chance.choice(parts)).rstrip()


said = 0
while said < count:
    number = min(500, count - said)
    lines = [line() for _ in range(number)]
    with tempfile.TemporaryDirectory() as home:
        start = chance.choice([["assess", "a.json"], ["workshop", "a.json"], [], ["assess", "a.json", "--length", "core"]])
        run = subprocess.run(
            [program, *start, "--linear"], input="\n".join(lines).encode("utf-8", "surrogateescape"), cwd=home,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=600,
            env={"HOME": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb"})
        bad = forbidden & set(run.stdout)
        whole = run.returncode == 0 and not bad
        if os.path.exists(home + "/a.json"):
            read = subprocess.run([program, "score", "a.json"], cwd=home, capture_output=True, env={"HOME": home})
            whole = whole and read.returncode == 0
        if not whole:
            print(f"seed {seed}, after {said} lines: exit {run.returncode}, bytes {bad}, {run.stderr[-300:]}")
            open("/tmp/lines-that-failed", "w").write("\n".join(lines))
            sys.exit(1)
    said += number
print(f"{said} lines, seed {seed}: nothing but lines was said, and every file can be read.")
