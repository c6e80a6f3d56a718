#include "internal.h"
#include <ncurses.h>
#include <signal.h>

/* Sequences that terminals send whatever TERM says, and what they mean here. */
static const struct {
  const char *sequence;
  int kind, code;
} variants[] = {
    {"\033[H", CN_KEY, CN_KEY_HOME},       {"\033[F", CN_KEY, CN_KEY_END},
    {"\033OH", CN_KEY, CN_KEY_HOME},       {"\033OF", CN_KEY, CN_KEY_END},
    {"\033[1~", CN_KEY, CN_KEY_HOME},      {"\033[4~", CN_KEY, CN_KEY_END},
    {"\033[7~", CN_KEY, CN_KEY_HOME},      {"\033[8~", CN_KEY, CN_KEY_END},
    {"\033[3~", CN_KEY, CN_KEY_DELETE},    {"\033[5~", CN_KEY, CN_KEY_PAGE_UP},
    {"\033[6~", CN_KEY, CN_KEY_PAGE_DOWN}, {"\033[Z", CN_KEY, CN_KEY_BACK_TAB},
    {"\033[A", CN_KEY, CN_KEY_UP},         {"\033[B", CN_KEY, CN_KEY_DOWN},
    {"\033[C", CN_KEY, CN_KEY_RIGHT},      {"\033[D", CN_KEY, CN_KEY_LEFT},
    {"\033OA", CN_KEY, CN_KEY_UP},         {"\033OB", CN_KEY, CN_KEY_DOWN},
    {"\033OC", CN_KEY, CN_KEY_RIGHT},      {"\033OD", CN_KEY, CN_KEY_LEFT},
    {"\033[1;5C", CN_KEY, CN_KEY_WORD_RIGHT}, {"\033[1;5D", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033[1;3C", CN_KEY, CN_KEY_WORD_RIGHT}, {"\033[1;3D", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033[5C", CN_KEY, CN_KEY_WORD_RIGHT},   {"\033[5D", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033Oc", CN_KEY, CN_KEY_WORD_RIGHT},    {"\033Od", CN_KEY, CN_KEY_WORD_LEFT},
    {"\033OP", CN_KEY, CN_KEY_F0 + 1},     {"\033OQ", CN_KEY, CN_KEY_F0 + 2},
    {"\033OR", CN_KEY, CN_KEY_F0 + 3},     {"\033OS", CN_KEY, CN_KEY_F0 + 4},
    {"\033[11~", CN_KEY, CN_KEY_F0 + 1},   {"\033[12~", CN_KEY, CN_KEY_F0 + 2},
    {"\033[13~", CN_KEY, CN_KEY_F0 + 3},   {"\033[14~", CN_KEY, CN_KEY_F0 + 4},
    {"\033[[A", CN_KEY, CN_KEY_F0 + 1},    {"\033[[B", CN_KEY, CN_KEY_F0 + 2},
    {"\033[[C", CN_KEY, CN_KEY_F0 + 3},    {"\033[[D", CN_KEY, CN_KEY_F0 + 4},
    {"\033[15~", CN_KEY, CN_KEY_F0 + 5},   {"\033[17~", CN_KEY, CN_KEY_F0 + 6},
    {"\033[18~", CN_KEY, CN_KEY_F0 + 7},   {"\033[19~", CN_KEY, CN_KEY_F0 + 8},
    {"\033[20~", CN_KEY, CN_KEY_F0 + 9},   {"\033[21~", CN_KEY, CN_KEY_F0 + 10},
    {"\033[23~", CN_KEY, CN_KEY_F0 + 11},  {"\033[24~", CN_KEY, CN_KEY_F0 + 12},
    {"\033\r", CN_KEY, CN_KEY_NEWLINE},    {"\033\n", CN_KEY, CN_KEY_NEWLINE},
    /* The number pad in application mode, which PuTTY sends. */
    {"\033OM", CN_KEY, CN_KEY_ENTER},      {"\033Op", CN_TEXT, '0'},
    {"\033Oq", CN_TEXT, '1'},              {"\033Or", CN_TEXT, '2'},
    {"\033Os", CN_TEXT, '3'},              {"\033Ot", CN_TEXT, '4'},
    {"\033Ou", CN_TEXT, '5'},              {"\033Ov", CN_TEXT, '6'},
    {"\033Ow", CN_TEXT, '7'},              {"\033Ox", CN_TEXT, '8'},
    {"\033Oy", CN_TEXT, '9'},              {"\033Ok", CN_TEXT, '+'},
    {"\033Om", CN_TEXT, '-'},              {"\033On", CN_TEXT, '.'},
};
enum { VARIANTS = sizeof variants / sizeof *variants };

void cn_define_keys(void) {
  for (int i = 0; i < VARIANTS; i++) define_key(variants[i].sequence, CN_FIRST_OWN_CODE + i);
  define_key("\033[200~", CN_CODE_PASTE);
  define_key("\033[201~", CN_CODE_PASTE_END);
  define_key("\033[<", CN_CODE_MOUSE);
}

int cn_report(cn_event *event, int kind, int code) {
  event->kind = kind;
  event->code = code;
  return kind;
}

int cn_from_key_code(int code, cn_event *event) {
  if (code >= CN_FIRST_OWN_CODE && code < CN_FIRST_OWN_CODE + VARIANTS)
    return cn_report(event, variants[code - CN_FIRST_OWN_CODE].kind, variants[code - CN_FIRST_OWN_CODE].code);
  if (code > KEY_F(0) && code <= KEY_F(24))
    return cn_report(event, CN_KEY, CN_KEY_F0 + (int)(code - KEY_F(0)));
  switch (code) {
  case CN_CODE_PASTE: return cn_report(event, CN_PASTE, 0);
  case KEY_UP: return cn_report(event, CN_KEY, CN_KEY_UP);
  case KEY_DOWN: return cn_report(event, CN_KEY, CN_KEY_DOWN);
  case KEY_LEFT: return cn_report(event, CN_KEY, CN_KEY_LEFT);
  case KEY_RIGHT: return cn_report(event, CN_KEY, CN_KEY_RIGHT);
  case KEY_HOME: case KEY_FIND: case KEY_A1: return cn_report(event, CN_KEY, CN_KEY_HOME);
  case KEY_END: case KEY_SELECT: case KEY_C1: return cn_report(event, CN_KEY, CN_KEY_END);
  case KEY_PPAGE: case KEY_A3: return cn_report(event, CN_KEY, CN_KEY_PAGE_UP);
  case KEY_NPAGE: case KEY_C3: return cn_report(event, CN_KEY, CN_KEY_PAGE_DOWN);
  case KEY_ENTER: return cn_report(event, CN_KEY, CN_KEY_ENTER);
  case KEY_BACKSPACE: return cn_report(event, CN_KEY, CN_KEY_BACKSPACE);
  case KEY_DC: return cn_report(event, CN_KEY, CN_KEY_DELETE);
  case KEY_SUSPEND: return cn_report(event, CN_CONTROL, 'z'); /* TERM=linux names ^Z a key */
  case KEY_BTAB: return cn_report(event, CN_KEY, CN_KEY_BACK_TAB);
  default: return CN_NOTHING;
  }
}

int cn_from_character(int32_t c, cn_event *event) {
  switch (c) {
  case '\r': return cn_report(event, CN_KEY, CN_KEY_ENTER);
  case '\n': return cn_report(event, CN_KEY, CN_KEY_NEWLINE);
  case '\t': return cn_report(event, CN_KEY, CN_KEY_TAB);
  case '\b': case 0x7F: return cn_report(event, CN_KEY, CN_KEY_BACKSPACE);
  case 0x1B: return cn_report(event, CN_KEY, CN_KEY_ESCAPE);
  case 0x1C: return cn_report(event, CN_SIGNAL, SIGQUIT); /* ^\ arrives as a key in raw mode */
  default: break;
  }
  if (c >= 1 && c <= 26) return cn_report(event, CN_CONTROL, c + 'a' - 1);
  if (c < 32) return cn_report(event, CN_CONTROL, c + '@');
  if (c < 0xA0 && c >= 0x80) return CN_NOTHING;
  return cn_report(event, CN_TEXT, c);
}
