#!/usr/bin/env python3
"""Writes aws-operations.json and aws-endpoints.json from the installed botocore's models.

    python3 generate-aws-data.py [DIRECTORY]

aws-operations.txt, beside this script, says which operations. The same botocore and the same
list give the same bytes. Documentation is dropped; whatever a model has that headroom's
serialisers and parsers do not know stops the script.
"""

import json
import re
import sys
from pathlib import Path

import botocore
import botocore.session
from botocore.endpoint_provider import EndpointProvider
from botocore.exceptions import EndpointProviderError, UnknownServiceError

HERE = Path(__file__).resolve().parent

# --- The list ---------------------------------------------------------------------------------


def listed_operations():
    """{service: {operation: {mark: value}}} as aws-operations.txt has it."""
    services = {}
    for line in (HERE / "aws-operations.txt").read_text().splitlines():
        words = line.split("#")[0].split()
        if not words:
            continue
        service, operation = words[0].split(":")
        marks = {}
        for word in words[1:]:
            if word.startswith("action="):
                marks["action"] = word.removeprefix("action=")
            elif word in ("request", "credentials"):
                marks["access"] = word
            elif word == "one-page":
                marks["pages"] = None
            else:
                raise SystemExit(f"aws-operations.txt: unknown mark {word!r} on {words[0]}")
        if operation in services.setdefault(service, {}):
            raise SystemExit(f"aws-operations.txt: {words[0]} stands there twice")
        services[service][operation] = marks
    return services


# --- Shapes -----------------------------------------------------------------------------------

SCALARS = {
    "string": "string", "character": "string", "integer": "integer", "long": "integer",
    "float": "float", "double": "float", "boolean": "boolean", "blob": "blob",
}
XML_PROTOCOLS = ("ec2", "query", "rest-xml")
LOCATIONS = {"uri", "querystring", "header", "headers", "statusCode"}
KNOWN_SERIALIZATION = {
    "name", "queryName", "location", "flattened", "timestampFormat", "payload", "resultWrapper",
    "xmlNamespace", "hostLabel", "streaming",
}


class ShapeTable:
    """The structures, lists and maps that a service's operations need, each once by its name."""

    def __init__(self, service, protocol):
        self.service = service
        self.protocol = protocol
        self.shapes = {}
        self.inputs = set()

    def reference(self, shape, is_input):
        """A scalar's kind, or the name under which the shape is in the table."""
        unknown = set(shape.serialization) - KNOWN_SERIALIZATION
        if unknown or shape.serialization.get("jsonvalue") or shape.metadata.get("jsonvalue"):
            raise SystemExit(f"{self.service}: {shape.name} has unknown {sorted(unknown)}")
        if shape.type_name in SCALARS:
            return SCALARS[shape.type_name]
        if shape.type_name == "timestamp":
            form = shape.serialization.get("timestampFormat")
            return f"timestamp/{form}" if form else "timestamp"
        if getattr(shape, "is_document_type", False):
            return "document"
        self.add(shape, is_input)
        return shape.name

    def add(self, shape, is_input):
        if shape.name in self.shapes and (not is_input or shape.name in self.inputs):
            return
        if shape.name in SCALARS or shape.name in ("timestamp", "document"):
            raise SystemExit(f"{self.service}: the shape name {shape.name} is taken")
        entry = self.shapes.setdefault(shape.name, {})
        if is_input:
            self.inputs.add(shape.name)
        if shape.type_name == "structure":
            entry["members"] = {
                name: self.member(name, member, is_input)
                for name, member in sorted(shape.members.items())
            }
            if is_input and shape.required_members:
                entry["required"] = sorted(shape.required_members)
            if "payload" in shape.serialization:
                entry["payload"] = shape.serialization["payload"]
        elif shape.type_name == "list":
            entry["list"] = self.reference(shape.member, is_input)
            if "name" in shape.member.serialization and self.protocol in XML_PROTOCOLS:
                entry["item"] = shape.member.serialization["name"]
        elif shape.type_name == "map":
            if shape.key.type_name != "string":
                raise SystemExit(f"{self.service}: {shape.name} has keys that are no strings")
            entry["map"] = self.reference(shape.value, is_input)
            for part in ("key", "value"):
                name = getattr(shape, part).serialization.get("name")
                if name:
                    entry[part] = name
        else:
            raise SystemExit(f"{self.service}: {shape.name} is a {shape.type_name}")

    def member(self, name, shape, is_input):
        reference = self.reference(shape, is_input)
        traits = shape.serialization
        entry = {"type": reference}
        wire_name = traits.get("name", name)
        if traits.get("flattened") and self.protocol in XML_PROTOCOLS:
            # The elements of a flattened list stand in the list's place, under their own name.
            entry["flattened"] = True
            item = shape.type_name == "list" and shape.member.serialization.get("name")
            if item and self.protocol == "ec2" and is_input and item != wire_name:
                raise SystemExit(f"ec2: {name} is sent under one name and answered under another")
            wire_name = item or wire_name
        if wire_name != name:
            entry["name"] = wire_name
        if is_input and traits.get("queryName", name) != name:
            entry["queryName"] = traits["queryName"]
        if "location" in traits:
            if traits["location"] not in LOCATIONS:
                raise SystemExit(f"{self.service}: {name} is in the {traits['location']}")
            entry["in"] = traits["location"]
        if self.protocol == "ec2" and "name" in traits and "name" not in entry and is_input:
            # EC2 capitalises a locationName on the way out, so it matters that there is one.
            if traits["name"][0].islower():
                raise SystemExit(f"ec2: {name} has a lower-case name of its own")
        return reference if len(entry) == 1 else entry


# --- Pages ------------------------------------------------------------------------------------

PAGE_SIZE_MEMBERS = ("MaxResults", "maxResults", "MaxRecords", "MaxItems", "Limit")

# Token pairs of operations that have tokens and no entry in botocore's paginators.
TOKEN_PAIRS = (
    ("NextToken", "NextToken"), ("nextToken", "nextToken"), ("Marker", "NextMarker"),
    ("NextMarker", "NextMarker"), ("Marker", "Marker"),
)

# Those whose tokens have names of their own.
PAGES_BY_HAND = {
    "firehose:ListDeliveryStreams": {
        "input": ["ExclusiveStartDeliveryStreamName"], "output": ["DeliveryStreamNames[-1]"],
        "results": ["DeliveryStreamNames"], "more": "HasMoreDeliveryStreams", "size": "Limit",
    },
    "route53:ListTrafficPolicies": {
        "input": ["TrafficPolicyIdMarker"], "output": ["TrafficPolicyIdMarker"],
        "results": ["TrafficPolicySummaries"], "more": "IsTruncated", "size": "MaxItems",
    },
    "route53:ListTrafficPolicyInstances": {
        "input": [
            "HostedZoneIdMarker", "TrafficPolicyInstanceNameMarker",
            "TrafficPolicyInstanceTypeMarker",
        ],
        "output": [
            "HostedZoneIdMarker", "TrafficPolicyInstanceNameMarker",
            "TrafficPolicyInstanceTypeMarker",
        ],
        "results": ["TrafficPolicyInstances"], "more": "IsTruncated", "size": "MaxItems",
    },
}

# EC2 answers at most 1,000 items a page, whatever is asked for:
# https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html#api-pagination
EC2_PAGE_SIZE = 1000

# A maximum beyond this is the range of the type and no advice.
LARGEST_PAGE = 10_000

DOCUMENTED_MAXIMUM = re.compile(
    r"(?:between \d+ and|range of \d+ to|returns a maximum of|maximum value is"
    r"|maximum value of|maximum:|maximum) ([\d,]*\d)",
    re.IGNORECASE,
)


def members(shape):
    return shape.members if shape is not None else {}


def as_list(value):
    return value if isinstance(value, list) else [value]


def conventional_pages(operation):
    """The pages of an operation whose tokens follow a convention, or None."""
    takes, gives = members(operation.input_shape), members(operation.output_shape)
    nested = ""
    payload = operation.output_shape and operation.output_shape.serialization.get("payload")
    if payload and gives[payload].type_name == "structure":
        gives, nested = gives[payload].members, payload + "."
    lists = [name for name, shape in gives.items() if shape.type_name == "list"]
    for taken, given in TOKEN_PAIRS:
        if taken in takes and given in gives and len(lists) == 1:
            pages = {"input": [taken], "output": [nested + given], "results": [nested + lists[0]]}
            if "IsTruncated" in gives:
                pages["more"] = nested + "IsTruncated"
            size = next((name for name in PAGE_SIZE_MEMBERS if name in takes), None)
            return pages | ({"size": size} if size else {})
    return None


def page_size(service, shape):
    """The largest page that the model or its documentation allows; None when neither says."""
    text = re.sub("<[^>]*>", "", shape.documentation)
    documented = DOCUMENTED_MAXIMUM.search(text)
    limits = [int(documented[1].replace(",", ""))] if documented else []
    if "max" in shape.metadata:
        limits.append(shape.metadata["max"])
    if service == "ec2":
        limits.append(EC2_PAGE_SIZE)
    limit = min(limits, default=None)
    return limit if limit and limit <= LARGEST_PAGE else None


def pages_of(service, operation, paginators):
    paginator = paginators.get(operation.name)
    key = f"{service}:{operation.name}"
    if key in PAGES_BY_HAND:
        pages = dict(PAGES_BY_HAND[key])
    elif paginator:
        pages = {
            "input": as_list(paginator["input_token"]),
            "output": as_list(paginator["output_token"]),
            "results": as_list(paginator["result_key"]),
        }
        if "more_results" in paginator:
            pages["more"] = paginator["more_results"]
        if "limit_key" in paginator:
            pages["size"] = paginator["limit_key"]
    else:
        pages = conventional_pages(operation)
    if not pages:
        return None
    if "size" in pages:
        shape = operation.input_shape.members[pages["size"]]
        limit = page_size(service, shape)
        if limit:
            pages["limit"] = limit
            refused = re.search(r"cannot specify this parameter and the ([a-z ]+ IDs)", re.sub(
                "<[^>]*>", "", shape.documentation))
            if refused:
                name = "".join(word.capitalize() for word in refused[1].split()[:-1]) + "Ids"
                if name not in operation.input_shape.members:
                    raise SystemExit(f"{key}: no member {name}")
                pages["notWith"] = name
        else:
            del pages["size"]
    return pages


# --- Services ---------------------------------------------------------------------------------


def operation_entry(service, operation, marks, table, paginators):
    entry = {}
    if operation.http.get("method", "POST") != "POST":
        entry["method"] = operation.http["method"]
    if operation.http.get("requestUri", "/") != "/":
        entry["uri"] = operation.http["requestUri"]
    if operation.input_shape is not None:
        entry["input"] = operation.input_shape.name
        table.add(operation.input_shape, True)
    if operation.output_shape is not None:
        entry["output"] = operation.output_shape.name
        table.add(operation.output_shape, False)
        wrapper = operation.output_shape.serialization.get("resultWrapper")
        if wrapper:
            entry["wrapper"] = wrapper
    if operation.auth_type == "none":
        entry["unsigned"] = True
    inputs = members(operation.input_shape).values()
    if operation.service_model.resolved_protocol == "rest-xml":
        if any("location" not in shape.serialization for shape in inputs):
            raise SystemExit(f"{service}:{operation.name} sends XML, which no serialiser writes")
    if operation.has_event_stream_input or operation.has_event_stream_output:
        raise SystemExit(f"{service}:{operation.name} streams events")
    pages = None if "pages" in marks else pages_of(service, operation, paginators)
    if pages:
        entry["pages"] = pages
    return entry | {name: mark for name, mark in marks.items() if mark}


def service_entry(session, service, operations):
    model = session.get_service_model(service)
    metadata = model.metadata
    try:
        paginators = session.get_component("data_loader").load_service_model(
            service, "paginators-1"
        )["pagination"]
    except UnknownServiceError:
        paginators = {}
    entry = {
        "protocol": model.resolved_protocol,
        "version": model.api_version,
        "actionPrefix": model.signing_name,
    }
    if entry["protocol"] == "json":
        entry["jsonVersion"] = metadata["jsonVersion"]
        entry["targetPrefix"] = metadata["targetPrefix"]
    if model.is_query_compatible:
        entry["queryCompatible"] = True
    table = ShapeTable(service, entry["protocol"])
    entry["operations"] = {
        name: operation_entry(service, model.operation_model(name), marks, table, paginators)
        for name, marks in sorted(operations.items())
    }
    entry["shapes"] = dict(sorted(table.shapes.items()))
    return entry


# --- Endpoints --------------------------------------------------------------------------------

VARIANTS = {
    "plain": (False, False), "fips": (True, False),
    "dualStack": (False, True), "fipsDualStack": (True, True),
}

# A region that no partition lists, for the rule behind the listed ones.
UNLISTED = {
    "aws": "us-zone-9", "aws-cn": "cn-zone-9", "aws-eusc": "eusc-de-zone-9",
    "aws-iso": "us-iso-zone-9", "aws-iso-b": "us-isob-zone-9", "aws-iso-e": "eu-isoe-zone-9",
    "aws-iso-f": "us-isof-zone-9", "aws-us-gov": "us-gov-zone-9",
}

ACCOUNT = "111122223333"


def endpoint(provider, partition, region, variant, parameters, prefix):
    """What the rule set answers: (host, signing name, signing region); None when it refuses."""
    fips, dual_stack = VARIANTS[variant]
    try:
        found = provider.resolve_endpoint(
            Region=region, UseFIPS=fips, UseDualStack=dual_stack, **parameters
        )
    except EndpointProviderError:
        return None
    host = prefix + found.url.removeprefix("https://").replace(ACCOUNT, "{AccountId}")
    if "/" in host or ":" in host:
        raise SystemExit(f"{found.url} is more than a host")
    schemes = found.properties.get("authSchemes", [])
    scheme = next((s for s in schemes if s["name"] == "sigv4"), {})
    return host, scheme.get("signingName"), scheme.get("signingRegion", region)


def rule(partition, region, found):
    """An endpoint with places to fill in where it speaks of its region or partition."""
    if found is None:
        return None
    host, name, signing_region = found
    outputs = partition["outputs"]
    for suffix in ("dualStackDnsSuffix", "dnsSuffix"):
        if host.endswith("." + outputs[suffix]):
            host = host.removesuffix(outputs[suffix]) + "{" + suffix + "}"
            break
    places = {outputs["implicitGlobalRegion"]: "{globalRegion}", region: "{region}"}
    entry = {"host": ".".join(places.get(label, label) for label in host.split("."))}
    if signing_region != region:
        entry["signingRegion"] = places.get(signing_region, signing_region)
    if name:
        entry["signingName"] = name
    return entry if len(entry) > 1 else entry["host"]


def filled(partition, region, rule, signing_name):
    """The endpoint that a rule stands for."""
    if rule is None:
        return None
    entry = rule if isinstance(rule, dict) else {"host": rule}
    outputs = partition["outputs"]
    places = {
        "{region}": region, "{globalRegion}": outputs["implicitGlobalRegion"],
        "{dnsSuffix}": outputs["dnsSuffix"],
        "{dualStackDnsSuffix}": outputs["dualStackDnsSuffix"],
    }

    def fill(text):
        for place, value in places.items():
            text = text.replace(place, value)
        return text

    return (
        fill(entry["host"]), entry.get("signingName", signing_name),
        fill(entry.get("signingRegion", region)),
    )


def endpoint_rules(provider, partitions, parameters, prefix, signing_name):
    """{scope: {variant: rule}}: "*", then what differs in a partition, then in a region."""

    def named(found):
        return found and (found[0], found[1] or signing_name, found[2])

    def rules(partition, region, known):
        differing = {}
        for variant in VARIANTS:
            found = endpoint(provider, partition, region, variant, parameters, prefix)
            if variant in known:
                expected = filled(partition, region, known[variant], signing_name)
                if expected == named(found):
                    continue
            if found and found[1] == signing_name:
                found = (found[0], None, found[2])
            differing[variant] = rule(partition, region, found)
        return differing

    by_partition = [rules(p, UNLISTED[p["id"]], {}) for p in partitions]
    general = {}
    for variant in VARIANTS:
        found = [r[variant] for r in by_partition]
        general[variant] = max(found, key=found.count)
    scopes = {"*": general}
    for partition in partitions:
        differing = rules(partition, UNLISTED[partition["id"]], general)
        if differing:
            scopes[partition["id"]] = differing
        for region in sorted(partition["regions"]):
            exceptions = rules(partition, region, general | differing)
            if exceptions:
                scopes[region] = exceptions
    return scopes


def service_endpoints(session, service, operations, partitions_data):
    model = session.get_service_model(service)
    loader = session.get_component("data_loader")
    rule_set = loader.load_service_model(service, "endpoint-rule-set-1")
    provider = EndpointProvider(rule_set, partitions_data)
    partitions = partitions_data["partitions"]
    general = endpoint_rules(provider, partitions, {}, "", model.signing_name)
    entry = {
        "signingName": model.signing_name,
        "configurationKey": model.service_id.hyphenize().replace("-", "_"),
        "hosts": general,
    }
    special = {}
    for name in sorted(operations):
        operation = model.operation_model(name)
        parameters = {p.name: p.value for p in operation.static_context_parameters}
        prefix = (operation.endpoint or {}).get("hostPrefix", "")
        if "RequiresAccountId" in parameters:
            # The rule set puts the account before the host by itself.
            parameters["AccountId"], prefix = ACCOUNT, ""
        hosts = endpoint_rules(provider, partitions, parameters, prefix, model.signing_name)
        if hosts != general:
            special[name] = hosts
    if special:
        entry["operations"] = special
    return entry


def region_prefixes(pattern):
    """What stands before `-word-number` in the names of a partition's regions."""
    parts = re.fullmatch(r"\^(.+)\\-\\w\+\\-\\d\+\$", pattern)
    if not parts:
        raise SystemExit(f"the region pattern {pattern} has a new form")
    prefixes = [""]
    for part in re.findall(r"\([^)]*\)|[^()]+", parts[1].replace("\\-", "-")):
        prefixes = [p + choice for p in prefixes for choice in part.strip("()").split("|")]
    if not all(re.fullmatch("[a-z-]+", prefix) for prefix in prefixes):
        raise SystemExit(f"the region pattern {pattern} has a new form")
    return sorted(prefixes)


def partition_entry(partition):
    outputs = partition["outputs"]
    return {
        "id": partition["id"],
        "prefixes": region_prefixes(partition["regionRegex"]),
        "regions": sorted(partition["regions"]),
        "globalRegion": outputs["implicitGlobalRegion"],
        "dnsSuffix": outputs["dnsSuffix"],
        "dualStackDnsSuffix": outputs["dualStackDnsSuffix"],
    }


# --- Files ------------------------------------------------------------------------------------


def lines(value, depth):
    """JSON with one line for each entry down to `depth`, and the entries themselves compact."""
    if depth == 0 or not isinstance(value, dict) or not value:
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    body = ",\n".join(f"{json.dumps(k)}:{lines(v, depth - 1)}" for k, v in value.items())
    return "{\n" + body + "}"


def main():
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    session = botocore.session.get_session()
    listed = listed_operations()
    partitions_data = session.get_component("data_loader").load_data("partitions")
    services = {s: service_entry(session, s, o) for s, o in sorted(listed.items())}
    endpoints = {
        "partitions": [partition_entry(p) for p in partitions_data["partitions"]],
        "services": {
            s: service_endpoints(session, s, o, partitions_data)
            for s, o in sorted(listed.items())
        },
    }
    (directory / "aws-operations.json").write_text(lines(services, 3) + "\n")
    (directory / "aws-endpoints.json").write_text(lines(endpoints, 2) + "\n")


if __name__ == "__main__":
    main()
