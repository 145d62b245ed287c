internal import Documents

/// What the events of functions and state machines create.
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
enum ServerlessEvents {
  /// A resource that an event creates: what its logical id ends in, and its type.
  typealias Created = (suffix: String, type: String)

  private static let permission: Created = ("Permission", "AWS::Lambda::Permission")
  private static let mapping: Created = ("", "AWS::Lambda::EventSourceMapping")
  private static let rule: Created = ("", "AWS::Events::Rule")
  private static let schedule: Created = ("", "AWS::Scheduler::Schedule")
  private static let role: Created = ("Role", "AWS::IAM::Role")
  private static let queue: Created = ("Queue", "AWS::SQS::Queue")
  private static let queuePolicy: Created = ("QueuePolicy", "AWS::SQS::QueuePolicy")

  /// What an event of a function creates.
  static func ofFunction(_ event: ServerlessEvent) -> [Created] {
    switch event.type {
    case "Api", "HttpApi", "S3", "AlexaSkill", "Cognito":
      return [permission]
    case "Schedule", "CloudWatchEvent", "EventBridgeRule":
      return [rule, permission] + deadLetters(of: event, withPolicy: true)
    case "ScheduleV2":
      return scheduled(event)
    case "SQS", "Kinesis", "DynamoDB", "MSK", "MQ", "SelfManagedKafka", "DocumentDB":
      return [mapping]
    case "SNS":
      return subscribed(event)
    case "CloudWatchLogs":
      return [permission, ("", "AWS::Logs::SubscriptionFilter")]
    case "IoTRule":
      return [permission, ("", "AWS::IoT::TopicRule")]
    default:
      return []
    }
  }

  /// What an event of a state machine creates.
  static func ofStateMachine(_ event: ServerlessEvent) -> [Created] {
    switch event.type {
    case "Api":
      return [role]
    case "Schedule":
      let own = event.properties["RoleArn"] == nil ? [rule, role] : [rule]
      return own + deadLetters(of: event, withPolicy: true)
    case "CloudWatchEvent", "EventBridgeRule":
      return [rule, role] + deadLetters(of: event, withPolicy: true)
    case "ScheduleV2":
      return scheduled(event)
    default:
      return []
    }
  }

  private static func scheduled(_ event: ServerlessEvent) -> [Created] {
    let own = event.properties["RoleArn"] == nil ? [schedule, role] : [schedule]
    return own + deadLetters(of: event, withPolicy: false)
  }

  /// A topic may send to the function, or to a queue that the function reads.
  private static func subscribed(_ event: ServerlessEvent) -> [Created] {
    let subscription: Created = ("", "AWS::SNS::Subscription")
    switch event.properties["SqsSubscription"] {
    case .object?:
      return [subscription, queuePolicy, ("EventSourceMapping", mapping.type)]
    case .bool(true)?:
      return [subscription, queue, queuePolicy, ("EventSourceMapping", mapping.type)]
    case nil, .null?, .bool?, .number?, .string?, .array?:
      return [subscription, permission]
    }
  }

  /// The queue that is created for what could not be delivered, unless one is named.
  private static func deadLetters(of event: ServerlessEvent, withPolicy: Bool) -> [Created] {
    guard let configuration = event.properties["DeadLetterConfig"], !configuration.isNull,
      configuration["Arn"] == nil
    else { return [] }
    return withPolicy ? [queue, queuePolicy] : [queue]
  }

  /// The policy of AWS that a function's role gets for an event.
  static let policies = [
    "Kinesis": "service-role/AWSLambdaKinesisExecutionRole",
    "DynamoDB": "service-role/AWSLambdaDynamoDBExecutionRole",
    "SQS": "service-role/AWSLambdaSQSQueueExecutionRole",
    "MSK": "service-role/AWSLambdaMSKExecutionRole",
  ]
}

extension ServerlessExpansion {
  mutating func addEvents(of source: ServerlessResource) {
    let events = source.events
    for (name, event) in events {
      // The permission for an API's default route covers its other routes.
      if event.type == "HttpApi", !event.isDefaultRoute,
        events.contains(where: { $0.event.isDefaultRoute && $0.event.sharesAPI(with: event) })
      {
        continue
      }
      // All triggers of a user pool share one permission.
      let name = event.type == "Cognito" ? event.type : name
      for created in ServerlessEvents.ofFunction(event) {
        output.add(
          source.logicalID + name + created.suffix, created.type,
          properties(of: created.type, event, of: source), like: source)
      }
    }
  }

  /// The properties that tell what the event belongs to.
  private func properties(
    of type: String, _ event: ServerlessEvent, of source: ServerlessResource
  ) -> [String: Document] {
    switch type {
    case "AWS::Lambda::EventSourceMapping":
      var properties = event.properties.object ?? [:]
      properties["FunctionName"] = .reference(to: source.logicalID)
      return properties
    case "AWS::Lambda::Permission":
      return ["FunctionName": .reference(to: source.logicalID)]
    case "AWS::SNS::Subscription":
      return ["TopicArn": event.properties["Topic"] ?? .null]
    case "AWS::Logs::SubscriptionFilter", "AWS::Scheduler::Schedule", "AWS::Events::Rule":
      return event.properties.object ?? [:]
    default:
      return [:]
    }
  }
}

extension ServerlessEvent {
  fileprivate var isDefaultRoute: Bool {
    guard type == "HttpApi" else { return false }
    let path = properties["Path"]?.string ?? ""
    let method = properties["Method"]?.string ?? ""
    return path.isEmpty && method.isEmpty
      || path == "$default" && ["x-amazon-apigateway-any-method"].contains(method.lowercased())
  }

  fileprivate func sharesAPI(with other: ServerlessEvent) -> Bool {
    api(in: "ApiId") == other.api(in: "ApiId")
  }
}
