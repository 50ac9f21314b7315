/** Sets of characters as tables by UTF-16 unit: what a line begins or ends with is known at once. */
export function unitsOf(characters: string): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i += 1) units[characters.charCodeAt(i)] = 1;
  return units;
}

export const beginsIn = (text: string, units: Uint8Array): boolean => units[text.charCodeAt(0)] === 1;
export const endsIn = (text: string, units: Uint8Array): boolean => units[text.charCodeAt(text.length - 1)] === 1;
