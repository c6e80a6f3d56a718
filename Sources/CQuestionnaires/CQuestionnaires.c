#include "CQuestionnaires.h"

// #embed is C23; clang offers it in earlier modes too, and the build tracks the files it names.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char mlops_adoption[] = {
#embed "../../questionnaires/mlops-adoption.json"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} questionnaires[] = {
    {"mlops-adoption", mlops_adoption, sizeof mlops_adoption},
};

size_t questionnaire_count(void) { return sizeof questionnaires / sizeof questionnaires[0]; }

const char *questionnaire_name(size_t index) {
  return index < questionnaire_count() ? questionnaires[index].name : NULL;
}

const unsigned char *questionnaire_bytes(size_t index) {
  return index < questionnaire_count() ? questionnaires[index].bytes : NULL;
}

size_t questionnaire_length(size_t index) {
  return index < questionnaire_count() ? questionnaires[index].length : 0;
}
