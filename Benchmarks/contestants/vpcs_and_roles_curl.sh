#!/bin/sh
# The same three calls by curl at once, with no signature made and no answer read: the floor.
scope() {
  echo "Authorization: AWS4-HMAC-SHA256 Credential=x/20260101/$2/$1/aws4_request, SignedHeaders=host, Signature=0"
}
form='Content-Type: application/x-www-form-urlencoded; charset=utf-8'
exec curl --silent --fail --parallel --parallel-immediate \
  --header "$(scope ec2 "$AWS_REGION")" --header "$form" \
  --data 'Action=DescribeVpcs&Version=2016-11-15&MaxResults=1000' "$AWS_ENDPOINT_URL/" \
  --next --silent --fail --header "$(scope iam us-east-1)" --header "$form" \
  --data 'Action=GetAccountSummary&Version=2010-05-08' "$AWS_ENDPOINT_URL/" \
  --next --silent --fail --header "$(scope servicequotas "$AWS_REGION")" \
  --header 'Content-Type: application/x-amz-json-1.1' \
  --header 'X-Amz-Target: ServiceQuotasV20190624.GetServiceQuota' \
  --data '{"ServiceCode":"vpc","QuotaCode":"L-F678F1CE"}' "$AWS_ENDPOINT_URL/"
