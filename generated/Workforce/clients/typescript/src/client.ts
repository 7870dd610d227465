// Written by `merestone compile`; change the spec, not this file.
/** A client for Workforce: every method sends once, and says what came of it. */

import { type Context } from "./context.js";
import * as keys from "./keys.js";
import { type CommandOutcome, type QueryOutcome } from "./outcomes.js";
import * as rejections from "./rejections.js";
import { Line, type Options, type Sending, type TokenSource } from "./transport.js";
import type * as types from "./types.js";
import { queryText } from "./values.js";

/** Workforce. `token` gives a bearer token for an audience and a scope. */
export class WorkforceClient {
  readonly #line: Line;

  /** Reach Workforce at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }

  /**
   * Appointment state.
   *
   * Tells what became of `BookInstallation`, `CancelInstallation` or `RescheduleInstallation`.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async appointmentState(idempotencyKey: string, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.AppointmentStateAnswer>> {
    const call = {
      method: "GET",
      path: `/appointment/${encodeURIComponent(idempotencyKey)}`,
      scope: "workforce.schedule",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "AppointmentStateAnswer" }, sending);
  }

  /**
   * Book installation.
   *
   * Books a visit for one order line, with its address frozen. A refusal may offer other slots; the booking can be
   * cancelled until the visit begins.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `appointmentState` with its key.
   *
   * Throws `BookInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async bookInstallation(request: types.BookInstallationRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.InstallationBooked>> {
    const key = await keys.bookInstallationKey(request, context);
    const call = {
      method: "POST",
      path: "/appointment",
      scope: "workforce.schedule",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "InstallationBooked", rejected: rejections.BookInstallationRejected }, sending);
  }

  /**
   * Cancel installation.
   *
   * Gives a booked visit back, which is possible until it begins. The order cannot be cancelled until this is
   * completed or abandoned.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `appointmentState` with its key.
   *
   * Throws `CancelInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and `Throttled`.
   */
  async cancelInstallation(request: types.CancelInstallationRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.InstallationCancelled>> {
    const key = await keys.cancelInstallationKey(request, context);
    const call = {
      method: "POST",
      path: "/appointment/cancel",
      scope: "workforce.schedule",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "InstallationCancelled", rejected: rejections.CancelInstallationRejected }, sending);
  }

  /**
   * List appointments.
   *
   * Lists the visits that changed since a moment, so that the daily comparison finds tasks without a visit and
   * visits without a task.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async listAppointments(request: types.ListAppointmentsRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.ListAppointmentsAnswer>> {
    const call = {
      method: "GET",
      path: "/appointment" + queryText(request, ["changedAfter", "cursor"]),
      scope: "workforce.schedule",
      headers: context.headers(),
      patience: 10000,
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "ListAppointmentsAnswer" }, sending);
  }

  /**
   * Reschedule installation.
   *
   * Moves a booked visit to another slot, at the same address. A refusal leaves the booking as it is and may offer
   * other slots.
   *
   * Waits 5 s, after which the outcome is `unknown`: ask `appointmentState` with its key.
   *
   * Throws `RescheduleInstallationRejected`, `Invalid`, `Denied`, `Absent`, `InFlight`, `Mismatch` and
   * `Throttled`.
   */
  async rescheduleInstallation(request: types.RescheduleInstallationRequest, context: Context, sending: Sending = {}): Promise<CommandOutcome<types.InstallationRescheduled>> {
    const key = await keys.rescheduleInstallationKey(request, context);
    const call = {
      method: "POST",
      path: "/appointment/reschedule",
      scope: "workforce.schedule",
      headers: {
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      patience: 5000,
      body: JSON.stringify(request),
      key,
    };
    return this.#line.command(call, { status: 200, message: "InstallationRescheduled", rejected: rejections.RescheduleInstallationRejected }, sending);
  }

  /**
   * Search time slot.
   *
   * Looks for free slots at a place within a period. Nothing is held by it: a slot is taken only when it is
   * booked.
   *
   * Throws `Invalid`, `Denied`, `Absent` and `Throttled`. `Absent` says that what is asked about is not known.
   */
  async searchTimeSlot(request: types.SearchTimeSlotRequest, context: Context, sending: Sending = {}): Promise<QueryOutcome<types.SearchTimeSlotAnswer>> {
    const call = {
      method: "POST",
      path: "/searchTimeSlot",
      scope: "workforce.schedule",
      headers: { ...context.headers(), "Content-Type": "application/json" },
      patience: 10000,
      body: JSON.stringify(request),
      key: "",
    };
    return this.#line.query(call, { status: 200, message: "SearchTimeSlotAnswer" }, sending);
  }
}
