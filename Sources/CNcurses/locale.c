#include "internal.h"
#include <langinfo.h>
#include <locale.h>
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

/* LC_CTYPE only: numbers keep their dot. Someone who asks for C or for another character set gets it;
   where nothing is asked for, or a UTF-8 locale that is not installed (slim images), one that is. */
bool cn_use_locale(void) {
  setlocale(LC_CTYPE, "");
  if (is_utf8()) return true;
  const char *asked = asked_for();
  if (*asked && !strcasestr(asked, "utf-8") && !strcasestr(asked, "utf8")) return false;
  const char *substitutes[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof substitutes / sizeof *substitutes; i++)
    if (setlocale(LC_CTYPE, substitutes[i]) && is_utf8()) return true;
  setlocale(LC_CTYPE, "C");
  return false;
}

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
