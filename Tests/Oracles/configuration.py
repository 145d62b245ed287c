"""Answers what botocore makes of an AWS configuration.

Reads one case a line (JSON: files by path below the home directory, environment, profile, region)
and writes, a line each, {"files", "settings", "credentials"}, each of which is null where botocore
ends with an error. Where the AWS CLI v2 differs from botocore, the CLI is followed.
"""

import contextlib
import json
import os
import sys
import tempfile
from unittest import mock

import botocore.configloader
import botocore.configprovider
import botocore.credentials
import botocore.session
import botocore.utils

# The order of AWS CLI v2 for the first two, and its default.
CLI_VARIABLES = {
    "profile": (None, ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"], None, None),
    "region": ("region", ["AWS_REGION", "AWS_DEFAULT_REGION"], None, None),
    "retry_mode": ("retry_mode", "AWS_RETRY_MODE", "standard", None),
}


class NotReadYet(Exception):
    """The configuration calls for a source that headroom does not read."""


def stop_when(triggered):
    def load(self):
        if triggered(self):
            raise NotReadYet()

    return load


def profile_of(provider):
    return provider._load_config().get("profiles", {}).get(provider._profile_name, {})


def wants_web_identity(self):
    return self._get_config("web_identity_token_file")


def wants_sso(self):
    return {"sso_role_name", "sso_account_id"} & set(profile_of(self))


def wants_login(self):
    return "login_session" in profile_of(self)


def wants_container(self):
    return {self.ENV_VAR, self.ENV_VAR_FULL} & set(os.environ)


def assume_role(calls):
    def get(fetcher):
        source = fetcher._source_credentials.get_frozen_credentials()
        fetcher._mfa_prompter = lambda prompt: prompt.replace("Enter MFA code for ", "code of ")[:-2]
        arguments = fetcher._assume_role_kwargs()
        if fetcher._using_default_session_name:
            del arguments["RoleSessionName"]
        calls.append({"input": arguments, "source": keys(source)})
        return {
            "Credentials": {
                "AccessKeyId": f"ASSUMED{len(calls)}",
                "SecretAccessKey": "assumed-secret",
                "SessionToken": "assumed-token",
                "Expiration": "2099-01-01T00:00:00Z",
            }
        }

    return get


def keys_of_environment(provider, source, profile):
    if source != "Environment":
        raise NotReadYet()
    return provider._credential_sourcer.source_credentials(source) or fail()


def fail():
    raise ValueError("no keys")


@contextlib.contextmanager
def patched(calls):
    module = botocore.credentials
    with contextlib.ExitStack() as stack:
        for owner, name, replacement in [
            (module.AssumeRoleWithWebIdentityProvider, "load", stop_when(wants_web_identity)),
            (module.SSOProvider, "load", stop_when(wants_sso)),
            (module.LoginProvider, "load", stop_when(wants_login)),
            (module.ContainerProvider, "load", stop_when(wants_container)),
            (module.InstanceMetadataProvider, "load", lambda self: None),
            (module.OriginalEC2Provider, "load", lambda self: None),
            (module.BotoProvider, "load", lambda self: None),
            (module.AssumeRoleProvider, "_resolve_credentials_from_source", keys_of_environment),
            (module.AssumeRoleCredentialFetcher, "_get_credentials", assume_role(calls)),
        ]:
            stack.enter_context(mock.patch.object(owner, name, replacement))
        yield


def keys(credentials):
    if not credentials.access_key or not credentials.secret_key:
        raise ValueError("an empty key")
    return [credentials.access_key, credentials.secret_key, credentials.token or ""]


def files(session):
    config = session.full_config
    return {
        "profiles": config["profiles"],
        "ssoSessions": config.get("sso_sessions", {}),
        "services": config.get("services", {}),
    }


def settings(session):
    scoped = session.get_scoped_config()
    region = session.get_config_variable("region")
    if region == "":
        raise ValueError("an empty region")
    botocore.utils.validate_region_name(region)
    attempts = session.get_config_variable("max_attempts")
    if attempts is not None and attempts < 1:
        raise ValueError("no attempts")
    mode = session.get_config_variable("retry_mode")
    if mode not in ("legacy", "standard", "adaptive"):
        raise ValueError("no such mode")
    return {
        "region": region,
        "maximumAttempts": attempts,
        "retryMode": mode,
        "usesFIPS": bool(session.get_config_variable("use_fips_endpoint")),
        "usesDualStack": bool(session.get_config_variable("use_dualstack_endpoint")),
        "endpoints": {
            service: endpoint(session, scoped, service)
            for service in ("ec2", "service-quotas")
        },
    }


def endpoint(session, scoped, service):
    if session.get_config_variable("ignore_configured_endpoint_urls"):
        return None
    provider = botocore.configprovider.ConfiguredEndpointProvider(
        session.full_config, scoped, service, os.environ
    )
    try:
        return provider.provide()
    except botocore.exceptions.InvalidConfigError:
        return "error"


def credentials(session, calls):
    try:
        with patched(calls):
            found = session.get_credentials()
            if found is None:
                return {"none": True}
            return {"keys": keys(found.get_frozen_credentials()), "calls": calls}
    except NotReadYet:
        return {"notReadYet": True}


def answered(question):
    try:
        return question()
    except Exception:
        return None


def answer(case):
    with tempfile.TemporaryDirectory() as home:
        for path, text in case["files"].items():
            os.makedirs(os.path.dirname(f"{home}/{path}"), exist_ok=True)
            with open(f"{home}/{path}", "w", encoding="utf-8", newline="") as file:
                file.write(text)
        environment = {**case["environment"], "HOME": home, "PATH": "/usr/bin:/bin"}
        with mock.patch.dict(os.environ, environment, clear=True):
            session = botocore.session.Session(
                CLI_VARIABLES, include_builtin_handlers=False, profile=case.get("profile")
            )
            if case.get("region") is not None:
                session.set_config_variable("region", case["region"])
            result = dict.fromkeys(["files", "settings", "credentials"])
            # Each needs the one before: a session that failed to read a file forgets that it did.
            for name, question in [
                ("files", files),
                ("settings", settings),
                ("credentials", lambda session: credentials(session, [])),
            ]:
                result[name] = answered(lambda: question(session))
                if result[name] is None:
                    break
            return result


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
