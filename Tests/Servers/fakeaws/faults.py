"""What can go wrong on purpose: refusals, throttling, slowness."""

import threading
import time
import warnings
from collections import Counter

from moto.core.exceptions import ServiceException
from moto.core.model import OperationModel
from moto.core.serialize import get_serializer_class

# Not every model lists the errors that all services give.
warnings.filterwarnings("ignore", message=".* does not match an error shape")

# Requests a second, and at once, per region.
# https://docs.aws.amazon.com/servicequotas/latest/userguide/reference_limits.html
SERVICE_QUOTAS_RATES = {
    "GetServiceQuota": 5,
    "GetAWSDefaultServiceQuota": 5,
    "GetRequestedServiceQuotaChange": 5,
    "ListRequestedServiceQuotaChangeHistory": 5,
    "ListRequestedServiceQuotaChangeHistoryByQuota": 5,
    "ListServiceQuotas": 10,
    "ListAWSDefaultServiceQuotas": 10,
}

# Code and status of what is refused, by protocol.
DENIED = {
    "ec2": ("UnauthorizedOperation", 403),
    "query": ("AccessDenied", 403),
    "json": ("AccessDeniedException", 400),
    "rest-json": ("AccessDeniedException", 403),
    "rest-xml": ("AccessDenied", 403),
}
THROTTLED = {
    "ec2": ("RequestLimitExceeded", 503),
    "query": ("Throttling", 400),
    "json": ("ThrottlingException", 400),
    "rest-json": ("TooManyRequestsException", 429),
    "rest-xml": ("SlowDown", 503),
}
UNKNOWN_KEY = {
    "ec2": ("AuthFailure", 401),
    "query": ("InvalidClientTokenId", 403),
    "json": ("UnrecognizedClientException", 400),
    "rest-json": ("UnrecognizedClientException", 403),
    "rest-xml": ("InvalidAccessKeyId", 403),
}
WRONG_SIGNATURE = {
    "ec2": ("AuthFailure", 401),
    "query": ("SignatureDoesNotMatch", 403),
    "json": ("InvalidSignatureException", 400),
    "rest-json": ("InvalidSignatureException", 403),
    "rest-xml": ("SignatureDoesNotMatch", 403),
}


class Refusal(ServiceException):
    """An error by its code; its message may be empty, as AWS's sometimes is."""

    def __str__(self):
        return self.message


class Faults:
    """The faults that are switched on, and which of them meets a request."""

    def __init__(self, clock=time.monotonic):
        self.clock = clock
        self.denied = set()
        self.throttled = Counter()
        self.lost = Counter()
        self.rates = False
        self.latency = 0.0
        self._buckets = {}
        self._lock = threading.Lock()

    def response(self, operation, region):
        """Status, headers and body of the fault that meets this request; None to go on."""
        if str(operation) in self.denied or operation.action in self.denied:
            return denial(operation, "arn:aws:iam::123456789012:user/headroom")
        if self._is_throttled(operation, region):
            return error(operation, THROTTLED, "Rate exceeded")
        return None

    def loses(self, operation):
        """Whether the answer to this request is lost on its way, although it was carried out."""
        with self._lock:
            if self.lost[str(operation)] == 0:
                return False
            self.lost[str(operation)] -= 1
            return True

    def _is_throttled(self, operation, region):
        with self._lock:
            if self.throttled[str(operation)] > 0:
                self.throttled[str(operation)] -= 1
                return True
            rate = SERVICE_QUOTAS_RATES.get(operation.name)
            if not self.rates or operation.service != "servicequotas" or rate is None:
                return False
            now = self.clock()
            tokens, then = self._buckets.get((operation, region), (rate, now))
            tokens = min(rate, tokens + (now - then) * rate)
            self._buckets[operation, region] = (max(0, tokens - 1) if tokens >= 1 else tokens, now)
            return tokens < 1


def denial(operation, caller):
    """The refusal of a caller that lacks the permission, which its message names."""
    message = (
        f"User: {caller} is not authorized to perform: {operation.action} because no "
        f"identity-based policy allows the {operation.action} action"
    )
    if operation.service_model.protocol == "ec2":
        message = f"You are not authorized to perform this operation. {message}"
    return error(operation, DENIED, message)


def error(operation, codes, message):
    """Status, headers and body of an error as the operation's protocol writes it."""
    model = operation.service_model
    code, status = codes[model.protocol]
    if codes is THROTTLED and operation.service == "servicequotas":
        code = "TooManyRequestsException"
    serializer = get_serializer_class(model.service_name, model.protocol)
    serialized = serializer(OperationModel({}, model)).serialize(Refusal(code, message))
    return status, serialized["headers"], serialized["body"].encode()
