# Written by `merestone compile`; change the spec, not this file.
"""The messages of Workforce, and the values they are made of."""

from __future__ import annotations

from typing import Annotated, Literal

from merestone_workforce.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field


class AcceptanceReference(BaseModel):
    """
    The identity of one acceptance; the current value is Workforce's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Acceptance"] = "Acceptance"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one acceptance.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one acceptance.
    """
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^SIG-[0-9]{8}$")]
    """
    Part of the key of one acceptance.
    """


class FulfillmentTaskReference(BaseModel):
    """
    The identity of one fulfillment task; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["FulfillmentTask"] = "FulfillmentTask"
    task_id: Annotated[str, Field(alias="taskId", pattern="^TSK-[0-9]{8}$")]
    """
    Which fulfillment task it is.
    """


class InstallationAcceptedByCustomer(BaseModel):
    """
    The customer has signed for the visit. From now on the service, or the carrier's line, that it was for may be charged for.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    acceptance: AcceptanceReference
    accepted_at: Annotated[Timestamp, Field(alias="acceptedAt")]
    """
    When the customer signed; from then on the line may be charged for.
    """
    signature_hash: Annotated[str, Field(alias="signatureHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the customer's signature, which itself is not told.
    """


class InstallationAppointmentReference(BaseModel):
    """
    The identity of one installation appointment; the current value is Workforce's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["InstallationAppointment"] = "InstallationAppointment"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one installation appointment.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one installation appointment.
    """
    appointment_id: Annotated[str, Field(alias="appointmentId", pattern="^APT-[0-9]{8}$")]
    """
    Part of the key of one installation appointment.
    """


class InstallationCancelled(BaseModel):
    """
    `CancelInstallation` is done; the effect is durable at Workforce.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    appointment: InstallationAppointmentReference
    cancelled_at: Annotated[Timestamp, Field(alias="cancelledAt")]
    """
    When the visit was given back and its slot became free.
    """


class InstallationCompleted(BaseModel):
    """
    The technician has ended the visit with a report, known here by its hash. Nothing becomes billable by it: that takes the customer's signature.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    appointment: InstallationAppointmentReference
    job_report_hash: Annotated[str, Field(alias="jobReportHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the technician's report, which itself is not told.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the technician ended the visit; the customer signs separately.
    """


class InstallationFailed(BaseModel):
    """
    A visit that had begun has failed, and `fault` says on whose side. The appointment is over; another visit needs a booking of its own.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    appointment: InstallationAppointmentReference
    fault: Literal["customer", "provider"]
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the visit failed, more exactly than `fault` says it.
    """


class InstallationNotCancelled(BaseModel):
    """
    Workforce understood `CancelInstallation` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["noSlot", "unknownPlace", "alreadyStarted"]


class ListAppointmentsRequest(BaseModel):
    """
    What OMS asks of Workforce with `ListAppointments`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    changed_after: Annotated[Timestamp, Field(alias="changedAfter")]
    """
    Only visits that changed after this moment are listed.
    """
    cursor: Annotated[str | None, Field(max_length=200, min_length=1)] = None
    """
    Where the page before ended, as `nextCursor` said; absent for the first page.
    """


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


class SearchTimeSlotRequest(BaseModel):
    """
    What OMS asks of Workforce with `SearchTimeSlot`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    place_country: Annotated[str, Field(alias="placeCountry", pattern="^[A-Z]{2}$")]
    """
    Two capital letters for the country in which the visit would take place.
    """
    place_postal: Annotated[str, Field(alias="placePostal", max_length=12, min_length=1)]
    """
    Where the visit would take place; a search needs neither street nor name.
    """
    earliest: Timestamp
    """
    Start of the period in which slots are looked for.
    """
    latest: Timestamp
    """
    End of the period in which slots are looked for.
    """


class Slot(BaseModel):
    """
    A time agreed with somebody; the zone is that of the place, not of the caller.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    begins: Timestamp
    """
    Earliest moment of the time agreed.
    """
    ends: Timestamp
    """
    Latest moment of the time agreed.
    """
    zone: Annotated[str, Field(max_length=60, min_length=1)]
    """
    Name of the time zone, such as `Europe/Berlin`.
    """


class AppointmentStateAnswer(BaseModel):
    """
    The answer of Workforce to `AppointmentState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["booked", "inFlight", "refused"]
    appointment: InstallationAppointmentReference | None = None


class BookInstallationRequest(BaseModel):
    """
    What OMS asks of Workforce with `BookInstallation`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    appointment: InstallationAppointmentReference
    task: FulfillmentTaskReference
    slot: Slot
    place_street: Annotated[str, Field(alias="placeStreet", max_length=120, min_length=1)]
    """
    Where the technician goes; frozen with the booking.
    """
    place_postal: Annotated[str, Field(alias="placePostal", max_length=12, min_length=1)]
    """
    Belongs to the street, frozen with it and used for the visit only.
    """
    place_country: Annotated[str, Field(alias="placeCountry", pattern="^[A-Z]{2}$")]
    """
    Two capital letters for the country of the visit, frozen with the rest of the address.
    """
    contact_name: Annotated[str, Field(alias="contactName", max_length=120, min_length=1)]
    """
    Whom the technician asks for; told for the visit and for nothing else.
    """
    generation: Annotated[int, Field(ge=1, le=100)]
    """
    With the order line it is the key; only a person or a proven absence raises it.
    """


class CancelInstallationRequest(BaseModel):
    """
    What OMS asks of Workforce with `CancelInstallation`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    appointment: InstallationAppointmentReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the visit is given back, in free text.
    """


class InstallationAppointment(BaseModel):
    """
    A visit. A slot is moved by the customer or by Workforce, and never by an order silently.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one installation appointment.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one installation appointment.
    """
    appointment_id: Annotated[str, Field(alias="appointmentId", pattern="^APT-[0-9]{8}$")]
    """
    Part of the key of one installation appointment.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    task: FulfillmentTaskReference
    slot: Slot
    place_street: Annotated[str | None, Field(alias="placeStreet", max_length=120, min_length=1)] = None
    """
    Where the visit takes place, frozen with the booking; absent once it was erased.
    """
    place_country: Annotated[str, Field(alias="placeCountry", pattern="^[A-Z]{2}$")]
    """
    Two capital letters for the country of the visit, frozen with the rest of the address.
    """
    technician: PrincipalReference | None = None
    """
    Absent while nobody is assigned to the visit.
    """
    job_report_hash: Annotated[str | None, Field(alias="jobReportHash", pattern="^sha256:[0-9a-f]{64}$")] = None
    """
    Of the technician's report; while it is absent the visit cannot be completed.
    """
    status: Literal["initialized", "confirmed", "failed", "inProgress", "cancelled", "completed"]
    """
    The state that it is in.
    """


class InstallationAppointmentReplica(BaseModel):
    """
    A local copy of one installation appointment; Workforce may know better by now.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["InstallationAppointment"] = "InstallationAppointment"
    value: InstallationAppointment
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was Workforce's value.
    """


class InstallationBooked(BaseModel):
    """
    `BookInstallation` is done; the effect is durable at Workforce.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    appointment: InstallationAppointmentReference
    slot: Slot
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class InstallationBookingRejected(BaseModel):
    """
    Workforce understood `BookInstallation` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["noSlot", "unknownPlace", "alreadyStarted"]
    alternatives: Annotated[list[Slot], Field(max_length=10, min_length=0)]
    """
    Slots that could be booked instead; empty where none is offered.
    """


class InstallationNotRescheduled(BaseModel):
    """
    Workforce understood `RescheduleInstallation` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["noSlot", "unknownPlace", "alreadyStarted"]
    alternatives: Annotated[list[Slot], Field(max_length=10, min_length=0)]
    """
    Slots to which the visit could move instead; empty where none is offered.
    """


class InstallationRescheduled(BaseModel):
    """
    `RescheduleInstallation` is done; the effect is durable at Workforce.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    appointment: InstallationAppointmentReference
    slot: Slot
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class ListAppointmentsAnswer(BaseModel):
    """
    The answer of Workforce to `ListAppointments`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    appointments: Annotated[list[InstallationAppointmentReplica], Field(max_length=1000, min_length=0)]
    """
    Those that changed since, as Workforce has them, a page of at most 1000.
    """
    next_cursor: Annotated[str | None, Field(alias="nextCursor", max_length=200, min_length=1)] = None
    """
    What to ask the next page with; absent on the last.
    """


class RescheduleInstallationRequest(BaseModel):
    """
    What OMS asks of Workforce with `RescheduleInstallation`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    appointment: InstallationAppointmentReference
    slot: Slot
    reschedule_no: Annotated[int, Field(alias="rescheduleNo", ge=1, le=20)]
    """
    Which move of the visit it is, from 1; a repeat keeps the number.
    """


class SearchTimeSlotAnswer(BaseModel):
    """
    The answer of Workforce to `SearchTimeSlot`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    slots: Annotated[list[Slot], Field(max_length=50, min_length=0)]
    """
    Free when it was asked, and not held; empty where there is none.
    """
