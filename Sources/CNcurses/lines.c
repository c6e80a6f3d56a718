/* A terminal, a pipe or a file that is read line by line: signals are told, and nothing is drawn. */
#include "internal.h"
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static bool is_hidden; /* what is typed is not shown */

int cn_open_lines(int input, int output) {
  cn_terminal = (struct terminal){.input = input, .output = output};
  cn_terminal.has_modes = tcgetattr(input, &cn_terminal.modes) == 0;
  if (cn_install_handlers() != 0) return CN_FAILED;
  is_hidden = false;
  cn_terminal.on = 1; /* a crash gives the echo back */
  return 0;
}

static void set_echo(bool on) {
  struct termios modes;
  if (!cn_terminal.has_modes || tcgetattr(cn_terminal.input, &modes) != 0) return;
  tcflag_t before = modes.c_lflag;
  bool was = cn_terminal.modes.c_lflag & ECHO;
  if (on && was) modes.c_lflag |= ECHO;
  else if (!on) modes.c_lflag &= ~(tcflag_t)ECHO;
  if (modes.c_lflag != before) tcsetattr(cn_terminal.input, TCSANOW, &modes);
}

void cn_echo_lines(bool on) {
  is_hidden = !on;
  set_echo(on);
}

/* Others see what they type while we are stopped. */
static void stop(void) {
  set_echo(true);
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  cn_keep_handlers();
}

void cn_close_lines(void) {
  if (!cn_terminal.on) return;
  set_echo(true);
  cn_terminal.on = 0;
  cn_restore_handlers();
}

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Waits until there is something to read, which is CN_TEXT, or something else has happened. */
int cn_next_line(int milliseconds, cn_event *event) {
  static const int asking[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  memset(event, 0, sizeof *event);
  int64_t deadline = milliseconds < 0 ? INT64_MAX : now() + milliseconds;
  for (;;) {
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
      if (cn_take_signal(asking[i])) return cn_report(event, CN_SIGNAL, asking[i]);
    if (cn_take_signal(SIGTSTP)) stop();
    if (cn_take_signal(SIGCONT) && is_hidden) set_echo(false);
    struct pollfd sources[] = {{cn_terminal.input, POLLIN, 0}, {cn_wake_input(), POLLIN, 0}};
    int64_t left = deadline == INT64_MAX ? -1 : deadline - now();
    int ready = poll(sources, 2, left > INT_MAX ? INT_MAX : deadline == INT64_MAX ? -1 : left < 0 ? 0 : (int)left);
    if (ready < 0 && errno != EINTR) return cn_report(event, CN_CLOSED, 0);
    if (ready < 0) continue;
    if (ready == 0) return CN_NOTHING;
    if (sources[1].revents) {
      char bytes[64];
      bool woken = false;
      ssize_t count;
      while ((count = read(cn_wake_input(), bytes, sizeof bytes)) > 0)
        if (memchr(bytes, 'w', (size_t)count)) woken = true;
      if (woken) return cn_report(event, CN_WOKEN, 0);
      continue; /* a signal */
    }
    if (sources[0].revents) return cn_report(event, CN_TEXT, 0);
  }
}

int cn_read_line_bytes(char *bytes, int most) {
  for (;;) {
    ssize_t count = read(cn_terminal.input, bytes, (size_t)most);
    if (count >= 0) return (int)count;
    if (errno == EAGAIN) continue;
    /* A signal is told before what else there is. */
    return errno == EINTR ? -1 : 0;
  }
}

void cn_await_hang_up(void) {
  struct pollfd wake = {cn_wake_input(), POLLIN, 0};
  if (!cn_has_signal(SIGHUP)) poll(&wake, 1, 50);
}
