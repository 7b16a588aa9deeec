"use client";

import { useTranslations } from "next-intl";
import type { ForkView, FutureView, RoomFrame } from "../../engine/room-view.ts";
import { faceAddress } from "../faces/address.ts";
import { BuyerFace } from "../faces/buyer-face.tsx";
import { PathSoFar } from "./path-so-far.tsx";

interface Props {
  frame: RoomFrame;
  future: FutureView;
  forks: readonly ForkView[];
}

/** The buyer in the light of their mood, and below the way the room has come. */
export function StagePanel({ frame, future, forks }: Props) {
  const play = useTranslations("play");
  const { buyer } = frame.scenario;
  return (
    <aside
      aria-label={buyer.name}
      className="mood-light on-tint flex w-full shrink-0 flex-col items-center border-edge px-6 pb-6 max-lg:border-b-[1.5px] lg:w-[20.6rem] lg:border-r-[1.5px]"
      style={{ "--mood-light": `var(--mood-${future.mood})` }}
    >
      <BuyerFace
        src={faceAddress(frame.scenario, future.face)}
        alt={play("looks", { name: buyer.shortName, face: future.face })}
        className="mt-6 w-[13.5rem]"
      />
      <p className="text-center font-serif text-[1.55rem] leading-tight font-semibold">{buyer.name}</p>
      <p className="text-center text-muted">
        {buyer.role} · {buyer.company}
      </p>
      <p className="mt-1 text-center text-[0.95rem] font-semibold">
        {play("moodAndBody", { mood: future.mood, pronoun: buyer.pronouns.subject, body: future.body })}
      </p>
      <PathSoFar forks={forks} className="mt-5 w-full" />
    </aside>
  );
}
