package import PreflightModel

/// A rule that looks at the types of a table.
package protocol TableRule: ListedRule {
  associatedtype Role: AttributeRole
  var table: RuleTable<Role> { get }
}

extension TableRule {
  package func knows(_ type: String, in catalog: Catalog) -> Bool { table.knows(type) }

  package func needsRegion(of type: String, in catalog: Catalog) -> Bool {
    table.isRegional(type)
  }

  package func attributes(in catalog: Catalog) -> AttributeSelection { table.attributes }
}
