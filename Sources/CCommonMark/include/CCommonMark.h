#pragma once
/* All that Swift sees of cmark-gfm: Markdown with tables in, HTML without anything dangerous out. */
#include <stddef.h>

/* The HTML of `length` bytes of UTF-8, to be given back with ccm_free. Raw HTML becomes visible text, comments vanish,
   an image its words, and so does a link that leads to anything but http, https, mailto or a place of the same page.
   Headings begin at `floor` + 1 and leave no level out; a floor of 0 leaves them as they are. */
char *ccm_html(const char *markdown, size_t length, int floor);
void ccm_free(char *html);
