"""Measures mlmaturity portfolio over folders of several sizes beside jq and orjson, and prints a Markdown table.

portfolio.py PROGRAM QUESTIONNAIRE SCRATCH [--runs N] [--quick] [--orjson PYTHON]

All of them compute the mean level of each dimension from the same files. The peers read the answers only; mlmaturity
checks every file and makes all its scores as well. Cold means that mlmaturity remembers nothing, warm that nothing
changed since last time; the files are in the system's cache in both cases.
"""
import argparse, json, os, shutil, statistics, subprocess, sys, time

import portfolio_folder

ORJSON = '''
import glob, os, sys, orjson
from concurrent.futures import ProcessPoolExecutor
def means(names):
    sums = {}
    for name in names:
        with open(name, "rb") as file:
            answers = orjson.loads(file.read())["answers"]
        for id, given in answers.items():
            level = given.get("answer")
            if isinstance(level, int):
                s = sums.setdefault(id.rsplit("-", 1)[0], [0, 0]); s[0] += level; s[1] += 1
    return sums
if __name__ == "__main__":
    names = sorted(glob.glob(sys.argv[1] + "/*.json"))
    total = {}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        parts = [names[n::os.cpu_count()] for n in range(os.cpu_count())]
        for sums in pool.map(means, parts):
            for id, (s, n) in sums.items():
                t = total.setdefault(id, [0, 0]); t[0] += s; t[1] += n
    print({id: round(s / n, 6) for id, (s, n) in sorted(total.items())})
'''
JQ = ('reduce (inputs | .answers | to_entries[] | select(.value.answer | type == "number")) as $a ({}; '
      '($a.key | sub("-[^-]*$"; "")) as $d | .[$d][0] += $a.value.answer | .[$d][1] += 1) | map_values(.[0] / .[1])')


def run(command, env):
    """Seconds and peak memory in MB of a whole run."""
    at = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[:3]} ended with {process.returncode}")
    return time.monotonic() - at, usage.ru_maxrss / 1024


def median(command, env, runs, before=lambda: None):
    values = []
    for _ in range(runs):
        before()
        values.append(run(command, env))
    return statistics.median(v[0] for v in values), max(v[1] for v in values)


def measure(a, env, count, minimal):
    folder = os.path.join(a.scratch, "portfolio")
    cache = os.path.join(a.scratch, "cache")
    env = dict(env, XDG_CACHE_HOME=cache)
    with open(a.questionnaire, encoding="utf-8") as source:
        portfolio_folder.folder(json.load(source), folder, count, minimal)
    size = sum(entry.stat().st_size for entry in os.scandir(folder)) / 1e6
    time.sleep(3)  # files younger than two seconds are not remembered
    forget = lambda: shutil.rmtree(cache, ignore_errors=True)
    command = [a.program, "portfolio", folder, "--format", "csv"]
    cold, memory = median(command, env, a.runs, forget)
    run(command, env)
    warm, _ = median(command, env, a.runs)
    orjson = median([a.orjson, os.path.join(a.scratch, "means.py"), folder], env, a.runs)[0] if a.orjson else None
    jq = None
    if shutil.which("jq"):
        find = f"find {folder} -name '*.json' -print0 | xargs -0 -n 2000 -P 2 jq -n '{JQ}'"
        jq = median(["sh", "-c", find], env, 1)[0]
    shutil.rmtree(folder)
    seconds = lambda value: "–" if value is None else f"{value:.2f}"
    print(f"| {count:,} {'minimal' if minimal else 'full'} | {size:,.0f} | {seconds(cold)} | {1e6 * cold / count:.0f} "
          f"| {1e3 * warm:.0f} | {memory:.0f} | {seconds(orjson)} | {seconds(jq)} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program"), parser.add_argument("questionnaire"), parser.add_argument("scratch")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="1,000 files only")
    parser.add_argument("--orjson", metavar="PYTHON", help="a Python that has orjson")
    a = parser.parse_args()
    with open(os.path.join(a.scratch, "means.py"), "w") as script:
        script.write(ORJSON)
    keep = ("PATH", "LANG", "LC_ALL", "USER")
    env = {name: os.environ[name] for name in keep if name in os.environ} | {"HOME": a.scratch}
    print("| files | MB | cold s | cold µs/file | warm ms | peak MB | orjson s | jq s |")
    print("|---|" + "---:|" * 7)
    sizes = [(1_000, False)] if a.quick else [(1_000, False), (3_000, False), (10_000, False), (100_000, True)]
    for count, minimal in sizes:
        measure(a, env, count, minimal)
    print(f"\n`portfolio FOLDER --format csv`, {a.runs} runs (jq one), median; {os.cpu_count()} processors, two "
          f"processes for orjson and jq.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
