# Written by `merestone compile`; change the spec, not this file.
"""The runs of files that CRM takes: each as its sender writes it, and what became of it."""

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from . import models
from .context import Context
from .runs import Rows, Run
from .values import wire_bytes


def principal_extract_run(
    context: Context, rows: Iterable[models.PrincipalExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Principal extract.

    A day's file that fills gaps in `PrincipalScopeChanged`. Each row is one principal with its roles
    and its status.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.PrincipalExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("PrincipalExtract", key, "iam/principals/" + key, held.content, wire_bytes(manifest))


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


def order_summary_extract_run(
    context: Context, rows: Iterable[models.OrderSummaryExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Order summary extract.

    A day's file that fills gaps in `OrderSummaryChanged`. Each row is one order with its status.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.OrderSummaryExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("OrderSummaryExtract", key, "crm/order-summaries/" + key, held.content, wire_bytes(manifest))


def quote_summary_extract_run(
    context: Context, rows: Iterable[models.QuoteSummaryExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Quote summary extract.

    A day's file that fills gaps in `QuoteSummaryChanged`. Each row is one quote with its status and,
    where it has one, its total.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.QuoteSummaryExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("QuoteSummaryExtract", key, "crm/quote-summaries/" + key, held.content, wire_bytes(manifest))
