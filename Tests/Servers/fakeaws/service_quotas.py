"""Service Quotas, as far as headroom and the AWS CLI ask it.

moto knows the defaults of a few VPC quotas and none of the rest. What this one does, and the
messages it gives, was taken from the service's model in botocore and from what users reported of
the real one; what neither tells is marked as ours.
"""

import json
import time
import uuid
from pathlib import Path

from moto.core.responses import ActionResult, BaseResponse
from moto.servicequotas import urls

from .faults import Refusal

CATALOG = json.loads((Path(__file__).parent.parent / "service-quotas.json").read_text())
GLOBAL_REGION = "us-east-1"
OPEN = {"PENDING", "CASE_OPENED"}
OPEN_REQUESTS_PER_ACCOUNT = 20


class Account:
    """The applied values, the requests and the oddities of one account."""

    accounts = {}

    def __init__(self):
        self.applied = {}
        self.applies_defaults = False
        self.resources = {}
        self.defaults = {}
        self.unavailable = {}
        self.metrics = {}
        self.requests = []

    @classmethod
    def of(cls, number):
        return cls.accounts.setdefault(number, cls())

    def default(self, service, code):
        return self.defaults.get((service, code), CATALOG[service][code]["default"])


class ServiceQuotas(BaseResponse):
    page_size = 100

    def __init__(self):
        super().__init__(service_name="service-quotas")
        self.automated_parameter_parsing = True

    @property
    def account(self):
        return Account.of(self.current_account)

    # Reading

    def list_services(self):
        services = [{"ServiceCode": code, "ServiceName": code} for code in sorted(CATALOG)]
        return ActionResult({"Services": services})

    def list_service_quotas(self):
        service = self._service()
        codes = self._codes(service)
        if only := self.params.get("QuotaCode"):
            codes = [code for code in codes if code == only]
        level = self.params.get("QuotaAppliedAtLevel", "ACCOUNT")
        quotas = []
        if level != "RESOURCE":
            quotas += [self._quota(service, code) for code in codes if self._has_value(service, code)]
        if level != "ACCOUNT":
            for code in codes:
                for arn, value in self.account.resources.get((self.region, service, code), {}).items():
                    quotas.append({**self._quota(service, code, context=arn), "Value": value})
        return ActionResult({"Quotas": quotas})

    def get_service_quota(self):
        service, code = self._service_and_code()
        # Users see no message here: https://github.com/aws/aws-cli/issues/6629
        if not self._has_value(service, code):
            raise Refusal("NoSuchResourceException", "")
        return ActionResult({"Quota": self._quota(service, code)})

    def list_aws_default_service_quotas(self):
        service = self._service()
        quotas = [self._quota(service, code, default=True) for code in self._codes(service)]
        return ActionResult({"Quotas": quotas})

    def get_aws_default_service_quota(self):
        service, code = self._service_and_code()
        return ActionResult({"Quota": self._quota(service, code, default=True)})

    # Requests

    def request_service_quota_increase(self):
        service, code = self._service_and_code()
        desired = float(self.params["DesiredValue"])
        key = (self.region, service, code)
        context = self.params.get("ContextId")
        # Which error a quota gives that is not adjustable is not documented; this one is ours.
        if not CATALOG[service][code]["adjustable"]:
            raise Refusal("IllegalArgumentException", "The quota is not adjustable.")
        unanswered = [each for each in self.account.requests if each["Status"] in OPEN]
        if any((each["key"], each.get("context")) == (key, context) for each in unanswered):
            raise Refusal(
                "ResourceAlreadyExistsException",
                "Only one open service quota increase request is allowed per quota.",
            )
        value = self.account.applied.get(key, self.account.default(service, code))
        if desired <= self.account.resources.get(key, {}).get(context, value):
            raise Refusal(
                "IllegalArgumentException",
                "You must provide a quota value greater than the current quota value",
            )
        if len(unanswered) >= OPEN_REQUESTS_PER_ACCOUNT:
            raise Refusal(
                "QuotaExceededException",
                "You have exceeded your service quota: open quota increase requests.",
            )
        return ActionResult({"RequestedQuota": self._described(self._open(key, desired, context))})

    def get_requested_service_quota_change(self):
        for each in self.account.requests:
            if each["Id"] == self.params["RequestId"] and each["key"][0] == self.region:
                return ActionResult({"RequestedQuota": self._described(each)})
        raise Refusal("NoSuchResourceException", "")

    def list_requested_service_quota_change_history(self):
        return self._history(self.params.get("ServiceCode"))

    def list_requested_service_quota_change_history_by_quota(self):
        return self._history(*self._service_and_code())

    # Shared

    def _history(self, service=None, code=None):
        status = self.params.get("Status")
        requests = [
            self._described(each)
            for each in self.account.requests
            if each["key"][0] == self.region
            and service in (None, each["key"][1])
            and code in (None, each["key"][2])
            and status in (None, each["Status"])
        ]
        return ActionResult({"RequestedQuotas": requests})

    def _open(self, key, desired, context=None):
        now = time.time()
        request = {
            "key": key,
            "Id": uuid.uuid4().hex,
            "Status": "PENDING",
            "DesiredValue": desired,
            "Created": now,
            "LastUpdated": now,
            **({"context": context} if context else {}),
        }
        self.account.requests.append(request)
        return request

    def _described(self, request):
        region, service, code = request["key"]
        quota = self._quota(service, code, default=True, context=request.get("context", "*"))
        names = ("ServiceCode", "ServiceName", "QuotaCode", "QuotaName", "GlobalQuota", "QuotaArn")
        return {
            **{name: quota[name] for name in names},
            **{name: value for name, value in request.items() if name not in ("key", "context")},
            **{name: quota[name] for name in ("QuotaContext",) if name in quota},
            "Requester": json.dumps({"accountId": self.current_account}),
            "QuotaRequestedAtLevel": "RESOURCE" if "context" in request else "ACCOUNT",
            "Unit": "None",
        }

    def _quota(self, service, code, default=False, context="*"):
        known = CATALOG[service][code]
        region = "" if known["global"] else self.region
        key = (self.region, service, code)
        quota = {
            "ServiceCode": service,
            "ServiceName": service,
            "QuotaArn": f"arn:aws:servicequotas:{region}:{self.current_account}:{service}/{code}",
            "QuotaCode": code,
            "QuotaName": known["name"],
            "Value": self.account.default(service, code),
            "Unit": "None",
            "Adjustable": known["adjustable"],
            "GlobalQuota": known["global"],
        }
        quota.update(self.account.metrics.get((service, code), {}))
        if key in self.account.resources:
            quota["QuotaContext"] = {
                "ContextScope": "RESOURCE", "ContextScopeType": "AWS::Any::Resource", "ContextId": context}
        if not default:
            quota["QuotaAppliedAtLevel"] = "ACCOUNT" if context == "*" else "RESOURCE"
            quota["Value"] = self.account.applied.get(key, quota["Value"])
            # An answer of status 200 that holds an error instead of a value.
            if reason := self.account.unavailable.get(key):
                del quota["Value"]
                quota["ErrorReason"] = {"ErrorCode": reason, "ErrorMessage": "not now"}
        return quota

    def _has_value(self, service, code):
        key = (self.region, service, code)
        account = self.account
        return account.applies_defaults or key in account.applied or key in account.unavailable

    def _service(self):
        service = self.params["ServiceCode"]
        if service not in CATALOG:
            raise Refusal(
                "NoSuchResourceException",
                "The request failed because the specified service does not exist.",
            )
        return service

    def _codes(self, service):
        """The quotas this region knows: the global ones are in one region only."""
        return [
            code
            for code in sorted(CATALOG[service])
            if self.region == GLOBAL_REGION or not CATALOG[service][code]["global"]
        ]

    def _service_and_code(self):
        service, code = self._service(), self.params["QuotaCode"]
        if code not in self._codes(service):
            raise Refusal("NoSuchResourceException", "")
        return service, code


urls.url_paths = {"{0}/$": ServiceQuotas.dispatch}
