#include "internal.h"
#include <errno.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

enum { RESIZE_INTERVAL = 16, LONGEST_SILENCE = 1000 }; /* milliseconds */

/* Pads: reading from a window would refresh it first. `plain` reads a paste, where ESC is only a byte. */
static WINDOW *keys, *plain;
static int64_t last_resize;
/* Scalars read ahead while looking whether an ESC begins a sequence, or whether a paste ends. */
static int32_t ahead[32];
static int ahead_count;

void cn_prepare_input(void) {
  keys = newpad(1, 1);
  plain = newpad(1, 1);
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  nodelay(plain, TRUE);
  cn_define_keys();
  ahead_count = 0;
  last_resize = 0;
}

void cn_end_input(void) {
  delwin(keys);
  delwin(plain);
  keys = plain = NULL;
}

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Readable and yet nothing to read: the terminal is gone, with or without a hang-up. */
static bool is_gone(void) {
  struct pollfd input = {cn_terminal.input, POLLIN, 0};
  if (poll(&input, 1, 0) <= 0) return false;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int count = 0;
  return ioctl(cn_terminal.input, FIONREAD, &count) != 0 || count == 0;
}

/* The next scalar as it comes, or -1 when none comes for a second: then the end of what is read is lost. */
static int32_t next_plain(void) {
  wint_t c;
  while (wget_wch(plain, &c) != OK) {
    struct pollfd input = {cn_terminal.input, POLLIN, 0};
    int ready = poll(&input, 1, LONGEST_SILENCE);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0 || is_gone()) return -1;
  }
  return (int32_t)c;
}

/* The rest of ESC [ < button ; column ; row, ended by M for a press and m for a release. */
static int from_mouse(cn_event *event) {
  int numbers[3] = {0, 0, 0}, at = 0;
  int32_t c;
  while ((c = next_plain()) >= '0' && c <= ';') {
    if (c == ';' && ++at > 2) return CN_NOTHING;
    if (c <= '9' && numbers[at] < 10000) numbers[at] = numbers[at] * 10 + c - '0';
  }
  if (c != 'M' || at != 2) return CN_NOTHING;
  event->column = numbers[1] > 0 ? numbers[1] - 1 : 0;
  event->row = numbers[2] > 0 ? numbers[2] - 1 : 0;
  switch (numbers[0] & ~(4 | 8 | 16)) { /* whatever of Shift, Alt and Ctrl is held */
  case 0: return cn_report(event, CN_MOUSE, CN_MOUSE_PRESS);
  case 64: return cn_report(event, CN_MOUSE, CN_MOUSE_WHEEL_UP);
  case 65: return cn_report(event, CN_MOUSE, CN_MOUSE_WHEEL_DOWN);
  default: return CN_NOTHING;
  }
}

/* After an ESC that begins no sequence known here: the rest of an unknown one (ESC [ digits ; digits
   letter) is taken away whole, or its digits would answer questions. */
static void swallow_sequence(void) {
  wint_t c;
  while (ahead_count < 32) {
    if (wget_wch(plain, &c) != OK) return;
    ahead[ahead_count++] = (int32_t)c;
    if (ahead_count == 1 && c != '[') return;
    if (ahead_count == 1) continue;
    if (c >= 0x40 && c <= 0x7E) {
      ahead_count = 0;
      return;
    }
    if (c < 0x20 || c > 0x3F) return;
  }
}

/* The next event that the library has or can read without waiting. `read_any` tells whether it had a byte. */
static int from_library(cn_event *event, bool *read_any) {
  for (;;) {
    int kind;
    if (ahead_count > 0) {
      int32_t c = ahead[0];
      memmove(ahead, ahead + 1, (size_t)--ahead_count * sizeof *ahead);
      kind = cn_from_character(c, event);
    } else {
      wint_t c = 0;
      int result = wget_wch(keys, &c);
      if (result == ERR) return CN_NOTHING;
      if (result == KEY_CODE_YES && c == CN_CODE_MOUSE) kind = from_mouse(event);
      else kind = result == KEY_CODE_YES ? cn_from_key_code((int)c, event) : cn_from_character((int32_t)c, event);
      if (result != KEY_CODE_YES && c == 0x1B) swallow_sequence();
    }
    *read_any = true;
    if (kind != CN_NOTHING) return kind;
  }
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

/* Milliseconds to wait at most; a resize that came too soon after the last one is taken when its time comes. */
static int time_left(int64_t deadline, int milliseconds) {
  int64_t left = milliseconds < 0 ? -1 : deadline - now();
  if (milliseconds >= 0 && left < 0) left = 0;
  if (!cn_has_signal(SIGWINCH)) return (int)left;
  int64_t resize = last_resize + RESIZE_INTERVAL - now();
  if (resize < 0) resize = 0;
  return (int)(left < 0 || resize < left ? resize : left);
}

int cn_next(int milliseconds, cn_event *event) {
  memset(event, 0, sizeof *event);
  int64_t deadline = milliseconds > 0 ? now() + milliseconds : now();
  for (;;) {
    bool read_any = false;
    int kind = from_signals(event);
    if (kind == CN_NOTHING) kind = from_library(event, &read_any);
    if (kind != CN_NOTHING) return kind;
    struct pollfd sources[] = {{cn_terminal.input, POLLIN, 0}, {cn_wake_input(), POLLIN, 0}};
    int wait = time_left(deadline, milliseconds);
    int ready = poll(sources, 2, wait);
    if (ready < 0 && errno != EINTR) return cn_report(event, CN_CLOSED, 0);
    if (ready == 0 && milliseconds >= 0 && now() >= deadline) return CN_NOTHING;
    if (ready <= 0) continue;
    if (sources[1].revents && drain_wakes()) return cn_report(event, CN_WOKEN, 0);
    if (!sources[0].revents) continue;
    kind = from_library(event, &read_any);
    if (kind != CN_NOTHING) return kind;
    if (!read_any && is_gone()) return closed(event);
  }
}

int32_t cn_pasted(void) {
  static const char mark[] = "\033[201~";
  if (ahead_count == 0) {
    int32_t c = next_plain();
    if (c < 0) return CN_PASTE_END;
    ahead[ahead_count++] = c;
  }
  while (ahead_count < 6 && ahead[ahead_count - 1] == mark[ahead_count - 1]) {
    bool is_prefix = true;
    for (int i = 0; i < ahead_count; i++) is_prefix = is_prefix && ahead[i] == mark[i];
    if (!is_prefix) break;
    int32_t c = next_plain();
    if (c < 0) break;
    ahead[ahead_count++] = c;
  }
  bool ends = ahead_count == 6;
  for (int i = 0; ends && i < 6; i++) ends = ahead[i] == mark[i];
  if (ends) {
    ahead_count = 0;
    return CN_PASTE_END;
  }
  int32_t first = ahead[0];
  memmove(ahead, ahead + 1, (size_t)--ahead_count * sizeof *ahead);
  return first;
}
