/** The elements by which interpretations are graded as text that is edited: 'id | name | points', a line each. Pure. */
import { type Rubric, rubricElementSchema } from '../../units/interpretation-rubric.ts';

const MOST_ELEMENTS = 20;

export function elementsText({ elements }: Rubric): string {
  return elements.map(({ id, name, points }) => `${id} | ${name} | ${points}`).join('\n');
}

/** Reads them back; with the number of the first line that cannot be read, or null. */
export function readElements(typed: string): { elements: Rubric['elements']; wrongLine: number | null } {
  const elements: Rubric['elements'] = [];
  for (const [at, raw] of typed.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const [id = '', name = '', points = '', ...rest] = raw.trim().split(/\s*[|｜\t]\s*/);
    const read = rubricElementSchema.safeParse({ id, name, points: /^\d{1,3}$/.test(points) ? Number(points) : null });
    const isTwice = elements.some((one) => one.id === id);
    if (!read.success || rest.length > 0 || isTwice || elements.length === MOST_ELEMENTS)
      return { elements, wrongLine: at + 1 };
    elements.push(read.data);
  }
  return { elements, wrongLine: elements.length === 0 ? 1 : null };
}

export const wholeOf = ({ elements }: Rubric): number => elements.reduce((sum, { points }) => sum + points, 0);
