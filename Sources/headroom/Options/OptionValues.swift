internal import ArgumentParser
internal import PreflightModel

/// `TYPE=COUNT`, from 1 to a million.
struct AddedResources: ExpressibleByArgument {
  let type: String
  let count: Int

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex,
      let count = Int(argument[argument.index(after: equals)...]), (1...1_000_000).contains(count)
    else { return nil }
    type = String(argument[..<equals])
    self.count = count
  }
}

/// `SERVICE/CODE=VALUE`.
struct LimitOverride: ExpressibleByArgument {
  let quota: QuotaID
  let value: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let quota = QuotaID(String(parts[0])),
      let value = Double(parts[1]), value.isFinite, value >= 0
    else { return nil }
    self.quota = quota
    self.value = value
  }
}

/// A number of percent, 0 or more.
struct Percentage: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    guard let value = Double(argument), value.isFinite, (0...10_000).contains(value) else {
      return nil
    }
    self.value = value
  }
}

/// A number of seconds, more than 0 and at most a day.
struct Seconds {
  let value: Double
}

extension Seconds: ExpressibleByArgument {
  init?(argument: String) {
    guard let value = Double(argument), value > 0, value <= 86_400 else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { QuotaNumber(value).description }
}

/// `KEY=VALUE`; the value may be empty, and hold more of `=`.
struct TemplateArgument: ExpressibleByArgument {
  let key: String
  let value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    key = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}
