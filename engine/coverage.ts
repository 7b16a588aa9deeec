import { moods } from "./buyer.ts";
import type { Scenario, SceneBeat } from "./compile.ts";
import { explore, momentKey, type Reach } from "./explore.ts";
import type { Path, Reading } from "./read.ts";
import type { Ending } from "./rulebook.ts";
import { answerTo, beatPath, forValue, openingOf, truthOf, valueName } from "./words.ts";

// Is there a word for everything that can happen, and can everything that is written happen? (J2)

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
      if (reach.openings.has(momentKey(index, mood)) && openingOf(beat.text, mood) === "") {
        report(
          "missing-reaction",
          [...path, "opens"],
          `"${beat.text.id}" can begin ${mood}, and nothing is said`,
          "add the mood, or `any`",
        );
      }
      if (reach.tellings.has(momentKey(index, mood)) && beat.text.tells?.react[mood] === undefined) {
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
  for (const ending of Object.keys(scenario.text.endings)) {
    if (reach.endings.has(ending as Ending)) continue;
    report(
      "unused-ending",
      ["endings", ending],
      `the talk can never end "${ending}"`,
      "remove it, or open a way to it",
      "warning",
    );
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
  beat.text.choices.forEach((choice, number) => {
    const path = [...beatPath(scenario, beat), "choices", number];
    const answers = reach.answers.filter((answer) => answer.beat === index && answer.choice === number);
    const used = new Set<string>();
    for (const { mood, landed, value } of answers) {
      const of = valueName(scenario, truthOf(choice), value);
      const both =
        !landed && answers.some((other) => other.landed && other.mood === mood && other.value === value);
      const words = both ? forValue(choice.misses?.[mood], of) : answerTo(choice, mood, landed, of);
      if (words === undefined) {
        const when = `${mood}${landed ? "" : ", missing its aim"}${of === undefined ? "" : `, ${of}`}`;
        const part = landed ? "react" : "misses";
        report(
          "missing-reaction",
          [...path, part],
          `"${choice.id}" has no answer for: ${when}`,
          `add the mood under ${part}`,
        );
      }
      used.add(`${!landed && choice.misses?.[mood] !== undefined ? "misses" : "react"}/${mood}`);
    }
    const lands = answers.some(({ landed }) => landed) && answers.some(({ landed }) => !landed);
    if (lands && choice.missThought === undefined) {
      const message = `"${choice.id}" can land and miss, with one thought`;
      report("missing-thought", [...path, "thought"], message, "add missThought");
    }
    for (const part of ["react", "misses"] as const) {
      for (const mood of Object.keys(choice[part] ?? {})) {
        if (used.has(`${part}/${mood}`)) continue;
        const message = `"${choice.id}" can never be answered here: ${mood}`;
        report("unused-reaction", [...path, part, mood], message, "remove it", "warning");
      }
    }
  });
}

function checkDetours(beat: SceneBeat, index: number, path: Path, reach: Reach, report: Report): void {
  const heard = reach.detours.filter((detour) => detour.beat === index);
  const unwritten = new Set<string>();
  for (const { name, mood } of heard) {
    const detour = beat.text.detours[name];
    if (detour === undefined || (name !== "listen" && detour.line === undefined)) {
      // One message for a detour, however many moods it can be said in.
      if (unwritten.has(name)) continue;
      unwritten.add(name);
      const said = moods.filter((one) => heard.some((other) => other.name === name && other.mood === one));
      report(
        "missing-detour",
        [...path, "detours"],
        `"${name}" can be on offer in "${beat.text.id}"`,
        `write ${name === "listen" ? "" : "its line and "}its answers under ${name}: ${said.join(", ")}`,
      );
    } else if (detour.react[mood] === undefined) {
      const message = `"${name}" has no answer for: ${mood}`;
      report("missing-reaction", [...path, "detours", name, "react"], message, "add the mood");
    }
  }
  for (const [name, detour] of Object.entries(beat.text.detours)) {
    for (const mood of Object.keys(detour?.react ?? {})) {
      if (heard.some((other) => other.name === name && other.mood === mood)) continue;
      const message = `"${name}" can never be answered here: ${mood}`;
      report("unused-reaction", [...path, "detours", name, "react", mood], message, "remove it", "warning");
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
