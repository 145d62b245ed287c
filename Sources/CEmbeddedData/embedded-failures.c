#include "CEmbeddedData.h"

static const unsigned char failures[] = {
#embed "rule-failures.json"
};

const unsigned char *embedded_rule_failures(size_t *count) {
  *count = sizeof failures;
  return failures;
}
