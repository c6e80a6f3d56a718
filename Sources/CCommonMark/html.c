#include "CCommonMark.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool starts(const char *text, const char *with) {
  return strncasecmp(text, with, strlen(with)) == 0;
}

/* By a list of what is good: a new scheme that runs scripts is bad without being known. */
static bool leads_somewhere_good(const char *url) {
  return url[0] == '#' || starts(url, "http://") || starts(url, "https://") || starts(url, "mailto:");
}

/* What a reader should see of raw HTML, made in place: all but its comments. */
static char *visible(char *html) {
  char *comment = html, *end;
  while ((comment = strstr(comment, "<!--")) && (end = strstr(comment, "-->"))) {
    memmove(comment, end + 3, strlen(end + 3) + 1);
  }
  html += strspn(html, " \n");
  size_t length = strlen(html);
  if (length && html[length - 1] == '\n') html[length - 1] = 0;
  return html;
}

/* Puts text in the place of raw HTML, so that no word of a person is lost and none is obeyed. */
static void show(cmark_node *html, bool is_block) {
  char *literal = strdup(cmark_node_get_literal(html));
  const char *words = literal ? visible(literal) : "";
  if (*words) {
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, words);
    cmark_node *shown = text;
    if (is_block) {
      shown = cmark_node_new(CMARK_NODE_PARAGRAPH);
      cmark_node_append_child(shown, text);
    }
    if (!cmark_node_insert_before(html, shown)) cmark_node_free(shown);
  }
  free(literal);
  cmark_node_free(html);
}

/* Puts what stands in a link or image in its place. */
static void unwrap(cmark_node *node) {
  cmark_node *child;
  while ((child = cmark_node_first_child(node))) {
    if (!cmark_node_insert_before(node, child)) cmark_node_unlink(child);
  }
  cmark_node_free(node);
}

static void settle(cmark_node *heading, int floor, int *last) {
  int level = cmark_node_get_heading_level(heading);
  if (level <= floor) level = floor + 1;
  if (level > *last + 1) level = *last + 1;
  if (level > 6) level = 6;
  cmark_node_set_heading_level(heading, level);
  *last = level;
}

/* On the way out of a node, when all below it is done, so that it may be replaced. */
static void clean(cmark_node *document, int floor) {
  cmark_iter *walk = cmark_iter_new(document);
  cmark_event_type event;
  int last = floor;
  /* Links and images around a node: HTML has no link in a link, the reader lets some through. */
  int around = 0;
  while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node(walk);
    cmark_node_type type = cmark_node_get_type(node);
    bool is_exit = event == CMARK_EVENT_EXIT;
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
      show(node, type == CMARK_NODE_HTML_BLOCK);
    } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
      around += is_exit ? -1 : 1;
      bool is_good = type == CMARK_NODE_LINK && around == 0 &&
                     leads_somewhere_good(cmark_node_get_url(node));
      if (is_exit && !is_good) unwrap(node);
    } else if (type == CMARK_NODE_HEADING && is_exit && floor > 0) {
      settle(node, floor, &last);
    }
  }
  cmark_iter_free(walk);
}

char *ccm_html(const char *markdown, size_t length, int floor) {
  /* The list of extensions is a global of the library and has no lock of its own. */
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, cmark_gfm_core_extensions_ensure_registered);

  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, markdown, length);
  cmark_node *document = cmark_parser_finish(parser);
  clean(document, floor);
  /* The attribute `align` is no longer part of HTML. */
  char *html = cmark_render_html(document, CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES,
                                 cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

void ccm_free(char *html) { free(html); }
