// Written by `merestone compile`; change the spec, not this file.
/** What AssetInventory answers and tells, as a reader holds it against the contract. */

import type { Schema } from "./reading.js";

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  AssetActivated: {"type": "object", "required": ["asset", "activatedAt", "configuration"], "properties": {"asset": {"$ref": "AssetReference"}, "activatedAt": {"type": "string", "format": "date-time"}, "configuration": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}}},
  AssetAnswer: {"type": "string", "enum": ["done", "running", "failed"]},
  AssetCreated: {"type": "object", "required": ["asset", "customer", "offeringId"], "properties": {"asset": {"$ref": "AssetReference"}, "customer": {"$ref": "CustomerMasterReference"}, "offeringId": {"type": "string", "pattern": "^PO-[A-Z0-9-]+$"}}},
  AssetErased: {"type": "object", "required": ["asset"], "properties": {"asset": {"$ref": "AssetReference"}}},
  AssetFault: {"type": "string", "enum": ["unknownLine", "duplicateSerial", "wrongState"]},
  AssetReference: {"type": "object", "required": ["entity", "orderId", "orderLineId", "assetId"], "properties": {"entity": {"type": "string", "const": "Asset"}, "orderId": {"type": "string", "pattern": "^ORD-[0-9]{8}$"}, "orderLineId": {"type": "string", "minLength": 1, "maxLength": 40}, "assetId": {"type": "string", "pattern": "^AST-[0-9]{8}$"}}},
  AssetRegistered: {"type": "object", "required": ["asset", "activatedAt", "version"], "properties": {"asset": {"$ref": "AssetReference"}, "activatedAt": {"type": "string", "format": "date-time"}, "version": {"type": "integer", "minimum": 1}}},
  AssetRegistrationAccepted: {"type": "object", "required": ["asset"], "properties": {"asset": {"$ref": "AssetReference"}}},
  AssetRegistrationFailed: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "AssetFault"}}},
  AssetRegistrationRejected: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "AssetFault"}}},
  AssetRetired: {"type": "object", "required": ["asset", "retiredAt"], "properties": {"asset": {"$ref": "AssetReference"}, "retiredAt": {"type": "string", "format": "date-time"}}},
  AssetRetirementAccepted: {"type": "object", "required": ["asset"], "properties": {"asset": {"$ref": "AssetReference"}}},
  AssetRetirementFailed: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "AssetFault"}}},
  AssetRetirementRejected: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "AssetFault"}}},
  AssetRetirementStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "AssetAnswer"}}},
  AssetStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "AssetAnswer"}, "asset": {"$ref": "AssetReference"}}},
  AssetStatusChanged: {"type": "object", "required": ["asset", "customer", "status", "offeringId", "configuration"], "properties": {"asset": {"$ref": "AssetReference"}, "customer": {"$ref": "CustomerMasterReference"}, "status": {"$ref": "DerivedAssetStatus"}, "offeringId": {"type": "string", "pattern": "^PO-[A-Z0-9-]+$"}, "configuration": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}, "activatedAt": {"type": "string", "format": "date-time"}}},
  AssetSuspended: {"type": "object", "required": ["asset", "reasonCode", "suspendedAt"], "properties": {"asset": {"$ref": "AssetReference"}, "reasonCode": {"type": "string", "minLength": 1, "maxLength": 40}, "suspendedAt": {"type": "string", "format": "date-time"}}},
  AssetTerminated: {"type": "object", "required": ["asset", "terminatedAt"], "properties": {"asset": {"$ref": "AssetReference"}, "terminatedAt": {"type": "string", "format": "date-time"}}},
  CustomerMasterReference: {"type": "object", "required": ["entity", "customerMasterId"], "properties": {"entity": {"type": "string", "const": "CustomerMaster"}, "customerMasterId": {"type": "string", "pattern": "^CUST-[0-9]{7}$"}}},
  DerivedAssetStatus: {"type": "object", "required": ["value", "sourceSystem", "asOf"], "properties": {"value": {"type": "string", "enum": ["created", "pendingTerminate.whileActive", "pendingTerminate.whileSuspended", "pendingActive", "active", "cancelled", "aborted", "suspended", "terminated"]}, "sourceSystem": {"type": "string", "const": "AssetInventory"}, "asOf": {"type": "string", "format": "date-time"}}},
  FeedQualityAlertRaised: {"type": "object", "required": ["feed", "metric", "observed", "threshold", "window"], "properties": {"feed": {"type": "string", "minLength": 1, "maxLength": 60}, "metric": {"type": "string", "minLength": 1, "maxLength": 40}, "observed": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$"}, "threshold": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$"}, "window": {"type": "string", "minLength": 1, "maxLength": 40}}},
};
