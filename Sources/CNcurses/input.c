#include "internal.h"
#include <errno.h>
#include <limits.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { RESIZE_INTERVAL = 16, REST_OF_SEQUENCE = 1000, REST_OF_PASTE = 5000 }; /* milliseconds */
enum { ESC = 0x1B };

static int64_t last_resize;
/* What was read and is no event yet. */
static struct {
  unsigned char bytes[4096];
  size_t count;
  int64_t since; /* the last read */
  bool begins_with_told_escape;
  bool was_all; /* the last read got less than it asked for */
} unread;
/* A paste is longer than any text here can be, or whole. */
static struct {
  unsigned char bytes[1 << 20];
  size_t count, given;
  bool goes_on;
} paste;

void cn_prepare_input(void) {
  keypad(stdscr, TRUE);
  cn_prepare_keys();
  unread.count = 0;
  unread.begins_with_told_escape = unread.was_all = paste.goes_on = false;
  last_resize = 0;
}

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Milliseconds to wait for a rest: no less than what a slow line was given. */
static int64_t patience(int64_t usual) {
  int64_t given = get_escdelay();
  return usual > given ? usual : given;
}

static void forget(size_t count) {
  unread.count -= count;
  memmove(unread.bytes, unread.bytes + count, unread.count);
}

/* Reads what is there, once something is; false when the terminal is gone. A first byte alone, for what is typed ahead
   may be meant for an editor or the shell; the rest of what has begun in one go. */
static bool fill(void) {
  int64_t time = now();
  if (unread.count > 0 && unread.bytes[0] == ESC && time - unread.since > patience(REST_OF_SEQUENCE)) {
    unread.count = 0; /* nothing came after it, such as after Alt-[ */
    unread.begins_with_told_escape = false;
  }
  if (unread.count == sizeof unread.bytes) { /* no key: only its end is still waited for */
    unread.bytes[3] = unread.bytes[unread.count - 1];
    unread.count = 4;
  }
  size_t most = unread.count == 0 && !paste.goes_on ? 1 : sizeof unread.bytes - unread.count;
  ssize_t count = read(cn_terminal.input, unread.bytes + unread.count, most);
  if (count <= 0) return count < 0 && (errno == EAGAIN || errno == EINTR);
  unread.count += (size_t)count;
  unread.was_all = (size_t)count < most;
  unread.since = time;
  return true;
}

/* Moves what is unread to the paste; true when that is its end. */
static bool take_paste(void) {
  static const char mark[] = "\033[201~";
  enum { MARK = sizeof mark - 1 };
  size_t taken = 0;
  while (taken < unread.count && paste.goes_on) {
    if (paste.count == sizeof paste.bytes) { /* too long: of the rest only the last bytes are kept, to see the end */
      memmove(paste.bytes + paste.count - MARK, paste.bytes + paste.count - MARK + 1, MARK - 1);
      paste.count--;
    }
    paste.bytes[paste.count++] = unread.bytes[taken++];
    bool ends = paste.count >= MARK && memcmp(paste.bytes + paste.count - MARK, mark, MARK) == 0;
    if (!ends) continue;
    paste.count -= MARK;
    paste.goes_on = false;
  }
  forget(taken);
  return !paste.goes_on;
}

/* The length of what is decoded. An ESC that was told as Esc, since nothing followed in time, may still turn out to
   begin a sequence, whose rest must not count as keys. */
static size_t decode(cn_event *event) {
  size_t length = cn_decode(unread.bytes, unread.count, event);
  if (!unread.begins_with_told_escape || unread.count == 1) return length;
  bool may_be_rest = unread.bytes[1] == '[' || unread.bytes[1] == 'O';
  if (may_be_rest && length == 0) return 0;
  unread.begins_with_told_escape = false;
  if (may_be_rest && length > 2) return length;
  event->kind = CN_NOTHING;
  return 1;
}

/* The next event of what is unread. */
static int understood(cn_event *event) {
  while (unread.count > 0) {
    if (paste.goes_on) {
      if (take_paste()) return cn_report(event, CN_PASTE, 0);
      continue;
    }
    size_t length = decode(event);
    if (length == 0) return CN_NOTHING;
    forget(length);
    if (event->kind == CN_PASTE) {
      cn_report(event, CN_NOTHING, 0);
      paste.count = paste.given = 0;
      paste.goes_on = true;
    }
    if (event->kind != CN_NOTHING) return event->kind;
  }
  return CN_NOTHING;
}

/* When to wait no longer for the rest of what is unread; the rest of a character and of most sequences shows with the
   next byte whether it is one. */
static int64_t end_of_patience(void) {
  if (paste.goes_on) return unread.since + patience(REST_OF_PASTE);
  if (unread.count == 0 || unread.bytes[0] != ESC) return INT64_MAX;
  bool waits = unread.begins_with_told_escape ? unread.count > 1
                                              : unread.count == 1 || (unread.count == 2 && unread.bytes[1] == ESC);
  return waits ? unread.since + get_escdelay() : INT64_MAX;
}

static int without_rest(cn_event *event) {
  if (paste.goes_on) {
    paste.goes_on = false;
    return cn_report(event, CN_PASTE, 0);
  }
  if (unread.begins_with_told_escape) {
    unread.begins_with_told_escape = false;
    forget(1);
    return CN_NOTHING;
  }
  if (unread.count == 1) unread.begins_with_told_escape = true;
  else forget(1);
  return cn_report(event, CN_KEY, CN_KEY_ESCAPE);
}

static int resized(cn_event *event) {
  last_resize = now();
  cn_take_signal(SIGWINCH);
  bool is_own_wish = cn_terminal.looks_again;
  cn_terminal.looks_again = false;
  if (!cn_fit()) {
    if (is_own_wish) return CN_NOTHING;
    clearok(curscr, TRUE); /* smaller and back before we looked: the terminal has dropped what did not fit */
    cn_flush();
    return CN_NOTHING;
  }
  cn_size(&event->row, &event->column);
  return cn_report(event, CN_RESIZED, 0);
}

static int from_signals(cn_event *event) {
  const int asking[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
    if (cn_take_signal(asking[i])) return cn_report(event, CN_SIGNAL, asking[i]);
  if (cn_take_signal(SIGTSTP)) {
    cn_suspend();
    return cn_report(event, CN_RESUMED, 0);
  }
  if (cn_take_signal(SIGCONT)) { /* stopped by SIGSTOP, which cannot be caught: others had the terminal */
    cn_leave();
    cn_return();
    return cn_report(event, CN_RESUMED, 0);
  }
  if (cn_has_signal(SIGWINCH) && now() - last_resize >= RESIZE_INTERVAL) return resized(event);
  return CN_NOTHING;
}

/* Takes what is in the pipe; true when cn_wake put it there. */
static bool drain_wakes(void) {
  char bytes[64];
  bool woken = false;
  ssize_t count;
  while ((count = read(cn_wake_input(), bytes, sizeof bytes)) > 0)
    if (memchr(bytes, 'w', (size_t)count)) woken = true;
  return woken;
}

/* The kernel wakes readers a moment before it sends SIGHUP, which tells more: it decides the exit status. */
static int closed(cn_event *event) {
  struct pollfd wake = {cn_wake_input(), POLLIN, 0};
  poll(&wake, 1, 50);
  return cn_take_signal(SIGHUP) ? cn_report(event, CN_SIGNAL, SIGHUP) : cn_report(event, CN_CLOSED, 0);
}

/* Milliseconds to wait at most, -1 for ever; a resize that came too soon after the last one is taken when its time
   comes. */
static int time_left(int64_t deadline) {
  int64_t until = end_of_patience();
  if (deadline < until) until = deadline;
  if (cn_has_signal(SIGWINCH) && last_resize + RESIZE_INTERVAL < until) until = last_resize + RESIZE_INTERVAL;
  if (until == INT64_MAX) return -1;
  int64_t left = until - now();
  return left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}

int cn_next(int milliseconds, cn_event *event) {
  memset(event, 0, sizeof *event);
  int64_t deadline = milliseconds < 0 ? INT64_MAX : now() + milliseconds;
  for (;;) {
    int kind = from_signals(event);
    if (kind == CN_NOTHING) kind = understood(event);
    if (kind != CN_NOTHING) return kind;
    if (milliseconds == 0 && unread.was_all) { /* nothing else was there a moment ago; asked once more, the kernel is */
      unread.was_all = false;
      return CN_NOTHING;
    }
    struct pollfd sources[] = {{cn_terminal.input, POLLIN, 0}, {cn_wake_input(), POLLIN, 0}};
    int ready = poll(sources, 2, time_left(deadline));
    if (ready < 0 && errno != EINTR) return cn_report(event, CN_CLOSED, 0);
    if (ready == 0 && now() >= end_of_patience()) {
      kind = without_rest(event);
      if (kind != CN_NOTHING) return kind;
      continue;
    }
    if (ready == 0 && now() >= deadline) return CN_NOTHING;
    if (ready <= 0) continue;
    if (sources[1].revents && drain_wakes()) return cn_report(event, CN_WOKEN, 0);
    if (sources[0].revents && !fill()) return closed(event);
  }
}

int32_t cn_pasted(void) {
  if (paste.given == paste.count) return CN_PASTE_END;
  int32_t scalar = 0xFFFD; /* of a character that is cut off */
  size_t rest = paste.count - paste.given;
  size_t length = cn_scalar(paste.bytes + paste.given, rest, &scalar);
  paste.given += length > 0 ? length : rest;
  return scalar;
}
