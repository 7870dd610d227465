"""The control API: drives and watches the system, on the same tables as everything else."""

import time
from collections.abc import Awaitable, Callable

from aiohttp import web

from reference import (
    dispatch,
    evidence,
    fallouts,
    fulfilment,
    handoffs,
    inbound,
    inbox,
    journal,
    orders,
    problems,
    replicas,
    times,
    tokens,
)
from reference.canonical import Json
from reference.inbound import OMS, read_body, refuse
from reference.oms import Cause, Oms
from reference.settings import SYSTEM
from reference.tokens import Access

CONTROL = Access("merestone:control")
STEP_SECONDS, JUMP_SECONDS = 1.5, 20.0

Verb = Callable[[Oms, web.Request], Awaitable[web.StreamResponse]]


def add_routes(application: web.Application) -> None:
    """Opens the control API."""
    add = application.router.add_route
    add("GET", "/merestone/environment", environment)
    add("POST", "/merestone/reset", guarded(reset))
    add("POST", "/merestone/clock", guarded(clock))
    add("POST", "/merestone/facts", guarded(story))
    add("GET", "/merestone/transitions", guarded(read_transitions))
    add("GET", "/merestone/entities/{entity}/{key:.+}", guarded(read_entity))
    add("GET", "/merestone/replicas/{entity}/{key:.+}", guarded(read_replica))
    add("GET", "/merestone/fallouts", guarded(read_fallouts))
    add("GET", "/merestone/parked", guarded(read_parked))
    add("GET", "/merestone/evidence/{operation}/{key:.+}", guarded(read_evidence))
    add("POST", "/merestone/repairs", guarded(repair))


def guarded(verb: Verb) -> inbound.Handler:
    """Lets only those in who may drive the system."""

    async def door(request: web.Request) -> web.StreamResponse:
        oms = request.app[OMS]
        await tokens.admit(oms.tokens, request.headers.get("Authorization"), CONTROL)
        return await verb(oms, request)

    return door


async def environment(request: web.Request) -> web.Response:
    """Says what kind of environment this is."""
    return web.json_response({"environmentClass": request.app[OMS].settings.environment, "system": SYSTEM})


# ------------------------------------------------------------------ driving


async def reset(oms: Oms, _: web.Request) -> web.Response:
    """Forgets everything."""
    for key in tuple(oms.errands):
        dispatch.stop_errand(oms, key)
    with oms.database.transaction():
        oms.database.forget()
        oms.database.keep_setting("clock", 0)
    oms.clock.jump(0)
    return web.Response(status=204)


async def clock(oms: Oms, request: web.Request) -> web.Response:
    """Lets time pass."""
    body = await read_body(request)
    advance = body.get("advanceMs")
    if type(advance) is not int or advance < 0:
        refuse("/advanceMs", "is not a number of milliseconds")
    await let_pass(oms, advance)
    return web.json_response({"now": times.iso(oms.clock.now())})


async def let_pass(oms: Oms, milliseconds: int) -> None:
    """Jumps from deadline to deadline, so that each is met at its moment and in its order.

    Before each jump, what is on its way over the network gets a moment to arrive.
    """
    target = oms.clock.now() + milliseconds
    patience = time.monotonic() + JUMP_SECONDS
    while next_before(oms, target) is not None:
        await dispatch.settle_errands(oms, min(STEP_SECONDS, max(0.0, patience - time.monotonic())))
        if (due := next_before(oms, target)) is not None:
            jump_to(oms, due.at)
            dispatch.fire_due(oms)
    jump_to(oms, target)


def next_before(oms: Oms, target: int) -> handoffs.Deadline | None:
    """The next deadline, if it comes before the target of a jump."""
    due = handoffs.next_deadline(oms)
    return due if due is not None and due.at <= target else None


def jump_to(oms: Oms, moment: int) -> None:
    """Sets the clock forward to a moment, durably."""
    ahead = moment - oms.clock.now()
    if ahead > 0:
        offset = oms.clock.offset + ahead
        oms.database.keep_setting("clock", offset)
        oms.clock.jump(offset)


async def story(oms: Oms, request: web.Request) -> web.Response:
    """Hears what a system outside this specification would have told."""
    body = await read_body(request)
    entity, state, about = body.get("entity"), body.get("state"), body.get("about")
    if not isinstance(entity, str) or not isinstance(state, str) or not isinstance(about, dict):
        refuse("", "needs entity, key, state and about")
    line = orders.find_line(oms, str(about.get("orderId")), str(about.get("orderLineId")))
    if line is None:
        raise problems.absent("there is no such order line")
    key = body.get("key")
    with oms.database.transaction():
        fulfilment.hear(oms, entity, "/".join(map(str, key.values())) if isinstance(key, dict) else "", state, line)
    return web.Response(status=204)


async def repair(oms: Oms, request: web.Request) -> web.Response:
    """An operator settles a handoff by hand."""
    body = await read_body(request)
    handoff = handoffs.find(oms, str(body.get("key")))
    if handoff is None or handoff.operation != body.get("operation"):
        raise problems.absent("there is no such handoff")
    if body.get("action") not in handoff.terms.may_repair:
        refuse("/action", f"is none of {', '.join(handoff.terms.may_repair)}")
    check_operator(handoff, body)
    check_approval(handoff, body)
    cause = Cause(handoff.key, handoff.correlation_id, str(body["actor"]))
    with oms.database.transaction():
        if not handoffs.mend(oms, handoff, str(body["action"]), cause):
            raise problems.Problem("state", 409, f"{handoff.operation} is {handoff.state}: nothing to repair")
    return web.Response(status=204)


def check_operator(handoff: handoffs.Handoff, body: Json) -> None:
    """Only the role that the boundary names may repair."""
    if not body.get("actor") or body.get("role") != handoff.terms.owner:
        raise problems.denied(403, f"only {handoff.terms.owner} may do this")


def check_approval(handoff: handoffs.Handoff, body: Json) -> None:
    """Somebody else, in the role that the boundary names, has approved it."""
    approval = body.get("approvedBy")
    given = approval if isinstance(approval, dict) else {}
    if given.get("role") != handoff.terms.approver or given.get("actor") in (None, "", body["actor"]):
        raise problems.denied(403, f"a {handoff.terms.approver} other than the operator has to approve this")


# ------------------------------------------------------------------ watching


async def read_transitions(oms: Oms, request: web.Request) -> web.Response:
    """The durable state changes after a number."""
    after = number_in(request)
    found = journal.since(oms, after)
    return web.json_response({"transitions": found, "next": found[-1]["number"] if found else after})


async def read_fallouts(oms: Oms, request: web.Request) -> web.Response:
    """The fallouts after a number."""
    after = number_in(request)
    found = fallouts.since(oms, after)
    return web.json_response({"fallouts": found, "next": found[-1]["number"] if found else after})


def number_in(request: web.Request) -> int:
    """The number in `after`; 0 where there is none."""
    after = request.query.get("after", "0")
    if not after.isdigit():
        refuse("/after", "is not a number")
    return int(after)


async def read_entity(oms: Oms, request: web.Request) -> web.Response:
    """The current value of something OMS owns."""
    value, revision = entity_of(oms, request.match_info["entity"], request.match_info["key"])
    return web.json_response(value, headers={"ETag": f'"{revision}"'})


def entity_of(oms: Oms, entity: str, key: str) -> tuple[Json, int]:
    """Value and revision of an order, a line or a milestone."""
    order_id, _, line_id = key.partition("/")
    if entity == "Order" and (order := orders.find(oms, key)) is not None:
        return orders.order_value(order), order.version
    line = orders.find_line(oms, order_id, line_id)
    if entity == "OrderLine" and line is not None:
        return orders.line_value(line), line.version
    if entity == "Billable" and line is not None:
        return orders.milestone_value(line), orders.milestone_revision(line)
    raise problems.absent(f"there is no {entity} {key}")


async def read_replica(oms: Oms, request: web.Request) -> web.Response:
    """The local copy of something that others own."""
    found = replicas.find(oms, request.match_info["entity"], request.match_info["key"])
    return found_or_absent(found)


async def read_evidence(oms: Oms, request: web.Request) -> web.Response:
    """What is kept as proof."""
    return found_or_absent(evidence.find(oms, request.match_info["operation"], request.match_info["key"]))


def found_or_absent(found: Json | None) -> web.Response:
    """What was found, or the refusal that says there is nothing."""
    if found is None:
        raise problems.absent("nothing is kept under that key")
    return web.json_response(found)


async def read_parked(oms: Oms, _: web.Request) -> web.Response:
    """The events kept aside."""
    return web.json_response({"parked": inbox.all_parked(oms)})
