/** Expected refusals: each has a stable id, a status and a text for the person. Everything else is a programmer error. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Text } from './language.ts';
import { text } from './language.ts';

export class Refusal extends Error {
  override name = 'Refusal';
  readonly id: string;
  readonly status: ContentfulStatusCode;
  readonly text: Text;
  constructor(id: string, status: ContentfulStatusCode, message: Text) {
    super(`${id}: ${message.en}`);
    this.id = id;
    this.status = status;
    this.text = message;
  }
}

export const notFound = () =>
  new Refusal(
    'not-found',
    404,
    text('您要找的页面不存在，可能已移动或地址有误。', 'There is no page at this address.'),
  );
export const forbidden = () =>
  new Refusal('forbidden', 403, text('您的角色没有办理此事项的权限。', 'Your roles do not allow this.'));
export const conflict = () =>
  new Refusal(
    'conflict',
    409,
    text(
      '此事项刚刚被他人办理，请查看最新情况后再操作。',
      'Somebody else has just acted on this. Look at its present state first.',
    ),
  );
/** The act is not possible in the present state; the text says why and what to do instead. */
export const refused = (id: string, message: Text) => new Refusal(id, 409, message);
