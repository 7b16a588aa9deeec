import { describe, expect, test } from "vitest";
import { openRoom, type Room } from "../../engine/room.ts";
import { carryLines } from "../../engine/room-carry.ts";
import { deskView } from "../../engine/room-desk.ts";
import type { Said, Wish } from "../../engine/room-event.ts";
import { menuOf } from "../../engine/room-line.ts";
import { reduce } from "../../engine/room-reduce.ts";
import { type Asker, refusalOf } from "../../engine/room-refusal.ts";
import { roomView, seatView } from "../../engine/room-show.ts";
import { deskViewSchema, roomViewSchema, seatViewSchema } from "../../engine/room-view.ts";
import { solve } from "../../engine/solve.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";

const scenario = scene(sceneIds[0] as string);
const solution = solve(scenario.plot);

function run(room: Room, by: Asker, said: Said): Room {
  expect(refusalOf(room, by, said, room.step)).toBe(null);
  return reduce(room, [
    { number: room.number + 1, seat: by === "desk" ? null : by.seat, said, at: 1000 + room.number },
  ]);
}

describe("a whole session", () => {
  test("smoke", () => {
    let room = openRoom(scenario, { seed: "room", level: "guided" });
    for (let seat = 1; seat <= 4; seat++) room = run(room, { seat }, { kind: "join" });
    room = run(room, "desk", { kind: "begin" });
    room = run(room, "desk", { kind: "think" });
    const menu = menuOf(room.futures[0]!.play);
    for (let seat = 1; seat <= 4; seat++)
      room = run(room, { seat }, { kind: "vote", fork: 1, round: 1, choice: menu[seat % 2]!.id });
    room = run(room, "desk", { kind: "close" });
    room = run(room, "desk", { kind: "futures", choices: [menu[0]!.id, menu[1]!.id] });
    room = run(room, "desk", { kind: "next" });
    room = run(room, "desk", { kind: "carry", lines: carryLines(room, solution) });
    const view = roomViewSchema.parse(roomView(room));
    expect(view.futures).toHaveLength(2);
    expect(seatViewSchema.parse(seatView(room, 1, { name: "Ana", key: "1234" })).future).toBe(1);
    deskViewSchema.parse(deskView(room, solution, new Map(), new Set()));
    room = run(room, "desk", { kind: "debrief" });
    room = run(room, "desk", { kind: "end" });
    const wish: Wish = { kind: "begin" };
    expect(refusalOf(room, "desk", wish, room.step)).toBe("room_closed");
  });
});
