"""Says how botocore's standard mode, as it is since November 2026, repeats requests.

Reads one failure a line (JSON: service, attempt, throttled, retryAfter in milliseconds or null,
random) and writes the delay after it in seconds, a line each. A last line holds the error codes and
statuses that botocore repeats.
"""

import json
import os
import sys
import types

# Releases before 1.44 have the new rules behind this switch; later ones ignore it.
os.environ["AWS_NEW_RETRIES_2026"] = "true"

from botocore.retries import standard


class Detector:
    def __init__(self, throttled):
        self.throttled = throttled

    def is_throttling_error_from_context(self, context):
        return self.throttled


def delay(case):
    backoff = standard.ExponentialBackoff(
        random=lambda: case["random"],
        service_name=case["service"],
        throttling_detector=Detector(case["throttled"]),
    )
    headers = {}
    if case.get("retryAfter") is not None:
        headers["x-amz-retry-after"] = str(case["retryAfter"])
    context = standard.RetryContext(
        attempt_number=case["attempt"],
        http_response=types.SimpleNamespace(headers=headers, status_code=503),
    )
    return backoff.delay_amount(context)


for line in sys.stdin:
    print(delay(json.loads(line)))
print(
    json.dumps(
        {
            "throttling": standard.ThrottledRetryableChecker._THROTTLED_ERROR_CODES,
            "transient": standard.TransientRetryableChecker._TRANSIENT_ERROR_CODES,
            "statuses": standard.TransientRetryableChecker._TRANSIENT_STATUS_CODES,
        }
    )
)
