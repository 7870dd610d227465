# Written by `merestone compile`; change the spec, not this file.
"""The runs of files that OMS takes: each as its sender writes it, and what became of it."""

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, RootModel

from . import models
from .context import Context
from .idempotency import key_of
from .runs import Rows, Run
from .values import Timestamp, wire_bytes, wire_value


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


def publish_catalog_version_run_key(manifest: models.PublishCatalogVersionManifest, context: Context) -> str:
    """The name of the run with this manifest, made from `manifest.publication.catalogVersion` and `manifest.checksum`."""
    body = wire_value(manifest)
    values = [_at(body, ("publication", "catalogVersion")), _at(body, ("checksum",))]
    return key_of("PublishCatalogVersion", context.tenant, context.legal_entity, context.source_system, values)


def publish_catalog_version_run(
    context: Context, rows: Iterable[models.PublishCatalogVersionRow], *, publication: models.CatalogVersionReference, effective_from: Timestamp, compatibility: Literal["backward", "breaking"], approved_by: str
) -> Run:
    """A run: Publish catalog version.

    A version becomes usable as a whole, at its effective date, or not at all. A wrong version is
    corrected by publishing the previous content under a new number; the archive keeps every version
    while a quote, an order or a contract refers to it. Blueprint: B05.

    In the manifest `checksum` is the sha256 of the bytes of `rows.jsonl` and `rowCount` is the number
    of rows.
    """
    held = Rows(rows)
    said: dict[str, Any] = {
        "publication": publication,
        "effectiveFrom": effective_from,
        "compatibility": compatibility,
        "approvedBy": approved_by,
        "rowCount": len(held),
        "checksum": held.sealed("sha256"),
    }
    manifest = models.PublishCatalogVersionManifest.model_validate({name: value for name, value in said.items() if value is not None})
    key = publish_catalog_version_run_key(manifest, context)
    return Run("PublishCatalogVersion", key, "catalog/publications/" + key, held.content, wire_bytes(manifest))


class PublishCatalogVersionResult(RootModel[Annotated[models.CatalogRunAcceptedResult | models.CatalogRunRejectedResult, Field(discriminator="outcome")]]):
    """What became of a run of `PublishCatalogVersion`: `root` is the result of one receiver."""


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


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document
