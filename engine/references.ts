import type { Path, Reading } from "./read.ts";
import type { Authored, AuthoredChoice, When } from "./scenario.ts";
import { MOST_BEATS } from "./target.ts";

// Names that must mean something, and values that must fit together.

type Report = Reading["report"];

/** Reports every name that means nothing, every name used twice, and every way through the beats that leads nowhere. */
export function checkReferences(authored: Authored, { report }: Pick<Reading, "report">): void {
  const facts = new Set(authored.facts.map((fact) => fact.id));
  const truths = new Map(
    authored.truths.map((truth) => [truth.id, new Set(truth.values.map((value) => value.id))]),
  );
  checkDuplicates(authored, report);
  authored.truths.forEach((truth, index) => {
    const total = truth.values.reduce((sum, { weight }) => sum + weight, 0);
    if (![2, 4, 8].includes(total)) {
      report(
        "truth-weights",
        ["truths", index, "values"],
        `the weights of "${truth.id}" sum to ${total}`,
        "make them sum to 2, 4 or 8, so that every mean is exact",
      );
    }
  });
  const fact = (id: string, path: Path): void => {
    if (!facts.has(id)) report("unknown-fact", path, `no fact is called "${id}"`, listed("facts", facts));
  };
  const truth = (id: string, path: Path): void => {
    if (!truths.has(id))
      report("unknown-truth", path, `no hidden truth is called "${id}"`, listed("truths", truths.keys()));
  };
  const value = (of: string, id: string, path: Path): void => {
    const values = truths.get(of);
    if (values !== undefined && !values.has(id)) {
      report("unknown-value", path, `"${of}" has no value "${id}"`, listed("values", values));
    }
  };
  const checkChoice = (choice: AuthoredChoice, path: Path): void => {
    for (const key of ["uses", "needs"] as const)
      for (const id of choice[key] ?? []) fact(id, [...path, key]);
    if (choice.shows !== undefined) truth(choice.shows, [...path, "shows"]);
    if (choice.aims !== undefined) {
      truth(choice.aims.truth, [...path, "aims", "truth"]);
      value(choice.aims.truth, choice.aims.at, [...path, "aims", "at"]);
    }
    checkGaugeOf(choice, path);
    const of = choice.aims?.truth ?? choice.shows;
    for (const part of ["thought", "missThought"] as const) {
      const thought = choice[part];
      if (typeof thought === "string" || thought === undefined) continue;
      for (const id of Object.keys(thought)) value(of ?? "", id, [...path, part, id]);
      for (const id of truths.get(of ?? "") ?? []) {
        if (thought[id] === undefined) {
          report(
            "missing-thought",
            [...path, part],
            `"${choice.id}" has no thought for "${id}"`,
            `add ${id}`,
          );
        }
      }
      if (of === undefined) {
        report("unknown-truth", [...path, part], `"${choice.id}" shows no hidden truth`, "write one thought");
      }
    }
    for (const part of ["react", "misses"] as const) {
      for (const [mood, text] of Object.entries(choice[part] ?? {})) {
        if (typeof text === "string" || text === undefined) continue;
        for (const id of Object.keys(text)) value(of ?? "", id, [...path, part, mood, id]);
      }
    }
  };
  if (typeof authored.fit !== "string") {
    truth(authored.fit.truth, ["fit", "truth"]);
    for (const [index, id] of authored.fit.good.entries())
      value(authored.fit.truth, id, ["fit", "good", index]);
  }
  const levels = new Set(authored.gauge?.levels.map((level) => level.id));
  const level = (id: string, path: Path): void => {
    if (!levels.has(id))
      report("unknown-level", path, `the gauge has no level "${id}"`, listed("levels", levels));
  };
  if (authored.gauge !== undefined) {
    level(authored.gauge.start, ["gauge", "start"]);
    if (authored.gauge.right !== undefined) level(authored.gauge.right, ["gauge", "right"]);
  }
  for (const [index, { when }] of authored.claims.entries()) checkWhen(when, ["claims", index, "when"]);
  authored.meetings.forEach((meeting, at) => {
    const { turn } = meeting;
    if (turn !== undefined) {
      truth(turn.truth, ["meetings", at, "turn", "truth"]);
      for (const part of ["mood", "says"] as const) {
        for (const id of Object.keys(turn[part])) value(turn.truth, id, ["meetings", at, "turn", part, id]);
        for (const id of truths.get(turn.truth) ?? []) {
          if (turn[part][id] === undefined) {
            report(
              "unknown-value",
              ["meetings", at, "turn", part],
              `"${id}" is missing`,
              `say what happens if ${turn.truth} is ${id}`,
            );
          }
        }
      }
    }
    meeting.beats.forEach((beat, index) => {
      const path = ["meetings", at, "beats", index];
      if (beat.tells !== undefined) fact(beat.tells.fact, [...path, "tells", "fact"]);
      if (beat.gauge !== undefined && levels.size === 0) noGauge([...path, "gauge"]);
      if (beat.twist !== undefined && index === 0 && (at === 0 || turn !== undefined)) {
        report(
          "misplaced-twist",
          [...path, "twist"],
          `"${beat.id}" begins with ${at === 0 ? "the talk" : "what shows itself at the door"}`,
          "let the twist come at another beat",
        );
      }
      const { assistant } = beat;
      if (assistant !== undefined && !beat.choices.some((choice) => choice.id === assistant.choice)) {
        const choices = beat.choices.map((choice) => choice.id);
        report(
          "unknown-target",
          [...path, "assistant", "choice"],
          `"${beat.id}" has no choice "${assistant.choice}"`,
          listed("choices", choices),
        );
      }
      for (const [number, choice] of beat.choices.entries()) {
        checkChoice(choice, [...path, "choices", number]);
        if (choice.plan !== undefined && (at > 0 || index > 0)) {
          report(
            "misplaced-plan",
            [...path, "choices", number, "plan"],
            `"${choice.id}" is not in the first beat`,
            "a plan opens the talk and nothing else: move the line, or remove `plan`",
          );
        }
      }
    });
    for (const [index, { when }] of (meeting.interlude ?? []).entries())
      checkWhen(when, ["meetings", at, "interlude", index, "when"]);
  });
  authored.letters.forEach((letter, at) => {
    for (const [index, { when }] of letter.paragraphs.entries())
      checkWhen(when, ["letters", at, "paragraphs", index, "when"]);
  });
  checkWays(authored, report);

  function noGauge(path: Path): void {
    report("unknown-level", path, "the scenario has no gauge", "describe it under gauge:, or remove this");
  }

  function checkGaugeOf(choice: AuthoredChoice, path: Path): void {
    if (choice.gauge !== undefined && levels.size === 0) noGauge([...path, "gauge"]);
    if (choice.asks === undefined) return;
    level(choice.asks.gauge, [...path, "asks", "gauge"]);
    if (choice.aims === undefined && choice.shows === undefined) return;
    report(
      "two-conditions",
      [...path, "asks"],
      `"${choice.id}" depends on a hidden truth and on the gauge`,
      "let it depend on one of them",
    );
  }

  function checkWhen(when: When | undefined, path: Path): void {
    if (when === undefined) return;
    for (const [index, id] of (when.gauge ?? []).entries()) level(id, [...path, "gauge", index]);
    for (const key of ["facts", "without"] as const)
      for (const id of when[key] ?? []) fact(id, [...path, key]);
    for (const [id, of] of Object.entries(when.truth ?? {})) {
      truth(id, [...path, "truth", id]);
      value(id, of, [...path, "truth", id]);
    }
    const beats = new Set(authored.meetings.flatMap((meeting) => meeting.beats.map((beat) => beat.id)));
    for (const key of ["peak", "trough"] as const) {
      when[key]?.forEach((id) => {
        if (!beats.has(id))
          report("unknown-target", [...path, key], `no beat is called "${id}"`, listed("beats", beats));
      });
    }
    const said = new Set<string>(
      authored.meetings.flatMap((meeting) =>
        meeting.beats.flatMap((beat) => [
          ...beat.choices.map((choice) => choice.id),
          ...Object.keys(beat.detours),
        ]),
      ),
    );
    for (const key of ["did", "didNot"] as const) {
      when[key]?.forEach((id) => {
        if (!said.has(id))
          report(
            "unknown-target",
            [...path, key],
            `no choice is called "${id}"`,
            "use the id of a choice or detour",
          );
      });
    }
  }
}

function listed(what: string, ids: Iterable<string>): string {
  const all = [...ids];
  return all.length === 0 ? `the scenario has no ${what}` : `the ${what} are: ${all.join(", ")}`;
}

function checkDuplicates(authored: Authored, report: Report): void {
  const seen = (): ((id: string, path: Path) => void) => {
    const ids = new Set<string>();
    return (id, path) => {
      if (ids.has(id)) report("duplicate-id", path, `"${id}" is used twice`, "give each its own id");
      ids.add(id);
    };
  };
  const facts = seen();
  const truths = seen();
  const beats = seen();
  const choices = seen();
  for (const [at, fact] of authored.facts.entries()) facts(fact.id, ["facts", at, "id"]);
  for (const [at, truth] of authored.truths.entries()) {
    truths(truth.id, ["truths", at, "id"]);
    const values = seen();
    for (const [index, value] of truth.values.entries())
      values(value.id, ["truths", at, "values", index, "id"]);
  }
  for (const [at, meeting] of authored.meetings.entries()) {
    for (const [index, beat] of meeting.beats.entries()) {
      const path = ["meetings", at, "beats", index];
      beats(beat.id, [...path, "id"]);
      for (const [number, choice] of beat.choices.entries())
        choices(choice.id, [...path, "choices", number, "id"]);
    }
  }
}

/** Every `goes` leads to a later beat, and every beat can be come to. */
function checkWays(authored: Authored, report: Report): void {
  const beats = authored.meetings.flatMap((meeting, at) =>
    meeting.beats.map((beat, index) => ({ beat, path: ["meetings", at, "beats", index] })),
  );
  if (beats.length > MOST_BEATS) {
    report("out-of-range", ["meetings"], `${beats.length} beats`, `a scenario has at most ${MOST_BEATS}`);
    return;
  }
  const reached = new Set([0]);
  beats.forEach(({ beat, path }, at) => {
    beat.choices.forEach((choice, number) => {
      const goes = beats.findIndex((other) => other.beat.id === choice.goes);
      const here = [...path, "choices", number, "goes"];
      if (choice.goes !== undefined && goes < 0) {
        report("unknown-target", here, `no beat is called "${choice.goes}"`, "use the id of a later beat");
      } else if (choice.goes !== undefined && goes <= at) {
        report(
          "cycle",
          here,
          `"${choice.goes}" is not after "${beat.id}"`,
          "a talk only goes forward: choose a later beat",
        );
      } else if (reached.has(at) && !["release", "park"].includes(choice.move)) {
        reached.add(choice.goes === undefined ? at + 1 : goes);
      }
    });
  });
  beats.forEach(({ beat, path }, at) => {
    if (!reached.has(at)) {
      report(
        "unreachable-beat",
        path,
        `nothing leads to "${beat.id}"`,
        "let a choice go there, or remove the beat",
      );
    }
  });
}
