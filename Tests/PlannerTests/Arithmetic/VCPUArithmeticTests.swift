import Documents
import PreflightModel
import Testing

@testable import Planner

/// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html: limited are the
/// vCPUs of the On-Demand Instances that run, by families.
/// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-optimize-cpu.html: the vCPUs are the
/// cores times the threads per core, which CPU options may set.
@Suite("vCPUs of On-Demand Standard instances")
struct VCPUArithmeticTests {
  private static let quota = QuotaID(service: "ec2", code: "L-1216C47A")

  private static let types: Document = [
    "InstanceTypes": [
      ["InstanceType": "m5.large", "VCpuInfo": ["DefaultVCpus": 2]],
      ["InstanceType": "m5.2xlarge", "VCpuInfo": ["DefaultVCpus": 8]],
      ["InstanceType": "c5.xlarge", "VCpuInfo": ["DefaultVCpus": 4]],
    ]
  ]

  private static func account(_ instances: Document...) -> [String: Document] {
    [
      "ec2:DescribeInstanceTypes": types,
      "ec2:DescribeInstances": ["Reservations": [["Instances": .array(instances)]]],
    ]
  }

  private static func running(
    _ type: String, cores: Int, threads: Int, with more: Document = [:]
  ) -> Document {
    let instance: Document = [
      "InstanceType": .string(type),
      "CpuOptions": [
        "CoreCount": .number(DocumentNumber(cores)),
        "ThreadsPerCore": .number(DocumentNumber(threads)),
      ],
    ]
    return .object((instance.object ?? [:]).merging(more.object ?? [:]) { $1 })
  }

  private static func instance(
    _ name: String = "a", _ type: String, with more: Document = [:], unknown: Document = [:]
  ) -> PlannedResource {
    let attributes: Document = ["instance_type": .string(type)]
    return Sample.resource(
      "aws_instance.\(name)",
      attributes: .object((attributes.object ?? [:]).merging(more.object ?? [:]) { $1 }),
      unknown: unknown)
  }

  /// A group whose instances are of the type of a launch template in the same plan.
  private static func group(
    of type: String, _ sizes: Document, options: Document = [], unknown: Document = [:]
  ) -> [PlannedResource] {
    [
      Sample.resource(
        "aws_launch_template.t",
        attributes: ["instance_type": .string(type), "cpu_options": options]),
      Sample.resource(
        "aws_autoscaling_group.g", attributes: sizes,
        unknown: .object(
          ["launch_template": [["id": true]]].merging(unknown.object ?? [:]) { $1 }),
        references: ["launch_template.0.id": ["aws_launch_template.t"]]),
    ]
  }

  @Test(
    "By family, size, options and state",
    arguments: [
      Arithmetic(
        "an instance takes its type's vCPUs", plan: [instance("m5.2xlarge")], account: account(),
        .init(used: 0, planned: 8)),
      Arithmetic(
        "several add up, of whatever Standard family",
        plan: [instance("a", "m5.large"), instance("b", "c5.xlarge")], account: account(),
        .init(used: 0, planned: 6)),
      Arithmetic(
        "CPU options make it fewer",
        plan: [
          instance(
            "m5.2xlarge", with: ["cpu_options": [["core_count": 2, "threads_per_core": 1]]])
        ], account: account(), .init(used: 0, planned: 2)),
      Arithmetic(
        "what runs counts by its own cores and threads", plan: [instance("m5.large")],
        account: account(
          running("m5.2xlarge", cores: 4, threads: 2), running("c5.xlarge", cores: 1, threads: 1)),
        .init(used: 9, planned: 2)),
      Arithmetic(
        "Spot Instances and other families have quotas of their own", plan: [instance("m5.large")],
        account: account(
          running("m5.2xlarge", cores: 4, threads: 2, with: ["InstanceLifecycle": "spot"]),
          running("g4dn.xlarge", cores: 2, threads: 2), running("p3.2xlarge", cores: 4, threads: 2)
        ), .init(used: 0, planned: 2)),
      Arithmetic(
        "instances on Dedicated Hosts do not count",
        plan: [
          instance("a", "m5.large"), instance("b", "m5.2xlarge", with: ["tenancy": "host"]),
        ],
        account: account(
          running("m5.2xlarge", cores: 4, threads: 2, with: ["Placement": ["Tenancy": "host"]])),
        .init(used: 0, planned: 2)),
      Arithmetic(
        "a planned Spot Instance takes nothing from it",
        plan: [
          instance("a", "m5.large"),
          instance(
            "b", "m5.2xlarge", with: ["instance_market_options": [["market_type": "spot"]]]),
        ], account: account(), .init(used: 0, planned: 2)),
      Arithmetic(
        "a change of the type takes the difference",
        plan: [
          Sample.resource(
            "aws_instance.a", .update, attributes: ["instance_type": "m5.2xlarge"],
            prior: ["instance_type": "m5.large"])
        ], account: account(), .init(used: 0, planned: 6)),
      Arithmetic(
        "a group takes its desired number of instances",
        plan: group(of: "c5.xlarge", ["desired_capacity": 3, "min_size": 1, "max_size": 10]),
        account: account(), .init(used: 0, planned: 12)),
      Arithmetic(
        "a group without a desired number starts with its least",
        plan: group(of: "c5.xlarge", ["min_size": 2, "max_size": 10]), account: account(),
        .init(used: 0, planned: 8)),
      Arithmetic(
        "a desired number that is not known yet is anything between least and most",
        plan: group(
          of: "c5.xlarge", ["min_size": 2, "max_size": 5], unknown: ["desired_capacity": true]),
        account: account(), .init(used: 0, from: 8, to: 20)),
      Arithmetic(
        "options of a launch template count for every instance",
        plan: group(
          of: "m5.2xlarge", ["desired_capacity": 3, "min_size": 3, "max_size": 3],
          options: [["core_count": 2, "threads_per_core": 1]]),
        account: account(), .init(used: 0, planned: 6)),
      Arithmetic(
        "a node group takes its desired size",
        plan: [
          Sample.resource(
            "aws_eks_node_group.n",
            attributes: [
              "instance_types": ["m5.large"],
              "scaling_config": [["desired_size": 4, "min_size": 1, "max_size": 9]],
            ])
        ], account: account(), .init(used: 0, planned: 8)),
      Arithmetic(
        "a capacity reservation takes all its instances",
        plan: [
          Sample.resource(
            "aws_ec2_capacity_reservation.r",
            attributes: ["instance_type": "m5.2xlarge", "instance_count": 5])
        ], account: account(), .init(used: 0, planned: 40)),
      Arithmetic(
        "a type that nobody knows is unknown, and not 0", plan: [instance("m9.colossal")],
        account: account(), .init(used: 0, from: 0, to: nil)),
    ])
  func standard(_ table: Arithmetic) async throws {
    try await table.expect(of: Self.quota)
  }
}

extension VCPUArithmeticTests {
  private static func instance(_ type: String, with more: Document = [:]) -> PlannedResource {
    instance("a", type, with: more)
  }
}

/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html, and
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html: 1024
/// units of a task's CPU are one vCPU.
@Suite("vCPUs of Fargate")
struct FargateArithmeticTests {
  private static let usage: Document = [
    "MetricDataResults": [
      ["Id": "usage", "Values": [.number(DocumentNumber(validLiteral: "2.5"))]]
    ]
  ]

  private static func service(
    _ count: Document, cpu: Document, type: String = "FARGATE"
  ) -> [PlannedResource] {
    [
      Sample.resource("aws_ecs_task_definition.t", attributes: ["cpu": cpu]),
      Sample.resource(
        "aws_ecs_service.s",
        attributes: ["launch_type": .string(type), "desired_count": count],
        unknown: ["task_definition": true],
        references: ["task_definition": ["aws_ecs_task_definition.t"]]),
    ]
  }

  @Test(
    "A service takes the CPU of its task for each task",
    arguments: [
      Arithmetic(
        "4 tasks of half a vCPU", plan: service(4, cpu: "512"),
        account: ["cloudwatch:GetMetricData": usage], .init(used: 2.5, planned: 2)),
      Arithmetic(
        "tasks on instances take nothing", plan: service(4, cpu: "512", type: "EC2"),
        account: ["cloudwatch:GetMetricData": usage]),
      Arithmetic(
        "a size that is written otherwise is not guessed", plan: service(4, cpu: ".5 vCPU"),
        account: ["cloudwatch:GetMetricData": usage], .init(used: 2.5, from: 0, to: nil)),
      Arithmetic(
        "without a data point nobody knows what runs", plan: service(4, cpu: "1024"),
        account: ["cloudwatch:GetMetricData": ["MetricDataResults": [["Values": []]]]],
        .init(used: nil, planned: 4)),
    ])
  func services(_ table: Arithmetic) async throws {
    let quota = QuotaID(service: "fargate", code: "L-3032A538")
    try await table.expect(of: quota)
  }
}
