extension PublishedRate {
  /// Read operations alone, a name before the pattern that would cover it too. Where AWS names no
  /// burst, one second's calls.
  package static let aws: [PublishedRate] =
    serviceQuotas + ec2 + kinesis + others

  /// docs.aws.amazon.com/servicequotas/latest/userguide/reference_limits.html. Fewer at once than
  /// in a second, since calls do not arrive as evenly as they leave.
  private static let serviceQuotas = [
    PublishedRate("service-quotas", "ListServiceQuotas", perSecond: 10, burst: 7),
    PublishedRate("service-quotas", "ListAWSDefaultServiceQuotas", perSecond: 10, burst: 7),
    PublishedRate("service-quotas", "GetServiceQuota", perSecond: 5, burst: 3),
    PublishedRate("service-quotas", "GetAWSDefaultServiceQuota", perSecond: 5, burst: 3),
    PublishedRate("service-quotas", "GetRequestedServiceQuotaChange", perSecond: 5, burst: 3),
    PublishedRate(
      "service-quotas", "ListRequestedServiceQuotaChangeHistory", perSecond: 5, burst: 3),
    PublishedRate(
      "service-quotas", "ListRequestedServiceQuotaChangeHistoryByQuota", perSecond: 5, burst: 3),
  ]

  /// docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html. Reads without filter and
  /// without page size have smaller buckets; ours always have a page size.
  private static let ec2 = [
    PublishedRate("ec2", "DescribeCapacityBlockOfferings", perSecond: 0.15, burst: 10),
    PublishedRate("ec2", "DescribeInstanceTopology", perSecond: 1, burst: 1),
    PublishedRate("ec2", "DescribeMovingAddresses", perSecond: 1, burst: 1),
    PublishedRate("ec2", "DescribeReservedInstancesOfferings", perSecond: 10, burst: 10),
    PublishedRate("ec2", "DescribeSecurityGroupReferences", perSecond: 5, burst: 20),
    PublishedRate("ec2", "DescribeSpotFleetRequests", perSecond: 3, burst: 50),
    PublishedRate("ec2", "DescribeStaleSecurityGroups", perSecond: 5, burst: 20),
    PublishedRate("ec2", "Describe*", perSecond: 20, burst: 100),
    PublishedRate("ec2", "Get*", perSecond: 20, burst: 100),
    PublishedRate("ec2", "List*", perSecond: 20, burst: 100),
    PublishedRate("ec2", "Search*", perSecond: 20, burst: 100),
  ]

  /// The operations' own documentation, in botocore's model of the service; rates per stream are
  /// left to the retries.
  private static let kinesis = [
    PublishedRate("kinesis", "DescribeAccountSettings", perSecond: 5),
    PublishedRate("kinesis", "DescribeLimits", perSecond: 1),
    PublishedRate("kinesis", "DescribeStream", perSecond: 10),
    PublishedRate("kinesis", "DescribeStreamSummary", perSecond: 20),
    PublishedRate("kinesis", "ListStreams", perSecond: 5),
    PublishedRate("kinesis", "ListTagsForStream", perSecond: 5),
  ]

  /// The same, but for Route 53 (Developer Guide, "Throttling API requests").
  private static let others = [
    PublishedRate("cloudtrail", "ListInsightsData", perSecond: 2),
    PublishedRate("cloudtrail", "LookupEvents", perSecond: 2),
    PublishedRate("dynamodb", "DescribeBackup", perSecond: 10),
    PublishedRate("dynamodb", "DescribeContinuousBackups", perSecond: 10),
    PublishedRate("dynamodb", "ListBackups", perSecond: 5),
    PublishedRate("dynamodb", "ListTagsOfResource", perSecond: 10),
    PublishedRate("logs", "DescribeLogStreams", perSecond: 25),
    PublishedRate("route53", "Get*", perSecond: 10, burst: 50),
    PublishedRate("route53", "List*", perSecond: 10, burst: 50),
    PublishedRate("sns", "ListEndpointsByPlatformApplication", perSecond: 30),
    PublishedRate("sns", "ListPlatformApplications", perSecond: 15),
    PublishedRate("sns", "ListSubscriptions", perSecond: 30),
    PublishedRate("sns", "ListSubscriptionsByTopic", perSecond: 30),
    PublishedRate("sns", "ListTopics", perSecond: 30),
  ]
}
