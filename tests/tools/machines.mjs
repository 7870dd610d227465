// Runs machines in XState. Each line of the standard input is a machine with walks through it:
//   {config, walks: [{unmet, steps: [{event, been}]}]}
// and each line of the output says where every step led, what it emitted, which events were possible before it,
// and which clocks it started:
//   {walks: [{began, started, steps: [{state, emitted, possible, started}]}]}
import { createInterface } from "node:readline";
import { and, createMachine, initialTransition, stateIn, transition } from "xstate";

const INSIDE = /^In\('(.*?)'\)(?: && )?/;
const BEEN = /(?: && )?!been\(\[(.*)\]\)$/;

const path = (value) =>
  typeof value === "string" ? value : Object.entries(value).map(([outer, inner]) => `${outer}.${path(inner)}`).join(" and ");

// What holds: all but what the walk says is not met, and `been` as the step says.
const holds = (said, unmet, been) => {
  const states = BEEN.exec(said)?.[1].split(", ").map((state) => state.slice(1, -1)) ?? [];
  return !unmet.has(said.replace(BEEN, "")) && !states.some((state) => been.has(state));
};

const clocksOf = (actions) =>
  actions.filter(({ type, params }) => type === "xstate.raise" && params.delay !== undefined).map(({ params }) => params.id).sort();

const run = ({ config, walks }) => {
  let unmet, been;
  const guard = (said) => {
    const inside = INSIDE.exec(said)?.[1];
    const held = () => holds(said.replace(INSIDE, ""), unmet, been);
    return inside ? and([stateIn(`#${config.id.replaceAll(".", "\\.")}.${inside}`), held]) : held;
  };
  const machine = createMachine(config).provide({
    guards: Object.fromEntries((config.meta.guards ?? []).map((said) => [said, guard(said)])),
    delays: Object.fromEntries((config.meta.delays ?? []).map((said) => [said, 1])),
  });
  const follow = (walk) => {
    [unmet, been] = [new Set(walk.unmet), new Set()];
    let [snapshot, first] = initialTransition(machine);
    const began = path(snapshot.value);
    const steps = walk.steps.map((step) => {
      been = new Set(step.been);
      const over = snapshot.status !== "active"; // An actor that is done hears nothing any more.
      const can = (type) => !over && !type.startsWith("xstate.") && snapshot.can({ type });
      const possible = machine.events.filter(can).sort();
      const [next, actions] = over ? [snapshot, []] : transition(machine, snapshot, { type: step.event });
      snapshot = next;
      const emitted = actions.filter(({ type }) => type === "emit").map(({ params }) => params.event);
      return { state: path(snapshot.value), emitted, possible, started: clocksOf(actions) };
    });
    return { began, started: clocksOf(first), steps };
  };
  return { walks: walks.map(follow) };
};

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(run(JSON.parse(line))));
