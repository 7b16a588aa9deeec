"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { topics } from "../../engine/debrief-topic.ts";
import type { Wish } from "../../engine/room-event.ts";
import type { RoomView } from "../../engine/room-view.ts";
import { AfterAway } from "./after-away.tsx";
import { useAfter } from "./use-after.ts";

/** How often the desk looks what people have written down. */
const lookEvery = 5000;

interface Props {
  /** Of the room. */
  id: string;
  /** The buyer's short name. */
  name: string;
  room: RoomView;
  send: (wish: Wish) => void;
}

/** The desk's part of the debrief: what the group talks about now and next, and what people will do, without names. */
export function AfterDesk({ id, name, room, send }: Props) {
  const t = useTranslations("after");
  const { after, failed, again } = useAfter(id, lookEvery);
  const { topic = "votes" } = room;
  return (
    <section aria-labelledby="after-desk">
      <h2 id="after-desk" className="text-[19px]">
        {t("desk.title")}
      </h2>
      <p className="mt-1 text-[14.5px] text-muted">{t("desk.text")}</p>
      <p className="mt-3 text-[14px] font-semibold">{t("desk.now")}</p>
      <p role="status" className="font-serif text-[20px]">
        {t(`topics.${topic}`, { name })}
      </p>
      {room.phase === "after" && (
        <details className="mt-3">
          <summary className="min-h-11 py-2">{t("desk.all")}</summary>
          <ul className="flex flex-wrap gap-2">
            {topics.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className="press press-small min-h-11"
                  aria-pressed={one === topic}
                  onClick={() => send({ kind: "discuss", topic: one })}
                >
                  {t(`short.${one}`, { name })}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <h3 className="mt-5 text-[17px]">{t("desk.things")}</h3>
      {after === null ? (
        <AfterAway failed={failed} again={again} />
      ) : (
        <>
          <p className="text-[14.5px] text-muted">
            {t("desk.committed", { count: after.committed, seats: after.seats })}
          </p>
          <ul className="mt-2 grid list-disc gap-1 pl-5">
            {(after.behaviours ?? []).map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
              <li key={index}>{text}</li>
            ))}
          </ul>
          {after.behaviours?.length === 0 && <p className="text-[14.5px] text-muted">{t("desk.none")}</p>}
        </>
      )}
      <p className="mt-4">
        <Link className="plain-link inline-flex min-h-11 items-center" href={`/rooms/${id}/report`}>
          {t("desk.report")}
        </Link>
      </p>
    </section>
  );
}
