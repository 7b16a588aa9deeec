/** A phone of a measured room, whatever it is connected by. Times are milliseconds of `now`. */
export interface Phone {
  /** The last step it was shown, and when. */
  readonly step: number;
  readonly at: number;
  /** Resolves once the room is on its screen. */
  open(): Promise<void>;
  /** Votes; resolves once that is acknowledged. */
  vote(vote: Vote): Promise<void>;
  close(): void;
}

/** What is voted, as ours wants it; the other room takes the choice alone. */
export interface Vote {
  readonly fork: number;
  readonly round: number;
  readonly choice: string;
}

/** A clock that all processes of a machine share: milliseconds. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** What a process of phones is asked, and what it answers with. */
export interface Asked {
  /** Opens so many more. Answers when all of them are shown the room. */
  open: [phones: readonly { url: string; cookie: string }[], undefined];
  /** Waits until every phone is shown this step or a later one. Answers when each was. */
  arrived: [step: number, readonly number[]];
  /** Every phone votes at once. Answers when each was acknowledged. */
  vote: [vote: Vote, readonly number[]];
  close: [undefined, undefined];
}
