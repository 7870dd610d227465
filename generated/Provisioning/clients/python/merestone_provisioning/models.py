# Written by `merestone compile`; change the spec, not this file.
"""The messages of Provisioning, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_provisioning.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType

ConfigurationAdditionalProperty = TypeAliasType(
    "ConfigurationAdditionalProperty", Annotated[str, Field(max_length=200)]
)


class ActivationFailed(BaseModel):
    """
    `ActivateService` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]
    class_: Annotated[
        Literal["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"],
        Field(alias="class"),
    ]
    retryable: bool
    """
    Whether another attempt may succeed, as provisioning sees it.
    """


class ActivationRejected(BaseModel):
    """
    Provisioning understood `ActivateService` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]


class AssetReference(BaseModel):
    """
    The identity of one asset; the current value is AssetInventory's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Asset"] = "Asset"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one asset.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one asset.
    """
    asset_id: Annotated[str, Field(alias="assetId", pattern="^AST-[0-9]{8}$")]
    """
    Part of the key of one asset.
    """


class DeactivationCompleted(BaseModel):
    """
    `DeactivateService` is done; the effect is durable at Provisioning.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    technical_resource_id: Annotated[str, Field(alias="technicalResourceId", max_length=64, min_length=1)]
    """
    What was switched off, as the request named it.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the service was switched off, as provisioning says.
    """


class DeactivationFailed(BaseModel):
    """
    `DeactivateService` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]
    class_: Annotated[
        Literal["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"],
        Field(alias="class"),
    ]


class DeactivationRejected(BaseModel):
    """
    Provisioning understood `DeactivateService` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]


class DeactivationStateAnswer(BaseModel):
    """
    The answer of Provisioning to `DeactivationState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["completed", "running", "failed"]


class FeedQualityAlertRaised(BaseModel):
    """
    A fact told by CRM, CPQ, OMS, Billing, ERP, Support or DataWarehouse, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    feed: Annotated[str, Field(max_length=60, min_length=1)]
    """
    Which feed the copy that was measured is kept by.
    """
    metric: Annotated[str, Field(max_length=40, min_length=1)]
    """
    What fell short, such as `completeness`, `references` or `agreement`.
    """
    observed: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    """
    In per cent, as the holder of the copy measured it.
    """
    threshold: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    """
    In per cent; what the feed has to reach at least.
    """
    window: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The time over which it was measured.
    """


class FulfillmentTaskReference(BaseModel):
    """
    The identity of one fulfillment task; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["FulfillmentTask"] = "FulfillmentTask"
    task_id: Annotated[str, Field(alias="taskId", pattern="^TSK-[0-9]{8}$")]
    """
    Which fulfillment task it is.
    """


class ListServiceOrdersRequest(BaseModel):
    """
    What OMS asks of Provisioning with `ListServiceOrders`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    changed_after: Annotated[Timestamp, Field(alias="changedAfter")]
    """
    Only requests that changed after this moment are listed.
    """
    cursor: Annotated[str | None, Field(max_length=200, min_length=1)] = None
    """
    Where the page before ended, as `nextCursor` said; absent for the first page.
    """


class OrderReference(BaseModel):
    """
    The identity of one order; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Order"] = "Order"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Which order it is.
    """


class ProvisioningRequest(BaseModel):
    """
    What provisioning calls a request of ours, found again by the reference that came with it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    provisioning_request_id: Annotated[str, Field(alias="provisioningRequestId", pattern="^PR-[0-9]{6}$")]
    """
    Which provisioning request it is.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    external_reference: Annotated[str, Field(alias="externalReference", max_length=80, min_length=1)]
    """
    Of the task, as OMS sent it; the request is asked for and compared by it.
    """
    idempotency_key: Annotated[str, Field(alias="idempotencyKey")]
    """
    As it came with the command of OMS; a repeat carries the same.
    """
    technical_resource_id: Annotated[str | None, Field(alias="technicalResourceId", max_length=64, min_length=1)] = None
    """
    The tenant or service instance; never changed once reported, and absent until then.
    """
    error_code: Annotated[str | None, Field(alias="errorCode", max_length=60, min_length=1)] = None
    """
    Provisioning's own code for what went wrong; absent while nothing has.
    """
    status: Literal["accepted", "inProgress", "completed", "failed", "cancelled", "deactivated"]
    """
    The state that it is in.
    """


class ProvisioningRequestReference(BaseModel):
    """
    The identity of one provisioning request; the current value is Provisioning's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ProvisioningRequest"] = "ProvisioningRequest"
    provisioning_request_id: Annotated[str, Field(alias="provisioningRequestId", pattern="^PR-[0-9]{6}$")]
    """
    Which provisioning request it is.
    """


class ProvisioningRequestReplica(BaseModel):
    """
    A local copy of one provisioning request; Provisioning may know better by now.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["ProvisioningRequest"] = "ProvisioningRequest"
    value: ProvisioningRequest
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was Provisioning's value.
    """


class ServiceOrderStateAnswer(BaseModel):
    """
    The answer of Provisioning to `ServiceOrderState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["completed", "running", "failed"]
    provisioning: ProvisioningRequestReference | None = None
    technical_resource_id: Annotated[str | None, Field(alias="technicalResourceId", max_length=64, min_length=1)] = None
    """
    The tenant or service instance; never changed once reported, and absent until then.
    """


class UsageErased(BaseModel):
    """
    What was told with `UsageRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference


class UsageExtractManifest(BaseModel):
    """
    What a run of `UsageExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose usage the file contains.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """
    quantity_total: Annotated[str, Field(alias="quantityTotal", pattern="^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$")]
    """
    Sum of the quantities of all rows, which both sides compare.
    """


class UsageExtractRow(BaseModel):
    """
    One row of `UsageExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    usage_id: Annotated[str, Field(alias="usageId")]
    """
    Same id as in `UsageRecorded`, so that no record counts twice.
    """
    asset: AssetReference
    metered_at: Annotated[Timestamp, Field(alias="meteredAt")]
    """
    When the meter counted, not when the file was made.
    """
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$")]
    """
    Counted in the given unit; negative in a correction.
    """
    unit: Annotated[str, Field(max_length=20, min_length=1)]
    """
    What the quantity is counted in.
    """


class UsageRecorded(BaseModel):
    """
    One quantity that a meter counted for an asset; told twice it counts once. A correction is a further record with a negative quantity, and names the one it corrects.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    usage_id: Annotated[str, Field(alias="usageId")]
    """
    By this id a record that comes twice is counted once.
    """
    asset: AssetReference
    metered_at: Annotated[Timestamp, Field(alias="meteredAt")]
    """
    When the meter counted, which may be up to a week before it is told.
    """
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$")]
    """
    Counted in the given unit; negative in a correction.
    """
    unit: Annotated[str, Field(max_length=20, min_length=1)]
    """
    What the quantity is counted in.
    """
    corrects: str | None = None
    """
    Id of the record that is corrected; absent unless this is a correction.
    """
    meter: Annotated[str, Field(max_length=40, min_length=1)]
    """
    Which meter counted; Provisioning keeps it as evidence.
    """


class UsageRejected(BaseModel):
    """
    Billing could not place a usage record, for instance because its asset is not there yet. The record is kept and tried again.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference
    usage_id: Annotated[str, Field(alias="usageId")]
    """
    The record that could not be placed and will be tried again.
    """
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why it could not be placed, for instance because its asset is missing.
    """


class ActivateServiceRequest(BaseModel):
    """
    What OMS asks of Provisioning with `ActivateService`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    provisioning: ProvisioningRequestReference
    task: FulfillmentTaskReference
    order: OrderReference
    configuration: dict[str, ConfigurationAdditionalProperty]
    """
    Name and value of each technical setting; neither a price nor a contact is among them.
    """
    payload_hash: Annotated[str, Field(alias="payloadHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the payload, which is frozen by it; OMS keeps it as evidence.
    """
    generation: Annotated[int, Field(ge=1, le=100)]
    """
    With the task it is the key; only a person or a proven absence raises it.
    """


class ActivationAccepted(BaseModel):
    """
    Provisioning has durably taken `ActivateService` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    provisioning: ProvisioningRequestReference


class ActivationCompleted(BaseModel):
    """
    `ActivateService` is done; the effect is durable at Provisioning.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    provisioning: ProvisioningRequestReference
    technical_resource_id: Annotated[str, Field(alias="technicalResourceId", max_length=64, min_length=1)]
    """
    The tenant or service instance that runs now; it is never changed afterwards.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the service was switched on, as provisioning says.
    """


class DeactivateServiceRequest(BaseModel):
    """
    What OMS asks of Provisioning with `DeactivateService`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    provisioning: ProvisioningRequestReference
    order: OrderReference
    task: FulfillmentTaskReference
    technical_resource_id: Annotated[str, Field(alias="technicalResourceId", max_length=64, min_length=1)]
    """
    What is to be switched off; with the order it is the key.
    """


class DeactivationAccepted(BaseModel):
    """
    Provisioning has durably taken `DeactivateService` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    provisioning: ProvisioningRequestReference


class ListServiceOrdersAnswer(BaseModel):
    """
    The answer of Provisioning to `ListServiceOrders`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    requests: Annotated[list[ProvisioningRequestReplica], Field(max_length=1000, min_length=0)]
    """
    Those that changed since, as provisioning has them, a page of at most 1000.
    """
    next_cursor: Annotated[str | None, Field(alias="nextCursor", max_length=200, min_length=1)] = None
    """
    What to ask the next page with; absent on the last.
    """
