# Written by `merestone compile`; change the spec, not this file.
"""The runs of files that Billing takes: each as its sender writes it, and what became of it."""

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


def legal_entity_extract_run(
    context: Context, rows: Iterable[models.LegalEntityExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Legal entity extract.

    A day's file that fills gaps in `LegalEntityChanged`. Each row is one selling entity with its
    currency.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.LegalEntityExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("LegalEntityExtract", key, "erp/legal-entities/" + key, held.content, wire_bytes(manifest))


def mapping_extract_run(
    context: Context, rows: Iterable[models.MappingExtractRow], *, day: date, row_count: int, run: str | None = None
) -> Run:
    """A run: Mapping extract.

    A day's file that fills gaps in `FinanceMasterDataChanged`. Each row is one mapping with its revenue
    code and the date from which it counts.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.MappingExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("MappingExtract", key, "erp/mappings/" + key, held.content, wire_bytes(manifest))


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


def usage_extract_run(
    context: Context, rows: Iterable[models.UsageExtractRow], *, day: date, row_count: int, quantity_total: str, run: str | None = None
) -> Run:
    """A run: Usage extract.

    A day's file that fills gaps in `UsageRecorded`. Each row is one metered quantity; the manifest has
    the day's total, so that both sides can compare.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl`. Give the name of an earlier
    `run` to make the same one again; without it, this is another.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "day": day,
        "rowCount": row_count,
        "quantityTotal": quantity_total,
        "checksum": held.sealed("sha256"),
    }
    manifest = models.UsageExtractManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = run or str(uuid.uuid4())
    return Run("UsageExtract", key, "usage/records/" + key, held.content, wire_bytes(manifest))
