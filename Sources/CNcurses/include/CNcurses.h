#pragma once
/* All that Swift sees of ncurses. No curses.h here: none of its globals (which Swift 6's concurrency
   checker refuses), macros or variadics get through, and nothing clashes with the curses module of
   the macOS SDK. One terminal per process; everything but cn_wake belongs to one thread. */
#include <stdbool.h>
#include <stdint.h>

/* Attributes of cn_put. */
enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4 };

/* What cn_next can report. */
enum {
  CN_NOTHING = 0,  /* nothing there, or the time is up */
  CN_TEXT,         /* code: a Unicode scalar, never a control character */
  CN_CONTROL,      /* code: the character that is pressed with Ctrl */
  CN_KEY,          /* code: one of CN_KEY_… */
  CN_PASTE,        /* what follows is read with cn_pasted until it answers CN_PASTE_END */
  CN_MOUSE,        /* row, column; code: one of CN_MOUSE_… */
  CN_RESIZED,      /* row, column: the new size */
  CN_RESUMED,      /* continued after a stop; all is set up again and has to be painted */
  CN_SIGNAL,       /* code: the number of a signal that asks the program to end */
  CN_CLOSED,       /* the terminal is gone */
  CN_WOKEN,        /* cn_wake was called */
  CN_BACKGROUND,   /* the terminal's background is code, as 0xRRGGBB; it comes when the terminal is asked, or late */
  CN_ANSWERED,     /* the terminal has answered all that was asked with the background */
};
enum {
  CN_KEY_UP = 1, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_HOME, CN_KEY_END, CN_KEY_PAGE_UP,
  CN_KEY_PAGE_DOWN, CN_KEY_WORD_LEFT, CN_KEY_WORD_RIGHT, CN_KEY_ENTER, CN_KEY_NEWLINE,
  CN_KEY_BACKSPACE, CN_KEY_DELETE, CN_KEY_TAB, CN_KEY_BACK_TAB, CN_KEY_ESCAPE,
  CN_KEY_F0 = 100, /* F1 is CN_KEY_F0 + 1 */
};
enum { CN_MOUSE_PRESS = 1, CN_MOUSE_WHEEL_UP, CN_MOUSE_WHEEL_DOWN };

typedef struct {
  int32_t kind, code, row, column;
} cn_event;

/* Failures of cn_open. */
enum { CN_FAILED = -1, CN_UNKNOWN_TERMINAL = -2, CN_CANNOT_MOVE_CURSOR = -3 };

/* Takes the character set from the environment; true when it is UTF-8. */
bool cn_use_locale(void);
/* Columns of a scalar as the C library sees it: 0…2, or -1 when it cannot be printed. */
int cn_width(uint32_t scalar);

/* Takes over the terminal. An unknown or empty `term` falls back to xterm-256color, xterm, vt100. 0 or a failure. */
int cn_open(const char *term, int input, int output, bool colour);
/* The name of the terminal description in use. */
const char *cn_term(void);
/* How many colours the description of a terminal tells, without opening it; a failure where it is of no use here. */
int cn_colours_of(const char *term);
/* Looks for a description, else for one that most terminals fit, without opening anything; cn_term then tells which. */
int cn_describe(const char *term);
/* The library and its version. */
const char *cn_library(void);
/* Gives the terminal and the signals back. */
void cn_close(void);
/* The version of the curses library. */

void cn_size(int *rows, int *columns);
/* Colours that can be shown: 0 without colour. */
int cn_colours(void);
/* Puts scalars, already cut to the row, at a place. Colours are -1 for the terminal's own, else 0…255. */
void cn_put(int row, int column, const uint32_t *scalars, int count, int attributes, int foreground,
            int background);
/* Sends a row whole at the next flush, for rows whose width terminals do not agree on. */
void cn_repaint_row(int row);
void cn_cursor(int row, int column, bool visible);
/* Sends what has changed. */
void cn_flush(void);
/* Blanks what the next flush sends. */
void cn_erase(void);
/* Sends everything at the next flush, and looks at the size again. */
void cn_repaint(void);
/* Asks the terminal for its background; it ends its answers, or the lack of them, with one that all terminals give. */
#define CN_ASK_BACKGROUND "\033]11;?\033\\\033[c"
/* Writes bytes straight to the terminal, after what is already there. */
void cn_send(const char *bytes, int count);
void cn_mouse(bool on);
/* Sets the window title, where the terminal can give the old one back. `title` is UTF-8 without controls. */
void cn_title(const char *title);

/* Waits for the next event, at most so many milliseconds; -1 is for ever. Answers its kind. */
int cn_next(int milliseconds, cn_event *event);
enum { CN_PASTE_END = -1 };
/* The next scalar of a paste as it came, or CN_PASTE_END. */
int32_t cn_pasted(void);
/* Ends a wait. Safe in signal handlers and on every thread. */
void cn_wake(void);

/* In place of cn_open: a terminal, a pipe or a file that is read line by line. 0 or a failure. */
int cn_open_lines(int input, int output);
void cn_close_lines(void);
/* Shows what is typed on a terminal, or hides it; one that hid it before shows nothing. */
void cn_echo_lines(bool on);
/* As cn_next, but CN_TEXT says that there is something to read. */
int cn_next_line(int milliseconds, cn_event *event);
/* Reads what is there; 0 at the end, -1 when a signal came first. */
int cn_read_line_bytes(char *bytes, int most);
/* Gives the signal that tells why a terminal is gone a moment to come. */
void cn_await_hang_up(void);

/* Leaves the screen and gives the terminal to others, and takes it back. */
void cn_leave(void);
void cn_return(void);
/* While another program has the terminal: its ^C is not ours, its ^Z stops us too. */
void cn_lend_signals(bool lent);
/* Stops the process group as ^Z does, until it is continued. */
void cn_suspend(void);

/* What a crash prints once the terminal is restored; at most 1000 bytes, copied. */
void cn_crash_note(const char *text);
/* Ends the process by a signal's default action, so that its parent sees which one it was. */
_Noreturn void cn_die(int signal);
