# Written by `merestone compile`; change the spec, not this file.
"""The runs of files that ERP takes: each as its sender writes it, and what became of it."""

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import Field, RootModel

from . import models
from .context import Context
from .idempotency import key_of
from .runs import Rows, Run
from .values import wire_bytes, wire_value


def post_financial_extract_run_key(manifest: models.PostFinancialExtractManifest, context: Context) -> str:
    """The name of the run with this manifest, made from `manifest.sellingEntity.legalEntityId`, `manifest.day`, `manifest.batchId` and `manifest.checksum`."""
    body = wire_value(manifest)
    values = [_at(body, ("sellingEntity", "legalEntityId")), _at(body, ("day",)), _at(body, ("batchId",)), _at(body, ("checksum",))]
    return key_of("PostFinancialExtract", context.tenant, context.legal_entity, context.source_system, values)


def post_financial_extract_run(
    context: Context, rows: Iterable[models.PostFinancialExtractRow], *, currency: str, selling_entity: models.LegalEntityReference, day: date, batch_id: str, approved_by: str
) -> Run:
    """A run: Post financial extract.

    The day's invoices, memos and reversals, proven whole by count and sum before a row is posted. A row
    for a closed period is rejected, with the next open one named; what was posted is corrected by a
    reversal and by nothing else. There is no other way into the ledger. Blueprint: B27.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`, `rowCount` is the number of
    rows, `netTotal` is the sum of `row.amount` and `taxTotal` is the sum of `row.taxAmount`. `currency`
    is that of the sums: all amounts must be in it.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "sellingEntity": selling_entity,
        "day": day,
        "batchId": batch_id,
        "approvedBy": approved_by,
        "rowCount": len(held),
        "netTotal": held.money(["amount"], currency),
        "taxTotal": held.money(["taxAmount"], currency),
        "checksum": held.sealed("sha256"),
    }
    manifest = models.PostFinancialExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = post_financial_extract_run_key(manifest, context)
    return Run("PostFinancialExtract", key, "finance-extract/" + key, held.content, wire_bytes(manifest))


class PostFinancialExtractResult(RootModel[Annotated[models.PostingBatchAcceptedResult | models.PostingBatchRejectedResult, Field(discriminator="outcome")]]):
    """What became of a run of `PostFinancialExtract`: `root` is the result of one receiver."""


def customer_extract_run(
    context: Context, rows: Iterable[models.CustomerExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Customer extract.

    A day's file that fills gaps in `CustomerMasterChanged`. Each row is one customer with status and
    segment, and nothing personal.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.CustomerExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("CustomerExtract", key, "mdm/customers/" + key, held.content, wire_bytes(manifest))


def xref_extract_run(
    context: Context, rows: Iterable[models.XrefExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Xref extract.

    A day's file that fills gaps in `IdentityXrefChanged`. Each row ties one customer to one record of
    cross-references; the local ids are not in it.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.XrefExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("XrefExtract", key, "mdm/xrefs/" + key, held.content, wire_bytes(manifest))


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document
