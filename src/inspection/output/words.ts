/** Words that all outputs share. */
import type { Severity } from '../../text/checks/rule.ts';
import { type Text, text } from '../../web/language.ts';
import type { FileFinding } from '../check/check-file.ts';

export const SEVERITIES: Readonly<Record<Severity, Text>> = {
  high: text('严重', 'severe'),
  medium: text('应当整改', 'to be mended'),
  low: text('建议修改', 'to be tidied'),
};

/** Where a finding stands, within its file: '第3行', '批注', '工作表“名单” C5'. Empty when the file is the place. */
export function placeWords({ part, place, cell }: FileFinding): Text {
  const { line, column, page, paragraph, sheet, row } = place;
  const of = (zh: string, en: string, number: number | undefined): Text | null =>
    number === undefined ? null : text(zh.replace('#', String(number)), en.replace('#', String(number)));
  const spot =
    sheet === undefined
      ? (of('第#行', 'line #', line) ?? of('第#页', 'page #', page) ?? of('第#段', 'paragraph #', paragraph))
      : text(`${cell ?? ''}${row}`, `${cell ?? ''}${row}`);
  const inLine = spot && column !== undefined ? of('第#字', 'character #', column) : null;
  const parts = [part, spot, inLine].filter((one) => one !== null);
  return text(parts.map(({ zh }) => zh).join(' '), parts.map(({ en }) => en).join(', '));
}
