// Written by `merestone compile`; change the spec, not this file.
/** What Tax answers and tells, as a reader holds it against the contract. */

import type { Schema } from "./reading.js";

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  EstimateTaxAnswer: {"type": "object", "required": ["engineVersion", "estimatedAt", "jurisdictions", "exemptionStatus", "lines", "estimate"], "properties": {"engineVersion": {"type": "string", "minLength": 1, "maxLength": 40}, "estimatedAt": {"type": "string", "format": "date-time"}, "jurisdictions": {"type": "array", "minItems": 1, "maxItems": 50, "items": {"$ref": "Jurisdiction"}}, "exemptionStatus": {"$ref": "ExemptionStatus"}, "lines": {"type": "array", "minItems": 1, "maxItems": 500, "items": {"$ref": "TaxLine"}}, "estimate": {"type": "boolean"}}},
  ExemptionStatus: {"type": "string", "enum": ["none", "claimed", "verified"]},
  InvoiceReference: {"type": "object", "required": ["entity", "orderId", "orderLineId", "invoiceId"], "properties": {"entity": {"type": "string", "const": "Invoice"}, "orderId": {"type": "string", "pattern": "^ORD-[0-9]{8}$"}, "orderLineId": {"type": "string", "minLength": 1, "maxLength": 40}, "invoiceId": {"type": "string", "pattern": "^INV-[0-9]{8}$"}}},
  InvoiceTaxCommitted: {"type": "object", "required": ["document", "engineVersion", "taxTotal"], "properties": {"document": {"$ref": "TaxDocumentReference"}, "engineVersion": {"type": "string", "minLength": 1, "maxLength": 40}, "taxTotal": {"$ref": "Money"}}},
  InvoiceTaxDetermined: {"type": "object", "required": ["document", "invoice", "taxTotal"], "properties": {"document": {"$ref": "TaxDocumentReference"}, "invoice": {"$ref": "InvoiceReference"}, "taxTotal": {"$ref": "Money"}}},
  InvoiceTaxRefused: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "TaxRefusal"}}},
  InvoiceTaxTakenBack: {"type": "object", "required": ["document", "voidedAt"], "properties": {"document": {"$ref": "TaxDocumentReference"}, "voidedAt": {"type": "string", "format": "date-time"}}},
  InvoiceTaxVoidDenied: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "TaxRefusal"}}},
  InvoiceTaxVoided: {"type": "object", "required": ["document", "invoice", "voidedAt"], "properties": {"document": {"$ref": "TaxDocumentReference"}, "invoice": {"$ref": "InvoiceReference"}, "voidedAt": {"type": "string", "format": "date-time"}}},
  Jurisdiction: {"type": "object", "required": ["code", "name", "rate"], "properties": {"code": {"type": "string", "minLength": 1, "maxLength": 20}, "name": {"type": "string", "minLength": 1, "maxLength": 80}, "rate": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,2}(?:\\.[0-9]{1,4})?$"}}},
  Money: {"type": "object", "required": ["amount", "currency"], "properties": {"amount": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,15}\\.[0-9]{2,4}$"}, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}}},
  TaxDocState: {"type": "string", "enum": ["done", "inFlight", "refused"]},
  TaxDocumentReference: {"type": "object", "required": ["entity", "orderId", "orderLineId", "invoiceId", "documentCode"], "properties": {"entity": {"type": "string", "const": "TaxDocument"}, "orderId": {"type": "string", "pattern": "^ORD-[0-9]{8}$"}, "orderLineId": {"type": "string", "minLength": 1, "maxLength": 40}, "invoiceId": {"type": "string", "pattern": "^INV-[0-9]{8}$"}, "documentCode": {"type": "string", "minLength": 1, "maxLength": 60}}},
  TaxDocumentStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "TaxDocState"}, "document": {"$ref": "TaxDocumentReference"}}},
  TaxLine: {"type": "object", "required": ["lineRef", "category", "rate", "amount"], "properties": {"lineRef": {"type": "string", "minLength": 1, "maxLength": 40}, "category": {"type": "string", "minLength": 1, "maxLength": 40}, "rate": {"type": "string", "format": "decimal", "pattern": "^-?[0-9]{1,2}(?:\\.[0-9]{1,4})?$"}, "amount": {"$ref": "Money"}}},
  TaxRefusal: {"type": "string", "enum": ["periodClosed", "unknownCode", "alreadyVoided"]},
  TaxVerdict: {"type": "string", "enum": ["valid", "invalidJurisdiction", "missingMapping"]},
  ValidateTaxAnswer: {"type": "object", "required": ["validationId", "verdict", "inputsHash", "asOf"], "properties": {"validationId": {"type": "string", "format": "uuid"}, "verdict": {"$ref": "TaxVerdict"}, "inputsHash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}, "asOf": {"type": "string", "format": "date-time"}}},
};
