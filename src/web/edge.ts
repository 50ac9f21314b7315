/** What is refused before a page looks at it: bodies that are too large, addresses that no database can hold. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { text } from './language.ts';
import { notFound, Refusal } from './refusal.ts';

/** Bytes that a form of the public may have: text alone. */
export const PUBLIC_BODY = 256 * 1024;
/** Bytes that a form of the office may have: several attachments of the largest size. */
export const OFFICE_BODY = 120 * 1024 * 1024;

const tooLarge = () =>
  new Refusal(
    'too-large',
    413,
    text(
      '提交的内容过大，请减少文字，或者将附件分次上传。',
      'This is too large. Shorten it, or send the files one by one.',
    ),
  );

/**
 * Call it before anything reads the request. A body without announced length is read here, up to the limit.
 * @throws Refusal too-large or not-found
 */
export async function passEdge(c: Context, mostBytes: number): Promise<void> {
  if (c.req.url.includes('%00')) throw notFound();
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw tooLarge();
    },
  });
  await limit(c, async () => {});
}
