#include "CEmbeddedData.h"

static const unsigned char quotas[] = {
#embed "../../quotas.json"
};

static const unsigned char stale_types[] = {
#embed "../../stale.json"
};

static const unsigned char operations[] = {
#embed "aws-operations.json"
};

static const unsigned char endpoints[] = {
#embed "aws-endpoints.json"
};

static const unsigned char cloudformation[] = {
#embed "cloudformation.json"
};

const unsigned char *embedded_quotas(size_t *count) {
  *count = sizeof quotas;
  return quotas;
}

const unsigned char *embedded_stale_types(size_t *count) {
  *count = sizeof stale_types;
  return stale_types;
}

const unsigned char *embedded_aws_operations(size_t *count) {
  *count = sizeof operations;
  return operations;
}

const unsigned char *embedded_aws_endpoints(size_t *count) {
  *count = sizeof endpoints;
  return endpoints;
}

const unsigned char *embedded_cloudformation(size_t *count) {
  *count = sizeof cloudformation;
  return cloudformation;
}
