internal import PlanReaders

extension PlanOptions {
  /// What flags and files say about templates.
  ///
  /// - Parameters:
  ///   - region: Where a stack goes whose plan does not say.
  ///   - deployment: What AWS says of where they go, once it is known.
  func templateInputs(region: String?, deployment: Deployment?) throws -> TemplateInputs {
    var inputs = TemplateInputs(
      region: region, accountID: deployment?.accountID,
      stack: deployment?.stack ?? stack.map(DeployedStack.unasked))
    for path in parameters {
      let bytes = try InputFile.bytes(at: path)
      do throws(PlanError) {
        let values = try ParameterFile.values(in: bytes, name: path)
        inputs.defaults.merge(values) { _, last in last }
      } catch {
        throw Failure(error.message)
      }
    }
    let given = Dictionary(
      parameter.map { ($0.key, TemplateInputs.Value.text($0.value)) }
    ) { _, last in last }
    if plans.count > 1 {
      // One of several plans need not have them all.
      inputs.defaults.merge(given) { _, flag in flag }
    } else {
      inputs.parameters = given
    }
    return inputs
  }
}
