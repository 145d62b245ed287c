#!/bin/sh
# The three calls that tell VPCs and roles, used and allowed, with the AWS CLI one after the other.
set -e
aws ec2 describe-vpcs --query='length(Vpcs)'
aws service-quotas get-service-quota --service-code=vpc --quota-code=L-F678F1CE
aws iam get-account-summary --query='SummaryMap.[Roles,RolesQuota]'
