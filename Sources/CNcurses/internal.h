#pragma once
#ifndef __APPLE__
#define _GNU_SOURCE 1
#endif
#include "CNcurses.h"
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

/* The terminal that is ours while `on`. */
struct terminal {
  int input, output;
  bool has_modes;
  struct termios modes; /* as they were before us */
  volatile int on;      /* the screen is ours at this moment */
  char reset[512];      /* all that gives the screen back, in one write */
  size_t reset_length;
  bool has_title;
  bool looks_again; /* the next look at the size is our own wish */
  char name[128]; /* of the terminal description */
};
extern struct terminal cn_terminal;

/* Signals. */
int cn_install_handlers(void);
void cn_keep_handlers(void); /* again, after the library has installed its own */
void cn_restore_handlers(void);
void cn_note_signal(int signal);
bool cn_take_signal(int signal);
bool cn_has_signal(int signal);
int cn_wake_input(void);
void cn_hold_errors(void);
void cn_show_errors(void);

/* Giving the screen back. */
int cn_describe(const char *term);
void cn_prepend_title_reset(void);
extern const char cn_title_back[];

/* Screen. */
void cn_pretend_utf8(bool on);
void cn_write(int fd, const char *bytes, size_t count);
bool cn_fit(void); /* reads the size; true when it changed */

/* Keys. Codes above those of the library are ours. */
enum { CN_CODE_PASTE = 01000, CN_CODE_PASTE_END, CN_CODE_MOUSE, CN_FIRST_OWN_CODE };
void cn_define_keys(void);
int cn_report(cn_event *event, int kind, int code);
int cn_from_key_code(int code, cn_event *event);
int cn_from_character(int32_t c, cn_event *event);

/* Input. */
void cn_prepare_input(void);
void cn_end_input(void);
