#include "internal.h"
#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h> /* its macros have names such as columns: nothing else may live in this file */

/* Gives the window title back that was there before ours. */
const char cn_title_back[] = "\033[23;2t";

/* Adds a capability without the padding marks that tputs would act on. */
static void add_capability(const char *name) {
  char *text = tigetstr((char *)name);
  if (!text || text == (char *)-1) return;
  struct terminal *t = &cn_terminal;
  while (*text && t->reset_length < sizeof t->reset - 1) {
    if (text[0] == '$' && text[1] == '<') {
      char *end = strchr(text, '>');
      if (end) {
        text = end + 1;
        continue;
      }
    }
    t->reset[t->reset_length++] = *text++;
  }
}

static void add_text(const char *text) {
  struct terminal *t = &cn_terminal;
  while (*text && t->reset_length < sizeof t->reset - 1) t->reset[t->reset_length++] = *text++;
}

static void prepare_reset(void) {
  cn_terminal.reset_length = 0;
  add_text("\033[?2004l\033[?1000l\033[?1002l\033[?1006l");
  add_capability("sgr0");
  add_capability("rmkx");
  add_capability("cnorm");
  size_t length = cn_terminal.reset_length;
  add_capability("rmcup");
  add_text(cn_terminal.reset_length == length ? "\r\n" : "\r");
}

void cn_prepend_title_reset(void) {
  struct terminal *t = &cn_terminal;
  size_t extra = sizeof cn_title_back - 1;
  if (t->reset_length + extra > sizeof t->reset) return;
  if (strncmp(t->reset, cn_title_back, extra) == 0) return;
  memmove(t->reset + extra, t->reset, t->reset_length);
  memcpy(t->reset, cn_title_back, extra);
  t->reset_length += extra;
}

static int describe(const char *name) {
  int error;
  if (setupterm((char *)name, cn_terminal.output, &error) != OK) return CN_UNKNOWN_TERMINAL;
  char *move = tigetstr("cup");
  if (!move || move == (char *)-1) {
    del_curterm(cur_term);
    return CN_CANNOT_MOVE_CURSOR;
  }
  prepare_reset();
  del_curterm(cur_term);
  return 0;
}

int cn_colours_of(const char *term) {
  int error;
  if (setupterm((char *)term, 1, &error) != OK) return CN_UNKNOWN_TERMINAL;
  char *move = tigetstr("cup");
  int found = move && move != (char *)-1 ? tigetnum("colors") : CN_CANNOT_MOVE_CURSOR;
  del_curterm(cur_term);
  /* -1 stands for a number that the description does not have. */
  return found == -1 ? 0 : found;
}

const char *cn_library(void) { return curses_version(); }

static int describe_any(const char *term) {
  const char *names[] = {term ? term : "", "xterm-256color", "xterm", "vt100"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (!*names[i]) continue;
    int result = describe(names[i]);
    if (result == CN_UNKNOWN_TERMINAL) continue;
    snprintf(cn_terminal.name, sizeof cn_terminal.name, "%s", names[i]);
    return result;
  }
  const char *own = cn_use_embedded_terminal(term ? term : "");
  cn_terminal.is_embedded = own != NULL;
  if (!own) return CN_UNKNOWN_TERMINAL;
  snprintf(cn_terminal.name, sizeof cn_terminal.name, "%s", own);
  return describe(own);
}

int cn_describe(const char *term) {
  int result = describe_any(term);
  cn_end_embedded_terminal();
  return result;
}

