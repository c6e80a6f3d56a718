#pragma once

#include <stddef.h>

/// How many questionnaires are built into the program, former versions included.
size_t questionnaire_count(void);

/// The name of a built-in questionnaire, the same as its id; NULL from questionnaire_count() on.
/// Several versions have one name, of which the newest stands first.
const char *_Nullable questionnaire_name(size_t index);

/// The version of a built-in questionnaire, the same as in its text; NULL from questionnaire_count() on.
const char *_Nullable questionnaire_version(size_t index);

/// The JSON text of a built-in questionnaire, without a final zero; NULL from questionnaire_count() on.
const unsigned char *_Nullable questionnaire_bytes(size_t index);

/// How many bytes that text has.
size_t questionnaire_length(size_t index);

/// How many built-in questionnaires have rules on what to look for in a repository.
size_t evidence_rules_count(void);

/// The name of the questionnaire that rules are for; NULL from evidence_rules_count() on.
const char *_Nullable evidence_rules_name(size_t index);

/// The JSON text of the rules, without a final zero; NULL from evidence_rules_count() on.
const unsigned char *_Nullable evidence_rules_bytes(size_t index);

/// How many bytes that text has.
size_t evidence_rules_length(size_t index);

/// The vectors of the questionnaire language that the program runs on itself, a JSON text without a final zero.
const unsigned char *_Nonnull self_test_bytes(void);

/// How many bytes that text has.
size_t self_test_length(void);
