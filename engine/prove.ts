import type { Scenario } from "./compile.ts";
import { conformance } from "./conformance.ts";
import { deterministic } from "./determinism.ts";
import { type Finding, type Ground, ground, type ProvenProperty, passes } from "./property.ts";
import * as prose from "./prose.ts";
import * as drama from "./prove-drama.ts";
import { honestExit } from "./prove-exit.ts";
import * as growth from "./prove-growth.ts";
import * as lines from "./prove-lines.ts";
import { memoryPays } from "./prove-memory.ts";
import * as policies from "./prove-policies.ts";
import * as room from "./prove-room.ts";
import * as text from "./prove-text.ts";
import { twistMatters } from "./prove-twist.ts";
import * as values from "./prove-values.ts";
import type { Solution } from "./solve.ts";

/** What was proven of a scenario under a rulebook. */
export interface Proof {
  readonly scenario: string;
  readonly rulebook: string;
  /** Reachable states of the averaged game; value of the best play, the worst, and the mean of random play. */
  readonly states: number;
  readonly best: number;
  readonly worst: number;
  readonly random: number;
  readonly properties: readonly ProvenProperty[];
  /** Every property holds or is exempt. */
  readonly holds: boolean;
}

type Prover = (on: Ground, scenario: Scenario) => Finding;

/** Every property of a single scene, in the order it is shown. */
export const properties: readonly (readonly [id: string, title: string, prove: Prover])[] = [
  ["J1", "finite and closed", values.closed],
  ["J2", "deterministic, and every moment has its words", (_, scenario) => deterministic(scenario)],
  ["J3", "the account balances", values.balanced],
  [
    "J3b",
    "the machine people play is the game that was solved",
    (on) => conformance(on.games[0] as Solution),
  ],
  ["J4", "no profitable sin", values.noProfitableSin],
  ["J4b", "being dealt an injury is neither gift nor doom", values.boundedParadox],
  ["J4c", "no profitable petty harm", values.noProfitablePettyHarm],
  ["J5", "a pressed yes is never best", values.pressedIsNeverBest],
  ["J6", "deception is the costliest ordinary act", values.deceptionIsCostliest],
  ["J7", "pushing loses", policies.pushyLoses],
  ["J8", "no lazy route", policies.noLazyRoute],
  ["J9", "passivity, niceness and technique alone lose", policies.passivityLoses],
  ["J10", "the friendliest-sounding loses", text.friendliestLoses],
  ["J11", "the metric chaser loses", text.chaserLoses],
  ["J12", "choosing by the surface of the words loses", text.surfaceLoses],
  ["J13", "goodwill is monotone", values.monotoneGoodwill],
  ["J14", "an honest exit in time", honestExit],
  ["J15", "the twist matters", twistMatters],
  ["J16", "empathy is not slower", drama.empathyIsNotSlower],
  ["J17", "difficulty is measured", growth.difficultyMeasured],
  ["J18", "perfection is not asked for", room.roomForSlips],
  ["J19", "one slip can be recovered from", room.recoverable],
  ["J20", "anger can end warm", drama.redemption],
  ["J21", "no dead man walking", room.noDeadManWalking],
  ["J22", "decisions are live", lines.liveDecisions],
  ["J23", "no dead wood", lines.noDeadWood],
  ["J25", "temptation is real", lines.temptationIsReal],
  ["J26", "memory pays", memoryPays],
  ["J28", "every skill claimed is practised", growth.skillCoverage],
  ["J30", "a path to growth", growth.pathToGrowth],
  ["T1", "length says nothing", onMenus(prose.lengthParity)],
  ["T2", "warm words say nothing", onMenus(prose.lexiconParity)],
  ["T3", "question marks say nothing", onMenus(prose.questionParity)],
  ["T4", "no tell words", onMenus(prose.noTellWords)],
  ["T5", "lines are plain and keep secrets", (_, scenario) => prose.plainLines(scenario)],
  ["T6", "every answer is its own", (_, scenario) => prose.distinctAnswers(scenario)],
  ["T7", "no trait is a cause", (_, scenario) => prose.noTraits(scenario)],
];

/** The properties a proof looks at, in its order. A proof that lists others is of another time. */
export const propertyIds: readonly string[] = properties.map(([id]) => id);

function onMenus(check: (menus: ReturnType<typeof prose.pricedMenus>) => Finding): Prover {
  return (on, scenario) => check(prose.pricedMenus(scenario, on.games[0] as Solution));
}

/**
 * Proves every property of model.md 4 that a scenario alone can show. A few seconds for 100,000 states. `progress` hears the
 * id of each property before it is looked at.
 */
export function prove(scenario: Scenario, progress: (id: string) => void = () => {}): Proof {
  return proveOn(ground(scenario.plot), scenario, progress);
}

/** The same on a ground that stands already. */
export function proveOn(on: Ground, scenario: Scenario, progress: (id: string) => void): Proof {
  const [game] = on.games as [Solution];
  const rows = properties.map(([id, title, prover]): ProvenProperty => {
    progress(id);
    return exempted({ id, title, ...prover(on, scenario) }, scenario);
  });
  return {
    scenario: scenario.text.id,
    rulebook: scenario.plot.rulebook.version,
    states: game.states,
    best: game.best,
    worst: game.worst,
    random: game.random,
    properties: rows,
    holds: rows.every(passes),
  };
}

/** A row with its author's reason, where it fails and there is one. */
function exempted(row: ProvenProperty, { text }: Scenario): ProvenProperty {
  const reason = text.exempt?.find(({ property }) => property === row.id)?.reason;
  return row.holds || reason === undefined ? row : { ...row, exempt: reason };
}
