import { styleText } from "node:util";
import type { Debrief } from "../engine/debrief.ts";
import { SILENCE } from "../engine/exchange.ts";
import type { Play } from "../engine/play.ts";
import { exchangesOf, viewOf } from "../engine/show.ts";
import type { Says } from "../engine/view.ts";
import type { PlayOption } from "./play-options.ts";

/** The exchange that led to this moment. */
export function printExchange(play: Play): void {
  for (const says of exchangesOf(play).at(-1) ?? []) console.log(paragraph(play, says));
}

function paragraph(play: Play, { who, text }: Says): string {
  if (who === "scene") return styleText(["italic", "dim"], `      ${text}`);
  if (who === "you") return `\n${styleText("cyan", "You")}   ${text}`;
  return `${styleText("yellow", play.scenario.text.buyer.short)} ${text}`;
}

/** Where the talk is and everything that can be said. What is hidden at the talk's level is not shown here either. */
export function printMoment(play: Play, options: readonly PlayOption[]): void {
  const { meeting, minutes, mood, table, body } = viewOf(play);
  const { buyer, meetings } = play.scenario.text;
  const place = meetings[meeting - 1]?.place ?? "";
  const standing = [mood, table === undefined ? undefined : `chair ${table.place}`].filter(Boolean);
  const where = [place, `${minutes} minutes left`, ...standing].join(" · ");
  console.log(`\n${styleText("dim", `${where}\n${buyer.short} ${body}.`)}`);
  for (const { key, text } of options) {
    const shown = text === SILENCE ? styleText("italic", "listen, and say nothing") : text;
    console.log(`  ${styleText("bold", key.padStart(2))}  ${shown}`);
  }
}

/** How it ended and the letter 90 days later. */
export function printEnd(play: Play, letter: Debrief["letter"]): void {
  const { endings } = play.scenario.text;
  const ending = play.ending === "" ? undefined : endings[play.ending];
  console.log(`\n${styleText("bold", `Ending: ${play.ending}`)}`);
  if (ending !== undefined) console.log(`${ending.headline}\n${ending.summary}`);
  const { signed, asks, questions, talk } = letter.dashboard;
  const day0 = `signed ${signed ? "yes" : "no"}, asks ${asks}, questions ${questions}, talk ${talk} %`;
  console.log(`\n${styleText("dim", `Day 0: ${day0}`)}`);
  console.log(`\n${styleText("bold", "90 days later")}\n${styleText("italic", letter.note)}`);
  for (const text of letter.paragraphs) console.log(`\n  ${text}`);
  if (letter.paragraphs.length > 0) console.log(`\n  ${letter.from}`);
}

/** What every line said cost, with everything else on offer at that moment. */
export function printCosts({ best, outcome, luck, band, decisions }: Debrief): void {
  console.log(`\n${styleText("bold", "The account")}`);
  for (const { turn, choice, cost, options } of decisions) {
    console.log(styleText("dim", `\nturn ${turn}, cost ${points(cost)}`));
    for (const option of options) {
      const line = `  ${option.choice === choice ? "→" : " "} ${points(option.cost).padStart(6)}  ${option.text}`;
      console.log(option.choice === choice ? styleText("bold", line) : line);
    }
  }
  const lost = decisions.reduce((sum, { cost }) => sum + cost, 0);
  const account = `best ${points(best)} − costs ${points(lost)} + luck ${points(luck)} = outcome ${points(outcome)}`;
  console.log(`\n${account}\nBand: ${band}`);
}

/** What every line on offer would cost, where a talk has been left before its end. `prices` is by the option's id, in points. */
export function printPrices(options: readonly PlayOption[], prices: ReadonlyMap<string, number>): void {
  console.log(`\n${styleText("bold", "What each line would cost here")}`);
  for (const { id, name } of options) {
    console.log(`  ${points(prices.get(id) ?? Number.NaN).padStart(6)}  ${name}`);
  }
}

function points(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(2);
}
