#include "internal.h"
#include <ncurses.h>
#include <signal.h>
#include <string.h>
#include <wchar.h>

/* What terminals send whatever TERM says, then the names of what its description says; the first that fits counts. */
static const struct {
  const char *text;
  int kind, code;
} keys[] = {
    {"\033[200~", CN_PASTE, 0},
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
    {"kcuu1", CN_KEY, CN_KEY_UP},          {"kcud1", CN_KEY, CN_KEY_DOWN},
    {"kcuf1", CN_KEY, CN_KEY_RIGHT},       {"kcub1", CN_KEY, CN_KEY_LEFT},
    {"khome", CN_KEY, CN_KEY_HOME},        {"kend", CN_KEY, CN_KEY_END},
    {"kpp", CN_KEY, CN_KEY_PAGE_UP},       {"knp", CN_KEY, CN_KEY_PAGE_DOWN},
    {"kbs", CN_KEY, CN_KEY_BACKSPACE},     {"kdch1", CN_KEY, CN_KEY_DELETE},
    {"kcbt", CN_KEY, CN_KEY_BACK_TAB},     {"kent", CN_KEY, CN_KEY_ENTER},
    {"kf1", CN_KEY, CN_KEY_F0 + 1},        {"kf2", CN_KEY, CN_KEY_F0 + 2},
    {"kf3", CN_KEY, CN_KEY_F0 + 3},        {"kf4", CN_KEY, CN_KEY_F0 + 4},
    {"kf5", CN_KEY, CN_KEY_F0 + 5},        {"kf6", CN_KEY, CN_KEY_F0 + 6},
    {"kf7", CN_KEY, CN_KEY_F0 + 7},        {"kf8", CN_KEY, CN_KEY_F0 + 8},
    {"kf9", CN_KEY, CN_KEY_F0 + 9},        {"kf10", CN_KEY, CN_KEY_F0 + 10},
    {"kf11", CN_KEY, CN_KEY_F0 + 11},      {"kf12", CN_KEY, CN_KEY_F0 + 12},
};
enum { KEYS = sizeof keys / sizeof *keys, ESC = 0x1B };
static struct {
  const char *text;
  size_t length; /* 0 for a key that this terminal has not */
} spellings[KEYS];

void cn_prepare_keys(void) {
  for (int i = 0; i < KEYS; i++) {
    const char *text = keys[i].text[0] == ESC ? keys[i].text : tigetstr((char *)keys[i].text);
    bool is_known = text && text != (char *)-1 && text[0] && (text[0] == ESC || !text[1]);
    spellings[i].text = text;
    spellings[i].length = is_known ? strlen(text) : 0;
  }
}

int cn_report(cn_event *event, int kind, int code) {
  event->kind = kind;
  event->code = code;
  return kind;
}

size_t cn_scalar(const unsigned char *bytes, size_t count, int32_t *scalar) {
  wchar_t c = 0;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t length = mbrtowc(&c, (const char *)bytes, count, &state);
  if (length == (size_t)-2) return 0;
  bool is_valid = length != (size_t)-1;
  *scalar = is_valid ? (int32_t)c : 0xFFFD;
  return is_valid && length > 0 ? length : 1;
}

static void report_character(int32_t c, cn_event *event) {
  switch (c) {
  case '\r': cn_report(event, CN_KEY, CN_KEY_ENTER); return;
  case '\n': cn_report(event, CN_KEY, CN_KEY_NEWLINE); return;
  case '\t': cn_report(event, CN_KEY, CN_KEY_TAB); return;
  case '\b': case 0x7F: cn_report(event, CN_KEY, CN_KEY_BACKSPACE); return;
  case 0x1C: cn_report(event, CN_SIGNAL, SIGQUIT); return; /* ^\ arrives as a key in raw mode */
  default: break;
  }
  if (c >= 1 && c <= 26) cn_report(event, CN_CONTROL, c + 'a' - 1);
  else if (c < 32) cn_report(event, CN_CONTROL, c + '@');
  else if (c < 0x80 || c >= 0xA0) cn_report(event, CN_TEXT, c);
}

/* ESC [ < button ; column ; row, ended by M for a press and m for a release. */
static void report_mouse(const unsigned char *bytes, size_t length, cn_event *event) {
  int numbers[3] = {-1, -1, -1}, at = 0;
  for (size_t i = 3; i + 1 < length; i++) {
    if (bytes[i] == ';' ? ++at > 2 : bytes[i] < '0' || bytes[i] > '9') return;
    if (bytes[i] == ';' || numbers[at] > 10000) continue;
    numbers[at] = (numbers[at] < 0 ? 0 : numbers[at] * 10) + bytes[i] - '0';
  }
  if (bytes[length - 1] != 'M' || numbers[0] < 0 || numbers[1] < 1 || numbers[2] < 1) return;
  event->column = numbers[1] - 1;
  event->row = numbers[2] - 1;
  switch (numbers[0] & ~(4 | 8 | 16)) { /* whatever of Shift, Alt and Ctrl is held */
  case 0: cn_report(event, CN_MOUSE, CN_MOUSE_PRESS); return;
  case 64: cn_report(event, CN_MOUSE, CN_MOUSE_WHEEL_UP); return;
  case 65: cn_report(event, CN_MOUSE, CN_MOUSE_WHEEL_DOWN); return;
  default: return;
  }
}

static int hex_digit(unsigned char c) {
  return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* ESC ] 11 ; rgb:RRRR/GGGG/BBBB, each part with one to four hexadecimal digits; rgba: has a fourth one. */
static void report_background(const unsigned char *bytes, size_t length, cn_event *event) {
  static const char start[] = "\033]11;rgb";
  size_t at = sizeof start - 1;
  if (length < at + 2 || memcmp(bytes, start, at) != 0) return;
  if (bytes[at] == 'a') at++;
  if (bytes[at++] != ':') return;
  int colour = 0;
  for (int part = 0; part < 3; part++) {
    int value = 0, largest = 0;
    for (; at < length && largest < 0xFFFF && hex_digit(bytes[at]) >= 0; at++) {
      value = value * 16 + hex_digit(bytes[at]);
      largest = largest * 16 + 15;
    }
    if (largest == 0 || at == length || (part < 2 && bytes[at++] != '/')) return;
    colour = colour << 8 | (value * 255 + largest / 2) / largest;
  }
  cn_report(event, CN_BACKGROUND, colour);
}

/* ESC [ parameters final; a control character breaks it off. */
static size_t control_length(const unsigned char *bytes, size_t count) {
  if (count > 2 && bytes[2] == '[') return count > 3 ? 4 : 0; /* function keys of the Linux console */
  bool has_digits_only = true;
  size_t at = 2;
  for (; at < count && bytes[at] >= 0x20 && bytes[at] <= 0x3F; at++) {
    if (bytes[at] == '$' && at > 2 && has_digits_only) return at + 1; /* rxvt's keys with Shift */
    if (bytes[at] < '0' || bytes[at] > '9') has_digits_only = false;
  }
  if (at == count) return 0;
  if (bytes[at] < 0x40 || bytes[at] > 0x7E) return at;
  if (bytes[at] == 'M' && at == 2) return count < 6 ? 0 : 6; /* the mouse of terminals that do not know 1006 */
  return at + 1;
}

/* ESC O number final. */
static size_t single_shift_length(const unsigned char *bytes, size_t count) {
  size_t at = 2;
  while (at < count && bytes[at] >= '0' && bytes[at] <= '9') at++;
  if (at == count) return 0;
  return bytes[at] >= 0x20 && bytes[at] <= 0x7E ? at + 1 : at;
}

/* What a terminal answers with: ESC ] (or P, or _) text, ended by BEL or ESC \. Alt-] typed by somebody begins alike,
   but no answer goes on with another letter or a blank. */
static size_t string_length(const unsigned char *bytes, size_t count) {
  if (count < 3) return 0;
  bool is_answer = (bytes[2] > 0x20 && bytes[2] < 0x40) || bytes[2] == 'G' || bytes[2] == 'L' || bytes[2] == 'l';
  if (!is_answer) return 2;
  for (size_t at = 3; at < count; at++) {
    if (bytes[at] == '\a') return at + 1;
    if (bytes[at] == ESC && at + 1 == count) return 0;
    if (bytes[at] == ESC && bytes[at + 1] == '\\') return at + 2;
    if (bytes[at] < 0x20) return at;
  }
  return 0;
}

/* The length of what begins with an ESC, by the grammar that terminals share; 0 when more has to come. */
static size_t sequence_length(const unsigned char *bytes, size_t count) {
  if (count < 2) return 0;
  switch (bytes[1]) {
  case '[': return control_length(bytes, count);
  case 'O': return single_shift_length(bytes, count);
  case ']': case 'P': case '_': return string_length(bytes, count);
  case ESC: return count < 3 ? 0 : 1;
  default: { /* Alt with a character */
    int32_t scalar;
    size_t length = cn_scalar(bytes + 1, count - 1, &scalar);
    return length > 0 ? length + 1 : 0;
  }
  }
}

size_t cn_decode(const unsigned char *bytes, size_t count, cn_event *event) {
  event->kind = CN_NOTHING;
  for (int i = 0; i < KEYS; i++) {
    size_t length = spellings[i].length;
    if (length == 0 || length > count || memcmp(bytes, spellings[i].text, length) != 0) continue;
    cn_report(event, keys[i].kind, keys[i].code);
    return length;
  }
  if (bytes[0] != ESC) {
    int32_t scalar = 0;
    size_t length = cn_scalar(bytes, count, &scalar);
    if (length > 0) report_character(scalar, event);
    return length;
  }
  size_t length = sequence_length(bytes, count);
  bool is_alt_and_sequence = length == 1 && (bytes[2] == '[' || bytes[2] == 'O');
  if (length == 1 && !is_alt_and_sequence) cn_report(event, CN_KEY, CN_KEY_ESCAPE);
  if (length > 3 && bytes[1] == '[' && bytes[2] == '<') report_mouse(bytes, length, event);
  if (length > 3 && bytes[1] == '[' && bytes[2] == '?' && bytes[length - 1] == 'c') cn_report(event, CN_ANSWERED, 0);
  if (length > 3 && bytes[1] == ']') report_background(bytes, length, event);
  return length;
}
