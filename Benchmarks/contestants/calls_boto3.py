"""A script that knows exactly what to ask: all its calls at once, each in a thread, with boto3.

Its argument is a JSON list of [service, region, operation, input].
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.exceptions import ClientError

calls = json.loads(sys.argv[1])
session = boto3.Session()
clients = {}
for service, region, _, _ in calls:
    if (service, region) not in clients:
        clients[service, region] = session.client(service, region_name=region)


def ask(call):
    service, region, operation, arguments = call
    client = clients[service, region]
    try:
        if client.can_paginate(operation):
            return client.get_paginator(operation).paginate(**arguments).build_full_result()
        return getattr(client, operation)(**arguments)
    except ClientError as refusal:  # as where a quota has no applied value
        return refusal.response


with ThreadPoolExecutor(max_workers=len(calls)) as pool:
    for answer in pool.map(ask, calls):
        len(answer)
