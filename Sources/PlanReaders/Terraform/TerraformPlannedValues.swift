internal import Documents
internal import PreflightModel

/// The `planned_values` of a plan, for one whose `resource_changes` somebody has cut out.
///
/// They list the resources that will exist afterwards; those that the prior state has as well are
/// taken as unchanged.
struct TerraformPlannedValues {
  private let outline: PlanOutline

  init(_ outline: PlanOutline) {
    self.outline = outline
  }

  /// Whether there were any resources.
  func append(to builder: inout TerraformPlanBuilder) throws(PlanError) -> Bool {
    var existing: Set<String> = []
    try forEachResource(below: ["prior_state", "values", "root_module"]) { _, resource in
      if let address = resource["address"]?.string { existing.insert(address) }
    }
    var isEmpty = true
    try forEachResource(below: ["planned_values", "root_module"]) { module, resource in
      isEmpty = false
      let exists = resource["address"]?.string.map(existing.contains) == true
      let change = TerraformResourceChange(
        planned: resource, inModule: module, as: exists ? .unchanged : .create)
      if let change { builder.append(change) }
    }
    return !isEmpty
  }

  /// Calls `body` with the address of the module and the resource, through all modules.
  private func forEachResource(
    below path: [String], _ body: (String?, JSONElement) -> Void
  ) throws(PlanError) {
    guard let module = try outline.outline(at: path) else { return }
    var count = 0
    func counted(_ address: String?, _ resource: JSONElement) {
      count += 1
      if count <= outline.file.maximumElements { body(address, resource) }
    }
    try module.forEachElement(of: "resources") { counted(nil, $0) }
    try module.forEachElement(of: "child_modules") { Self.forEachResource(in: $0, counted) }
    guard count <= outline.file.maximumElements else {
      throw outline.tooManyElements(of: "resources")
    }
  }

  private static func forEachResource(
    in module: JSONElement, _ body: (String?, JSONElement) -> Void
  ) {
    let address = module["address"]?.string
    if let resources = module["resources"]?.elements {
      for resource in resources { body(address, resource) }
    }
    if let modules = module["child_modules"]?.elements {
      for module in modules { forEachResource(in: module, body) }
    }
  }
}
