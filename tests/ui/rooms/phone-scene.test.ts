import { expect, test } from "vitest";
import { sceneOf } from "../../../ui/rooms/phone-scene.ts";
import { asked, Session } from "../fixtures/room.ts";

const scene = (session: Session, seat: number) => sceneOf(session.view, session.phone(seat).you, "live");

test("a phone shows the step the room is at", () => {
  const session = new Session().join(2);
  const seen = [scene(session, 1)];
  for (const said of [
    { kind: "begin" },
    { kind: "think" },
    { kind: "close" },
    { kind: "pair" },
    { kind: "revote" },
  ] as const)
    seen.push(scene(session.desk(said), 1));
  expect(seen).toEqual(["lobby", "show", "think", "split", "pair", "revote"]);
});

test("out of the room goes before any step, and the end before that", () => {
  const session = asked()
    .say(1, { kind: "leave" })
    .desk({ kind: "remove", seat: 2 }, { kind: "ban", seat: 3 });
  expect([1, 2, 3, 4].map((seat) => scene(session, seat))).toEqual(["left", "removed", "banned", "think"]);
  expect(sceneOf(session.view, null, "live")).toBe("moved");
  expect(sceneOf(session.view, session.phone(4).you, "gone")).toBe("moved");
  expect(scene(session.desk({ kind: "end" }), 1)).toBe("closed");
});

test("who has come to the end of their future hears their last answer, then looks on while the other goes on", () => {
  const session = asked().votes([0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4]).desk({ kind: "close" });
  const [one, , , , other] = session.menu();
  session.desk({ kind: "futures", choices: [one!.id, other!.id] });
  const goOn = () => {
    session.desk({ kind: "next" }, { kind: "think" });
    const seen = scene(session, 1);
    const lines = session.view.futures.flatMap(({ fork }, future) =>
      fork === null ? [] : [{ by: "coach" as const, choice: session.menu(future)[0]!.id }],
    );
    session.desk({ kind: "close" }, { kind: "play", lines });
    return seen;
  };
  while (!session.view.futures[0]!.over) expect(goOn()).toBe("think");
  expect(session.view.futures[1]!.over).toBe(false);
  expect([scene(session, 1), scene(session, 12)]).toEqual(["react", "react"]);
  expect(goOn()).toBe("on");
  expect([scene(session, 1), scene(session, 12)]).toEqual(["on", "react"]);
});
