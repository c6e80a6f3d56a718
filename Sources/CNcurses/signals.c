#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

struct terminal cn_terminal = {.input = -1, .output = -1};

enum { SIGNALS = 32 };
static volatile sig_atomic_t pending[SIGNALS];
static struct sigaction before[SIGNALS];
static bool installed[SIGNALS];
static int wake_pipe[2] = {-1, -1};
static char crash_note[1001];

static const int asking[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int telling[] = {SIGWINCH, SIGTSTP, SIGCONT};
static const int crashing[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Handlers do only what is safe in them: set a flag, write, tcsetattr, signal, raise. */

void cn_note_signal(int number) {
  int error = errno;
  if (number > 0 && number < SIGNALS) pending[number] = 1;
  if (wake_pipe[1] >= 0) (void)!write(wake_pipe[1], "s", 1);
  errno = error;
}

static void ignore_signal(int number) { (void)number; }

static void die_by(int number) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  signal(number, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void append(char *line, size_t *length, const char *text) {
  while (*text && *length < 127) line[(*length)++] = *text++;
}

static void write_crash_note(int number) {
  if (!crash_note[0]) return;
  char line[128];
  size_t length = 0;
  append(line, &length, "(signal ");
  char digits[3] = {(char)('0' + number / 10), (char)('0' + number % 10), 0};
  append(line, &length, number < 10 ? digits + 1 : digits);
  append(line, &length, ")\n");
  size_t note = strlen(crash_note);
  cn_write(2, crash_note, note);
  if (crash_note[note - 1] != '\n') cn_write(2, "\n", 1);
  cn_write(2, line, length);
}

/* Replaces the handlers of the Swift runtime, which would print a backtrace onto the alternate screen
   and then wait half a minute for a key in raw mode. */
static void crash(int number) {
  if (cn_terminal.on) {
    cn_terminal.on = 0;
    cn_write(cn_terminal.output, cn_terminal.reset, cn_terminal.reset_length);
    if (cn_terminal.has_modes) tcsetattr(cn_terminal.input, TCSANOW, &cn_terminal.modes);
    cn_show_errors();
  }
  write_crash_note(number);
  die_by(number);
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, installed[number] ? NULL : &before[number]);
  installed[number] = true;
}

void cn_keep_handlers(void) {
  for (size_t i = 0; i < COUNT(asking); i++) {
    bool is_ignored = installed[asking[i]] && before[asking[i]].sa_handler == SIG_IGN;
    if (asking[i] == SIGHUP && is_ignored) continue; /* nohup */
    handle(asking[i], cn_note_signal, 0);
  }
  for (size_t i = 0; i < COUNT(telling); i++) handle(telling[i], cn_note_signal, 0);
  for (size_t i = 0; i < COUNT(crashing); i++)
    handle(crashing[i], crash, (int)(SA_ONSTACK | SA_RESETHAND));
  handle(SIGPIPE, SIG_IGN, 0);
  /* A limit on the size of files: writing fails with EFBIG then, instead of ending the program. */
  handle(SIGXFSZ, ignore_signal, 0);
}

/* A stack overflow leaves no stack for the handler: it gets one of its own, for this thread. */
static void use_own_stack(void) {
  static char stack[64 * 1024];
  stack_t own;
  memset(&own, 0, sizeof own);
  own.ss_sp = stack;
  own.ss_size = sizeof stack;
  sigaltstack(&own, NULL);
}

/* A parent may have blocked them: Foundation.Process and some supervisors do. */
static void unblock_signals(void) {
  sigset_t ours;
  sigemptyset(&ours);
  for (size_t i = 0; i < COUNT(asking); i++) sigaddset(&ours, asking[i]);
  for (size_t i = 0; i < COUNT(telling); i++) sigaddset(&ours, telling[i]);
  for (size_t i = 0; i < COUNT(crashing); i++) sigaddset(&ours, crashing[i]);
  sigprocmask(SIG_UNBLOCK, &ours, NULL);
}

int cn_install_handlers(void) {
  if (pipe(wake_pipe) != 0) return CN_FAILED;
  for (int i = 0; i < 2; i++) {
    fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
    fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
  }
  for (int i = 0; i < SIGNALS; i++) pending[i] = 0;
  struct sigaction hang_up;
  if (sigaction(SIGHUP, NULL, &hang_up) == 0 && hang_up.sa_handler == SIG_IGN) {
    before[SIGHUP] = hang_up;
    installed[SIGHUP] = true;
  }
  use_own_stack();
  cn_keep_handlers();
  unblock_signals();
  return 0;
}

void cn_restore_handlers(void) {
  for (int i = 1; i < SIGNALS; i++) {
    if (installed[i]) sigaction(i, &before[i], NULL);
    installed[i] = false;
  }
  int ends[2] = {wake_pipe[0], wake_pipe[1]};
  wake_pipe[0] = wake_pipe[1] = -1;
  if (ends[0] >= 0) close(ends[0]);
  if (ends[1] >= 0) close(ends[1]);
}

bool cn_has_signal(int number) { return pending[number] != 0; }

bool cn_take_signal(int number) {
  bool was = pending[number] != 0;
  pending[number] = 0;
  return was;
}

int cn_wake_input(void) { return wake_pipe[0]; }

void cn_wake(void) {
  int error = errno;
  if (wake_pipe[1] >= 0) (void)!write(wake_pipe[1], "w", 1);
  errno = error;
}

/* Handlers, not SIG_IGN: an exec resets a handler, but the other program would inherit an ignored ^C. */
void cn_lend_signals(bool lent) {
  handle(SIGINT, lent ? ignore_signal : cn_note_signal, 0);
  handle(SIGQUIT, lent ? ignore_signal : cn_note_signal, 0);
  handle(SIGTSTP, lent ? SIG_DFL : cn_note_signal, 0);
}

void cn_suspend(void) {
  cn_leave();
  handle(SIGTSTP, SIG_DFL, 0);
  kill(0, SIGTSTP);
  /* Stopped here. `bg` continues us without giving the terminal: taking it back then stops us again. */
  cn_return();
  handle(SIGTSTP, cn_note_signal, 0);
}

void cn_crash_note(const char *text) {
  strncpy(crash_note, text, sizeof crash_note - 1);
  crash_note[sizeof crash_note - 1] = 0;
}

_Noreturn void cn_die(int number) {
  die_by(number);
  _exit(128 + number);
}
