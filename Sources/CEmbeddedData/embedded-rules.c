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

static const unsigned char db_instance_class_page[] = {
#embed "../../docs/rules/db-instance-class.md"
};
static const unsigned char db_instance_class_table[] = {
#embed "rules/db-instance-class.json"
};

static const unsigned char document_size_page[] = {
#embed "../../docs/rules/document-size.md"
};
static const unsigned char document_size_table[] = {
#embed "rules/document-size.json"
};

static const unsigned char engine_version_page[] = {
#embed "../../docs/rules/engine-version.md"
};
static const unsigned char engine_version_table[] = {
#embed "rules/engine-version.json"
};

static const unsigned char hard_coded_identity_page[] = {
#embed "../../docs/rules/hard-coded-identity.md"
};
static const unsigned char hard_coded_identity_table[] = {
#embed "rules/hard-coded-identity.json"
};

static const unsigned char instance_type_page[] = {
#embed "../../docs/rules/instance-type.md"
};
static const unsigned char instance_type_table[] = {
#embed "rules/instance-type.json"
};

static const unsigned char log_group_key_page[] = {
#embed "../../docs/rules/log-group-key.md"
};
static const unsigned char log_group_key_table[] = {
#embed "rules/log-group-key.json"
};

static const unsigned char name_taken_page[] = {
#embed "../../docs/rules/name-taken.md"
};
static const unsigned char name_taken_table[] = {
#embed "rules/name-taken.json"
};

static const unsigned char permissions_page[] = {
#embed "../../docs/rules/permissions.md"
};
static const unsigned char permissions_table[] = {
#embed "rules/permissions.json"
};

static const unsigned char quota_page[] = {
#embed "../../docs/rules/quota.md"
};

static const unsigned char reference_exists_page[] = {
#embed "../../docs/rules/reference-exists.md"
};
static const unsigned char reference_exists_table[] = {
#embed "rules/reference-exists.json"
};

static const unsigned char singleton_page[] = {
#embed "../../docs/rules/singleton.md"
};
static const unsigned char singleton_table[] = {
#embed "rules/singleton.json"
};

static const unsigned char subnet_addresses_page[] = {
#embed "../../docs/rules/subnet-addresses.md"
};
static const unsigned char subnet_addresses_table[] = {
#embed "rules/subnet-addresses.json"
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
    WITH_TABLE("db-instance-class", db_instance_class),
    WITH_TABLE("document-size", document_size),
    WITH_TABLE("engine-version", engine_version),
    WITH_TABLE("hard-coded-identity", hard_coded_identity),
    WITH_TABLE("instance-type", instance_type),
    WITH_TABLE("log-group-key", log_group_key),
    WITH_TABLE("name-taken", name_taken),
    WITH_TABLE("permissions", permissions),
    WITHOUT_TABLE("quota", quota),
    WITH_TABLE("reference-exists", reference_exists),
    WITH_TABLE("singleton", singleton),
    WITH_TABLE("subnet-addresses", subnet_addresses),
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
