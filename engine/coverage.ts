import { type Buyer, moods } from "./buyer.ts";
import type { Scenario, SceneBeat } from "./compile.ts";
import { detourName } from "./detour-name.ts";
import { eachState, edgesOf } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { type Detour, detours } from "./plot.ts";
import type { Path, Reading } from "./read.ts";
import type { Ending } from "./rulebook.ts";
import type { AuthoredChoice } from "./scenario.ts";
import { DETOUR, solve } from "./solve.ts";
import { drawn, type Outcome, stepper } from "./step.ts";
import type { Mood } from "./view.ts";
import { answerTo, beatPath, openingOf, truthOf, valueName } from "./words.ts";

// Is there a word for everything that can happen, and can everything that is written happen? (J2)

/** What can happen to a scenario's words, found by visiting every reachable state. Every key is a fact of play. */
interface Reach {
  /** "beat/choice/mood/hit or miss/value" for every answer that can be needed. */
  readonly answers: Set<string>;
  /** "beat/detour name/mood". */
  readonly detours: Set<string>;
  /** "beat/mood" in which a beat can begin, and in which its fact can be told. */
  readonly openings: Set<string>;
  readonly tellings: Set<string>;
  readonly moods: Set<Mood>;
  readonly endings: Set<Ending>;
  readonly speechless: Set<number>;
}

function explore(scenario: Scenario): Reach {
  const { plot } = scenario;
  const game = solve(plot);
  const walk = stepper(plot);
  const reach: Reach = {
    answers: new Set(),
    detours: new Set(),
    openings: new Set(),
    tellings: new Set(),
    moods: new Set(),
    endings: new Set(),
    speechless: new Set(),
  };
  const after = (out: Outcome): void => {
    reach.moods.add(moods[out.buyer.mood] as Mood);
    if (out.ending !== "") reach.endings.add(out.ending);
    if (out.told !== 0) reach.tellings.add(`${out.beat}/${moods[out.buyer.mood]}`);
  };
  const base = (layer: Layer, buyer: Buyer, mood: Mood): void => {
    plot.beats[layer.beat]?.choices.forEach((choice, index) => {
      if ((buyer.facts & choice.needs) !== choice.needs) return;
      const count = walk.say(layer.beat, buyer, choice);
      for (const out of walk.outcomes.slice(0, count)) {
        const value = choice.truth === undefined ? -1 : drawn(out.buyer.truths, choice.truth.index);
        reach.answers.add(`${layer.beat}/${index}/${mood}/${out.landed ? "hit" : "miss"}/${value}`);
        after(out);
      }
    });
  };
  eachState(game, (layer, state, buyer) => {
    const mood = moods[buyer.mood] as Mood;
    reach.moods.add(mood);
    if (!layer.detoured) reach.openings.add(`${layer.beat}/${mood}`);
    const [first, last] = edgesOf(layer, state);
    if (first === last) reach.speechless.add(layer.beat);
    for (let edge = first; edge < last; edge++) {
      const said = layer.said.values[edge] as number;
      if (said >= DETOUR)
        reach.detours.add(`${layer.beat}/${detourName(detours[said - DETOUR] as Detour, buyer)}/${mood}`);
    }
    base(layer, buyer, mood);
  });
  return reach;
}

/** Reports every answer that is missing and every text that can never be heard. */
export function checkCoverage(scenario: Scenario, { report }: Pick<Reading, "report">): void {
  const reach = explore(scenario);
  scenario.beats.forEach((beat, index) => {
    const path = beatPath(scenario, beat);
    if (reach.speechless.has(index)) {
      report(
        "dead-end",
        path,
        `in "${beat.text.id}" there can be nothing to say`,
        "give it a choice that needs no fact",
      );
    }
    checkAnswers(scenario, beat, index, reach, report);
    checkDetours(beat, index, path, reach, report);
    for (const mood of moods) {
      if (reach.openings.has(`${index}/${mood}`) && openingOf(beat.text, mood) === "") {
        report(
          "missing-reaction",
          [...path, "opens"],
          `"${beat.text.id}" can begin ${mood}, and nothing is said`,
          "add the mood, or `any`",
        );
      }
      if (reach.tellings.has(`${index}/${mood}`) && beat.text.tells?.react[mood] === undefined) {
        report(
          "missing-reaction",
          [...path, "tells", "react"],
          `the fact can be told ${mood}, and no words are there`,
          "add the mood",
        );
      }
    }
  });
  checkMinutes(scenario, report);
  for (const mood of reach.moods) {
    if (scenario.text.moods[mood] === undefined) {
      report(
        "missing-mood",
        ["moods"],
        `the buyer can be ${mood}, and has no face for it`,
        `add ${mood}: with face and body`,
      );
    }
  }
  for (const ending of reach.endings) {
    if (scenario.text.endings[ending] === undefined) {
      report(
        "missing-ending",
        ["endings"],
        `the talk can end "${ending}", and nothing is said of it`,
        "add its headline and summary",
      );
    }
    if (!scenario.text.letters.some((letter) => letter.endings.includes(ending))) {
      report(
        "missing-letter",
        ["letters"],
        `no letter is written for the ending "${ending}"`,
        "add it to a letter's endings",
      );
    }
  }
}

type Report = Reading["report"];

function checkAnswers(
  scenario: Scenario,
  beat: SceneBeat,
  index: number,
  reach: Reach,
  report: Report,
): void {
  const needed = new Map<AuthoredChoice, Set<string>>();
  for (const key of reach.answers) {
    const [at, number, mood, hit, value] = key.split("/");
    const choice = beat.text.choices[Number(number)];
    if (Number(at) !== index || choice === undefined) continue;
    const of = valueName(scenario, truthOf(choice), Number(value));
    const path = [...beatPath(scenario, beat), "choices", Number(number)];
    const landed = hit === "hit";
    const both = reach.answers.has([at, number, mood, "hit", value].join("/")) && !landed;
    const words = both ? choice.misses?.[mood as Mood] : answerTo(choice, mood as Mood, landed, of);
    if (words === undefined) {
      const when = `${mood}${landed ? "" : ", missing its aim"}${of === undefined ? "" : `, ${of}`}`;
      report(
        "missing-reaction",
        [...path, landed ? "react" : "misses"],
        `"${choice.id}" has no answer for: ${when}`,
        landed ? "add the mood under react" : "add the mood under misses",
      );
    }
    const used = needed.get(choice) ?? new Set<string>();
    used.add(`${!landed && choice.misses?.[mood as Mood] !== undefined ? "misses" : "react"}/${mood}`);
    needed.set(choice, used);
  }
  beat.text.choices.forEach((choice, number) => {
    const lands = (hit: string): boolean =>
      [...reach.answers].some((key) => key.startsWith(`${index}/${number}/`) && key.split("/")[3] === hit);
    if (choice.missThought === undefined && lands("hit") && lands("miss")) {
      const path = [...beatPath(scenario, beat), "choices", number, "thought"];
      report(
        "missing-thought",
        path,
        `"${choice.id}" can land and miss, with one thought`,
        "add missThought",
      );
    }
    for (const part of ["react", "misses"] as const) {
      for (const mood of Object.keys(choice[part] ?? {})) {
        if (needed.get(choice)?.has(`${part}/${mood}`)) continue;
        report(
          "unused-reaction",
          [...beatPath(scenario, beat), "choices", number, part, mood],
          `"${choice.id}" can never be answered here: ${mood}`,
          "remove it",
          "warning",
        );
      }
    }
  });
}

function checkDetours(beat: SceneBeat, index: number, path: Path, reach: Reach, report: Report): void {
  for (const key of reach.detours) {
    const [at, name, mood] = key.split("/");
    if (Number(at) !== index) continue;
    const detour = beat.text.detours[name as keyof typeof beat.text.detours];
    if (detour === undefined || (name !== "listen" && detour.line === undefined)) {
      report(
        "missing-detour",
        [...path, "detours"],
        `"${name}" can be on offer in "${beat.text.id}"`,
        `write its line and answers under ${name}:`,
      );
    } else if (detour.react[mood as Mood] === undefined) {
      report(
        "missing-reaction",
        [...path, "detours", name as string, "react"],
        `"${name}" has no answer for: ${mood}`,
        "add the mood",
      );
    }
  }
  for (const [name, detour] of Object.entries(beat.text.detours)) {
    for (const mood of Object.keys(detour?.react ?? {})) {
      if (reach.detours.has(`${index}/${name}/${mood}`)) continue;
      report(
        "unused-reaction",
        [...path, "detours", name, "react", mood],
        `"${name}" can never be answered here: ${mood}`,
        "remove it",
        "warning",
      );
    }
  }
}

function checkMinutes(scenario: Scenario, report: Report): void {
  scenario.text.meetings.forEach((meeting, at) => {
    const most = meeting.beats.reduce((sum, beat) => sum + beat.minutes + 1, 0);
    if (most > meeting.minutes) {
      report(
        "minutes-overrun",
        ["meetings", at, "minutes"],
        `the beats and their detours can take ${most} minutes of ${meeting.minutes}`,
        "give the meeting more minutes or its beats fewer",
      );
    }
  });
}
