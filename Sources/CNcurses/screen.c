#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { PAIRS = 256 }; /* what the oldest curses still in use can hold, pair 0 included */
static SCREEN *screen;
static FILE *input_file, *output_file;
static short pairs[257][257]; /* [foreground + 1][background + 1] -> pair, 0: none yet */
static short next_pair;
static bool has_own_colours, mouse_on, cursor_visible;

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char modes_off[] = "\033[?2004l\033[?1000l\033[?1002l\033[?1006l";

static void start_colours(void) {
  memset(pairs, 0, sizeof pairs);
  next_pair = 1;
  start_color();
  has_own_colours = use_default_colors() == OK;
}

static void give_up(void) {
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  input_file = output_file = NULL;
  cn_restore_handlers();
}

/* Until the screen was left once, the library writes at every move of the cursor instead of once for each frame. So it is
   left and taken back at once, of which nothing reaches the terminal. */
static void leave_once(void) {
  int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC), output = fileno(output_file);
  if (nothing < 0) return;
  doupdate(); /* sends what is still to reach the terminal */
  if (dup2(nothing, output) >= 0) {
    endwin();
    doupdate();
    while (dup2(cn_terminal.output, output) < 0 && errno == EINTR) {}
    fcntl(output, F_SETFD, FD_CLOEXEC);
  }
  close(nothing);
}

int cn_open(const char *term, int input, int output, bool colour) {
  if (screen) return CN_FAILED;
  cn_terminal = (struct terminal){.input = input, .output = output};
  cn_terminal.has_modes = tcgetattr(input, &cn_terminal.modes) == 0;
  int found = cn_describe(term);
  if (found != 0) return found;
  input_file = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r");
  output_file = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w");
  /* Before newterm, which takes INT, TERM and TSTP where they still have the default action. */
  if (!input_file || !output_file || cn_install_handlers() != 0) {
    give_up();
    return CN_FAILED;
  }
  use_env(FALSE); /* LINES and COLUMNS in the environment would freeze the size */
  use_tioctl(TRUE);
  if (!getenv("ESCDELAY")) set_escdelay(25);
  cn_pretend_utf8(true);
  if (cn_terminal.is_embedded) cn_use_embedded_terminal(cn_terminal.name);
  screen = newterm(cn_terminal.name, output_file, input_file);
  cn_pretend_utf8(false);
  cn_end_embedded_terminal();
  if (!screen) {
    give_up();
    return CN_FAILED;
  }
  set_term(screen);
  cn_keep_handlers();
  raw();
  noecho();
  nonl();
  typeahead(-1); /* else a refresh looks for keys and may stop half way */
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (colour && has_colors()) start_colours();
  else next_pair = 0;
  mouse_on = false;
  leave_once();
  curs_set(0);
  cursor_visible = false;
  cn_prepare_input();
  cn_hold_errors();
  cn_terminal.on = 1;
  cn_send(paste_on, sizeof paste_on - 1);
  return 0;
}

const char *cn_term(void) { return cn_terminal.name; }

void cn_leave(void) {
  if (!screen || !cn_terminal.on) return;
  if (mouse_on) cn_send(modes_off, sizeof modes_off - 1);
  else cn_send(paste_off, sizeof paste_off - 1);
  if (cn_terminal.has_title) cn_send(cn_title_back, strlen(cn_title_back));
  endwin();
  cn_terminal.has_title = false;
  cn_terminal.on = 0;
  cn_show_errors();
}

/* In the background this stops the process (SIGTTOU) before a byte reaches the terminal; it goes on when
   it is in the foreground. */
static void wait_for_foreground(void) {
  struct termios now;
  if (tcgetattr(cn_terminal.input, &now) != 0) return;
  while (tcsetattr(cn_terminal.input, TCSANOW, &now) != 0 && errno == EINTR) {}
}

void cn_return(void) {
  if (!screen || cn_terminal.on) return;
  wait_for_foreground();
  cn_take_signal(SIGCONT);
  cn_take_signal(SIGTSTP);
  cn_take_signal(SIGWINCH);
  cn_hold_errors();
  cn_terminal.on = 1;
  cn_fit();
  clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
  cn_send(paste_on, sizeof paste_on - 1);
  if (mouse_on) {
    mouse_on = false;
    cn_mouse(true);
  }
}

void cn_close(void) {
  if (!screen) return;
  cn_leave();
  delscreen(screen);
  screen = NULL;
  give_up();
}

void cn_size(int *rows, int *columns) {
  *rows = getmaxy(stdscr);
  *columns = getmaxx(stdscr);
}

bool cn_fit(void) {
  struct winsize size;
  if (ioctl(cn_terminal.output, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col) return false;
  if (!is_term_resized(size.ws_row, size.ws_col)) return false;
  resize_term(size.ws_row, size.ws_col);
  clearok(curscr, TRUE); /* terminals move lines about when they are resized */
  return true;
}

int cn_colours(void) { return next_pair > 0 ? COLORS : 0; }

static short pair_for(int foreground, int background) {
  if (next_pair == 0) return 0;
  if (foreground >= COLORS) foreground = foreground < 16 && COLORS >= 8 ? foreground - 8 : -1;
  if (background >= COLORS) background = background < 16 && COLORS >= 8 ? background - 8 : -1;
  if (foreground > 255 || background > 255) return 0;
  if (foreground < 0 && background < 0) return 0;
  short *pair = &pairs[foreground + 1][background + 1];
  if (*pair) return *pair;
  if (next_pair >= PAIRS || next_pair >= COLOR_PAIRS) return 0;
  /* Allocated once and never redefined: ncurses would repaint each cell that uses it. */
  short front = (short)(foreground < 0 && !has_own_colours ? COLOR_WHITE : foreground);
  short back = (short)(background < 0 && !has_own_colours ? COLOR_BLACK : background);
  if (init_pair(next_pair, front, back) == ERR) return 0;
  return *pair = next_pair++;
}

void cn_put(int row, int column, const uint32_t *scalars, int count, int attributes, int foreground,
            int background) {
  attr_t look = A_NORMAL;
  if (attributes & CN_BOLD) look |= A_BOLD;
  if (attributes & CN_UNDERLINE) look |= A_UNDERLINE;
  if (attributes & CN_REVERSE) look |= A_REVERSE;
  if (foreground >= 8 && foreground < 16 && next_pair > 0 && COLORS == 8) look |= A_BOLD;
  attr_set(look, pair_for(foreground, background), NULL);
  mvaddnwstr(row, column, (const wchar_t *)scalars, count);
}

void cn_repaint_row(int row) { wredrawln(stdscr, row, 1); }

void cn_cursor(int row, int column, bool visible) {
  if (visible != cursor_visible) {
    curs_set(visible ? 1 : 0);
    cursor_visible = visible;
  }
  move(row, column);
}

void cn_flush(void) {
  if (!cn_terminal.on) return;
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_repaint(void) {
  clearok(curscr, TRUE);
  cn_terminal.looks_again = true;
  cn_note_signal(SIGWINCH);
}

void cn_erase(void) {
  attr_set(A_NORMAL, 0, NULL);
  erase();
}

void cn_send(const char *bytes, int count) {
  if (cn_terminal.on && count > 0) cn_write(cn_terminal.output, bytes, (size_t)count);
}

/* Presses and the wheel only (1000); movement would flood a slow line. Not by mousemask: ncurses
   decodes no keys here. */
void cn_mouse(bool on) {
  static const char start[] = "\033[?1000h\033[?1006h", stop[] = "\033[?1006l\033[?1000l";
  if (on == mouse_on) return;
  mouse_on = on;
  if (on) cn_send(start, sizeof start - 1);
  else cn_send(stop, sizeof stop - 1);
}

static bool gives_titles_back(void) {
  const char *families[] = {"xterm", "tmux", "alacritty", "foot", "kitty", "ghostty", "wezterm"};
  for (size_t i = 0; i < sizeof families / sizeof *families; i++)
    if (strncmp(cn_terminal.name, families[i], strlen(families[i])) == 0) return true;
  return false;
}

void cn_title(const char *title) {
  if (!cn_terminal.on || !gives_titles_back()) return;
  char bytes[320];
  int count = snprintf(bytes, sizeof bytes, "%s\033]2;%.250s\007",
                       cn_terminal.has_title ? "" : "\033[22;2t", title);
  cn_send(bytes, count);
  if (cn_terminal.has_title) return;
  cn_terminal.has_title = true;
  cn_prepend_title_reset();
}
