import { bagOfWords, chanceOf } from "./bag-of-words.ts";
import { skillSchema } from "./debrief.ts";
import type { Portrait } from "./portrait.ts";
import { type Finding, found, type ProvenProperty, show } from "./property.ts";
import type { Proof } from "./prove.ts";
import { noGrinding } from "./prove-grinding.ts";

// What only a whole library can show: J24, J27, J28, J29, T4 and T6 of model.md 4 across scenes, and how many exemptions there are.

/** A scene as the library sees it. */
export interface Shown {
  readonly proof: Proof;
  readonly portrait: Portrait;
}

type Prover = (scenes: readonly Shown[]) => Finding;

const properties: readonly (readonly [id: string, title: string, prove: Prover])[] = [
  ["J24", "no universal recipe", noRecipe],
  ["J27", "nothing can be ground", (scenes) => noGrinding(scenes.map(({ portrait }) => portrait))],
  ["J28", "every skill is practised in enough scenes", skillsCovered],
  ["J29", "another skin is the same game", skinsAlike],
  ["T4", "words learned elsewhere find no best line", wordsDoNotCarry],
  ["T6", "no sentence stands in two scenes", noSentenceTwice],
  ["X", "few exemptions, and none idle", fewExemptions],
];

/** The properties a proof of a library looks at, in its order. */
export const libraryPropertyIds: readonly string[] = properties.map(([id]) => id);

/** Proves the properties of a library. Pure; two seconds for twenty scenes. */
export function proveLibrary(scenes: readonly Shown[]): readonly ProvenProperty[] {
  return properties.map(([id, title, prover]) => ({ id, title, ...prover(scenes) }));
}

/** A skin belongs to the scene it is a skin of. */
const familyOf = ({ id, skinOf }: Portrait): string => skinOf ?? id;

const originals = (scenes: readonly Shown[]): readonly Portrait[] =>
  scenes.map(({ portrait }) => portrait).filter(({ skinOf }) => skinOf === undefined);

/** Largest share of the scenes in which one move may open or close a best line; in a small library one scene always may. */
const SHARE = 0.35;

/** J24: no move opens or closes the best lines of more than 35 %, no two best lines share six moves in a row, some end without a sale, some ask early. */
function noRecipe(scenes: readonly Shown[]): Finding {
  const all = originals(scenes);
  // A scene that is let pass is not counted among those that open or close alike; its runs are.
  const counted = all.filter(({ exempt }) => !exempt.includes("J24"));
  const opening = commonest(counted.map(({ openings }) => openings));
  const closing = commonest(counted.map(({ closings }) => closings));
  const most = Math.max(1, Math.floor(SHARE * all.length));
  const shared = all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const run = one.runs.find((moves) => other.runs.includes(moves));
      return run === undefined ? [] : [`${one.id} and ${other.id} share ${run}`];
    }),
  );
  const unsold = all.filter(
    ({ bestEndings }) => !bestEndings.includes("kept") && !bestEndings.includes("kept-right"),
  ).length;
  const early = all.filter(({ asksEarly }) => asksEarly).length;
  const faults = [
    ...(opening.count > most ? [`${opening.name} opens ${opening.count}, at most ${most}`] : []),
    ...(closing.count > most ? [`${closing.name} closes ${closing.count}, at most ${most}`] : []),
    ...shared,
    ...(unsold === 0 ? ["every scene ends best with a sale"] : []),
    ...(early === 0 ? ["no scene needs an early ask"] : []),
  ];
  return found(
    faults.length === 0,
    `${opening.name} opens ${opening.count} of ${all.length}, ${closing.name} closes ${closing.count}, ${shared.length} shared runs, ${unsold} best without a sale, ${early} ask early`,
    faults.join("; "),
  );
}

function commonest(lists: readonly (readonly string[])[]): { readonly name: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name = "nothing", count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { name, count };
}

/** Scenes that a skill needs. */
const SCENES = 8;

/** J28 over the library: every skill has evidence in at least 8 scenes. */
function skillsCovered(scenes: readonly Shown[]): Finding {
  const counts = skillSchema.options.map((skill) => ({
    skill,
    count: scenes.filter(({ portrait }) => portrait.skills.includes(skill)).length,
  }));
  const poor = counts.filter(({ count }) => count < SCENES);
  return found(
    poor.length === 0,
    counts.map(({ skill, count }) => `${skill} ${count}`).join(", "),
    `fewer than ${SCENES} scenes: ${poor.map(({ skill }) => skill).join(", ")}`,
  );
}

/** J29: a skin has its original's game, to the last figure. */
function skinsAlike(scenes: readonly Shown[]): Finding {
  const skins = scenes.filter(({ portrait }) => portrait.skinOf !== undefined);
  const unlike = skins.filter(({ portrait }) => {
    const original = scenes.find((other) => other.portrait.id === portrait.skinOf);
    return original?.portrait.game !== portrait.game;
  });
  return found(
    unlike.length === 0,
    `${skins.length} skins`,
    unlike.map(({ portrait }) => `${portrait.id} is not the game of ${portrait.skinOf}`).join("; "),
  );
}

/** T4 over the library: a bag of words trained on all other families finds the best line no better than chance plus 10 points. */
function wordsDoNotCarry(scenes: readonly Shown[]): Finding {
  const tried = scenes.map(({ portrait }) => {
    const others = scenes.filter((other) => familyOf(other.portrait) !== familyOf(portrait));
    const finds = bagOfWords(others.flatMap((other) => other.portrait.menus));
    return {
      id: portrait.id,
      menus: portrait.menus.length,
      hits: portrait.menus.filter(finds).length,
      chance: portrait.menus.reduce((sum, menu) => sum + chanceOf(menu), 0),
    };
  });
  const sum = (of: (one: (typeof tried)[number]) => number): number =>
    tried.reduce((total, one) => total + of(one), 0);
  const menus = sum((one) => one.menus);
  const [hits, chance] = [sum((one) => one.hits) / menus, sum((one) => one.chance) / menus];
  const telling = [...tried].sort((a, b) => (b.hits - b.chance) / b.menus - (a.hits - a.chance) / a.menus);
  return found(
    scenes.length < 2 || hits <= chance + 0.1,
    `finds ${show(100 * hits)} % of ${menus} menus, chance ${show(100 * chance)} %`,
    `most telling: ${telling
      .slice(0, 3)
      .map((one) => `${one.id} ${one.hits} of ${one.menus}`)
      .join(", ")}`,
  );
}

/** T6 over the library: no sentence of more than four words stands in two scenes. */
function noSentenceTwice(scenes: readonly Shown[]): Finding {
  const first = new Map<string, string>();
  const twice: string[] = [];
  for (const { portrait } of scenes) {
    for (const sentence of portrait.sentences) {
      const before = first.get(sentence);
      if (before === undefined) first.set(sentence, portrait.id);
      else twice.push(`"${sentence}" in ${before} and ${portrait.id}`);
    }
  }
  return found(twice.length === 0, `${first.size} sentences, ${twice.length} twice`, twice.join("; "));
}

/** Exemptions the whole library may have. */
const EXEMPTIONS = 5;

/** At most five exemptions in all, and none for a property that holds. */
function fewExemptions(scenes: readonly Shown[]): Finding {
  const all = scenes.flatMap(({ portrait }) => portrait.exempt.map((property) => ({ portrait, property })));
  const needed = (scene: string, id: string): boolean =>
    id === "J24"
      ? !noRecipe(scenes.map((one) => (one.portrait.id === scene ? withoutExemption(one, id) : one))).holds
      : scenes.some(
          ({ proof }) =>
            proof.scenario === scene &&
            proof.properties.some((row) => row.id === id && row.exempt !== undefined),
        );
  const idle = all.filter(({ portrait, property }) => !needed(portrait.id, property));
  return found(
    all.length <= EXEMPTIONS && idle.length === 0,
    `${all.length} exemptions`,
    [
      ...(all.length > EXEMPTIONS ? [`at most ${EXEMPTIONS}`] : []),
      ...idle.map(({ portrait, property }) => `${portrait.id} does not need ${property}`),
    ].join("; "),
  );
}

function withoutExemption(one: Shown, id: string): Shown {
  return {
    ...one,
    portrait: { ...one.portrait, exempt: one.portrait.exempt.filter((other) => other !== id) },
  };
}
