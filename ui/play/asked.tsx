"use client";

import type { PublicFace, View } from "../../engine/view.ts";
import { Arriving } from "./arriving.tsx";
import { lastLineOf } from "./exchange.ts";
import { GuessMoment } from "./guess-moment.tsx";
import { Recalling } from "./recalling.tsx";
import type { Moment } from "./use-moment.ts";

interface Props {
  moment: Moment;
  attempt: string;
  view: View;
  buyer: PublicFace["buyer"];
  /** False while the buyer is still speaking. */
  arrived: boolean;
  /** Nothing lies over the page, so that keys are meant for it. */
  clear: boolean;
  onDone: () => void;
}

/** What is asked of the trainee before the next line. */
export function Asked({ moment, attempt, view, buyer, arrived, clear, onDone }: Props) {
  const { guess, recall, turn } = view;
  const enabled = arrived && clear;
  return (
    <Arriving arrived={arrived}>
      {moment === "guess" && guess && (
        <GuessMoment
          key={turn}
          {...{ attempt, guess, buyer, enabled, onDone }}
          line={lastLineOf(view.says)}
        />
      )}
      {moment === "recall" && recall && (
        <Recalling {...{ attempt, turn, recall, buyer, enabled, onDone }} door={false} />
      )}
    </Arriving>
  );
}
