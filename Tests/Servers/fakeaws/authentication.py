"""moto's check of signatures and policies, put right where moto's own is wrong.

moto recomputes a signature from what it parsed, and refuses boto3's own GET requests to Lambda;
here botocore recomputes it from the bytes that arrived. moto refuses in the words of awsQuery
whatever the protocol, and knows actions only by the names that signatures give to services.
"""

from botocore.awsrequest import AWSRequest
from moto.iam.access_control import IAMRequest, S3IAMRequest

from . import faults
from .operations import ACTIONS

# The request as it arrived, while moto handles it: method, target, headers and body.
arrived = {}


class Refused(Exception):
    """Raised through moto to the server, which knows the protocol."""

    def __init__(self, response):
        self.response = response


def check_signature(request):
    headers = arrived["headers"]
    authorization = headers["Authorization"]
    names = authorization.partition("SignedHeaders=")[2].partition(",")[0].split(";")
    signed = AWSRequest(
        method=arrived["method"],
        url=f"http://{headers['Host']}{arrived['target']}",
        headers={name: headers[name] for name in names if name in headers},
        data=arrived["body"],
    )
    signed.context["timestamp"] = headers["X-Amz-Date"]
    auth = request._create_auth(request._access_key.create_credentials())
    text = auth.string_to_sign(signed, auth.canonical_request(signed))
    if auth.signature(text, signed) != authorization.partition("Signature=")[2]:
        message = "The request signature we calculated does not match the signature you provided."
        raise Refused(lambda operation: faults.error(operation, faults.WRONG_SIGNATURE, message))


def check_action(request, resource):
    request._action = ACTIONS.get(request._action, request._action)
    return check_named_action(request, resource)


def refuse_permission(request):
    caller = request._access_key.arn
    raise Refused(lambda operation: faults.denial(operation, caller))


def refuse_key(request, reason):
    message = "The security token included in the request is invalid."
    raise Refused(lambda operation: faults.error(operation, faults.UNKNOWN_KEY, message))


check_named_action = IAMRequest.check_action_permitted
for kind in (IAMRequest, S3IAMRequest):
    kind.check_signature = check_signature
    kind.check_action_permitted = check_action
    kind._raise_access_denied = refuse_permission
    kind._raise_invalid_access_key = refuse_key
