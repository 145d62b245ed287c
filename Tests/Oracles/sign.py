"""Signs requests with botocore's signer.

Reads one request a line (JSON: method, url, headers, body in base64, accessKey, secretKey, token,
region, service, time) and writes, a line each, the headers of the signed request as JSON.
"""

import base64
import datetime
import json
import sys

import botocore.auth
import botocore.awsrequest
import botocore.credentials


def sign(case):
    # The signer asks the clock; here it is told the time.
    now = datetime.datetime.fromtimestamp(case["time"], datetime.timezone.utc)
    botocore.auth.get_current_datetime = lambda: now
    request = botocore.awsrequest.AWSRequest(
        method=case["method"], url=case["url"], data=base64.b64decode(case["body"])
    )
    for name, value in case["headers"]:
        # Appends, where item assignment would replace an earlier header of that name.
        request.headers.add_header(name, value)
    credentials = botocore.credentials.Credentials(
        case["accessKey"], case["secretKey"], case.get("token")
    )
    is_s3 = case["service"] == "s3"
    signer = botocore.auth.S3SigV4Auth if is_s3 else botocore.auth.SigV4Auth
    signer(credentials, case["service"], case["region"]).add_auth(request)
    return [[name, value] for name, value in request.headers.items()]


for line in sys.stdin:
    print(json.dumps(sign(json.loads(line))))
