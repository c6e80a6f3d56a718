"""Measures mlmaturity and other terminal programs in one run and prints a Markdown table.

bench.py PROGRAM ASSESSMENT SCRATCH [--runs N] [--quick] [--textual PYTHON]
"""
import argparse, os, shutil, statistics, subprocess, sys, time

import ptybench

TEXTUAL = '''
from textual.app import App
from textual.widgets import Footer, Header, ListItem, ListView, Label
class Hello(App):
    def compose(self):
        yield Header(); yield ListView(*[ListItem(Label(f"Item {n}")) for n in range(60)]); yield Footer()
Hello().run()
'''


def programs(a):
    """Name, command, folder, keys before, Esc: keys that open what it closes."""
    scratch = a.scratch
    menu = [word for n in range(1, 61) for word in (str(n), f"Practice number {n}")]
    yield "mlmaturity", [a.program, "assess", a.assessment], scratch, [], ["?"]
    yield "htop", ["htop", "-d", "100"], scratch, [], ["f2"]
    yield "tig", ["tig"], a.repository, [], None
    yield "ncdu", ["ncdu", a.repository], scratch, [], None
    yield "dialog", ["dialog", "--menu", "Practices", "22", "70", "15", *menu], scratch, [], []
    yield "nano", ["nano", a.text], scratch, [], None
    if a.textual:
        yield "Textual (60 items)", [a.textual, "-c", TEXTUAL], scratch, ["tab"], None


def times(command, runs, env):
    """Milliseconds that a whole run of a command takes."""
    values = []
    for _ in range(runs + 1):
        at = time.monotonic()
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
        values.append((time.monotonic() - at) * 1000)
    return values[1:]


def number(value, digits=1):
    return "–" if value is None else f"{value:.{digits}f}" if digits else f"{value:.0f}"


def row(name, command, r):
    path = shutil.which(command[0])
    size = os.path.getsize(os.path.realpath(path)) / 1e6 if path and "Textual" not in name else None
    if "failed" in r:
        return f"| {name} | did not run: {' '.join(r['failed'].split())[:80]} |" + " |" * 10
    cells = [number(r["paint_p50"]), number(r["paint_p95"]), number(r["start_bytes"], 0), number(r.get("key_p50"), 2),
             number(r.get("key_p95"), 2), number(r.get("key_bytes"), 0), number(r.get("esc"), 0),
             number(r.get("wakeups")), number(r.get("peak")), number(size, 2)]
    return f"| {name} | " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program"), parser.add_argument("assessment"), parser.add_argument("scratch")
    parser.add_argument("--repository", default=os.getcwd())
    parser.add_argument("--text")
    parser.add_argument("--runs", type=int, default=20, help="starts to time")
    parser.add_argument("--quick", action="store_true", help="5 starts and 3 s of idling instead of 20 and 10")
    parser.add_argument("--textual", metavar="PYTHON", help="a Python that has textual")
    a = parser.parse_args()
    runs, idle = (min(a.runs, 5), 3) if a.quick else (a.runs, 10)
    keep = ("PATH", "LANG", "LC_ALL", "USER")
    env = {name: os.environ[name] for name in keep if name in os.environ}
    env.update(TERM="xterm-256color", HOME=a.scratch, LC_ALL=env.get("LC_ALL") or "C.UTF-8")
    keys = ["down"] * 10 + ["up"] * 10
    print("| program | first full paint ms p50 | p95 | bytes | key → last byte ms p50 | p95 | bytes/key "
          "| Esc ms | idle wake-ups/s | peak MB | binary MB |")
    print("|---|" + "---:|" * 10)
    for name, command, folder, before, esc in programs(a):
        if not shutil.which(command[0]):
            continue
        result = ptybench.measure(command, env, runs, keys, before, 0.2, idle, esc, folder)
        print(row(name, command, result), flush=True)
    score = times([a.program, "score", a.assessment, "--format", "json"], runs, env)
    version = times([a.program, "--version"], runs, env)
    print()
    print(f"`score FILE --format json`: {statistics.median(score):.1f} ms "
          f"(p95 {ptybench.percentile(score, 95):.1f}); `--version`: {statistics.median(version):.1f} ms "
          f"(p95 {ptybench.percentile(version, 95):.1f}), process start included. {runs} runs, 80×24, "
          f"TERM=xterm-256color.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
