// Written by `merestone compile`; change the spec, not this file.
/** What IAM answers and tells, as a reader holds it against the contract. */

import type { Schema } from "./reading.js";

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  AuthorizationDecisionReference: {"type": "object", "required": ["entity", "decisionId"], "properties": {"entity": {"type": "string", "const": "AuthorizationDecision"}, "decisionId": {"type": "string", "format": "uuid"}}},
  AuthorizeAnswer: {"type": "object", "required": ["decision", "record", "policyVersion", "obligations"], "properties": {"decision": {"$ref": "Decision"}, "record": {"$ref": "AuthorizationDecisionReference"}, "policyVersion": {"type": "string", "minLength": 1, "maxLength": 40}, "obligations": {"type": "array", "minItems": 0, "maxItems": 20, "items": {"type": "string", "minLength": 1, "maxLength": 60}}}},
  Decision: {"type": "string", "enum": ["permit", "deny"]},
  DerivedPrincipalStatus: {"type": "object", "required": ["value", "sourceSystem", "asOf"], "properties": {"value": {"type": "string", "enum": ["active", "disabled"]}, "sourceSystem": {"type": "string", "const": "IAM"}, "asOf": {"type": "string", "format": "date-time"}}},
  FeedQualityAlertRaised: {"type": "object", "required": ["feed", "metric", "observed", "threshold", "window"], "properties": {"feed": {"type": "string", "minLength": 1, "maxLength": 60}, "metric": {"type": "string", "minLength": 1, "maxLength": 40}, "observed": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$"}, "threshold": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$"}, "window": {"type": "string", "minLength": 1, "maxLength": 40}}},
  PrincipalDisabled: {"type": "object", "required": ["principal"], "properties": {"principal": {"$ref": "PrincipalReference"}}},
  PrincipalReference: {"type": "object", "required": ["entity", "principalId"], "properties": {"entity": {"type": "string", "const": "Principal"}, "principalId": {"type": "string", "format": "uuid"}}},
  PrincipalScopeChanged: {"type": "object", "required": ["principal", "roles", "scopesVersion", "status", "effectiveAt"], "properties": {"principal": {"$ref": "PrincipalReference"}, "roles": {"type": "array", "minItems": 0, "maxItems": 50, "items": {"type": "string", "minLength": 1, "maxLength": 40}}, "scopesVersion": {"type": "string", "minLength": 1, "maxLength": 40}, "status": {"$ref": "DerivedPrincipalStatus"}, "effectiveAt": {"type": "string", "format": "date-time"}}},
};
