"""Times a terminal program from outside, through a pseudo-terminal.

The clock starts in the child just before execve, so forking is not counted. Bytes are time-stamped as they are
read and not interpreted, so reading costs the measured program nothing. One program at a time.
"""
import errno, fcntl, os, pty, select, signal, statistics, struct, termios, time

KEYS = {"up": "\x1bOA", "down": "\x1bOB", "right": "\x1bOC", "left": "\x1bOD", "enter": "\r", "esc": "\x1b",
        "tab": "\t", "f2": "\x1bOQ", "f10": "\x1b[21~", "^C": "\x03", "^X": "\x18", "^Q": "\x11"}


def key(name):
    return KEYS.get(name, name).encode()


class Child:
    """A program in a terminal of its own."""

    def __init__(self, argv, env, rows=24, columns=80, folder=None):
        mark_read, mark_write = os.pipe()
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self.master)
                if folder:
                    os.chdir(folder)
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                for n in (0, 1, 2):
                    os.dup2(slave, n)
                os.set_inheritable(mark_write, False)
                os.write(mark_write, struct.pack("q", time.monotonic_ns()))
                os.execvpe(argv[0], argv, env)
            except BaseException as error:
                os.write(2, f"{argv[0]}: {error}\r\n".encode())
            os._exit(127)
        os.close(slave)
        os.close(mark_write)
        self.start = struct.unpack("q", os.read(mark_read, 8))[0]
        os.close(mark_read)
        self.ended = False

    def read(self, first, quiet):
        """Chunks [(ns, bytes)]: waits `first` seconds for the first byte, then until `quiet` seconds of silence."""
        chunks, wait = [], first
        while not self.ended:
            if not select.select([self.master], [], [], wait)[0]:
                break
            try:
                data = os.read(self.master, 65536)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                data = b""
            if not data:
                self.ended = True
                break
            chunks.append((time.monotonic_ns(), data))
            wait = quiet
        return chunks

    def press(self, name, longest=1.5, quiet=0.03):
        """Milliseconds from a key to the first and to the last byte that it caused, and their number; None: silence."""
        at = time.monotonic_ns()
        os.write(self.master, key(name))
        chunks = self.read(longest, quiet)
        if not chunks:
            return None
        return (chunks[0][0] - at) / 1e6, (chunks[-1][0] - at) / 1e6, sum(len(data) for _, data in chunks)

    def status(self, name):
        """A number of /proc/PID/status; None where there is no /proc."""
        try:
            with open(f"/proc/{self.pid}/status") as file:
                return next((int(line.split()[1]) for line in file if line.startswith(name + ":")), None)
        except OSError:
            return None

    def stop(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass
            end = time.monotonic() + 1
            while time.monotonic() < end:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.master)
                    return
                self.read(0.01, 0.01)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share / 100 * (len(ordered) - 1)))] if ordered else None


def measure(argv, env, runs, keys, before, quiet, idle, esc=None, folder=None):
    """All figures of one program: a dictionary of milliseconds, bytes, wake-ups per second and megabytes."""
    paints, firsts, lasts, sizes, result = [], [], [], [], {}
    for run in range(runs + 1):  # the first fills the caches and does not count
        child = Child(argv, env, folder=folder)
        chunks = child.read(10, quiet)
        if not chunks or child.ended:
            text = b"".join(data for _, data in chunks).decode(errors="replace")
            child.stop()
            return {"failed": text.strip()[-200:] or "no output"}
        if run > 0:
            paints.append((chunks[-1][0] - child.start) / 1e6)
            result["start_bytes"] = sum(len(data) for _, data in chunks)
        if run == runs:
            for name in before:
                child.press(name)
            for name in keys:
                timing = child.press(name, longest=0.5)
                if timing:
                    firsts.append(timing[0]), lasts.append(timing[1]), sizes.append(timing[2])
            if esc is not None and not child.ended:
                for name in esc:
                    child.press(name, longest=0.5)
                reaction = child.press("esc", longest=3)
                result["esc"] = reaction[0] if reaction else None
            if not child.ended:
                child.read(1.5, 1.5)
                switches, at = child.status("voluntary_ctxt_switches"), time.monotonic()
                child.read(idle, idle)
                after = child.status("voluntary_ctxt_switches")
                if switches is not None and after is not None:
                    result["wakeups"] = (after - switches) / (time.monotonic() - at)
                peak = child.status("VmHWM")
                result["peak"] = peak / 1024 if peak else None
        child.stop()
    result.update(paint_p50=statistics.median(paints), paint_p95=percentile(paints, 95))
    if lasts:
        result.update(key_p50=statistics.median(lasts), key_p95=percentile(lasts, 95),
                      key_bytes=statistics.median(sizes))
    return result
