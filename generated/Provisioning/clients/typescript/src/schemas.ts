// Written by `merestone compile`; change the spec, not this file.
/** What Provisioning answers and tells, as a reader holds it against the contract. */

import type { Schema } from "./reading.js";

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  ActivationAccepted: {"type": "object", "required": ["provisioning"], "properties": {"provisioning": {"$ref": "ProvisioningRequestReference"}}},
  ActivationAnswer: {"type": "string", "enum": ["completed", "running", "failed"]},
  ActivationCompleted: {"type": "object", "required": ["provisioning", "technicalResourceId", "completedAt"], "properties": {"provisioning": {"$ref": "ProvisioningRequestReference"}, "technicalResourceId": {"type": "string", "minLength": 1, "maxLength": 64}, "completedAt": {"type": "string", "format": "date-time"}}},
  ActivationFailed: {"type": "object", "required": ["reason", "class", "retryable"], "properties": {"reason": {"$ref": "ActivationFault"}, "class": {"$ref": "ErrorClass"}, "retryable": {"type": "boolean"}}},
  ActivationFault: {"type": "string", "enum": ["unknownResource", "wrongConfiguration", "capacity", "technical"]},
  ActivationRejected: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "ActivationFault"}}},
  AssetReference: {"type": "object", "required": ["entity", "orderId", "orderLineId", "assetId"], "properties": {"entity": {"type": "string", "const": "Asset"}, "orderId": {"type": "string", "pattern": "^ORD-[0-9]{8}$"}, "orderLineId": {"type": "string", "minLength": 1, "maxLength": 40}, "assetId": {"type": "string", "pattern": "^AST-[0-9]{8}$"}}},
  DeactivationAccepted: {"type": "object", "required": ["provisioning"], "properties": {"provisioning": {"$ref": "ProvisioningRequestReference"}}},
  DeactivationCompleted: {"type": "object", "required": ["technicalResourceId", "completedAt"], "properties": {"technicalResourceId": {"type": "string", "minLength": 1, "maxLength": 64}, "completedAt": {"type": "string", "format": "date-time"}}},
  DeactivationFailed: {"type": "object", "required": ["reason", "class"], "properties": {"reason": {"$ref": "ActivationFault"}, "class": {"$ref": "ErrorClass"}}},
  DeactivationRejected: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "ActivationFault"}}},
  DeactivationStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "ActivationAnswer"}}},
  ErrorClass: {"type": "string", "enum": ["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"]},
  FeedQualityAlertRaised: {"type": "object", "required": ["feed", "metric", "observed", "threshold", "window"], "properties": {"feed": {"type": "string", "minLength": 1, "maxLength": 60}, "metric": {"type": "string", "minLength": 1, "maxLength": 40}, "observed": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$"}, "threshold": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$"}, "window": {"type": "string", "minLength": 1, "maxLength": 40}}},
  ListServiceOrdersAnswer: {"type": "object", "required": ["requests"], "properties": {"requests": {"type": "array", "minItems": 0, "maxItems": 1000, "items": {"$ref": "ProvisioningRequestReplica"}}}},
  ProvisioningRequest: {"type": "object", "required": ["provisioningRequestId", "version", "externalReference", "idempotencyKey", "status"], "properties": {"provisioningRequestId": {"type": "string", "pattern": "^PR-[0-9]{6}$"}, "version": {"type": "integer", "minimum": 1}, "externalReference": {"type": "string", "minLength": 1, "maxLength": 80}, "idempotencyKey": {"type": "string", "format": "uuid"}, "technicalResourceId": {"type": "string", "minLength": 1, "maxLength": 64}, "errorCode": {"type": "string", "minLength": 1, "maxLength": 60}, "status": {"type": "string", "enum": ["accepted", "inProgress", "completed", "failed", "cancelled", "deactivated"]}}},
  ProvisioningRequestReference: {"type": "object", "required": ["entity", "provisioningRequestId"], "properties": {"entity": {"type": "string", "const": "ProvisioningRequest"}, "provisioningRequestId": {"type": "string", "pattern": "^PR-[0-9]{6}$"}}},
  ProvisioningRequestReplica: {"type": "object", "required": ["entity", "value", "revision", "asOf"], "properties": {"entity": {"type": "string", "const": "ProvisioningRequest"}, "value": {"$ref": "ProvisioningRequest"}, "revision": {"type": "integer", "minimum": 1}, "asOf": {"type": "string", "format": "date-time"}}},
  ServiceOrderStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "ActivationAnswer"}, "provisioning": {"$ref": "ProvisioningRequestReference"}, "technicalResourceId": {"type": "string", "minLength": 1, "maxLength": 64}}},
  UsageErased: {"type": "object", "required": ["asset"], "properties": {"asset": {"$ref": "AssetReference"}}},
  UsageRecorded: {"type": "object", "required": ["usageId", "asset", "meteredAt", "quantity", "unit", "meter"], "properties": {"usageId": {"type": "string", "format": "uuid"}, "asset": {"$ref": "AssetReference"}, "meteredAt": {"type": "string", "format": "date-time"}, "quantity": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$"}, "unit": {"type": "string", "minLength": 1, "maxLength": 20}, "corrects": {"type": "string", "format": "uuid"}, "meter": {"type": "string", "minLength": 1, "maxLength": 40}}},
  UsageRejected: {"type": "object", "required": ["asset", "usageId", "reasonCode"], "properties": {"asset": {"$ref": "AssetReference"}, "usageId": {"type": "string", "format": "uuid"}, "reasonCode": {"type": "string", "minLength": 1, "maxLength": 40}}},
};
