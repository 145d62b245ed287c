"""One case a line for every operation that headroom may call: an input, the request that botocore
makes of it, a response, and what botocore reads out of that.

    python3 protocols.py SEED CASES_PER_OPERATION < aws-operations.json
"""

import base64
import datetime
import json
import random
import sys
from email.utils import format_datetime
from xml.sax.saxutils import escape

import botocore.parsers
import botocore.serialize
import botocore.session

UTC = datetime.timezone.utc
WORDS = ["vpc-0abc", "a b+c", "100%", "käse", "x/y:z", "", "<&>\"'", "日本", "a=b&c=d", "line\nline"]


def iso(moment):
    moment = moment.astimezone(UTC)
    milliseconds = round(moment.microsecond / 1000)
    fraction = f".{milliseconds:03d}" if milliseconds else ""
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


class Generator:
    """Random values of a shape, as botocore takes them and as headroom's documents have them."""

    def __init__(self, random, is_input):
        self.random = random
        self.is_input = is_input

    def value(self, shape, depth=0):
        return getattr(self, shape.type_name, self.string)(shape, depth)

    def structure(self, shape, depth):
        if getattr(shape, "is_document_type", False):
            return {"any": [1, "x", None]}
        names = sorted(shape.members)
        if shape.is_tagged_union:
            names = self.random.sample(names, 1)
        keep = 0.7 if depth < 4 else 0.15
        return {
            name: self.value(shape.members[name], depth + 1)
            for name in names
            if name in (shape.required_members if self.is_input else ())
            or shape.is_tagged_union
            or (depth < 9 and self.random.random() < keep)
        }

    def list(self, shape, depth):
        count = self.random.choice([0, 1, 2, 3] if depth < 5 else [0, 1])
        return [self.value(shape.member, depth + 1) for _ in range(count)]

    def map(self, shape, depth):
        keys = self.random.sample(["k", "a key", "ö", "z:1"], self.random.choice([0, 1, 2]))
        return {key: self.value(shape.value, depth + 1) for key in keys}

    def string(self, shape, depth):
        words = WORDS
        location = shape.serialization.get("location")
        if location == "uri":
            words = [w for w in words if w]
        if location in ("header", "headers"):
            words = ["111122223333", "plain"]
        return self.random.choice(words)

    def integer(self, shape, depth):
        return self.random.choice([0, 1, -7, 2**31 - 1, 1000])

    def long(self, shape, depth):
        return self.random.choice([0, 5, 2**53 + 1, -(2**40)])

    def double(self, shape, depth):
        return self.random.choice([0.5, 5.0, 1e21, -0.125, 123456.789])

    float = double

    def boolean(self, shape, depth):
        return self.random.choice([True, False])

    def blob(self, shape, depth):
        return self.random.choice([b"", b"\x00\xff", b"bytes", b"1234"])

    def timestamp(self, shape, depth):
        seconds = self.random.choice([0, 951782400, 1762078272, 4102444799])
        milliseconds = 0 if self.is_input else self.random.choice([0, 0, 7, 120, 999])
        return datetime.datetime.fromtimestamp(seconds, UTC) + datetime.timedelta(
            milliseconds=milliseconds
        )


def document(value):
    """A value of botocore's as headroom's documents have it."""
    if isinstance(value, dict):
        return {k: document(v) for k, v in value.items() if k != "ResponseMetadata"}
    if isinstance(value, list):
        return [document(v) for v in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return iso(value)
    return value


# --- Requests ---------------------------------------------------------------------------------


def form_text(value):
    return value if isinstance(value, str) else str(value)


def request(model, operation, params):
    serializer = botocore.serialize.create_serializer(model.resolved_protocol, False)
    found = serializer.serialize_to_request(params, operation)
    body = found["body"]
    if isinstance(body, dict):
        body = {"form": sorted([k, form_text(v)] for k, v in body.items())}
    elif body:
        body = {"json": json.loads(body)}
    else:
        body = {}
    # A name without a value stands in the path: `/{Bucket}?versions`.
    path, _, names = found["url_path"].partition("?")
    query = [[name, ""] for name in names.split("&") if name]
    for name, value in (found["query_string"] or {}).items():
        for one in value if isinstance(value, list) else [value]:
            query.append([name, form_text(one)])
    return {
        "method": found["method"], "path": path, "query": sorted(query),
        "headers": {k.lower(): v for k, v in found["headers"].items()}, "body": body,
    }


# --- Responses --------------------------------------------------------------------------------


class Writer:
    """What a service would send."""

    def __init__(self, random, protocol):
        self.random = random
        self.default_time = "unixtimestamp" if "json" in protocol else "iso8601"

    def scalar(self, shape, value):
        kind = shape.type_name
        if kind == "boolean":
            return "true" if value else "false"
        if kind == "blob":
            return base64.b64encode(value).decode()
        if kind == "timestamp":
            return str(self.time(shape, value))
        return str(value)

    def time(self, shape, value):
        default = "rfc822" if shape.serialization.get("location") else self.default_time
        form = shape.serialization.get("timestampFormat", default).lower()
        if form == "iso8601":
            return iso(value)
        if form == "rfc822":
            return format_datetime(value, usegmt=True)
        seconds = value.timestamp()
        return int(seconds) if seconds == int(seconds) else seconds

    def in_body(self, shape):
        return "location" not in shape.serialization

    def xml(self, shape, value, tag):
        kind = shape.type_name
        if kind == "structure":
            inside = self.xml_members(shape, value)
        elif kind == "list":
            name = shape.member.serialization.get("name", "member")
            inside = "".join(self.xml(shape.member, v, name) for v in value)
        elif kind == "map":
            names = [
                getattr(shape, part).serialization.get("name", part) for part in ("key", "value")
            ]
            inside = "".join(
                f"<entry>{self.xml(shape.key, k, names[0])}{self.xml(shape.value, v, names[1])}"
                "</entry>" for k, v in value.items()
            )
        else:
            inside = escape(self.scalar(shape, value))
        return f"<{tag}>{inside}</{tag}>"

    def xml_members(self, shape, value):
        parts = [
            self.xml(member, value[name], member.serialization.get("name", name))
            for name, member in shape.members.items()
            if name in value and self.in_body(member)
        ]
        if parts and not shape.is_tagged_union:
            parts.append("<headroomUnknown><a>1</a></headroomUnknown>")
        return "\n  ".join(parts)

    def json(self, shape, value):
        kind = shape.type_name
        if kind == "structure" and not getattr(shape, "is_document_type", False):
            members = {
                member.serialization.get("name", name): self.json(member, value[name])
                for name, member in shape.members.items()
                if name in value and self.in_body(member)
            }
            if not shape.is_tagged_union:
                members["headroomUnknown"] = {"a": [1]}
                for name, member in shape.members.items():
                    if name not in value and self.in_body(member) and self.random.random() < 0.1:
                        members[member.serialization.get("name", name)] = None
            return members
        if kind == "list":
            return [self.json(shape.member, v) for v in value]
        if kind == "map":
            return {k: self.json(shape.value, v) for k, v in value.items()}
        if kind == "timestamp":
            return self.time(shape, value)
        if kind == "blob":
            return self.scalar(shape, value)
        return value


def response(model, operation, random):
    shape, protocol = operation.output_shape, model.resolved_protocol
    value = Generator(random, False).value(shape)
    writer = Writer(random, protocol)
    headers = {
        member.serialization.get("name", name): writer.scalar(member, value[name])
        for name, member in shape.members.items()
        if name in value and member.serialization.get("location") == "header"
    }
    root = operation.name + "Response"
    payload = shape.serialization.get("payload")
    body_shape, body_value = shape, value
    if payload:
        body_shape, body_value = shape.members[payload], value.get(payload, {})
    if "json" in protocol:
        body = json.dumps(writer.json(body_shape, body_value), ensure_ascii=False)
    else:
        inside = writer.xml_members(body_shape, body_value)
        wrapper = shape.serialization.get("resultWrapper")
        if wrapper:
            inside = f"<{wrapper}>{inside}</{wrapper}>"
        body = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<{root} xmlns="http://example.amazonaws.com/doc/">{inside}'
            f"<requestId>1</requestId></{root}>"
        )
    parser = botocore.parsers.create_parser(protocol)
    parsed = parser.parse(
        {"body": body.encode(), "headers": headers, "status_code": 200}, shape
    )
    return {"headers": headers, "body": body}, document(parsed)


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    session = botocore.session.get_session()
    for service, entry in json.load(sys.stdin).items():
        model = session.get_service_model(service)
        for name in entry["operations"]:
            operation = model.operation_model(name)
            for number in range(count):
                chance = random.Random(f"{seed} {service} {name} {number}")
                params = {}
                if operation.input_shape is not None:
                    params = Generator(chance, True).value(operation.input_shape)
                case = {
                    "service": service, "operation": name, "input": document(params),
                    "request": request(model, operation, params),
                }
                if operation.output_shape is not None:
                    case["response"], case["output"] = response(model, operation, chance)
                print(json.dumps(case, ensure_ascii=False))


if __name__ == "__main__":
    main()
