/** Until when a rated talk may be played. Times are ISO 8601. */
export interface Deadline {
  at: string;
  /** When the page was made, by the server's clock. */
  now: string;
}
