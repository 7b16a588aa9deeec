/** Under which name this device keeps what somebody asked to be called in a room. */
export function wantedName(room: string): string {
  return `wanted-name:${room}`;
}
