#ifndef HEADROOM_CEMBEDDEDDATA_H
#define HEADROOM_CEMBEDDEDDATA_H

#include <stddef.h>

/// The bytes of `quotas.json`, the catalogue at the top of the package.
const unsigned char *embedded_quotas(size_t *count);

/// The bytes of `stale.json`, what leftovers are, beside the catalogue.
const unsigned char *embedded_stale_types(size_t *count);

/// The bytes of `aws-operations.json`: protocols, shapes and page tokens of the operations
/// that headroom may call, generated from botocore's models.
const unsigned char *embedded_aws_operations(size_t *count);

/// The bytes of `aws-endpoints.json`: partitions, hosts and signing scopes.
const unsigned char *embedded_aws_endpoints(size_t *count);

/// The bytes of `cloudformation.json`: of each CloudFormation type, which properties force a
/// replacement and whether it deletes first, generated from the registry's schemas.
const unsigned char *embedded_cloudformation(size_t *count);

/// The bytes of `docs/rules/NAME.md`, the page of a rule; NULL for a name that no rule has.
const unsigned char *embedded_rule_page(const char *name, size_t *count);

/// The bytes of `rules/NAME.json`, the planned types that a rule looks at; NULL for a rule that
/// has no such table.
const unsigned char *embedded_rule_table(const char *name, size_t *count);

/// The bytes of `rule-failures.json`, what AWS answers when a rule was not heeded.
const unsigned char *embedded_rule_failures(size_t *count);

#endif
