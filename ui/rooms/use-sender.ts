"use client";

import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Command } from "../../engine/room-event.ts";
import { askServer } from "../device/ask-server.ts";
import { createSender, type Outbox, type Sender, type Sent } from "./send.ts";

/** What this page says to the room `id`. What a reload leaves unanswered is sent again with the same id. */
export function useSender(id: string): Outbox & { sender: Sender } {
  const [sender] = useState(() => senderOf(id));
  useEffect(() => {
    sender.resume(keptIn(nameOf(id)));
    window.addEventListener("online", sender.retry);
    return () => window.removeEventListener("online", sender.retry);
  }, [sender, id]);
  return { ...useStore(sender), sender };
}

function senderOf(id: string): Sender {
  const name = nameOf(id);
  return createSender({
    post: (command) => post(id, command),
    keep(going) {
      try {
        if (going.length === 0) sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, JSON.stringify(going));
      } catch {
        // Where storage is refused, a reload forgets what the server has not heard yet.
      }
    },
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    newId,
  });
}

const nameOf = (id: string) => `same-side:room:${id}`;

/** Of this tab alone, so that two tabs never send each other's. Empty on the server. */
function keptIn(name: string): Command[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "[]");
    return Array.isArray(kept) ? (kept as Command[]) : [];
  } catch {
    return [];
  }
}

async function post(id: string, command: Command): Promise<Sent | null> {
  try {
    const path = `/api/rooms/${encodeURIComponent(id)}/commands`;
    const { status, ok, text } = await askServer(path, "POST", command);
    if (status === 429 || status >= 500) return null;
    const body = JSON.parse(text) as { number: number; code: string };
    return ok ? { ok, number: body.number } : { ok, code: body.code };
  } catch {
    return null;
  }
}

/** A UUID also where `randomUUID` is missing: on a page of the local network, without https. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab".charAt((bytes[8] ?? 0) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
