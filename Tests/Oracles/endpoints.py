"""What botocore's rule sets answer, a line for each service, region and kind of endpoint.

    python3 endpoints.py < aws-operations.json
"""

import json
import sys

import botocore.session
from botocore.endpoint_provider import EndpointProvider
from botocore.exceptions import EndpointProviderError

VARIANTS = [(False, False), (True, False), (False, True), (True, True)]
UNLISTED = [
    "us-middle-7", "eu-anywhere-12", "cn-west-3", "us-gov-north-1", "us-iso-north-9",
    "us-isob-north-9", "eu-isoe-east-2", "us-isof-north-2", "eusc-de-west-4", "mars-1",
]


def main():
    session = botocore.session.get_session()
    loader = session.get_component("data_loader")
    partitions = loader.load_data("partitions")
    regions = sorted(r for p in partitions["partitions"] for r in p["regions"]) + UNLISTED
    for service, entry in json.load(sys.stdin).items():
        model = session.get_service_model(service)
        rules = loader.load_service_model(service, "endpoint-rule-set-1")
        provider = EndpointProvider(rules, partitions)
        # One operation stands for those without parameters of their own.
        seen = set()
        for name in entry["operations"]:
            operation = model.operation_model(name)
            parameters = {p.name: p.value for p in operation.static_context_parameters}
            prefix = (operation.endpoint or {}).get("hostPrefix", "")
            key = json.dumps([parameters, prefix])
            if key in seen:
                continue
            seen.add(key)
            if "RequiresAccountId" in parameters:
                parameters["AccountId"], prefix = "123456789012", ""
            for region in regions:
                for fips, dual_stack in VARIANTS:
                    case = {
                        "service": service, "operation": name, "region": region, "fips": fips,
                        "dualStack": dual_stack, "endpoint": None,
                    }
                    try:
                        found = provider.resolve_endpoint(
                            Region=region, UseFIPS=fips, UseDualStack=dual_stack, **parameters
                        )
                    except EndpointProviderError:
                        print(json.dumps(case))
                        continue
                    schemes = found.properties.get("authSchemes", [])
                    scheme = next((s for s in schemes if s["name"] == "sigv4"), {})
                    case["endpoint"] = {
                        "url": found.url.replace("://", "://" + prefix),
                        "name": scheme.get("signingName", model.signing_name),
                        "region": scheme.get("signingRegion", region),
                    }
                    print(json.dumps(case))


if __name__ == "__main__":
    main()
