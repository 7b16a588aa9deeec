import type { Debrief, Decision, Option, Skill } from "./debrief.ts";
import { effectsOf } from "./effects.ts";
import { answerOf, idOf, lineOf, nameOf, thoughtOf } from "./exchange.ts";
import { figuresByTurn } from "./figures.ts";
import { valueAt } from "./graph.ts";
import { bandOf, type Judged, judge, placeIn, recoveryOf, verdictOf } from "./judge.ts";
import { letterOf } from "./letter.ts";
import { type Resolve, resolver } from "./machine.ts";
import { hardestOf, momentsOf } from "./moments.ts";
import { offersAt, type Play } from "./play.ts";
import { detourSaid } from "./plot.ts";
import { possibleFrom } from "./possible.ts";
import { referenceOf } from "./reference.ts";
import type { Move } from "./rulebook.ts";
import { drawFrom } from "./seed.ts";
import { exchangesOf, isMended, lookOf } from "./show.ts";
import { skillsOf } from "./skills.ts";
import type { Solution } from "./solve.ts";
import { standingOf } from "./standing.ts";
import { toldFacts } from "./told.ts";
import { drawn } from "./truths.ts";
import type { Dashboard, Says } from "./view.ts";
import { tell } from "./when.ts";

/** Least difference at which another line is called better. Points. */
const BETTER = 1;

/**
 * The whole debrief of a finished play. `solution` is the solved scenario in the averaged game. Throws a RangeError when the
 * talk is not over.
 */
export function debriefOf(solution: Solution, play: Play): Debrief {
  if (play.ending === "") throw new RangeError("the talk is not over");
  const { scenario, steps, ending, world } = play;
  const judged = judge(solution, play);
  const resolve = resolver(scenario.plot);
  const exchanges = exchangesOf(play);
  const figures = figuresByTurn(play, exchanges);
  const decisions = judged.map((one, turn) => ({
    ...decisionOf(solution, play, one, turn, exchanges, resolve),
    dashboard: figures[turn + 1] as Dashboard,
  }));
  const lost = judged.reduce((sum, { cost }) => sum + cost, 0);
  const luck = judged.reduce((sum, one) => sum + one.luck, 0);
  const told = tell(
    scenario,
    steps,
    steps.map((step) => idOf(scenario, step)),
  );
  const first = { beat: 0, detoured: false, before: steps[0]?.before ?? scenario.plot.start };
  return {
    best: valueAt(solution, placeIn(solution, 0, false, first.before)),
    outcome: steps.reduce((sum, { outcome }) => sum + outcome.reward, 0),
    luck,
    ending,
    band: bandOf(play, lost),
    headline: scenario.text.endings[ending]?.headline ?? "",
    summary: scenario.text.endings[ending]?.summary ?? "",
    decisions,
    recovery: recoveryOf(solution, judged),
    moments: momentsOf(judged),
    opening: {
      standing: standingOf(scenario.plot.start),
      possible: possibleFrom(solution, resolve, world, first),
    },
    hardest: hardestOf(judged),
    next: nextSkill(play, decisions),
    reference: referenceOf(play),
    told: [...toldFacts(play)],
    truths: truthsOf(play, judged),
    letter: letterOf(play, told, exchanges),
  };
}

/** A decision of a talk that may still go on, told as in a debrief. Throws a RangeError when nothing was said at the turn. */
export function decisionAt(solution: Solution, play: Play, turn: number): Omit<Decision, "dashboard"> {
  const one = judge(solution, play)[turn];
  if (one === undefined) throw new RangeError(`nothing was said at turn ${turn}`);
  return decisionOf(solution, play, one, turn, exchangesOf(play), resolver(play.scenario.plot));
}

function decisionOf(
  solution: Solution,
  play: Play,
  judged: Judged,
  turn: number,
  exchanges: readonly (readonly Says[])[],
  resolve: Resolve,
): Omit<Decision, "dashboard"> {
  const { scenario, world, seat, said } = play;
  const { step, cost, luck, ways } = judged;
  const { beat, before, outcome } = step;
  const here = { buyer: before, world, beat, detoured: step.detoured, account: 0, last: null };
  const options = offersAt(scenario, seat.seed, { beat, detoured: step.detoured, buyer: before }).map(
    (offer): Option => {
      const lost = ways.find((way) => way.said === offer.said)?.cost ?? 0;
      const out = resolve(here, { type: "SAY", choice: offer.said });
      return {
        choice: offer.id,
        text: lineOf(scenario, beat, before, offer.said),
        kind: offer.said === "listen" ? "listen" : "line",
        cost: lost,
        verdict: verdictOf(lost, out?.ending === "burned"),
        answer: out === null ? [] : answerOf(scenario, { beat, before, said: offer.said, outcome: out }),
      };
    },
  );
  const better = cost >= BETTER ? options.find((option) => option.cost === 0) : undefined;
  return {
    turn,
    meeting: (scenario.beats[beat]?.meeting ?? 0) + 1,
    choice: said[turn] ?? "",
    text: lineOf(scenario, beat, before, step.said),
    kind: step.said === "listen" ? "listen" : "line",
    name: nameOf(scenario, beat, before, step.said),
    heard: heardLast(exchanges[turn] ?? []),
    cost,
    luck,
    verdict: verdictOf(cost, outcome.ending === "burned"),
    skills: [...skillsOf(scenario.plot, judged, world, resolve)],
    thought: thoughtOf(scenario, step),
    mended: isMended(step),
    answer: answerOf(scenario, step),
    before: lookOf(scenario, before, turn),
    after: lookOf(scenario, outcome.parted, turn + 1),
    standing: standingOf(outcome.parted),
    possible: possibleFrom(solution, resolve, world, step),
    attainable:
      judged.rest + play.steps.slice(0, turn + 1).reduce((sum, { outcome: past }) => sum + past.reward, 0),
    effects: effectsOf(step),
    hats: hatsOf(moveOf(play, step.beat, step.said)),
    ...(better === undefined ? {} : { better }),
    options,
  };
}

/** Words below which what was heard last is too little to remember a moment by. */
const ENOUGH_HEARD = 8;

/** What the buyer said last: their closing words, as many parts of them as it takes to make sense. */
export function heardLast(says: readonly Says[]): string {
  const parts: string[] = [];
  for (const { text } of says.filter(({ who }) => who === "buyer").reverse()) {
    parts.unshift(text);
    if (parts.join(" ").split(" ").length >= ENOUGH_HEARD) break;
  }
  return parts.join(" ");
}

function moveOf(
  { scenario }: Play,
  beat: number,
  said: Judged["step"]["said"],
): { move: Move; depth: number } {
  const choice = typeof said === "number" ? scenario.plot.beats[beat]?.choices[said] : detourSaid(said);
  return choice ?? detourSaid("listen");
}

const bothHats: readonly Move[] = ["agenda", "check", "tailor", "candour", "commit", "park"];
const mineOnly: readonly Move[] = ["press", "urge", "dump", "override"];
const neitherHat: readonly Move[] = ["stall", "take", "discount", "yield"];

/** Whose aim a line served: both hats, only mine, only theirs, or neither (principle 103). */
function hatsOf({ move, depth }: { move: Move; depth: number }): Decision["hats"] {
  if (neitherHat.includes(move)) return "neither";
  if (mineOnly.includes(move) || depth === 0) return "mine";
  return bothHats.includes(move) ? "both" : "theirs";
}

/** The next single thing to practise: the skill that cost most, else the scenario's first. */
function nextSkill({ scenario }: Play, decisions: readonly Decision[]): Skill {
  const lost = new Map<Skill, number>();
  for (const { skills, cost } of decisions) {
    for (const skill of skills) lost.set(skill, (lost.get(skill) ?? 0) + cost);
  }
  const [most] = [...lost].filter(([, points]) => points > 0).sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? (scenario.text.skills[0] as Skill);
}

function truthsOf({ scenario, seat, steps }: Play, judged: readonly Judged[]): Debrief["truths"] {
  return scenario.text.truths.map(({ id, name, values }, index) => {
    const value = drawFrom(
      seat.seed,
      id,
      values.map(({ weight }) => weight),
    );
    const shownAt = steps.findIndex(
      ({ before, outcome }) => drawn(before.truths, index) < 0 && drawn(outcome.buyer.truths, index) >= 0,
    );
    return { name, text: values[value]?.text ?? "", luck: judged[shownAt]?.luck ?? 0 };
  });
}
