"use client";

import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { askServer } from "../device/ask-server.ts";
import {
  createRoomStream,
  type Known,
  type LookingAs,
  type RoomSnapshot,
  type RoomState,
  type RoomStream,
} from "./room-stream.ts";

/** Out of sight for longer than this, a page gives its connection back. */
const longestHidden = 120_000;

/** The room `id` as this page knows it: one stream, closed while nobody looks for long, back by itself. */
export function useRoom(id: string, as: LookingAs, first: Known): RoomState & { stream: RoomStream } {
  const [stream] = useState(() => streamOf(id, as, first));

  useEffect(() => {
    stream.open();
    let giveBack: ReturnType<typeof setTimeout> | undefined;
    function seen() {
      clearTimeout(giveBack);
      if (document.visibilityState === "hidden") giveBack = setTimeout(stream.close, longestHidden);
      else stream.retry();
    }
    const away = () => stream.close();
    const shownAgain = (event: PageTransitionEvent) => event.persisted && stream.retry();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("online", stream.retry);
    window.addEventListener("pagehide", away);
    window.addEventListener("pageshow", shownAgain);
    return () => {
      clearTimeout(giveBack);
      stream.close();
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("online", stream.retry);
      window.removeEventListener("pagehide", away);
      window.removeEventListener("pageshow", shownAgain);
    };
  }, [stream]);

  return { ...useStore(stream), stream };
}

function streamOf(id: string, as: LookingAs, first: Known): RoomStream {
  const path = `/api/rooms/${encodeURIComponent(id)}`;
  return createRoomStream(first, {
    connect: () => new EventSource(`${path}/events?as=${as}`),
    async look() {
      try {
        const { status, ok, text } = await askServer(`${path}?as=${as}`, "GET");
        if (status === 404) return "gone";
        return ok ? (JSON.parse(text) as RoomSnapshot) : null;
      } catch {
        return null;
      }
    },
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    chance: () => Math.random(),
  });
}
