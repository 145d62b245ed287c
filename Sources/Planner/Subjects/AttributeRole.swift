/// What an attribute means to a rule, whatever each tool calls it: a zone, a subnet, an engine.
package protocol AttributeRole: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}
