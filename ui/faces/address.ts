/** Address of a buyer's face. The version makes the answer immutable: a changed look is another address. */
export function faceAddress(scenario: { id: string; version: string }, expression: string): string {
  return `/faces/${scenario.id}/${expression}?v=${scenario.version.slice(0, 12)}`;
}
