import TestSupport

/// Makes up homes, environments and flags: some sound, some odd, some broken.
struct ConfigurationCaseGenerator {
  private var random: SeededGenerator
  private let profiles = ["default", "a", "b c", "d"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// One of a list that is not empty.
  private mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// Files of random lines, for the grammar.
  mutating func text() -> ConfigurationCase {
    var lines: [String] = chance(90) ? ["[\(one(of: Self.sections))]"] : []
    for number in 0..<Int.random(in: 0..<10, using: &random) {
      lines.append(one(of: Self.lines).replacing("#n", with: "\(number / 2)"))
    }
    let ending = one(of: ["\n", "\n", "\n", "\r\n", "\r"])
    let text = lines.joined(separator: ending) + (chance(50) ? ending : "")
    return ConfigurationCase(files: [chance(70) ? ".aws/config" : ".aws/credentials": text])
  }

  /// Sound files with the settings that decide about region, endpoints and credentials.
  mutating func settings() -> ConfigurationCase {
    var made = ConfigurationCase()
    let config =
      section(Self.services, keep: 70)
      + profiles.map { name in
        chance(80) ? section(header(name), settings: Self.configSettings) : ""
      }.joined()
    let credentials = profiles.map { name in
      chance(40) ? section("[\(name)]", settings: Self.keySettings) : ""
    }.joined()
    made.files[place("AWS_CONFIG_FILE", ".aws/config", in: &made)] = config
    made.files[place("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials", in: &made)] = credentials
    for (name, values) in Self.variables where chance(8) {
      made.environment[name] = one(of: values)
    }
    if chance(40) { made.profile = one(of: profiles) }
    if chance(15) { made.region = one(of: ["eu-west-1", "eu-west-1", "", "-x"]) }
    return made
  }

  private mutating func place(
    _ variable: String, _ usual: String, in made: inout ConfigurationCase
  ) -> String {
    guard chance(15) else { return usual }
    made.environment["PLACE"] = "elsewhere"
    made.environment[variable] =
      one(of: ["~", "$HOME", "${HOME}"]) + one(of: ["/$PLACE/", "/${PLACE}/", "/elsewhere/"])
      + variable
    return "elsewhere/\(variable)"
  }

  private func header(_ profile: String) -> String {
    profile == "default" ? "[default]" : "[profile \"\(profile)\"]"
  }

  private mutating func section(_ header: String, settings: [String]) -> String {
    var text = header + "\n"
    var keys: Set<Substring> = []
    for setting in settings.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random)) {
      let new = Set(setting.split(separator: "\n").map { $0.prefix { $0 != "=" && $0 != " " } })
      // A key that comes twice would make the whole file worthless.
      guard keys.isDisjoint(with: new) else { continue }
      keys.formUnion(new)
      text += setting + "\n"
    }
    return text
  }

  private mutating func section(_ text: String, keep percent: Int) -> String {
    chance(percent) ? text : ""
  }
}
