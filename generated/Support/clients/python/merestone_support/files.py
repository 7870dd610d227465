# Written by `merestone compile`; change the spec, not this file.
"""The runs of files that Support takes: each as its sender writes it, and what became of it."""

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from . import models
from .context import Context
from .runs import Rows, Run
from .values import wire_bytes


def asset_extract_run(
    context: Context, rows: Iterable[models.AssetExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Asset extract.

    A day's file that fills gaps in `AssetStatusChanged`. Each row is one asset with its status and its
    offering.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.AssetExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("AssetExtract", key, "asset/products/" + key, held.content, wire_bytes(manifest))


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


def quote_timeline_extract_run(
    context: Context, rows: Iterable[models.QuoteTimelineExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Quote timeline extract.

    A day's file that fills gaps in `QuoteTimelineEntryRecorded`. Each row is one entry with the quote
    that it is about.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.QuoteTimelineExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("QuoteTimelineExtract", key, "support/quote-timeline/" + key, held.content, wire_bytes(manifest))


def timeline_extract_run(
    context: Context, rows: Iterable[models.TimelineExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Timeline extract.

    A day's file that fills gaps in `TimelineEntryRecorded`. Each row is one entry with the order that
    it is about.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.TimelineExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("TimelineExtract", key, "support/timeline/" + key, held.content, wire_bytes(manifest))
