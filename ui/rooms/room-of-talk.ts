/** Under which name this device keeps the room that an own talk of alone mode belongs to. */
export function roomOfTalk(attempt: string): string {
  return `room-of:${attempt}`;
}
