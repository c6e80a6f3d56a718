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
  bool is_embedded;
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
void cn_prepend_title_reset(void);
extern const char cn_title_back[];

/* What a static program brings along, for machines that have nothing of it; no other build has any. Answers which
   description newterm is to take; NULL where there is none. */
const char *cn_use_embedded_terminal(const char *term);
void cn_end_embedded_terminal(void); /* no program that is called is to see it */
bool cn_use_embedded_charset(void);

/* Screen. */
void cn_pretend_utf8(bool on);
void cn_write(int fd, const char *bytes, size_t count);
bool cn_fit(void); /* reads the size; true when it changed */

/* Keys. */
void cn_prepare_keys(void);
int cn_report(cn_event *event, int kind, int code);
/* What the first bytes mean, CN_NOTHING for a sequence that means nothing here. Answers how many they are; 0 when more
   have to come to tell. */
size_t cn_decode(const unsigned char *bytes, size_t count, cn_event *event);
/* The first scalar in the character set of the locale, U+FFFD for a byte that makes none. Answers its length; 0 when
   more has to come. */
size_t cn_scalar(const unsigned char *bytes, size_t count, int32_t *scalar);

/* Input. */
void cn_prepare_input(void);
