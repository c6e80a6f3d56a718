#!/usr/bin/env python3
"""Measures the shared store on a server of its own, with fsync on, and prints a Markdown table.

store.py PROGRAM [--minutes N] [--clients N] [--rate SAVES_A_MINUTE] [--assessments N] [--only clients|portfolio]

PROGRAM is mlmaturity-postgresql. First everybody saves at a pace, nine times in ten an own assessment and else one of
ten that all share; each conflict has to be told, and every confirmed save has to be there at the end. Then all save at
the same moment. Last comes the portfolio of many short assessments, of which every twentieth is the newest of a team.
Ends with exit code 1 where a save was lost.
"""
import argparse, asyncio, hashlib, json, os, random, shutil, statistics, subprocess, sys, tempfile, time

SNAPSHOT = json.dumps({"id": "bench", "practices": ["A practice and what it means, at length. " * 90] * 41})
DIGEST = "sha256:" + hashlib.sha256(SNAPSHOT.encode()).hexdigest()
LIMIT = 1 << 26


class Program:
    """mlmaturity-postgresql, and what it was asked last."""

    def __init__(self, process):
        self.process, self.number = process, 0

    @classmethod
    async def start(cls, path, address):
        process = await asyncio.create_subprocess_exec(
            path, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=LIMIT)
        program = cls(process)
        answer = await program.ask(connect={"address": address, "version": 1})
        if "end" not in answer:
            sys.exit(str(answer))
        return program

    async def ask(self, **request):
        self.number += 1
        self.process.stdin.write(json.dumps({**request, "number": self.number}).encode() + b"\n")
        await self.process.stdin.drain()
        answer = json.loads(await self.process.stdout.readline())
        assert answer["number"] == self.number, answer
        return answer

    async def end(self):
        self.process.stdin.close()
        await self.process.wait()


def assessment(name, dice):
    """One of about 12 kB, as a file without its questionnaire."""
    answers = {f"p-{number}": {"answer": dice.randint(1, 5), "note": "What we saw in the repository. " * 8}
               for number in range(41)}
    body = json.dumps({"answers": answers, "questionnaire": None}, indent=2, sort_keys=True)
    cut = body.index("null")
    return {"name": name, "id": name, "organisation": "An organisation", "team": name, "scope": "", "isNamed": True,
            "questionnaire": "bench", "at": dice.randint(1_700_000_000, 1_800_000_000), "level": dice.randint(1, 5),
            "summary": json.dumps({"title": name, "answered": 41}), "record": "0f" * 120,
            "body": body[:cut] + body[cut + 4:], "cut": cut, "snapshot": DIGEST}


class Client:
    """Somebody who saves."""

    def __init__(self, program, number):
        self.program, self.number = program, number
        self.dice = random.Random(number)
        self.known, self.confirmed = {}, {}
        self.times, self.conflicts = [], 0

    async def save(self, name):
        start = time.monotonic()
        answer = await self.program.ask(
            save={"assessment": assessment(name, self.dice), "replacing": self.known.get(name, 0)})
        self.times.append(time.monotonic() - start)
        if "end" in answer:
            self.known[name] = answer["end"]["revision"]
            self.confirmed[name] = self.confirmed.get(name, 0) + 1
        else:
            assert answer["failure"]["kind"] in ("changed", "exists"), answer
            self.known[name] = answer["failure"]["revision"]
            self.conflicts += 1

    async def work(self, start, end, pause):
        moment = start + self.dice.random() * pause
        while moment < end:
            await asyncio.sleep(max(0, moment - time.monotonic()))
            shared = self.dice.random() < 0.1
            await self.save(f"shared-{self.dice.randrange(10)}.json" if shared else f"own-{self.number}.json")
            moment += pause


def milliseconds(times, share):
    return 1000 * sorted(times)[min(len(times) - 1, int(len(times) * share))]


async def clients(options, address):
    first = await Program.start(options.program, address)
    print(await first.ask(initialise={}), file=sys.stderr)
    await first.ask(keep={"snapshot": SNAPSHOT, "digest": DIGEST})
    crowd = [Client(await Program.start(options.program, address), number) for number in range(options.clients)]
    start = time.monotonic()
    pause = options.clients * 60 / options.rate
    await asyncio.gather(*(one.work(start, start + 60 * options.minutes, pause) for one in crowd))
    took = time.monotonic() - start
    paced = [value for one in crowd for value in one.times]
    for one in crowd:
        one.times = []
    start = time.monotonic()
    await asyncio.gather(*(one.save(f"own-{one.number}.json") for one in crowd))
    burst = time.monotonic() - start
    at_once = [value for one in crowd for value in one.times]
    expected = {}
    for one in crowd:
        for name, count in one.confirmed.items():
            expected[name] = expected.get(name, 0) + count
    lost = 0
    for name, count in expected.items():
        answer = await first.ask(load={"name": name})
        lost += abs(answer["end"]["revision"] - count)
    problems = (await first.ask(examine={}))["end"]["problems"]
    for one in crowd:
        await one.program.end()
    await first.end()
    row(f"{options.clients} clients, {len(paced)} saves in {took / 60:.1f} minutes ({60 * len(paced) / took:.0f} a minute)",
        f"p50 {milliseconds(paced, 0.5):.1f} ms, p99 {milliseconds(paced, 0.99):.1f} ms, max {1000 * max(paced):.0f} ms")
    row("conflicts told; saves that were confirmed, lost or doubled; problems",
        f"{sum(one.conflicts for one in crowd)}; {sum(expected.values())}, {lost}; {len(problems)}")
    row(f"{options.clients} saves at the same moment",
        f"{1000 * burst:.0f} ms, p50 {milliseconds(at_once, 0.5):.0f} ms, p99 {milliseconds(at_once, 0.99):.0f} ms")
    return lost == 0 and not problems


FILL = """
insert into big.assessments(name, id, organisation, team, scope, is_named, questionnaire, at, level, summary, record, body,
  cut, saved_at)
select 'team-' || n %% teams || '-' || n / teams || '.json', 'id-' || n, 'organisation ' || n %% 50, 'team ' || n %% teams,
  '', true, 'bench', 1700000000 + n, n %% 5 + 1, '{"title":"Team ' || n || '","answered":40}', repeat(md5(n::text), 10),
  '{"answers":{"dat-1":{"answer":3}}}', 0, now() - (%(count)d - n) * interval '1 s'
from generate_series(0, %(count)d - 1) n, (select %(count)d / 20 as teams) as t;
insert into big.newest select distinct on (subject) subject, organisation, team, scope, questionnaire, own_name, name, at,
  level, record, snapshot from big.assessments order by subject, at desc nulls last, name desc;
vacuum analyze big.assessments;
vacuum analyze big.newest;
"""


def portfolio(options, folder, address):
    process = subprocess.Popen([options.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1 << 20)
    number = 0

    def ask(**request):
        nonlocal number
        number += 1
        start, rows = time.monotonic(), 0
        process.stdin.write(json.dumps({**request, "number": number}).encode() + b"\n")
        process.stdin.flush()
        while b'"row":' in (line := process.stdout.readline())[:40]:
            rows += 1
        return 1000 * (time.monotonic() - start), rows, json.loads(line)

    def median(**request):
        taken = [ask(**request) for _ in range(5)]
        return statistics.median(one[0] for one in taken), taken[0][1], taken[0][2]

    ask(connect={"address": address, "version": 1})
    ask(initialise={})
    psql = ["psql", "-XAtq", "-h", folder, "-U", "postgres", "-d", "postgres"]
    subprocess.run([*psql, "-c", "\\timing off", "-f", "-"], input=FILL % {"count": options.assessments}, text=True,
                   check=True, stdout=subprocess.DEVNULL)
    for title, request in (
        ("every newest assessment of {} over the pipe", {"newest": {"upTo": None}}),
        ("the same up to a day", {"newest": {"upTo": 1_700_000_000 + options.assessments // 2}}),
        ("the next page of 50 in a list", {"list": {"archived": False, "limit": 50, "after": {
            "at": int(time.time() - options.assessments / 2) * 1_000_000, "name": ""}}}),
        ("the state, looked at", {"state": {}}),
    ):
        taken, rows, _ = median(**request)
        row(title.format(f"{options.assessments:,} assessments"), f"{taken:.1f} ms, {rows:,} rows")
    group = "select questionnaire, level, count(*) from big.newest group by questionnaire, level;"
    said = subprocess.run([*psql, "-c", "\\timing on", *["-c", group] * 5], capture_output=True, text=True).stdout
    times = [float(line.split()[1]) for line in said.splitlines() if line.startswith("Time:")]
    row("teams by level, at the server", f"{statistics.median(times):.1f} ms" if times else "no figure")
    taken, _, answer = ask(examine={})
    row("everything looked through (examine)", f"{taken:.0f} ms, {len(answer['end']['problems'])} problems")
    with open(f"/proc/{process.pid}/status") as status:
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    row("the most memory that the program took", f"{int(peak) / 1024:.0f} MiB")
    process.stdin.close()
    process.wait()


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--rate", type=int, default=2_000)
    parser.add_argument("--assessments", type=int, default=1_000_000)
    parser.add_argument("--only", choices=["clients", "portfolio"])
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "postgresql")
    folder = tempfile.mkdtemp(prefix="mlmaturity-bench.")
    subprocess.run([script, "start", folder], check=True)
    try:
        row("What", "Figure")
        row("---", "---")
        address = f"postgresql://postgres@/postgres?host={folder}&schema="
        whole = options.only == "portfolio" or asyncio.run(clients(options, address + "many"))
        if options.only != "clients":
            portfolio(options, folder, address + "big")
    finally:
        subprocess.run([script, "stop", folder, "immediate"], check=False)
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
