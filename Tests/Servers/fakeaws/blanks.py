"""Answers that hold nothing, for operations that moto does not know: an account without any."""

from moto.core.serialize import get_serializer_class


def blank_answer(operation):
    """Status, headers and body of an answer with empty lists, as the operation's protocol has it."""
    model = operation.service_model
    described = model.operation_model(operation.name)
    result = blank(described.output_shape) if described.output_shape else {}
    serializer = get_serializer_class(model.service_name, model.protocol)
    serialized = serializer(described).serialize(result)
    return 200, dict(serialized["headers"]), serialized["body"].encode()


def blank(shape):
    """A value of this shape with the members that must be there, and empty lists."""
    values = {"list": [], "map": {}, "integer": 0, "long": 0, "double": 0.0, "float": 0.0}
    if shape.type_name != "structure":
        return values.get(shape.type_name, False if shape.type_name == "boolean" else "")
    return {
        name: blank(member)
        for name, member in shape.members.items()
        if name in shape.required_members or member.type_name in ("list", "map")
        if member.type_name != "structure" or name in shape.required_members
    }


def is_unknown(status, body):
    """Whether moto has no such operation."""
    return status == 501 or (status == 404 and b"<title>404 Not Found</title>" in body)
