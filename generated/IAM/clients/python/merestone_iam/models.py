# Written by `merestone compile`; change the spec, not this file.
"""The messages of IAM, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_iam.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


class AuthorizationDecisionReference(BaseModel):
    """
    The identity of one authorization decision; the current value is IAM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["AuthorizationDecision"] = "AuthorizationDecision"
    decision_id: Annotated[str, Field(alias="decisionId")]
    """
    Which authorization decision it is.
    """


class Obligation(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=60, min_length=1)]


class AuthorizeAnswer(BaseModel):
    """
    The answer of IAM to `Authorize`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    decision: Literal["permit", "deny"]
    record: AuthorizationDecisionReference
    policy_version: Annotated[str, Field(alias="policyVersion", max_length=40, min_length=1)]
    """
    The policy as it stood when the decision was made.
    """
    obligations: Annotated[list[Obligation], Field(max_length=20, min_length=0)]
    """
    What has to be done along with a permit, such as `redact:margin`.
    """


class DerivedPrincipalStatus(BaseModel):
    """
    What IAM said of `Principal.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["active", "disabled"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["IAM"], Field(alias="sourceSystem")] = "IAM"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was IAM's value.
    """


class Dimensions(BaseModel):
    """
    The seven things a decision looks at. The state is the domain's own word, and it alone knows it.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    role: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The role in which the principal acts this time.
    """
    account_scope: Annotated[str | None, Field(alias="accountScope", max_length=40, min_length=1)] = None
    """
    Whose data is acted on; absent where no customer is concerned.
    """
    region: Annotated[str | None, Field(max_length=20, min_length=1)] = None
    """
    Where the action takes place; absent where it is tied to no region.
    """
    channel: Annotated[str | None, Field(max_length=20, min_length=1)] = None
    """
    Sales channel that the action comes by; absent where there is none.
    """
    price_sensitivity: Annotated[Literal["none", "net", "margin"], Field(alias="priceSensitivity")]
    action: Annotated[str, Field(max_length=60, min_length=1)]
    """
    The command or the read that is to be decided on.
    """
    state: Annotated[str | None, Field(max_length=40, min_length=1)] = None
    """
    State of what is acted on; absent where it has none.
    """


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


class PrincipalExtractManifest(BaseModel):
    """
    What a run of `PrincipalExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


class Role(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class PrincipalReference(BaseModel):
    """
    The identity of one principal; the current value is IAM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Principal"] = "Principal"
    principal_id: Annotated[str, Field(alias="principalId")]
    """
    Which principal it is.
    """


class PrincipalScopeChanged(BaseModel):
    """
    The roles of a principal as they are from `effectiveAt` on, for those who filter before they ask. The copy grants nothing: each request is still put to `Authorize`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    principal: PrincipalReference
    roles: Annotated[list[Role], Field(max_length=50, min_length=0)]
    """
    Granted by IAM only; a copy elsewhere grants nothing.
    """
    scopes_version: Annotated[str, Field(alias="scopesVersion", max_length=40, min_length=1)]
    """
    Says which version of the principal's scopes the copy stands at.
    """
    status: DerivedPrincipalStatus
    effective_at: Annotated[Timestamp, Field(alias="effectiveAt")]
    """
    From this time on the roles and the status count.
    """


class AuthorizeRequest(BaseModel):
    """
    What CPQ, OMS, Billing or Support asks of IAM with `Authorize`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    principal: PrincipalReference
    action: Annotated[str, Field(max_length=60, min_length=1)]
    """
    The command or sensitive read that is about to be done.
    """
    resource_ref: Annotated[str, Field(alias="resourceRef", max_length=80, min_length=1)]
    """
    What is to be acted on, as the asking system names it.
    """
    dimensions: Dimensions


class PrincipalDisabled(BaseModel):
    """
    What was told with `PrincipalScopeChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    principal: PrincipalReference


class PrincipalExtractRow(BaseModel):
    """
    One row of `PrincipalExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    principal: PrincipalReference
    roles: Annotated[list[Role], Field(max_length=50, min_length=0)]
    """
    Granted by IAM only; a copy elsewhere grants nothing.
    """
    status: DerivedPrincipalStatus
