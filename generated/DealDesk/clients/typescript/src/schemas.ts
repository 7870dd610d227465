// Written by `merestone compile`; change the spec, not this file.
/** What DealDesk answers and tells, as a reader holds it against the contract. */

import type { Schema } from "./reading.js";

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  ApprovalCommandStateAnswer: {"type": "object", "required": ["state"], "properties": {"state": {"$ref": "ApprovalState"}, "approval": {"$ref": "ApprovalReference"}}},
  ApprovalDecisionRecorded: {"type": "object", "required": ["approval", "verdict", "version"], "properties": {"approval": {"$ref": "ApprovalReference"}, "verdict": {"$ref": "ApprovalVerdict"}, "version": {"type": "integer", "minimum": 1}}},
  ApprovalDecisionRefused: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "ApprovalRefusal"}}},
  ApprovalNotWithdrawn: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "ApprovalRefusal"}}},
  ApprovalReference: {"type": "object", "required": ["entity", "quoteId", "quoteRevision", "approvalId"], "properties": {"entity": {"type": "string", "const": "Approval"}, "quoteId": {"type": "string", "pattern": "^Q-[0-9]{8}$"}, "quoteRevision": {"type": "integer", "minimum": 1, "maximum": 999}, "approvalId": {"type": "string", "pattern": "^APR-[0-9]{8}$"}}},
  ApprovalRefusal: {"type": "string", "enum": ["staleFingerprint", "overLimit", "wrongRegion", "alreadyDecided"]},
  ApprovalState: {"type": "string", "enum": ["done", "inFlight", "refused"]},
  ApprovalVerdict: {"type": "string", "enum": ["approve", "reject"]},
  ApprovalWithdrawn: {"type": "object", "required": ["approval", "version"], "properties": {"approval": {"$ref": "ApprovalReference"}, "version": {"type": "integer", "minimum": 1}}},
  QuoteApprovalInvalidated: {"type": "object", "required": ["quote", "approval", "cause"], "properties": {"quote": {"$ref": "QuoteReference"}, "approval": {"$ref": "ApprovalReference"}, "cause": {"type": "string", "minLength": 1, "maxLength": 40}}},
  QuoteApprovalRefused: {"type": "object", "required": ["reason"], "properties": {"reason": {"$ref": "ApprovalRefusal"}}},
  QuoteApprovalRejected: {"type": "object", "required": ["quote", "approval", "reasonCode"], "properties": {"quote": {"$ref": "QuoteReference"}, "approval": {"$ref": "ApprovalReference"}, "reasonCode": {"type": "string", "minLength": 1, "maxLength": 40}}},
  QuoteApprovalRequested: {"type": "object", "required": ["approval", "version", "decideBy"], "properties": {"approval": {"$ref": "ApprovalReference"}, "version": {"type": "integer", "minimum": 1}, "decideBy": {"type": "string", "format": "date-time"}}},
  QuoteApproved: {"type": "object", "required": ["quote", "approval", "fingerprint", "decidedAt"], "properties": {"quote": {"$ref": "QuoteReference"}, "approval": {"$ref": "ApprovalReference"}, "fingerprint": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}, "decidedAt": {"type": "string", "format": "date-time"}}},
  QuoteReference: {"type": "object", "required": ["entity", "quoteId", "quoteRevision"], "properties": {"entity": {"type": "string", "const": "Quote"}, "quoteId": {"type": "string", "pattern": "^Q-[0-9]{8}$"}, "quoteRevision": {"type": "integer", "minimum": 1, "maximum": 999}}},
};
