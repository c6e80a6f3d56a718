#pragma once

#include <stddef.h>

/// How many questionnaires are built into the program.
size_t questionnaire_count(void);

/// The name of a built-in questionnaire, the same as its id; NULL from questionnaire_count() on.
const char *_Nullable questionnaire_name(size_t index);

/// The JSON text of a built-in questionnaire, without a final zero; NULL from questionnaire_count() on.
const unsigned char *_Nullable questionnaire_bytes(size_t index);

/// How many bytes that text has.
size_t questionnaire_length(size_t index);
