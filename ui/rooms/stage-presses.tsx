"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Wish } from "../../engine/room-event.ts";
import type { RoomView } from "../../engine/room-view.ts";
import { SaidRefusal } from "./said-refusal.tsx";
import type { Refused, Sent } from "./send.ts";
import { mainMove, stageMoves } from "./stage-moves.ts";
import { fullScreen } from "./use-full-screen.ts";

interface Props {
  id: string;
  room: RoomView;
  going: boolean;
  refused: Refused | null;
  send: (wish: Wish, step?: number) => Promise<Sent>;
}

/** The few buttons of the coach who stands at the stage. */
export function StagePresses({ id, room, going, refused, send }: Props) {
  const t = useTranslations("stage.press");
  const { phase, open, paused } = room;
  const main = mainMove(room);
  const counted = phase === "split" || phase === "pair";
  const revealed = room.futures.some(({ thought }) => thought !== undefined);
  const switches: { press: "hide" | "show" | "seal" | "thought" | "goOn" | "pause"; wish: Wish }[] = [
    ...(counted
      ? [{ press: open ? ("hide" as const) : ("show" as const), wish: { kind: "votes" as const, on: !open } }]
      : []),
    ...(phase === "react"
      ? [
          {
            press: revealed ? ("seal" as const) : ("thought" as const),
            wish: { kind: "thought" as const, on: !revealed },
          },
        ]
      : []),
    ...(phase === "lobby" || phase === "after" || phase === "closed"
      ? []
      : [
          {
            press: paused ? ("goOn" as const) : ("pause" as const),
            wish: { kind: "pause" as const, on: !paused },
          },
        ]),
  ];
  // A move waits for the one before it; a switch is thrown at any time.
  const press = (wish: Wish, step?: number) => () => (step === undefined || !going) && void send(wish, step);
  return (
    <div className="no-print mt-4 py-2 lg:sticky lg:bottom-0 lg:z-10 lg:bg-paper">
      <div className="flex flex-wrap items-center gap-2.5">
        {stageMoves(room).map((move) => (
          <button
            key={move.press}
            type="button"
            className={`press press-stage ${move.press === main ? "press-main" : ""}`}
            aria-disabled={going}
            onClick={press(move.wish, room.step)}
          >
            {t(move.press)}
          </button>
        ))}
        {switches.map(({ press: name, wish }) => (
          <button key={name} type="button" className="press press-stage" onClick={press(wish)}>
            {t(name)}
          </button>
        ))}
        <span className="ml-auto flex gap-3">
          <Link className="press press-small min-h-11" href={`/rooms/${id}/desk`}>
            {t("desk")}
          </Link>
          <FullScreen />
        </span>
      </div>
      <SaidRefusal refused={refused} className="mt-2" />
    </div>
  );
}

/** Fills the screen with the stage; key F. */
export function FullScreen() {
  const t = useTranslations("stage.press");
  return (
    <button type="button" className="press press-small min-h-11" aria-keyshortcuts="F" onClick={fullScreen}>
      {t("full")}
      <span className="text-muted" aria-hidden="true">
        F
      </span>
    </button>
  );
}
