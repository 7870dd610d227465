// Written by `merestone compile`; change the spec, not this file.
/** What CLM answers and tells, as a reader holds it against the contract. */

import type { Schema } from "./reading.js";

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  ContractDeclined: {"type": "object", "required": ["contract", "quote", "reasonCode"], "properties": {"contract": {"$ref": "ContractReference"}, "quote": {"$ref": "QuoteReference"}, "reasonCode": {"type": "string", "minLength": 1, "maxLength": 40}}},
  ContractExpired: {"type": "object", "required": ["contract", "quote"], "properties": {"contract": {"$ref": "ContractReference"}, "quote": {"$ref": "QuoteReference"}}},
  ContractPackageAccepted: {"type": "object", "required": ["contract"], "properties": {"contract": {"$ref": "ContractReference"}}},
  ContractPackageFailed: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "PackageRefusal"}}},
  ContractPackageSent: {"type": "object", "required": ["contract", "envelopeId", "documentHash", "sentAt"], "properties": {"contract": {"$ref": "ContractReference"}, "envelopeId": {"type": "string", "minLength": 1, "maxLength": 80}, "documentHash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}, "sentAt": {"type": "string", "format": "date-time"}}},
  ContractPackageStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "PackageState"}, "contract": {"$ref": "ContractReference"}}},
  ContractReference: {"type": "object", "required": ["entity", "contractId"], "properties": {"entity": {"type": "string", "const": "Contract"}, "contractId": {"type": "string", "pattern": "^CTR-[0-9]{7}$"}}},
  ContractSigned: {"type": "object", "required": ["contract", "quote", "documentHash", "templateVersion", "clauseVersions", "signerToken", "signedAt", "effectiveDate", "termMonths", "renewalMode", "terminationCode"], "properties": {"contract": {"$ref": "ContractReference"}, "quote": {"$ref": "QuoteReference"}, "documentHash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}, "templateVersion": {"type": "string", "minLength": 1, "maxLength": 20}, "clauseVersions": {"type": "array", "minItems": 1, "maxItems": 500, "items": {"type": "string", "minLength": 1, "maxLength": 40}}, "signerToken": {"type": "string", "minLength": 1, "maxLength": 80}, "signedAt": {"type": "string", "format": "date-time"}, "effectiveDate": {"type": "string", "format": "date"}, "termMonths": {"type": "integer", "minimum": 1, "maximum": 240}, "renewalMode": {"$ref": "RenewalMode"}, "terminationCode": {"type": "string", "minLength": 1, "maxLength": 40}}},
  ContractTermsAccepted: {"type": "object", "required": ["contract", "contractVersion"], "properties": {"contract": {"$ref": "ContractReference"}, "contractVersion": {"type": "integer", "minimum": 1, "maximum": 999}}},
  ContractTermsFailed: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "TermsRefusal"}}},
  ContractTermsMapped: {"type": "object", "required": ["contract", "contractVersion", "mappingVersion", "unmappedCount"], "properties": {"contract": {"$ref": "ContractReference"}, "contractVersion": {"type": "integer", "minimum": 1, "maximum": 999}, "mappingVersion": {"type": "string", "minLength": 1, "maxLength": 40}, "unmappedCount": {"type": "integer", "minimum": 0, "maximum": 0}}},
  ContractTermsRejected: {"type": "object", "required": ["reason", "unmappedTermCodes"], "properties": {"reason": {"$ref": "TermsRefusal"}, "unmappedTermCodes": {"type": "array", "minItems": 0, "maxItems": 100, "items": {"type": "string", "minLength": 1, "maxLength": 40}}}},
  ContractVoidAccepted: {"type": "object", "required": ["contract"], "properties": {"contract": {"$ref": "ContractReference"}}},
  ContractVoidFailed: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "PackageRefusal"}}},
  ContractVoidStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "VoidState"}}},
  ContractVoided: {"type": "object", "required": ["contract", "voidedAt"], "properties": {"contract": {"$ref": "ContractReference"}, "voidedAt": {"type": "string", "format": "date-time"}}},
  PackageRefusal: {"type": "string", "enum": ["staleRevision", "unknownClause", "signerMissing", "alreadySigned"]},
  PackageState: {"type": "string", "enum": ["sent", "preparing", "failed"]},
  QuoteReference: {"type": "object", "required": ["entity", "quoteId", "quoteRevision"], "properties": {"entity": {"type": "string", "const": "Quote"}, "quoteId": {"type": "string", "pattern": "^Q-[0-9]{8}$"}, "quoteRevision": {"type": "integer", "minimum": 1, "maximum": 999}}},
  RenewalMode: {"type": "string", "enum": ["none", "automatic", "onRequest"]},
  TermsRefusal: {"type": "string", "enum": ["unmappedTerm", "unknownContract", "closedVersion"]},
  VoidState: {"type": "string", "enum": ["voided", "voiding", "refused"]},
};
