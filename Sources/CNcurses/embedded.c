#include "internal.h"
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
/* Linked in by Scripts/release. Descriptions of terminals: name and text in turn, each with its end, then an empty name;
   the text is what the variable TERMINFO takes. The character set is a file LC_CTYPE of the C library. */
extern const char cn_embedded_terminals[] __attribute__((weak));
extern const unsigned char cn_embedded_charset[] __attribute__((weak));
extern const unsigned char cn_embedded_charset_end[] __attribute__((weak));

static char *former; /* what TERMINFO was */
static bool is_in_use;

static const char *find(const char *name, const char **text) {
  if (!cn_embedded_terminals) return NULL;
  for (const char *at = cn_embedded_terminals; *at;) {
    *text = at + strlen(at) + 1;
    if (strcmp(at, name) == 0) return at;
    at = *text + strlen(*text) + 1;
  }
  return NULL;
}

const char *cn_use_embedded_terminal(const char *term) {
  const char *text, *name = find(term, &text);
  if (!name) name = find("xterm-256color", &text);
  if (!name) return NULL;
  const char *now = getenv("TERMINFO");
  if (!is_in_use) former = now ? strdup(now) : NULL;
  is_in_use = setenv("TERMINFO", text, 1) == 0;
  return is_in_use ? name : NULL;
}

void cn_end_embedded_terminal(void) {
  if (!is_in_use) return;
  is_in_use = false;
  if (former) setenv("TERMINFO", former, 1);
  else unsetenv("TERMINFO");
  free(former);
  former = NULL;
}

/* Makes a folder and those above it, for its owner only. */
static void make_folder(char *path) {
  for (char *at = path + 1; *at; at++) {
    if (*at != '/') continue;
    *at = 0;
    mkdir(path, 0700);
    *at = '/';
  }
  mkdir(path, 0700);
}

/* Puts the character set into a file, if it is not there yet; no half of one ever has its name. */
static bool keep_charset(const char *path) {
  size_t size = (size_t)(cn_embedded_charset_end - cn_embedded_charset);
  struct stat status;
  if (stat(path, &status) == 0 && (size_t)status.st_size == size) return true;
  char part[PATH_MAX + 64];
  if (snprintf(part, sizeof part, "%s.XXXXXX", path) >= (int)sizeof part) return false;
  int file = mkostemp(part, O_CLOEXEC);
  if (file < 0) return false;
  bool is_whole = write(file, cn_embedded_charset, size) == (ssize_t)size;
  if (close(file) == 0 && is_whole && rename(part, path) == 0) return true;
  unlink(part);
  return false;
}

bool cn_use_embedded_charset(void) {
  if (!cn_embedded_charset) return false;
  const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  bool has_cache = cache && *cache == '/';
  struct stat status;
  if (!has_cache && !(home && *home == '/' && stat(home, &status) == 0)) return false; /* none is made */
  char folder[PATH_MAX], path[PATH_MAX + 32];
  int length = snprintf(
    folder, sizeof folder, "%s%s/mlmaturity/locale", has_cache ? cache : home,
    has_cache ? "" : "/.cache");
  if (length < 0 || length >= (int)sizeof folder) return false;
  snprintf(path, sizeof path, "%s/C.utf8", folder);
  make_folder(path);
  strcat(path, "/LC_CTYPE");
  if (!keep_charset(path)) return false;
  const char *now = getenv("LOCPATH");
  char *before = now ? strdup(now) : NULL;
  setenv("LOCPATH", folder, 1);
  bool is_set = setlocale(LC_CTYPE, "C.utf8") != NULL;
  if (before) setenv("LOCPATH", before, 1);
  else unsetenv("LOCPATH");
  free(before);
  return is_set;
}
#else
const char *cn_use_embedded_terminal(const char *term) { return NULL; }
void cn_end_embedded_terminal(void) {}
bool cn_use_embedded_charset(void) { return false; }
#endif
