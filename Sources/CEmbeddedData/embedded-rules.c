#include "CEmbeddedData.h"

#include <string.h>

// What every rule has: the page that explains it, and for most a table of the planned types that
// it looks at. A new rule adds its two arrays, and its line in the list below.

static const unsigned char account_mismatch_page[] = {
#embed "../../docs/rules/account-mismatch.md"
};

static const unsigned char availability_zone_page[] = {
#embed "../../docs/rules/availability-zone.md"
};
static const unsigned char availability_zone_table[] = {
#embed "rules/availability-zone.json"
};

static const unsigned char quota_page[] = {
#embed "../../docs/rules/quota.md"
};

struct rule {
  const char *name;
  const unsigned char *page;
  size_t page_count;
  const unsigned char *table;
  size_t table_count;
};

#define WITH_TABLE(name, rule) {name, rule##_page, sizeof rule##_page, rule##_table, sizeof rule##_table}
#define WITHOUT_TABLE(name, rule) {name, rule##_page, sizeof rule##_page, NULL, 0}

static const struct rule rules[] = {
    WITHOUT_TABLE("account-mismatch", account_mismatch),
    WITH_TABLE("availability-zone", availability_zone),
    WITHOUT_TABLE("quota", quota),
};

static const struct rule *find(const char *name) {
  for (size_t index = 0; index < sizeof rules / sizeof *rules; index++)
    if (strcmp(rules[index].name, name) == 0) return &rules[index];
  return NULL;
}

const unsigned char *embedded_rule_page(const char *name, size_t *count) {
  const struct rule *rule = find(name);
  *count = rule ? rule->page_count : 0;
  return rule ? rule->page : NULL;
}

const unsigned char *embedded_rule_table(const char *name, size_t *count) {
  const struct rule *rule = find(name);
  *count = rule ? rule->table_count : 0;
  return rule ? rule->table : NULL;
}
