#!/bin/sh
# Deletes what throw-away runs have left behind in account 123456789012, eu-west-1.
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

# step CODES COMMAND...: runs a command, and passes over what is gone already; CODES are more of
# AWS's error codes that say so. While something is still in use, it waits up to ten minutes.
step() {
  codes=" $1 "
  shift
  tries=0
  until answer=$("$@" 2>&1); do
    code=$(printf '%s\n' "$answer" | sed -n 's/.*An error occurred (\([^)]*\)).*/\1/p' | head -n 1)
    case $code in
      *NotFound* | *NoSuch* | *DoesNotExist* | *NonExistent*) return 0 ;;
      DependencyViolation | DeleteConflict | *InUse* | *Conflict* | *ConcurrentModification* | \
        *StateFault | InvalidDB*State | OperationAbortedException | ScalingActivityInProgress)
        tries=$((tries + 1))
        if [ "$tries" -le "${HEADROOM_TRIES:-40}" ]; then
          sleep "${HEADROOM_PAUSE:-15}"
          continue
        fi
        ;;
    esac
    if [ -n "$code" ]; then
      case $codes in *" $code "*) return 0 ;; esac
    fi
    printf '%s\n' "$answer" >&2
    echo "failed: $*" >&2
    exit 1
  done
}

# \u{A}$(touch trapped)\u{1B}[2J\u{202E}: 1 resource, made from \u{A}$(touch trapped)\u{1B}[2J\u{202E} to \u{A}$(touch trapped)\u{1B}[2J\u{202E}
# stack \u{A}$(touch trapped)\u{1B}[2J\u{202E}
echo 'Deleting what \u{A}$(touch trapped)\u{1B}[2J\u{202E} left behind.'

# AWS::Logs::LogGroup
step 'InvalidState' aws logs delete-log-group --log-group-name='$(touch trapped)' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='`touch trapped`' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name=''\''; touch trapped #' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='" x' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name=--help --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name=-x --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='*' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='~' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='a b' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='$HOME' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='\' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='!' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name='é' --region=eu-west-1
step 'InvalidState' aws logs delete-log-group --log-group-name=''\''' --region=eu-west-1

# Left out:
# AWS::SSM::Parameter \u{A}$(touch trapped)\u{1B}[2J\u{202E}: No command is given, since the AWS CLI would load a name in it.
