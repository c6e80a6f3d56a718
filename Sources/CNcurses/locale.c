#include "internal.h"
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

static bool is_utf8(void) {
  const char *set = nl_langinfo(CODESET);
  return strcasecmp(set, "UTF-8") == 0 || strcasecmp(set, "utf8") == 0;
}

/* The locale that the environment asks for; empty when it asks for none. */
static const char *asked_for(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

static bool use_any_utf8(void) {
  const char *names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) && is_utf8()) return true;
  return false;
}

/* LC_CTYPE only: numbers keep their dot. Someone who asks for C or for another character set gets it;
   where nothing is asked for, or a UTF-8 locale that is not installed (slim images), one that is. */
bool cn_use_locale(void) {
  setlocale(LC_CTYPE, "");
  if (is_utf8()) return true;
  const char *asked = asked_for();
  if (*asked && !strcasestr(asked, "utf-8") && !strcasestr(asked, "utf8")) return false;
  if (use_any_utf8() || (cn_use_embedded_charset() && is_utf8())) return true;
  setlocale(LC_CTYPE, "C");
  return false;
}

/* While the library starts, it asks whether the screen is a Unicode one. On any other it may repeat a character by an
   escape of which mosh shows only one; nothing else depends on it, as only ASCII is put there. */
void cn_pretend_utf8(bool on) {
  static char own[128];
  if (!on) setlocale(LC_CTYPE, own);
  else {
    snprintf(own, sizeof own, "%s", setlocale(LC_CTYPE, NULL));
    if (!is_utf8()) use_any_utf8();
  }
}

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
