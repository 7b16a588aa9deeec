import { setTimeout as pause } from "node:timers/promises";
import { answerAsked } from "./ask-process.ts";
import { type Asked, now, type Phone } from "./room-phone.ts";
import { SocketPhone } from "./room-phone-socket.ts";
import { SsePhone } from "./room-phone-sse.ts";

// A process full of phones of one kind (`sse` or `socket`), which does as tests/bench/room.ts asks.

const kind = process.argv[2];
const phones: Phone[] = [];

answerAsked<Asked>({
  open: async (more) => {
    for (let at = 0; at < more.length; at += 50) {
      const some = more
        .slice(at, at + 50)
        .map(({ url, cookie }) => (kind === "sse" ? new SsePhone(url, cookie) : new SocketPhone(url)));
      phones.push(...some);
      await Promise.all(some.map((phone) => phone.open()));
    }
  },
  arrived: async (step) => {
    for (let tries = 0; phones.some((phone) => phone.step < step); tries++) {
      if (tries > 2000)
        throw new Error(
          `${phones.filter((phone) => phone.step < step).length} phones never came to step ${step}`,
        );
      await pause(10);
    }
    return phones.map((phone) => phone.at);
  },
  vote: (vote) =>
    Promise.all(
      phones.map(async (phone) => {
        await phone.vote(vote);
        return now();
      }),
    ),
  close: async () => {
    for (const phone of phones.splice(0)) phone.close();
  },
});
