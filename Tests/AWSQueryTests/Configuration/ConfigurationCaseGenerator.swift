import TestSupport

/// Makes up homes, environments and flags: some sound, some odd, some broken.
struct ConfigurationCaseGenerator {
  private var random: SeededGenerator
  private let profiles = ["default", "a", "b c", "d"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private mutating func one<Choices: Collection>(of choices: Choices) -> Choices.Element
  where Choices.Index == Int {
    choices[Int.random(in: choices.indices, using: &random)]
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
    for (name, values) in Self.variables where chance(14) {
      made.environment[name] = one(of: values)
    }
    if chance(40) { made.profile = one(of: profiles) }
    if chance(15) { made.region = one(of: ["eu-west-1", "", "-x", "123", "a.b"]) }
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
    for setting in settings where chance(14) { text += setting + "\n" }
    return text
  }

  private mutating func section(_ text: String, keep percent: Int) -> String {
    chance(percent) ? text : ""
  }
}
