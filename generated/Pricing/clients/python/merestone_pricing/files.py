# Written by `merestone compile`; change the spec, not this file.
"""The runs of files that Pricing takes: each as its sender writes it, and what became of it."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import Field, RootModel

from . import models
from .context import Context
from .idempotency import key_of
from .runs import Rows, Run
from .values import Timestamp, wire_bytes, wire_value


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


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document
