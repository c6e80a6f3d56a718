"""Measures mlmaturity portfolio over folders of several sizes beside jq and orjson, and prints a Markdown table.

portfolio.py PROGRAM QUESTIONNAIRE SCRATCH [--runs N] [--quick] [--orjson PYTHON]

All of them read the same files. The peers compute the mean level of each dimension from the answers; mlmaturity checks
every file, rates the newest of each team and writes a table of them. Cold means that mlmaturity remembers nothing, warm
that nothing changed since last time; the files are in the system's cache in both cases. The programs take turns, and the
seconds of processors are those of all processes together.
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
    processes = int(sys.argv[2])
    total = {}
    if processes == 1:
        results = [means(names)]
    else:
        with ProcessPoolExecutor(processes) as pool:
            results = list(pool.map(means, [names[n::processes] for n in range(processes)]))
    for sums in results:
        for id, (s, n) in sums.items():
            t = total.setdefault(id, [0, 0]); t[0] += s; t[1] += n
    print({id: round(s / n, 6) for id, (s, n) in sorted(total.items())})
'''
JQ = ('reduce (inputs | .answers | to_entries[] | select(.value.answer | type == "number")) as $a ({}; '
      '($a.key | sub("-[^-]*$"; "")) as $d | .[$d][0] += $a.value.answer | .[$d][1] += 1) | map_values(.[0] / .[1])')


def run(command, env):
    """Seconds, seconds of processors and peak memory in MB of a whole run."""
    at = time.monotonic()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[:3]} ended with {process.returncode}")
    return time.monotonic() - at, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def programs(a, folder):
    """Name, command, and whether mlmaturity's memory is wiped before."""
    command = [a.program, "portfolio", folder, "--format", "csv"]
    yield "cold", command
    yield "warm", command
    if a.orjson:
        for processes in (1, 2):
            yield f"orjson {processes}", [a.orjson, os.path.join(a.scratch, "means.py"), folder, str(processes)]
    if shutil.which("jq"):
        yield "jq", ["sh", "-c", f"find {folder} -name '*.json' -print0 | xargs -0 -n 2000 -P 2 jq -n '{JQ}'"]


def measure(a, env, count, kind):
    folder = os.path.join(a.scratch, "portfolio")
    cache = os.path.join(a.scratch, "cache")
    env = dict(env, XDG_CACHE_HOME=cache)
    with open(a.questionnaire, encoding="utf-8") as source:
        portfolio_folder.folder(json.load(source), folder, count, kind)
    size = sum(entry.stat().st_size for entry in os.scandir(folder)) / 1e6
    time.sleep(3)  # files younger than two seconds are not remembered
    results = {}
    for turn in range(a.runs):
        for name, command in programs(a, folder):
            if name == "jq" and turn > 0:
                continue
            if name == "cold":
                shutil.rmtree(cache, ignore_errors=True)
            results.setdefault(name, []).append(run(command, env))
    shutil.rmtree(folder)
    median = lambda name, part: statistics.median(r[part] for r in results[name])
    cell = lambda name: f"{median(name, 0):.2f} ({median(name, 1):.2f})" if name in results else "–"
    memory = max(r[2] for name in ("cold", "warm") for r in results[name])
    print(f"| {count:,} {kind} | {size:,.0f} | {cell('cold')} "
          f"| {1e6 * median('cold', 0) / count:.0f} | {1e3 * median('warm', 0):.0f} | {memory:.0f} "
          f"| {cell('orjson 1')} | {cell('orjson 2')} | {cell('jq')} |", flush=True)


def compare(a, env, count=400):
    """One table of the commands that read many files, each beside the portfolio of the same files."""
    folder = os.path.join(a.scratch, "portfolio")
    with open(a.questionnaire, encoding="utf-8") as source:
        portfolio_folder.folder(json.load(source), folder, count)
    files = sorted(entry.path for entry in os.scandir(folder))
    commands = {"portfolio --no-cache": [a.program, "portfolio", folder, "--no-cache"],
                "trend": [a.program, "trend", *files], "agree": [a.program, "agree", *files]}
    results = {name: [] for name in commands}
    for turn in range(a.runs):
        for name, command in commands.items():
            results[name].append(run(command, env))
    shutil.rmtree(folder)
    print(f"\n| {count} full files | ms | of portfolio | peak MB |\n|---|" + "---:|" * 3)
    median = {name: statistics.median(r[0] for r in runs) for name, runs in results.items()}
    for name, runs in results.items():
        share = median[name] / median["portfolio --no-cache"]
        print(f"| {name} | {1e3 * median[name]:.0f} | {share:.1f} | {max(r[2] for r in runs):.0f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program"), parser.add_argument("questionnaire"), parser.add_argument("scratch")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="2,000 files at most")
    parser.add_argument("--orjson", metavar="PYTHON", help="a Python that has orjson")
    a = parser.parse_args()
    with open(os.path.join(a.scratch, "means.py"), "w") as script:
        script.write(ORJSON)
    keep = ("PATH", "LANG", "LC_ALL", "USER")
    env = {name: os.environ[name] for name in keep if name in os.environ} | {"HOME": a.scratch}
    print("| files | MB | cold s (processors) | cold µs/file | warm ms | peak MB | orjson, 1 process | orjson, 2 | jq, 2 |")
    print("|---|" + "---:|" * 8)
    sizes = [(1_000, "full"), (2_000, "different")]
    if not a.quick:
        sizes += [(3_000, "full"), (10_000, "full"), (100_000, "minimal")]
    for count, kind in sizes:
        measure(a, env, count, kind)
    compare(a, env)
    print(f"\n`portfolio FOLDER --format csv`, {a.runs} runs in turns (jq one), median; {os.cpu_count()} processors.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
