"""What a test may order of the server itself: a name and its arguments, on standard input."""

import json
import threading
import time
from collections import Counter

from moto import settings
from moto.core.authorization import ActionAuthenticatorMixin
from moto.core.base_backend import BackendDict
from moto.core.model_instances import reset_model_data
from moto.moto_api._internal import mock_random

from . import leftovers, moto_gaps, situations
from .faults import Faults
from .service_quotas import Account

ACCOUNT = "123456789012"


class Control:
    """The state beside moto's. Every public method but `answer` is an order."""

    def __init__(self):
        self.lock = threading.Lock()
        self.url = ""
        self.faults = Faults()
        self.replay = None
        self.blanks = False
        self.requests = []
        self.connections = 0

    def answer(self, line):
        """Carries out an order, `NAME {"argument": value}`; JSON, or a line that begins `error:`."""
        name, _, arguments = line.strip().partition(" ")
        try:
            result = ORDERS[name](self, **json.loads(arguments or "{}"))
        except Exception as error:
            return f"error: {type(error).__name__}: {error}".replace("\n", " ")
        return json.dumps(result or {})

    def reset(self):
        """Empties the account and switches off every fault."""
        BackendDict.reset()
        reset_model_data()
        mock_random.seed(0)  # the same identifiers each time
        Account.accounts.clear()
        moto_gaps.page_size["most"] = None
        moto_gaps.stranger["account"] = None
        moto_gaps.denied_actions.clear()
        self.faults = Faults()
        self.replay = None
        self.blanks = False
        self.authenticate(on=False)
        self.count()

    def fill(self, situation, **parameters):
        """Brings the account into one of the situations of `situations`."""
        return getattr(situations, situation)(**parameters)

    def leave(self, region, suffixes, days):
        """Leaves one run of the incident's pipeline behind for each suffix, so many days old."""
        return {suffix: leftovers.pipeline(self.url, region, suffix, days) for suffix in suffixes}

    def leave_many(self, **parameters):
        """Leaves many runs behind among much that is alive."""
        return leftovers.many(**parameters)

    def look_alikes(self, region):
        """Adds what only looks as if it were left behind."""
        leftovers.look_alikes(self.url, region)

    def stranger(self, account):
        """Lets every caller be of this account; null for the account itself."""
        moto_gaps.stranger["account"] = account

    def age(self, region, suffix, days):
        """Dates what has this in its name so many days back."""
        leftovers.age(region, suffix, days)

    def quota(self, service, code, region, applied=None, default=None, error=None, resources=None):
        """Sets what Service Quotas says: an applied value, AWS's default, an error reason, or values
        of single resources by their ARNs."""
        account = Account.of(ACCOUNT)
        if resources is not None:
            account.resources[region, service, code] = resources
        if applied is not None:
            account.applied[region, service, code] = applied
        if default is not None:
            account.defaults[service, code] = default
        if error is not None:
            account.unavailable[region, service, code] = error

    def apply_defaults(self, on):
        """Has every quota an applied value, AWS's default where nothing else was set."""
        Account.of(ACCOUNT).applies_defaults = on

    def metric(self, service, code, region, value=None, statistic="Maximum", period=None):
        """Has Service Quotas name a usage metric of a quota, and CloudWatch a value of it."""
        name = "ResourceCount" if period is None else "CallCount"
        metric = {
            "MetricNamespace": "AWS/Usage",
            "MetricName": name,
            "MetricDimensions": {"Service": service, "Resource": code},
            "MetricStatisticRecommendation": statistic,
        }
        Account.of(ACCOUNT).metrics[service, code] = {"UsageMetric": metric}
        if period is not None:
            Account.of(ACCOUNT).metrics[service, code]["Period"] = period
        if value is not None:
            situations.measure(region, name, metric["MetricDimensions"], value)

    def decide(self, status="APPROVED", id=None):
        """Decides the open request with this id, or all; an approved one becomes the value."""
        decided = []
        for request in Account.of(ACCOUNT).requests:
            if request["Status"] in ("PENDING", "CASE_OPENED") and id in (None, request["Id"]):
                request.update(Status=status, LastUpdated=time.time())
                decided.append(request["Id"])
                if status == "APPROVED":
                    Account.of(ACCOUNT).applied[request["key"]] = request["DesiredValue"]
                    situations.apply(*request["key"], request["DesiredValue"])
        return {"decided": decided}

    def deny(self, operations):
        """Refuses these from now on: `iam:GetAccountSummary`, as signatures or as IAM name them."""
        self.faults.denied = set(operations)

    def simulate(self, denied):
        """Lets simulations of policies deny these actions: `ec2:CreateVpc`."""
        moto_gaps.denied_actions.update(denied)

    def throttle(self, operation, times):
        """Throttles the next requests for this operation."""
        self.faults.throttled[operation] = times

    def lose(self, operation, times):
        """Carries out the next requests for this operation and breaks off instead of answering."""
        self.faults.lost[operation] = times

    def rates(self, on):
        """Throttles Service Quotas at the rates that AWS publishes."""
        self.faults.rates = on

    def latency(self, milliseconds):
        """Waits before each answer."""
        self.faults.latency = milliseconds / 1000

    def pages(self, most):
        """Puts at most so many items on a page of what moto gives in one."""
        moto_gaps.page_size["most"] = most

    def authenticate(self, on):
        """Checks signatures and policies from now on, as moto can."""
        settings.INITIAL_NO_AUTH_ACTION_COUNT = 0 if on else float("inf")
        ActionAuthenticatorMixin.request_count = 0

    def remember(self, on):
        """Answers equal requests from memory, so that a measurement is not of moto."""
        self.replay = {} if on else None

    def blank(self, on):
        """Answers with nothing what moto does not know, so that others' tools run to their end."""
        self.blanks = on

    def count(self):
        """Requests by operation and connections since the last count."""
        with self.lock:
            counts = {"requests": Counter(self.requests), "connections": self.connections}
            self.requests, self.connections = [], 0
        return counts


ORDERS = {
    name: function
    for name, function in vars(Control).items()
    if not name.startswith("_") and name != "answer"
}
