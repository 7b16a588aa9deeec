import type { Letter } from "./debrief.ts";
import { figuresOf } from "./figures.ts";
import type { Play } from "./play.ts";
import type { Says } from "./view.ts";
import { holds, type Told } from "./when.ts";

/**
 * The letter 90 days later: the author's for this ending, with the paragraphs that hold of this talk. After it, the dashboard
 * a quota would have shown on day 0.
 */
export function letterOf(play: Play, told: Told, exchanges: readonly (readonly Says[])[]): Letter {
  const { letters } = play.scenario.text;
  const letter = letters.find(({ endings }) => play.ending !== "" && endings.includes(play.ending));
  const paragraphs = letter?.paragraphs.filter(({ when }) => holds(when, told)) ?? [];
  return {
    from: letter?.from ?? play.scenario.text.buyer.short,
    paragraphs: letter?.empty ? [] : paragraphs.map(({ text }) => text),
    note: letter?.note ?? "",
    dashboard: figuresOf(play, exchanges),
  };
}
