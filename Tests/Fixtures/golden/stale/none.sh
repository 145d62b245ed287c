#!/bin/sh
# Deletes what throw-away runs have left behind in account 123456789012, eu-west-1, us-east-1.
# Written by headroom at 2026-11-23T10:00:00Z. Read it before you run it: what it deletes is gone for good.
# It may be run again after a failure.
#
# Names stand in single quotes, so that the shell obeys nothing in them.
# shellcheck disable=SC1003,SC2016
set -eu

account=123456789012
caller=$(aws sts get-caller-identity --query=Account --output=text)
if [ "$caller" != "$account" ]; then
  echo "This script is for account $account, and these are credentials of $caller." >&2
  exit 1
fi

# Nothing is to be deleted.
