"""Plays the steps of a case: each does something to the target or to the played systems, and judges nothing."""

import asyncio
import contextlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, assert_never
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

import aiohttp

from merekit import payload, shape
from merekit.history import Answered, Told
from merekit.identity import LEGAL_ENTITY, OTHER_LEGAL_ENTITY, TENANT
from merekit.payload import instance_of
from merekit.simulator.events import Letter, again, deliver, fact_letter, renewed, reply_letter
from merekit.simulator.providers import settle
from merekit.simulator.world import World, grant_for, parsed
from merekit.target import Target, moment
from merekit.target import Told as Answer
from merekit.telling import told
from merestone.plan import (
    Advance,
    Await,
    AwaitEvent,
    AwaitRequest,
    Behave,
    Case,
    Crash,
    Mend,
    PlanOperation,
    Publish,
    Read,
    Reply,
    Send,
    Settle,
    Step,
    Story,
    Subscriber,
)
from merestone.semantics.key_text import parts_of

Json = Any
PATIENCE, LITTLE_PATIENCE = 5.0, 1.0
"""Seconds that an `await` waits at most; the little is for a story in which one has waited in vain already."""
FINISH = 1.0
"""Seconds that the played systems get to finish what they are about to do, before a jump of the clock."""
SHORT, LONG = 0.02, 0.15
"""Pauses between two looks, in seconds: the first and the longest."""
ANSWER = aiohttp.ClientTimeout(total=15, connect=3)
JUMP = aiohttp.ClientTimeout(total=45, connect=3)
CLOSED = frozenset({"completed", "abandoned", "compensated"})


@dataclass
class Player:
    """One case being played."""

    case: Case
    world: World
    target: Target
    margin: float
    """Seconds for which all must be quiet before it counts as settled."""
    budget: float
    """Seconds that may really be waited where the clock cannot be moved."""
    published: dict[str, Letter] = field(default_factory=dict)
    seen: int = 0
    """The number of the last transition that was read."""
    patience: float = PATIENCE
    told: bool = False
    """Whether a story was told; the first one decides which item of many the case is about."""
    refused: set[str] = field(default_factory=set)
    etags: dict[str, str] = field(default_factory=dict)
    sent: dict[str, list[str]] = field(default_factory=dict)
    """By operation or event: the instances the kit itself sent."""

    async def play(self) -> None:
        """Plays every step, and sees to it that the last word is a settled reading."""
        for index, step in enumerate(self.case.steps):
            self.world.recorder.step = step.id
            what = told(step, self.world.plan, self.case.system)
            self.world.recorder.add("step", index=index, do=step.do, id=step.id, what=what)
            await self.step(step)
            await self.look()
        self.world.recorder.step = None
        if not self.case.steps or not isinstance(self.case.steps[-1], Settle | Read):
            await self.settle()
        await self.read_list("fallouts")

    async def step(self, step: Step) -> None:
        """Plays one step."""
        match step:
            case Send() | Reply() | Publish():
                await self.say(step)
            case Behave():
                self.world.faults.behave(step)
            case Subscriber():
                self.world.modes[step.system] = step.mode
            case Await() | AwaitRequest() | AwaitEvent():
                await self.until(self.awaited(step))
            case _:
                await self.drive(step)

    async def say(self, step: Send | Reply | Publish) -> None:
        """A played system says something to the target."""
        match step:
            case Send():
                await self.send(step)
            case Reply():
                await self.reply(step)
            case Publish():
                await self.publish(step)
            case _:
                assert_never(step)

    def awaited(self, step: Await | AwaitRequest | AwaitEvent) -> Callable[[], bool]:
        """What a step waits for."""
        match step:
            case Await():
                return lambda: self.entered(step) >= step.count
            case AwaitRequest():
                return lambda: self.world.faults.seen[step.operation] >= step.count
            case AwaitEvent():
                return lambda: self.world.taken[step.event] >= step.count
            case _:
                assert_never(step)

    async def drive(self, step: Story | Advance | Mend | Crash | Read | Settle) -> None:
        """Uses the control API or the process of the target."""
        match step:
            case Story():
                await self.tell(step)
            case Advance():
                await self.advance(step)
            case Mend():
                await self.mend(step)
            case Crash():
                await self.crash(restart=step.restart)
            case Read():
                await self.read(step)
            case Settle():
                await self.settle()
            case _:
                assert_never(step)

    # --------------------------------------------------------------- sending

    async def send(self, step: Send) -> None:
        """A played system asks the target for something."""
        operation = self.world.plan.operation(step.operation)
        body = self.request_body(operation, step)
        headers = await self.headers(operation, step, body)
        for _ in range(step.times):
            await asyncio.gather(*(self.exchange(operation, step, body, headers) for _ in range(step.concurrent)))
        if step.then_crash:
            await self.crash(restart=True)

    def request_body(self, operation: PlanOperation, step: Send) -> Json:
        """The request about this story; its time is that of the story's beginning, so that the same step says the same."""
        message = operation.message("request")
        if message is None or operation.kind != "command":
            return None
        story, begun = self.world.story, self.world.recorder.clock.epoch
        if step.fresh:
            return story.told(message.example, begun, step.patch, story.words({}, step.id), {})
        body = story.body(message, begun, step.patch)
        if not step.patch:
            story.learn(message, body)
        return body

    async def headers(self, operation: PlanOperation, step: Send, body: Json) -> dict[str, str]:
        """The headers of a request, but for its token."""
        asker = operation.asker_besides(self.target.system)
        found = {
            "Content-Type": "application/json",
            "X-Correlation-Id": self.world.story.case,
            "X-Source-System": asker,
            "X-Target-System": self.target.system,
            "X-Tenant-Id": TENANT,
            "X-Legal-Entity": OTHER_LEGAL_ENTITY if step.auth == "wrong-partition" else LEGAL_ENTITY,
        }
        if operation.kind != "command":
            return found
        legal_entity = found["X-Legal-Entity"]
        key = payload.idempotency_key(operation, body, TENANT, legal_entity, asker)
        if step.key == "foreign":
            key = payload.idempotency_key(operation, {"foreign": step.id}, TENANT, legal_entity, self.world.story.case)
        if step.key != "missing":
            found["Idempotency-Key"] = key
            self.remember(operation.name, key)
        if operation.based_on and step.revision != "missing":
            found["If-Match"] = await self.revision(operation.based_on, stale=step.revision == "stale")
        return found

    async def revision(self, entity: str, *, stale: bool) -> str:
        """The current revision of the story's entity, quoted; or one that is not current."""
        parts = payload.known_parts(self.world.plan, entity, self.world.story.known)
        told = (
            await self.target.control("GET", f"entities/{entity}/{quote(instance_of(parts))}")
            if parts
            else Answer(None)
        )
        etag = told.headers.get("etag") or self.etags.get(entity, '"1"')
        number = int(digits) if (digits := etag.strip('"')).isdigit() else 1
        return f'"{number if not stale else number - 1 if number > 1 else number + 7}"'

    async def exchange(self, operation: PlanOperation, step: Send, body: Json, headers: dict[str, str]) -> None:
        """One request to the target and what comes back."""
        path, asker = self.path(operation, headers), operation.asker_besides(self.target.system)
        grant = grant_for(operation, asker, self.target.system, operation.roles[:1])
        token = self.world.issuer.spoiled(grant, step.auth)
        told = Told(
            to="target",
            sender=asker,
            receiver=self.target.system,
            method=operation.method or "GET",
            path=path,
            headers=headers,
            body=body,
            operation=operation.name,
            actor=grant.actor,
            step=step.id,
            message=operation.message("request"),
            auth=step.auth,
        )
        number = self.world.recorder.request(told)
        answered = await self.answer(operation, told, {"Authorization": f"Bearer {token}"} if token else {})
        if step.lose == "response" and answered.lost is None:
            if step.then_crash:
                await self.target.crash()
            answered = Answered(None, lost="response", took_ms=answered.took_ms)
        self.world.recorder.response(number, answered)
        if answered.lost is None:
            self.learn(answered)

    async def answer(self, operation: PlanOperation, told: Told, token: dict[str, str]) -> Answered:
        """What the target answers."""
        content = None if told.body is None else json.dumps(told.body, ensure_ascii=False).encode()
        began = time.monotonic()
        try:
            async with self.world.client.request(
                told.method.upper(),
                self.target.base + told.path,
                data=content,
                headers={**told.headers, **token},
                timeout=ANSWER,
                allow_redirects=False,
                ssl=self.world.secured(told.sender),
            ) as response:
                body, status = parsed(await response.read()), response.status
                headers = {name.lower(): value for name, value in response.headers.items()}
        except TimeoutError:
            return Answered(None, lost="timeout", took_ms=_since(began))
        except aiohttp.ClientError:
            return Answered(None, lost="connection", took_ms=_since(began))
        violations = shape.answer(self.world.shapes, operation, status, headers, body)
        message = operation.message(_role(operation, status))
        problem = shape.problem_class(body) if status >= 400 else None
        return Answered(status, headers, body, None, message, violations, problem, _since(began))

    def path(self, operation: PlanOperation, headers: dict[str, str]) -> str:
        """The path of an operation; a status query is asked for the latest key of the command it settles."""
        key = headers.get("Idempotency-Key")
        commands = [o.name for o in self.world.plan.operations if o.query == operation.name]
        asked = [key for name in commands for key in self.sent.get(name, [])]
        return (operation.path or "/").replace(
            "{idempotencyKey}", key or (asked[-1] if asked else str(uuid5(NAMESPACE_URL, self.world.story.case)))
        )

    def learn(self, answered: Answered) -> None:
        """Remembers the identities and the revision in an answer."""
        message = answered.message
        if message is None or answered.status is None or answered.status >= 400:
            return
        self.world.story.learn(message, answered.body)
        if message.about and "etag" in answered.headers:
            self.etags[message.about[0][0]] = answered.headers["etag"]

    def remember(self, subject: str, instance: str) -> None:
        """Remembers an instance that the kit itself brought about."""
        known = self.sent.setdefault(subject, [])
        if instance not in known:
            known.append(instance)

    # --------------------------------------------------- events to the target

    async def reply(self, step: Reply) -> None:
        """The played provider replies, whether or not that is true."""
        instance = self.world.latest(step.operation)
        if instance is None:
            self.note(f"no request of {step.operation} was seen")
            return
        letter = reply_letter(self.world, instance, step.role, step.patch)
        settle(self.world, instance, step.role, letter.event["data"])
        for number in range(step.times):
            told = renewed(self.world, letter) if step.fresh and number else letter
            await deliver(self.world, told, step.auth, step.id)

    async def publish(self, step: Publish) -> None:
        """A played publisher tells a fact."""
        operation = self.world.plan.operation(step.event)
        if step.again:
            earlier = self.published.get(step.again)
            if earlier is None:
                self.note(f"step {step.again} published nothing")
                return
            letter = again(self.world, earlier, step.patch)
        else:
            letter = fact_letter(self.world, operation, self.target.system, step.patch, step.sequence)
        self.published[step.id] = letter
        self.remember(step.event, str(letter.event["id"]))
        for _ in range(step.times):
            await deliver(self.world, letter, step.auth, step.id)

    # ------------------------------------------------------------ the control

    async def tell(self, step: Story) -> None:
        """A system outside the spec has told something about an item of the story."""
        plan, story = self.world.plan, self.world.story
        names = plan.entity_keys[step.entity]
        whole = next((e for e, keys in plan.entity_keys.items() if keys and keys == names[:-1]), None)
        found = await self.item(whole, step.line) if whole else None
        if whole is not None and found is None:
            self.note(f"no {whole} number {step.line} was seen")
            return
        about = dict(zip(names[:-1], parts_of(found, len(names) - 1), strict=True)) if found else {}
        key = {names[-1]: story.value_for(f"{step.entity}.{names[-1]}", step.line)}
        if whole and step.entity not in story.known and not self.told:
            story.known[whole] = about
        self.told = True
        story.known.setdefault(step.entity, {**about, **key})
        told = {"entity": step.entity, "key": key, "state": step.state, "about": about}
        await self.verb("story", "POST", "facts", told, step.entity, instance_of({**about, **key}))

    async def item(self, entity: str, number: int) -> str | None:
        """The nth instance of an entity, in the order in which the target spoke of them."""
        found: list[str] = []

        def seen() -> bool:
            for entry in self.world.recorder.entries():
                own = [entry["instance"]] if entry.get("subject") == entity else []
                found.extend(i for i in (*(entry.get("about") or {}).get(entity, ()), *own) if i not in found)
            return len(found) > number

        await self.until(seen)
        return found[number] if len(found) > number else None

    async def advance(self, step: Advance) -> None:
        """Time passes: at once where the clock can be moved, else truly."""
        clock = self.world.recorder.clock
        await self.idle()
        if "clock" not in self.target.verbs:
            await self.wait(step.by_ms / 1000)
            return
        clock.jumped += step.by_ms
        self.world.issuer.ahead = clock.jumped / 1000
        self.world.recorder.add("clock", advanceMs=step.by_ms)
        told = await self.target.control("POST", "clock", {"advanceMs": step.by_ms}, JUMP)
        if told.status != 200:
            self.impossible("clock", f"answered {told.status}")

    async def idle(self) -> None:
        """Lets the played systems finish what they are about to do: it is due long before any deadline is."""
        deadline = time.monotonic() + FINISH
        while not self.world.idle and time.monotonic() < deadline:
            await asyncio.sleep(SHORT)

    async def wait(self, seconds: float) -> None:
        """Waits truly, if the budget allows it."""
        if seconds > self.budget:
            self.impossible("clock", f"{seconds:g} s are more than the kit waits")
            return
        self.budget -= seconds
        await asyncio.sleep(seconds)

    async def mend(self, step: Mend) -> None:
        """An operator of the target settles its latest open handoff by hand."""
        states: dict[str, str] = {}
        for entry in self.entries_of(step.operation):
            states.pop(entry["instance"], None)
            states[entry["instance"]] = entry["target"]
        openly = [instance for instance, state in states.items() if state not in CLOSED]
        if not openly:
            self.note(f"no open {step.operation} was seen, so there was nothing to repair")
            return
        told = {"operation": step.operation, "key": openly[-1], "action": step.action}
        told |= {"actor": "operator-one", "role": step.role}
        approval = {"approvedBy": {"actor": "approver-one", "role": step.approver}} if step.approver else {}
        await self.verb("repair", "POST", "repairs", told | approval, step.operation, openly[-1])

    async def crash(self, *, restart: bool) -> None:
        """Kills the target and, if wanted, starts it again."""
        if self.target.process is None:
            self.impossible("crash", "the kit did not start the target, so it cannot kill it")
            return
        await self.target.crash()
        self.world.recorder.add("crash")
        if restart:
            await self.target.restart()
            self.world.recorder.add("restart")

    async def read(self, step: Read) -> None:
        """Reads of the control API into the history."""
        if step.verb in ("fallouts", "parked"):
            await self.read_list(step.verb)
            return
        subject = step.subject or ""
        instances = self.instances(subject) if step.verb == "evidence" else self.things(subject)
        for instance in instances:
            path = {"evidence": "evidence", "replicas": "replicas", "entity": "entities"}[step.verb]
            await self.verb(step.verb, "GET", f"{path}/{subject}/{quote(instance)}", None, subject, instance)

    async def read_list(self, verb: str) -> None:
        """Reads the whole list of fallouts or of what is parked."""
        path = f"{verb}?after=0" if verb == "fallouts" else verb
        await self.verb(verb, "GET", path, None, None, None)

    async def verb(
        self, verb: str, method: str, path: str, body: Json, subject: str | None, instance: str | None
    ) -> None:
        """Uses a verb of the control API, and records what came of it."""
        if verb not in self.target.verbs:
            self.impossible(verb, "the target does not offer it")
            return
        told = await self.target.control(method, path, body)
        self.world.recorder.read(verb, subject, instance, told.status, told.body)

    def note(self, reason: str) -> None:
        """Records that a step found nothing to act on: the verdicts will show what that means."""
        self.world.recorder.add("note", reason=reason)

    def impossible(self, verb: str, reason: str) -> None:
        """Records, once for each reason, what could not be done."""
        if f"{verb}: {reason}" not in self.refused:
            self.refused.add(f"{verb}: {reason}")
            self.world.recorder.add("refused", verb=verb, reason=reason)

    # --------------------------------------------------------------- watching

    def instances(self, subject: str) -> list[str]:
        """Every instance of an operation or event that came up, in that order."""
        own = [entry["instance"] for entry in self.entries_of(subject)]
        asked = [i.key for i in self.world.instances if i.operation.name == subject]
        heard = [
            record["body"].get("id")
            for record in self.world.recorder.records
            if record["kind"] == "request" and record["event"] == subject and isinstance(record["body"], dict)
        ]
        return list(dict.fromkeys(str(i) for i in (*own, *asked, *self.sent.get(subject, []), *heard) if i))

    def things(self, entity: str) -> list[str]:
        """Every instance of an entity that came up."""
        parts = payload.known_parts(self.world.plan, entity, self.world.story.known)
        whole = len(parts) == len(self.world.plan.entity_keys.get(entity, ()))
        ordered = {name: parts[name] for name in self.world.plan.entity_keys.get(entity, ()) if name in parts}
        own = [entry["instance"] for entry in self.entries_of(entity)]
        about = [i for e in self.world.recorder.entries() for i in (e.get("about") or {}).get(entity, ())]
        known = [instance_of(p) for i in self.world.instances for e, p in i.known.items() if e == entity]
        return list(dict.fromkeys((*([instance_of(ordered)] if whole and parts else []), *own, *about, *known)))

    def entries_of(self, subject: str) -> Iterator[Json]:
        """The entries of one subject."""
        return (entry for entry in self.world.recorder.entries() if entry["subject"] == subject)

    def entered(self, step: Await) -> int:
        """How often the subject has entered one of the states."""
        states = self.expanded(step.subject, step.states)
        entries = self.entries_of(step.subject)
        return sum(1 for e in entries if e["target"] in states and e.get("source") not in states)

    def expanded(self, subject: str, states: tuple[str, ...]) -> set[str]:
        """The plain states that states, groups and labels of a subject stand for."""
        machines = [m for m in self.world.plan.machines if m.subject == subject]
        own = [m for m in machines if m.system == self.target.system] or machines
        return {plain for state in states for machine in own for plain in machine.expand(state)} | set(states)

    async def until(self, holds: Callable[[], bool]) -> bool:
        """Waits until something holds, as long as the kit has patience; looks at the target's transitions meanwhile."""
        deadline = time.monotonic() + self.patience
        pause = SHORT
        while not holds():
            if time.monotonic() > deadline:
                self.patience = LITTLE_PATIENCE
                return False
            self.world.recorder.news.clear()
            if await self.look():
                continue
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.world.recorder.news.wait(), pause)
            pause = min(pause * 1.5, LONG)
        return True

    async def look(self) -> int:
        """Reads the transitions that are new, and says how many there are."""
        if "transitions" not in self.target.verbs:
            return 0
        told = await self.target.control("GET", f"transitions?after={self.seen}")
        found = told.body.get("transitions", []) if told.status == 200 and isinstance(told.body, dict) else []
        new = [entry for entry in found if isinstance(entry, dict) and entry.get("number", 0) > self.seen]
        for entry in new:
            self.seen = entry["number"]
            self.world.recorder.transition(entry["number"], entry | {"at": self.scenario_time(entry.get("at"))})
            for entity, instances in (entry.get("about") or {}).items():
                if instances:
                    self.world.story.learn_instance(entity, instances[0])
        return len(new)

    def scenario_time(self, text: Json) -> int:
        """A time of the target's clock in milliseconds of the scenario."""
        found = moment(text)
        clock = self.world.recorder.clock
        return clock.now() if found is None else round((found - clock.epoch) * 1000)

    async def settle(self) -> None:
        """The barrier: two looks in a row at which nothing is new and nothing is under way."""
        deadline = time.monotonic() + PATIENCE
        quiet, known = 0, -1
        while quiet < 2 and time.monotonic() < deadline:
            new = await self.look()
            count = len(self.world.recorder.records)
            quiet = quiet + 1 if not new and self.world.idle and count == known else 0
            known = count
            await asyncio.sleep(self.margin / 2)
        self.world.recorder.add("barrier", reached=quiet >= 2, what="nothing new twice")


def _role(operation: PlanOperation, status: int) -> str:
    if status == 422:
        return "rejected"
    return {"command": "accepted" if status == 202 else "completed"}.get(operation.kind, "answer")


def _since(began: float) -> int:
    return int((time.monotonic() - began) * 1000)
