"""An account that is made for one source of the catalogue, and what a true count of it is."""

import re
from datetime import timedelta
from urllib.parse import unquote

from moto.core.utils import get_service_model

from .documents import compose, leaf, place, read, strict
from .values import ACCOUNT, contents, failing, holds, named, passing

ITEMS = 5
PAGE = 3


class Population:
    """`amounts` are by parent, under the empty name without one, and by `parent compartment`."""

    def __init__(self, source, operations):
        self.sources = [source, *source.get("plus", [])]
        self.operations = operations
        self.services = []
        self.calls = set()
        self.lists = {}
        self.joined = {}
        for each in self.sources:
            self.prepare(each)
        self.amounts = count(self)

    def prepare(self, source):
        if metric := source.get("metric"):
            self.calls.add(METRIC_CALL)
            self.services.append(METRIC_CALL.split(":")[0])
            return
        for template in calls(source):
            self.calls.add(template["call"])
            service = template["call"].split(":")[0]
            if service not in self.services:
                self.services.append(service)
        for context in contexts(source):
            self.items(source, context)

    # --- What there is ------------------------------------------------------------------------

    def items(self, source, context):
        """The items for one call of a source, both of those that count and of those that do not."""
        key = (id(source), context)
        if key not in self.lists:
            self.lists[key] = self.made(source, context)
        return self.lists[key]

    def made(self, source, context):
        shape = shape_of(source)
        if "items" not in source:
            return [self.item(source, shape, context, 0)]
        shape = leaf(shape, source["items"])
        seed = sum(map(ord, str(context)))
        made = [self.item(source, shape, context, seed + n) for n in range(ITEMS + seed % 3)]
        for condition in source.get("where", []):
            item = self.item(source, shape, context, seed)
            made.append(set_field(shape, item, condition, failing(condition, leaf(shape, condition["field"]))))
        # Those that count do not all stand in front.
        return made[::-2] + made[-2::-2]

    def item(self, source, shape, context, number):
        item = {}
        for condition in source.get("where", []):
            value = passing(condition, leaf(shape, condition["field"]))
            item = set_field(shape, item, condition, value)
        if not isinstance(item, dict) or shape.type_name == "string":
            return item if isinstance(item, str) else f"item-{number}"
        join = source.get("join")
        measured_in_join = join and "per" not in source
        for path in as_list(source.get("per", [])):
            every = [path] + [p for other in self.sources for p in as_list(other.get("per", []))]
            for each in every:
                if not join or source.get("measure"):
                    place(item, each, parent_name(source, number))
        if join and read(item, join["on"]) is None and source.get("measure") is None:
            place(item, join["on"], f"key-{number % 3}")
        if source.get("measure") == "securityGroupRules":
            rule(item, number)
        elif not measured_in_join:
            self.measure(source, shape, item, number)
        if join and source.get("measure") is None:
            self.join(source, read(item, join["on"]), number)
        return item if item else named(shape, number)

    def measure(self, source, shape, item, number):
        units = [item]
        if parts := source.get("parts"):
            inner = leaf(shape, parts["list"])
            units = []
            for n in range(number % 4):
                units.append(self.part(source, inner, parts, number + n, passing))
            units += [self.part(source, inner, parts, number, failing)] if parts.get("where") else []
            place(item, parts["list"].removesuffix("[]"), units)
            shape = inner
        for unit in units:
            contents(source, shape, unit, number)

    def part(self, source, shape, parts, number, choose):
        part = {}
        for index, condition in enumerate(parts.get("where", [])):
            pick = choose if index == 0 else passing
            part = set_field(shape, part, condition, pick(condition, leaf(shape, condition["field"])))
        return part

    def join(self, source, key, number):
        join = source["join"]
        listed = self.joined.setdefault(join["call"], {})
        if key in listed:
            return
        shape = leaf(shape_of(join), join["items"])
        item = place({}, join["key"], key)
        for path in as_list(source.get("per", [])):
            place(item, path, f"parent-{len(listed) % 2}")
        if "per" not in source:
            contents(source, shape, item, number)
        listed[key] = item

    # --- What is answered ---------------------------------------------------------------------

    def service_of(self, model):
        return next(s for s in self.services if get_service_model(s).service_name == model.service_model.service_name)

    def answer(self, name, given):
        if name == METRIC_CALL:
            return metric_data(self.sources[0]["metric"], given)
        for source in self.sources:
            if source["call"] == name:
                return self.page(name, given, self.main(name, given))
            for part in ("each", "outer"):
                template = source.get(part)
                if template and template["call"] == name:
                    return self.page(name, given, enumeration(source, part, given))
            if source.get("join", {}).get("call") == name:
                items = list(self.joined.get(name, {}).values()) or PREFIX_LISTS
                return self.page(name, given, compose(source["join"]["items"], items))
        raise LookupError(name)

    def main(self, name, given):
        """What the sources of this call have in common: their items, one after another."""
        result, by_path = {}, {}
        for source in self.sources:
            if source["call"] != name:
                continue
            values = placeholders(source.get("input", {}), given)
            items = self.items(source, context_of(source, values))
            if wanted := values.get("parents"):
                items = [i for i in items if str(read(i, as_list(source["per"])[0])).split("/")[-1] in wanted]
            if "items" not in source:
                merge(result, items[0])
                continue
            if not obeys(source.get("input", {}), given):
                items = items + items
            by_path.setdefault(source["items"], []).extend(items)
        for path, items in by_path.items():
            merge(result, compose(path, items))
        return result

    def page(self, name, given, result):
        """One page of an answer, with the token that leads on to the next."""
        service, operation = name.split(":")
        pages = self.operations[service]["operations"][operation].get("pages")
        found = pages and read(result, pages["results"][0])
        if not isinstance(found, list):
            return result
        token = read(given, pages["input"][0])
        output = pages["output"][0]
        by_name = output.endswith("[-1]")
        start = (found.index(token) + 1 if by_name else int(token.split("-")[-1])) if token else 0
        end = start + PAGE
        result = place(result, pages["results"][0], found[start:end])
        if end < len(found) and not by_name:
            place(result, output, f"page-{end}")
        if "more" in pages:
            place(result, pages["more"], end < len(found))
        return result


PREFIX_LISTS = [
    {"PrefixListId": "pl-own", "PrefixListName": "own", "MaxEntries": 12},
    {"PrefixListId": "pl-aws", "PrefixListName": "com.amazonaws.eu-west-1.s3"},
]


METRIC_CALL = "cloudwatch:GetMetricData"
METRIC_VALUES = [7, 5, 9, 3]


def metric_data(metric, given):
    """Data points on several pages, newest first; none for whoever asks for another metric."""
    query = given["MetricDataQueries"][0]
    asked = query["MetricStat"]
    named = {each["Name"]: each["Value"] for each in asked["Metric"].get("Dimensions", [])}
    values = METRIC_VALUES
    if (asked["Metric"]["Namespace"], asked["Metric"]["MetricName"], named, asked["Stat"]) != (
            metric["namespace"], metric["name"], metric["dimensions"], metric["statistic"]):
        values = []
    start = int(given.get("NextToken", "page-0").split("-")[-1])
    end = start + 2
    newest = given["EndTime"] - timedelta(seconds=asked["Period"])
    times = [newest - timedelta(seconds=asked["Period"] * n) for n in range(len(values))]
    result = {"Id": query["Id"], "Label": "usage", "Values": values[start:end], "Timestamps": times[start:end],
              "StatusCode": "PartialData" if end < len(values) else "Complete"}
    more = {"NextToken": f"page-{end}"} if end < len(values) else {}
    return {"MetricDataResults": [result], **more}


def as_list(value):
    return value if isinstance(value, list) else [value]


def calls(source):
    return [source] + [source[part] for part in ("each", "outer", "join") if part in source]


def shape_of(template):
    service, name = template["call"].split(":")
    return get_service_model(service).operation_model(name).output_shape


def set_field(shape, item, condition, value):
    if condition["field"] == "@":
        return value
    return item if value is None else place(item, condition["field"], value)


def parent_name(source, number):
    name = f"parent-{number % 2}"
    return f"arn:aws:x:::kind/{name}" if source.get("afterSlash") else name


def rule(item, number):
    item["IsEgress"] = number % 2 == 0
    kind = number % 5
    item.update([
        {"CidrIpv4": "10.0.0.0/8"}, {"CidrIpv6": "fd00::/8"}, {"PrefixListId": "pl-own"},
        {"PrefixListId": "pl-aws"}, {"ReferencedGroupInfo": {"GroupId": "sg-1"}},
    ][kind])


def merge(into, other):
    for name, value in other.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            merge(into[name], value)
        else:
            into[name] = value


# --- Enumerations -------------------------------------------------------------------------------

def per_parent(source):
    return "${parent}" in str(source.get("each", {}).get("input", {}))


def names(prefix):
    return [f"{prefix}{n}" for n in range(1, 4)]


def values_of(source, part, within=None):
    """The values of an enumeration, within one of the values that come before it."""
    return names(f"{within}-v" if within else part)


def contexts(source):
    """What each call of a source is made for: a value, and the parent it counts for."""
    if "each" not in source:
        return [None]
    if "outer" in source:
        return [v for o in values_of(source, "outer") for v in values_of(source, "each", o)]
    return values_of(source, "each")


def context_of(source, values):
    return values.get("each") or values.get("parent") if "each" in source else None


def enumeration(source, part, given):
    template = source[part]
    within = None
    if part == "each" and "outer" in source:
        values = placeholders(template.get("input", {}), given)
        within = values.get("outer") or values.get("parent")
    found = values_of(source, part, within)
    if not obeys(template.get("input", {}), given):
        found = found + [f"decoy-{name}" for name in found]
    prefix = "/kind/" if source.get("afterSlash") else ""
    if "items" in template:
        shape = leaf(shape_of(template), template["items"])
        items = []
        for choose, group in ((passing, found), (failing, ["hidden-1", "hidden-2"])):
            for name in group:
                item = place({}, template["values"], prefix + name)
                for condition in template.get("where", []):
                    value = choose(condition, leaf(shape, condition["field"]))
                    item = set_field(shape, item, condition, value)
                items.append(item)
        return compose(template["items"], items)
    path, _, last = template["values"].rpartition("[]")
    last = last.lstrip(".")
    elements = [place({}, last, prefix + name) if last else prefix + name for name in found]
    return compose(path + "[]", elements)


# --- Inputs -------------------------------------------------------------------------------------

def placeholders(template, given):
    """What stood for each `${name}` in a call."""
    if isinstance(template, dict):
        found = {}
        for name, value in template.items():
            if isinstance(given, dict) and name in given:
                found.update(placeholders(value, given[name]))
        return found
    if isinstance(template, list):
        if template == ["${parents}"]:
            return {"parents": given}
        found = {}
        for value in template:
            named = isinstance(value, dict) and "Name" in value
            for other in given if isinstance(given, list) else []:
                if not named or other.get("Name") == value["Name"]:
                    found.update(placeholders(value, other))
        return found
    match = re.fullmatch(r"\$\{(\w+)\}", str(template))
    return {match.group(1): given} if match else {}


def obeys(template, given):
    """Whether a call has every part of the input that stands in its template."""
    if isinstance(template, dict):
        return all(
            "${parents}" in str(value) or (isinstance(given, dict) and name in given and obeys(value, given[name]))
            for name, value in template.items()
        )
    if isinstance(template, list):
        return all(
            "${parents}" in str(value) or any(obeys(value, other) for other in given or [])
            for value in template
        )
    if "${" in str(template):
        return template != "${account}" or str(given) == ACCOUNT
    return str(template).lower() == str(given).lower()


# --- The count ----------------------------------------------------------------------------------

def count(population):
    """What the catalogue's words mean, computed from everything at once."""
    if "metric" in population.sources[0]:
        return {"": METRIC_VALUES[0]}
    totals, different = {}, {}
    for source in population.sources:
        for context in contexts(source):
            parent = None
            if "each" in source and (per_parent(source) or "${parent}" in str(source.get("input", {}))):
                parent = context.split("-v")[0] if per_parent(source) else context
                totals.setdefault((parent, source.get("in")), 0)
            seen = population.items(source, context)
            for item in seen if "items" not in source else everything(population, source, context):
                tally(population, source, item, parent, totals, different)
    for key, values in different.items():
        totals[key] = totals.get(key, 0) + len(values)
    amounts = {}
    for (parent, compartment), amount in totals.items():
        for name in {parent, f"{parent} {compartment}" if compartment else parent}:
            amounts[name] = max(amounts.get(name, amount), amount)
    return amounts


def everything(population, source, context):
    """The items that the call of a source is answered with, those of its fellows among them."""
    fellows = [s for s in population.sources if s["call"] == source["call"] and s.get("items") == source["items"]]
    return [item for fellow in fellows for item in population.items(fellow, context)]


def tally(population, source, item, parent, totals, different):
    if not all(holds(condition, item) for condition in source.get("where", [])):
        return
    holder, unit = item, item
    if join := source.get("join"):
        if source.get("measure") is None:
            found = population.joined[join["call"]][read(item, join["on"])]
            holder, unit = (found, item) if "per" in source else (item, found)
    units = [unit]
    if parts := source.get("parts"):
        units = [u for u in read(unit, parts["list"].removesuffix("[]")) or []
                 if all(holds(c, u) for c in parts.get("where", []))]
    owners = [parent] if parent else [""]
    if "per" in source:
        paths = as_list(source["per"])
        owners = strict(holder, paths[0]) if "[]" in paths[0] else [" ".join(str(read(holder, p)) for p in paths)]
    for owner in owners:
        owner = owner.split("/")[-1] if source.get("afterSlash") else owner
        if source.get("measure") == "securityGroupRules":
            for compartment in rule_compartments(item):
                key = (owner, compartment)
                totals[key] = totals.get(key, 0) + rule_size(item)
            continue
        key = (owner, source.get("in"))
        if "distinct" in source:
            different.setdefault(key, set()).update(str(v) for u in units for v in strict(u, source["distinct"]))
        else:
            totals[key] = totals.get(key, 0) + sum(amount(source, u) for u in units)


def rule_compartments(item):
    families = [f for f, m in (("IPv4", "CidrIpv4"), ("IPv6", "CidrIpv6")) if m in item] or ["IPv4", "IPv6"]
    return [f"{'outbound' if item['IsEgress'] else 'inbound'} {family}" for family in families]


def rule_size(item):
    return {"pl-own": 12, "pl-aws": 1}.get(item.get("PrefixListId"), 1)


def amount(source, unit):
    if "sum" in source:
        product = 1
        for path in as_list(source["sum"]):
            product *= sum(strict(unit, path) or [0])
        return product / source.get("divideBy", 1)
    if "length" in source:
        return len(read(unit, source["length"]) or [])
    if "characters" in source:
        return len(read(unit, source["characters"]))
    if "policyCharacters" in source:
        text = unquote(read(unit, source["policyCharacters"]))
        return sum(1 for character in text if not character.isspace())
    if "value" in source:
        less = read(unit, source["minus"]) if "minus" in source else 0
        return (read(unit, source["value"]) - less) / source.get("divideBy", 1)
    return 1
