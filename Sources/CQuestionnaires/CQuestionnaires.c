#include "CQuestionnaires.h"

// #embed is C23; clang offers it in earlier modes too, and the build tracks the files it names.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char mlops_adoption[] = {
#embed "../../questionnaires/mlops-adoption.json"
};

static const unsigned char genai_adoption[] = {
#embed "../../questionnaires/genai-adoption.json"
};

static const unsigned char mlops_adoption_1_0_0[] = {
#embed "../../questionnaires/former/mlops-adoption-1.0.0.json"
};

static const unsigned char mlops_adoption_evidence[] = {
#embed "../../questionnaires/mlops-adoption.evidence.json"
};

static const unsigned char self_test[] = {
#embed "../../questionnaires/self-test/vectors.json"
};

static const struct {
  const char *name;
  const char *version;
  const unsigned char *bytes;
  size_t length;
} questionnaires[] = {
    {"mlops-adoption", "1.1.0", mlops_adoption, sizeof mlops_adoption},
    {"genai-adoption", "1.0.0", genai_adoption, sizeof genai_adoption},
    // For files that name it.
    {"mlops-adoption", "1.0.0", mlops_adoption_1_0_0, sizeof mlops_adoption_1_0_0},
};

size_t questionnaire_count(void) { return sizeof questionnaires / sizeof questionnaires[0]; }

const char *questionnaire_name(size_t index) {
  return index < questionnaire_count() ? questionnaires[index].name : NULL;
}

const char *questionnaire_version(size_t index) {
  return index < questionnaire_count() ? questionnaires[index].version : NULL;
}

const unsigned char *questionnaire_bytes(size_t index) {
  return index < questionnaire_count() ? questionnaires[index].bytes : NULL;
}

size_t questionnaire_length(size_t index) {
  return index < questionnaire_count() ? questionnaires[index].length : 0;
}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} evidence_rules[] = {
    {"mlops-adoption", mlops_adoption_evidence, sizeof mlops_adoption_evidence},
};

size_t evidence_rules_count(void) { return sizeof evidence_rules / sizeof evidence_rules[0]; }

const char *evidence_rules_name(size_t index) {
  return index < evidence_rules_count() ? evidence_rules[index].name : NULL;
}

const unsigned char *evidence_rules_bytes(size_t index) {
  return index < evidence_rules_count() ? evidence_rules[index].bytes : NULL;
}

size_t evidence_rules_length(size_t index) {
  return index < evidence_rules_count() ? evidence_rules[index].length : 0;
}

const unsigned char *self_test_bytes(void) { return self_test; }

size_t self_test_length(void) { return sizeof self_test; }
