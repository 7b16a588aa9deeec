import { idOf } from "../engine/exchange.ts";
import { offersOf, type Play } from "../engine/play.ts";
import { viewOf } from "../engine/show.ts";

/** One thing that can be said now, the way a terminal offers it. */
export interface PlayOption {
  /** What to type: a number, or L to listen. */
  readonly key: string;
  /** The id an author uses for it: the choice's, or the detour's name. */
  readonly name: string;
  /** Its opaque id in this attempt. */
  readonly id: string;
  readonly text: string;
}

/** Everything that can be said now, in the order it is shown. */
export function playOptions(play: Play): readonly PlayOption[] {
  const offers = offersOf(play);
  let number = 0;
  return viewOf(play).choices.map(({ id, text, kind }): PlayOption => {
    const said = offers.find((offer) => offer.id === id)?.said ?? 0;
    const name = idOf(play.scenario, { beat: play.beat, before: play.buyer, said });
    return { key: kind === "listen" ? "L" : `${++number}`, name, id, text };
  });
}

/** The option somebody means by a word: its key in either case, or its name. */
export function meant(options: readonly PlayOption[], word: string): PlayOption | undefined {
  const wanted = word.trim();
  return options.find(({ key, name }) => key === wanted.toUpperCase() || name === wanted);
}
