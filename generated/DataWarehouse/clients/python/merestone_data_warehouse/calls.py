# Written by `merestone compile`; change the spec, not this file.
"""What is sent to DataWarehouse, complete but for the token."""

import json
from dataclasses import dataclass
from typing import Any

from .context import TARGET_SYSTEM, Context
from .events import Event, kind_of
from .transport import Call


@dataclass(frozen=True, slots=True)
class Site:
    """Where a system is, and how many seconds to wait for it (None: as long as the contract gives it)."""

    base_url: str
    timeout: float | None = None

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.base_url.rstrip("/") + path

    def patience(self, seconds: float) -> float:
        """The seconds to wait for an answer the contract promises within that time."""
        return seconds if self.timeout is None else self.timeout


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def deliver_analytics_orders(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on AnalyticsOrders, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("analytics.order.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_analytics_quotes(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on AnalyticsQuotes, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("analytics.quote.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_approval_facts_topic(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on ApprovalFactsTopic, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("cpq.approval.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_asset_copies(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on AssetCopies, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("asset.product.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_asset_events(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on AssetEvents, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("asset.facts.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_billing_accounts(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on BillingAccounts, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("billing.account.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_billing_progress(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on BillingProgress, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("oms.billing.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_case_events(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on CaseEvents, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("support.case-facts.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_catalog_versions(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on CatalogVersions, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("catalog.version.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_contract_events(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on ContractEvents, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("clm.contract.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_crm_opportunities(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on CrmOpportunities, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("crm.opportunity.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_customer_masters(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on CustomerMasters, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("mdm.customer.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_customer_xrefs(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on CustomerXrefs, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("mdm.xref.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_differences(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on Differences, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("oms.reconciliation.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_fallout_events(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on FalloutEvents, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("oms.fallout.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_order_progress(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on OrderProgress, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("oms.task.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_price_books(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on PriceBooks, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("pricing.book.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_quote_lifecycle(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on QuoteLifecycle, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("cpq.quote.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )


def deliver_usage_events(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on UsageEvents, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url("billing.usage.v1"),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )
