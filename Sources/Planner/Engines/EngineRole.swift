/// What an attribute means to the version of an engine.
package enum EngineRole: String, AttributeRole {
  case engine
  case version
}
