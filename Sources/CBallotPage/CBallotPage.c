#include "CBallotPage.h"

// #embed is C23; clang offers it in earlier modes too, and the build tracks the files it names.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char frame[] = {
#embed "page/page.html"
};

static const unsigned char style[] = {
#embed "page/page.css"
};

static const unsigned char script[] = {
#embed "page/page.js"
};

const unsigned char *ballot_page_bytes(enum ballot_page_part part) {
  switch (part) {
  case ballot_page_frame: return frame;
  case ballot_page_style: return style;
  case ballot_page_script: return script;
  }
}

size_t ballot_page_length(enum ballot_page_part part) {
  switch (part) {
  case ballot_page_frame: return sizeof frame;
  case ballot_page_style: return sizeof style;
  case ballot_page_script: return sizeof script;
  }
}
