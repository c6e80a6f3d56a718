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

enum { PASTE_BEGINS = KEY_MAX + 1, PASTE_ENDS, FIRST_OWN };
enum { RESIZE_INTERVAL = 16, PASTE_SILENCE = 1000 }; /* milliseconds */

/* Pads: reading from a window would refresh it first. `plain` reads a paste, where ESC is only a byte. */
static WINDOW *keys, *plain;
static int64_t last_resize;
/* Scalars read ahead while looking whether an ESC begins a sequence, or whether a paste ends. */
static int32_t ahead[32];
static int ahead_count;

/* Sequences that terminals send whatever TERM says, and what they mean here. */
static const struct {
  const char *sequence;
  int kind, code;
} variants[] = {
    {"\033[H", CN_KEY, CN_KEY_HOME},       {"\033[F", CN_KEY, CN_KEY_END},
    {"\033OH", CN_KEY, CN_KEY_HOME},       {"\033OF", CN_KEY, CN_KEY_END},
    {"\033[1~", CN_KEY, CN_KEY_HOME},      {"\033[4~", CN_KEY, CN_KEY_END},
    {"\033[7~", CN_KEY, CN_KEY_HOME},      {"\033[8~", CN_KEY, CN_KEY_END},
    {"\033[3~", CN_KEY, CN_KEY_DELETE},    {"\033[5~", CN_KEY, CN_KEY_PAGE_UP},
    {"\033[6~", CN_KEY, CN_KEY_PAGE_DOWN}, {"\033[Z", CN_KEY, CN_KEY_BACK_TAB},
    {"\033[A", CN_KEY, CN_KEY_UP},         {"\033[B", CN_KEY, CN_KEY_DOWN},
    {"\033[C", CN_KEY, CN_KEY_RIGHT},      {"\033[D", CN_KEY, CN_KEY_LEFT},
    {"\033OA", CN_KEY, CN_KEY_UP},         {"\033OB", CN_KEY, CN_KEY_DOWN},
    {"\033OC", CN_KEY, CN_KEY_RIGHT},      {"\033OD", CN_KEY, CN_KEY_LEFT},
    {"\033[1;5C", CN_KEY, CN_KEY_WORD_RIGHT}, {"\033[1;5D", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033[1;3C", CN_KEY, CN_KEY_WORD_RIGHT}, {"\033[1;3D", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033[5C", CN_KEY, CN_KEY_WORD_RIGHT},   {"\033[5D", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033Oc", CN_KEY, CN_KEY_WORD_RIGHT},    {"\033Od", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033OP", CN_KEY, CN_KEY_F0 + 1},     {"\033OQ", CN_KEY, CN_KEY_F0 + 2},
    {"\033OR", CN_KEY, CN_KEY_F0 + 3},     {"\033OS", CN_KEY, CN_KEY_F0 + 4},
    {"\033[11~", CN_KEY, CN_KEY_F0 + 1},   {"\033[12~", CN_KEY, CN_KEY_F0 + 2},
    {"\033[13~", CN_KEY, CN_KEY_F0 + 3},   {"\033[14~", CN_KEY, CN_KEY_F0 + 4},
    {"\033[[A", CN_KEY, CN_KEY_F0 + 1},    {"\033[[B", CN_KEY, CN_KEY_F0 + 2},
    {"\033[[C", CN_KEY, CN_KEY_F0 + 3},    {"\033[[D", CN_KEY, CN_KEY_F0 + 4},
    {"\033\r", CN_KEY, CN_KEY_NEWLINE},    {"\033\n", CN_KEY, CN_KEY_NEWLINE},
    /* The number pad in application mode, which PuTTY sends. */
    {"\033OM", CN_KEY, CN_KEY_ENTER},      {"\033Op", CN_TEXT, '0'},
    {"\033Oq", CN_TEXT, '1'},              {"\033Or", CN_TEXT, '2'},
    {"\033Os", CN_TEXT, '3'},              {"\033Ot", CN_TEXT, '4'},
    {"\033Ou", CN_TEXT, '5'},              {"\033Ov", CN_TEXT, '6'},
    {"\033Ow", CN_TEXT, '7'},              {"\033Ox", CN_TEXT, '8'},
    {"\033Oy", CN_TEXT, '9'},              {"\033Ok", CN_TEXT, '+'},
    {"\033Om", CN_TEXT, '-'},              {"\033On", CN_TEXT, '.'},
};
enum { VARIANTS = sizeof variants / sizeof *variants };

void cn_prepare_input(void) {
  keys = newpad(1, 1);
  plain = newpad(1, 1);
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  nodelay(plain, TRUE);
  for (int i = 0; i < VARIANTS; i++) define_key(variants[i].sequence, FIRST_OWN + i);
  define_key("\033[200~", PASTE_BEGINS);
  define_key("\033[201~", PASTE_ENDS);
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

static int report(cn_event *event, int kind, int code) {
  event->kind = kind;
  event->code = code;
  return kind;
}

static int from_mouse(cn_event *event) {
  MEVENT mouse;
  if (getmouse(&mouse) != OK) return CN_NOTHING;
  event->row = mouse.y;
  event->column = mouse.x;
  if (mouse.bstate & BUTTON4_PRESSED) return report(event, CN_MOUSE, CN_MOUSE_WHEEL_UP);
#if NCURSES_MOUSE_VERSION > 1
  if (mouse.bstate & BUTTON5_PRESSED) return report(event, CN_MOUSE, CN_MOUSE_WHEEL_DOWN);
#endif
  if (mouse.bstate & BUTTON1_PRESSED) return report(event, CN_MOUSE, CN_MOUSE_PRESS);
  return CN_NOTHING;
}

static int from_key_code(wint_t code, cn_event *event) {
  if (code >= FIRST_OWN && code < FIRST_OWN + VARIANTS)
    return report(event, variants[code - FIRST_OWN].kind, variants[code - FIRST_OWN].code);
  if (code > KEY_F(0) && code <= KEY_F(24))
    return report(event, CN_KEY, CN_KEY_F0 + (int)(code - KEY_F(0)));
  switch (code) {
  case PASTE_BEGINS: return report(event, CN_PASTE, 0);
  case KEY_MOUSE: return from_mouse(event);
  case KEY_UP: return report(event, CN_KEY, CN_KEY_UP);
  case KEY_DOWN: return report(event, CN_KEY, CN_KEY_DOWN);
  case KEY_LEFT: return report(event, CN_KEY, CN_KEY_LEFT);
  case KEY_RIGHT: return report(event, CN_KEY, CN_KEY_RIGHT);
  case KEY_HOME: case KEY_FIND: case KEY_A1: return report(event, CN_KEY, CN_KEY_HOME);
  case KEY_END: case KEY_SELECT: case KEY_C1: return report(event, CN_KEY, CN_KEY_END);
  case KEY_PPAGE: case KEY_A3: return report(event, CN_KEY, CN_KEY_PAGE_UP);
  case KEY_NPAGE: case KEY_C3: return report(event, CN_KEY, CN_KEY_PAGE_DOWN);
  case KEY_ENTER: return report(event, CN_KEY, CN_KEY_ENTER);
  case KEY_BACKSPACE: return report(event, CN_KEY, CN_KEY_BACKSPACE);
  case KEY_DC: return report(event, CN_KEY, CN_KEY_DELETE);
  case KEY_BTAB: return report(event, CN_KEY, CN_KEY_BACK_TAB);
  default: return CN_NOTHING;
  }
}

static int from_character(int32_t c, cn_event *event) {
  switch (c) {
  case '\r': return report(event, CN_KEY, CN_KEY_ENTER);
  case '\n': return report(event, CN_KEY, CN_KEY_NEWLINE);
  case '\t': return report(event, CN_KEY, CN_KEY_TAB);
  case '\b': case 0x7F: return report(event, CN_KEY, CN_KEY_BACKSPACE);
  case 0x1B: return report(event, CN_KEY, CN_KEY_ESCAPE);
  case 0x1C: return report(event, CN_SIGNAL, SIGQUIT); /* ^\ arrives as a key in raw mode */
  default: break;
  }
  if (c >= 1 && c <= 26) return report(event, CN_CONTROL, c + 'a' - 1);
  if (c < 32) return report(event, CN_CONTROL, c + '@');
  if (c < 0xA0 && c >= 0x80) return CN_NOTHING;
  return report(event, CN_TEXT, c);
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
      kind = from_character(c, event);
    } else {
      wint_t c = 0;
      int result = wget_wch(keys, &c);
      if (result == ERR) return CN_NOTHING;
      kind = result == KEY_CODE_YES ? from_key_code(c, event) : from_character((int32_t)c, event);
      if (result != KEY_CODE_YES && c == 0x1B) swallow_sequence();
    }
    *read_any = true;
    if (kind != CN_NOTHING) return kind;
  }
}

static int resized(cn_event *event) {
  last_resize = now();
  cn_take_signal(SIGWINCH);
  if (!cn_fit()) return CN_NOTHING;
  cn_size(&event->row, &event->column);
  return report(event, CN_RESIZED, 0);
}

static int from_signals(cn_event *event) {
  const int asking[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
    if (cn_take_signal(asking[i])) return report(event, CN_SIGNAL, asking[i]);
  if (cn_take_signal(SIGTSTP)) {
    cn_suspend();
    return report(event, CN_RESUMED, 0);
  }
  if (cn_take_signal(SIGCONT)) { /* stopped by SIGSTOP, which cannot be caught: others had the terminal */
    cn_leave();
    cn_return();
    return report(event, CN_RESUMED, 0);
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

/* Readable and yet nothing to read: the terminal is gone, with or without a hang-up. */
static bool is_gone(void) {
  struct pollfd input = {cn_terminal.input, POLLIN, 0};
  if (poll(&input, 1, 0) <= 0) return false;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int count = 0;
  return ioctl(cn_terminal.input, FIONREAD, &count) != 0 || count == 0;
}

/* The kernel wakes readers a moment before it sends SIGHUP, which tells more: it decides the exit status. */
static int closed(cn_event *event) {
  struct pollfd wake = {cn_wake_input(), POLLIN, 0};
  poll(&wake, 1, 50);
  return cn_take_signal(SIGHUP) ? report(event, CN_SIGNAL, SIGHUP) : report(event, CN_CLOSED, 0);
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
    if (ready < 0 && errno != EINTR) return report(event, CN_CLOSED, 0);
    if (ready == 0 && milliseconds >= 0 && now() >= deadline) return CN_NOTHING;
    if (ready <= 0) continue;
    if (sources[1].revents && drain_wakes()) return report(event, CN_WOKEN, 0);
    if (!sources[0].revents) continue;
    kind = from_library(event, &read_any);
    if (kind != CN_NOTHING) return kind;
    if (!read_any && is_gone()) return closed(event);
  }
}

/* The next scalar as it comes, or -1 when none comes for a second: then the end of the paste is lost. */
static int32_t next_plain(void) {
  wint_t c;
  while (wget_wch(plain, &c) != OK) {
    struct pollfd input = {cn_terminal.input, POLLIN, 0};
    int ready = poll(&input, 1, PASTE_SILENCE);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0 || is_gone()) return -1;
  }
  return (int32_t)c;
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
