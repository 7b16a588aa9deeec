import { bagOfWords, chanceOf, type Menus, type PricedLine } from "./bag-of-words.ts";
import type { Scenario } from "./compile.ts";
import { bestLineStates, edgesOf, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { countOf, friendly, gradeOf, spearman, tellWords, traits, wordsOf } from "./lexicon.ts";
import type { Finding } from "./property.ts";
import { show } from "./property.ts";
import { DETOUR, type Solution } from "./solve.ts";

// Text properties T1 to T7 of model.md 4.4: no line may give itself away by its surface.

/** The menu of every beat as a best line meets it, before any detour: each base line with its cost there. */
export function pricedMenus(scenario: Scenario, game: Solution): readonly (readonly PricedLine[])[] {
  const met = new Map<number, PricedLine[]>();
  for (const place of bestLineStates(game)) {
    const layer = game.layers[place.at] as Layer;
    if (met.has(layer.beat)) continue;
    const [first, last] = edgesOf(layer, place.state);
    const bases: PricedLine[] = [];
    for (let edge = first; edge < last; edge++) {
      const said = layer.said.values[edge] as number;
      const choice = scenario.beats[layer.beat]?.text.choices[said];
      if (said < DETOUR && choice !== undefined) {
        bases.push({ choice, cost: valueAt(game, place) - valueOfEdge(game, layer, edge) });
      }
    }
    const least = Math.min(...bases.map(({ cost }) => cost));
    met.set(
      layer.beat,
      bases.map(({ choice, cost }) => ({ choice, cost: cost - least })),
    );
  }
  return [...met.values()];
}

const length = ({ choice }: PricedLine): number => wordsOf(choice.line).length;

function relative(menus: Menus, measure: (line: PricedLine) => number): number[] {
  return menus.flatMap((menu) => {
    const mean = menu.reduce((sum, line) => sum + measure(line), 0) / menu.length;
    return menu.map((line) => measure(line) - mean);
  });
}

function correlation(menus: Menus, measure: (line: PricedLine) => number): number {
  return spearman(
    relative(menus, measure),
    relative(menus, ({ cost }) => -cost),
  );
}

/** Widest correlation with value a surface may have. */
const BAND = 0.15;

/** T1: lines of a menu are about equally long, and length says nothing of value. */
export function lengthParity(menus: Menus): Finding {
  const ratios = menus.map((menu) => Math.max(...menu.map(length)) / Math.min(...menu.map(length)));
  const widest = Math.max(...ratios);
  const worst = menus[ratios.indexOf(widest)]?.[0]?.choice.id ?? "";
  const rho = correlation(menus, length);
  const longest = menus.filter((menu) => {
    const most = Math.max(...menu.map(length));
    return menu.some((line) => line.cost === 0 && length(line) === most);
  }).length;
  const share = longest / menus.length;
  return {
    holds: widest <= 1.35 && Math.abs(rho) <= BAND && share >= 0.2 && share <= 0.4,
    figure: `ratio ${show(widest)}, ρ ${show(rho)}, best is longest in ${longest} of ${menus.length}`,
    ...(widest > 1.35 ? { where: `the menu of ${worst}` } : {}),
  };
}

/** T2: warm words say nothing of value, and beside every hollow line stands a good one with fewer of them. */
export function lexiconParity(menus: Menus): Finding {
  const warmth = ({ choice }: PricedLine): number => countOf(choice.line, friendly);
  const rho = correlation(menus, warmth);
  const bare = menus.find(
    (menu) =>
      menu.some(({ choice }) => choice.depth === 0) &&
      !menu.some(
        (line) =>
          line.cost <= 3 && menu.every((other) => other.choice.depth !== 0 || warmth(line) < warmth(other)),
      ),
  );
  return {
    holds: Math.abs(rho) <= BAND && bare === undefined,
    figure: `ρ ${show(rho)}`,
    ...(bare === undefined ? {} : { where: `the menu of ${bare[0]?.choice.id}` }),
  };
}

/** T3: the best line holds a question in 30 to 70 % of the menus. */
export function questionParity(menus: Menus): Finding {
  const asking = menus.filter((menu) =>
    menu.some(({ choice, cost }) => cost === 0 && choice.line.includes("?")),
  ).length;
  const share = asking / menus.length;
  return { holds: share >= 0.3 && share <= 0.7, figure: `${asking} of ${menus.length} menus` };
}

/** T4: no tell words only in bad lines; single words find the best line no better than chance plus 10 points. */
export function noTellWords(menus: Menus): Finding {
  const lines = menus.flat();
  const has = (line: PricedLine, word: string): boolean =>
    ` ${wordsOf(line.choice.line).join(" ")} `.includes(` ${word} `);
  const tell = tellWords.find((word) => {
    const with_ = lines.filter((line) => has(line, word));
    return with_.length > 0 && with_.every(({ cost }) => cost > 3);
  });
  const found = menus.filter((menu, at) => bagOfWords(menus.filter((_, other) => other !== at))(menu)).length;
  const chance = menus.reduce((sum, menu) => sum + chanceOf(menu), 0);
  return {
    holds: tell === undefined && found <= chance + 0.1 * menus.length,
    figure: `words find ${found} of ${menus.length}, chance ${show(chance)}`,
    ...(tell === undefined ? {} : { where: `"${tell}" stands only in bad lines` }),
  };
}

/** T5: lines are short and plain, and none gives a fact away before it can have been told. */
export function plainLines(scenario: Scenario): Finding {
  const lines = scenario.beats.flatMap(({ text }) => text.choices.map(({ line }) => line));
  const heard = [...heardTexts(scenario)];
  const longest = Math.max(...lines.map((line) => wordsOf(line).length));
  const longestHeard = Math.max(...heard.map((text) => wordsOf(text).length));
  const grade = gradeOf(lines.join(" "));
  const spoiler = scenario.text.facts.flatMap(({ id, words }) => {
    const toldAt = scenario.beats.findIndex(({ text }) => text.tells?.fact === id);
    const early = scenario.beats
      .filter((_, at) => at < toldAt || toldAt < 0)
      .flatMap(({ text }) => text.choices);
    const hinting = early.filter(({ line }) =>
      words.some((word) => line.toLowerCase().includes(word.toLowerCase())),
    );
    return hinting.map((choice) => choice.id);
  });
  return {
    holds: longest <= 45 && longestHeard <= 60 && grade <= 8 && spoiler.length === 0,
    figure: `lines ≤ ${longest} words, answers ≤ ${longestHeard}, grade ${show(grade)}`,
    ...(spoiler.length === 0 ? {} : { where: `${spoiler.join(", ")} gives a fact away` }),
  };
}

/** Every text of the buyer's that can be heard or seen in a talk. */
function* heardTexts(scenario: Scenario): Generator<string> {
  for (const { text } of scenario.beats) {
    for (const choice of text.choices) {
      for (const answer of [...Object.values(choice.react), ...Object.values(choice.misses ?? {})]) {
        if (typeof answer === "string") yield answer;
        else yield* Object.values(answer ?? {});
      }
    }
    for (const detour of Object.values(text.detours)) yield* Object.values(detour?.react ?? {});
    yield* Object.values(text.tells?.react ?? {});
  }
}

/** T6: no answer is given twice, so that every mood is heard. */
export function distinctAnswers(scenario: Scenario): Finding {
  const seen = new Map<string, number>();
  for (const text of heardTexts(scenario)) seen.set(text, (seen.get(text) ?? 0) + 1);
  const twice = [...seen]
    .filter(([, times]) => times > 1)
    .map(([text]) => `"${text.slice(0, 40)}…" is said twice`);
  return {
    holds: twice.length === 0,
    figure: `${seen.size} answers`,
    ...(twice.length === 0 ? {} : { where: twice.slice(0, 5).join("; ") }),
  };
}

/** T7: no protected trait is named in what the buyer thinks. */
export function noTraits(scenario: Scenario): Finding {
  const thoughts = scenario.beats.flatMap(({ text }) => [
    ...text.choices.flatMap(({ thought, missThought }) =>
      [thought, missThought].flatMap((part) =>
        typeof part === "object" ? Object.values(part) : part === undefined ? [] : [part],
      ),
    ),
    ...Object.values(text.detours).flatMap((detour) => (detour === undefined ? [] : [detour.thought])),
  ]);
  const found = thoughts.find((thought) => countOf(thought, traits) > 0);
  return {
    holds: found === undefined,
    figure: `${thoughts.length} thoughts`,
    ...(found === undefined ? {} : { where: found }),
  };
}
