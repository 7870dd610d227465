# Written by `merestone compile`; change the spec, not this file.
"""The messages of IAM, and the values they are made of."""

from __future__ import annotations

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
    obligations: Annotated[list[Obligation], Field(max_length=20, min_length=0)]


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
    account_scope: Annotated[str | None, Field(alias="accountScope", max_length=40, min_length=1)] = None
    region: Annotated[str | None, Field(max_length=20, min_length=1)] = None
    channel: Annotated[str | None, Field(max_length=20, min_length=1)] = None
    price_sensitivity: Annotated[Literal["none", "net", "margin"], Field(alias="priceSensitivity")]
    action: Annotated[str, Field(max_length=60, min_length=1)]
    state: Annotated[str | None, Field(max_length=40, min_length=1)] = None


class FeedQualityAlertRaised(BaseModel):
    """
    A fact told by CRM, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    feed: Annotated[str, Field(max_length=60, min_length=1)]
    metric: Annotated[str, Field(max_length=40, min_length=1)]
    observed: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    threshold: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    window: Annotated[str, Field(max_length=40, min_length=1)]


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


class Role(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


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
    scopes_version: Annotated[str, Field(alias="scopesVersion", max_length=40, min_length=1)]
    status: DerivedPrincipalStatus
    effective_at: Annotated[Timestamp, Field(alias="effectiveAt")]


class AuthorizeRequest(BaseModel):
    """
    What CPQ asks of IAM with `Authorize`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    principal: PrincipalReference
    action: Annotated[str, Field(max_length=60, min_length=1)]
    resource_ref: Annotated[str, Field(alias="resourceRef", max_length=80, min_length=1)]
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
