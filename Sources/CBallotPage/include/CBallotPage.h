#pragma once

#include <stddef.h>

/// The parts of the page on which people fill in a ballot without the program.
enum ballot_page_part { ballot_page_frame, ballot_page_style, ballot_page_script };

/// The ASCII text of a part, without a final zero. In the frame, double braces hold sentences, which are translated, and
/// names in capitals, for which something is filled in.
const unsigned char *_Nonnull ballot_page_bytes(enum ballot_page_part part);

/// How many bytes that text has.
size_t ballot_page_length(enum ballot_page_part part);
