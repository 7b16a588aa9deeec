import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { answerAsked } from "./ask-process.ts";

/** What the other room's process is asked. */
export interface OtherAsked {
  /** Starts to serve. Answers its address. */
  serve: [undefined, string];
  /** What every step carries beside its number: as much as a step of ours does. */
  view: [view: object, undefined];
  /** The votes there are. */
  votes: [undefined, readonly string[]];
}

// A room as socket.io has it: the step goes to everybody at once, a vote is kept in memory, acknowledged, and the stage told.

const server = createServer();
const io = new Server(server, { transports: ["websocket"], serveClient: false });
const votes = new Map<string, string>();
let stage: Socket | undefined;
let view: object = {};
let step = 0;

io.on("connection", (socket) => {
  socket.emit("step", { ...view, step });
  socket.join("room");
  socket.on("stage", () => {
    stage = socket;
  });
  socket.on("move", () => {
    step++;
    votes.clear();
    io.to("room").emit("step", { ...view, step });
  });
  socket.on("vote", (choice: string, acknowledge: () => void) => {
    votes.set(socket.id, choice);
    acknowledge();
    stage?.emit("answered", votes.size);
  });
});

answerAsked<OtherAsked>({
  serve: () =>
    new Promise((done) => {
      server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    }),
  view: async (given) => {
    view = given;
  },
  votes: async () => [...votes.values()],
});
