/** What is wrong with a field whose schema has no words of its own: never less than the remedy. Pure. */
import type { z } from 'zod';
import { type Text, text } from './language.ts';

type Issue = z.core.$ZodIssue;

const CHECK_FIELD = text('此项填写有误，请检查', 'This is not valid. Check it');
const REQUIRED = text('此项必填', 'This is required');

/** `given`: what was typed, for its length. */
export function problemWords(issue: Issue, given: unknown): Text {
  if (issue.code === 'too_big') return tooBig(issue, given);
  if (issue.code === 'too_small') return tooSmall(issue, given);
  if (issue.code === 'invalid_type' && given === undefined) return REQUIRED;
  return CHECK_FIELD;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, given: unknown): Text {
  if (origin === 'string') {
    const length = typeof given === 'string' ? given.length : 0;
    return text(
      `此项最多 ${maximum} 个字${length > 0 ? `，现有 ${length} 个，请删减` : ''}`,
      `At most ${maximum} characters${length > 0 ? `; there are ${length}` : ''}. Shorten it`,
    );
  }
  if (origin === 'array') return text(`此项最多选 ${maximum} 个`, `Choose at most ${maximum}`);
  if (origin === 'number' || origin === 'int')
    return text(`此项不得大于 ${maximum}`, `This must not be above ${maximum}`);
  return CHECK_FIELD;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, given: unknown): Text {
  if (origin === 'string')
    return given === '' || minimum === 1
      ? REQUIRED
      : text(`此项至少 ${minimum} 个字`, `At least ${minimum} characters are needed`);
  if (origin === 'array') return text(`此项至少选 ${minimum} 个`, `Choose at least ${minimum}`);
  if (origin === 'number' || origin === 'int')
    return text(`此项不得小于 ${minimum}`, `This must not be below ${minimum}`);
  return CHECK_FIELD;
}

/** A file was chosen, and nothing is in it. */
export const emptyFile = (name: string): Text =>
  text(`文件“${name}”是空的，请重新选择`, `The file “${name}” is empty. Choose another`);
