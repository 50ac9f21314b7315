/** What a request lacks (Art. 29), and when a case may go on though nobody could be reached. Pure. */
import type { IntakeSettings } from '../../units/settings.ts';
import { type Text, text } from '../../web/language.ts';
import { GOES_TO, ROUTES } from '../delivery-routes.ts';
import type { RequestState } from '../state.ts';

type Asked = Pick<RequestState, 'submission' | 'applicantKind' | 'form' | 'delivery'>;

const PLACES = {
  address: text('邮寄所用的通信地址', 'The address to post to'),
  email: text('接收信息的电子邮箱', 'The e-mail address'),
  fax: text('接收信息的传真号码', 'The fax number'),
};

/** What is to be completed, as a clarification asks for it; nothing once the text is erased. */
export function missingIn({ submission, applicantKind, form, delivery }: Asked): Text[] {
  if (!submission || submission === 'erased') return [];
  const { applicant } = submission;
  const isPerson = applicantKind === 'natural';
  const found: Text[] = [];
  if (applicant.identity.number.trim() === '')
    found.push(
      isPerson
        ? text('申请人的身份证明', 'Proof of identity')
        : text('申请单位的身份证明（统一社会信用代码等）', 'Proof of the organisation’s identity'),
    );
  if (!isPerson && applicant.contactPerson.trim() === '')
    found.push(text('申请单位的联系人', 'Who acts for the organisation'));
  if ([applicant.phone, applicant.email, applicant.address, applicant.fax].every((given) => given.trim() === ''))
    found.push(text('申请人的联系方式', 'How the applicant is reached'));
  const place = delivery in GOES_TO ? GOES_TO[delivery as keyof typeof GOES_TO] : null;
  if (place && applicant[place].trim() === '') found.push(PLACES[place]);
  if (!ROUTES[form].includes(delivery))
    found.push(text('相互符合的提供方式和获取方式', 'A form and a route that fit each other'));
  return found;
}

/** Attempts since the request came that reached nobody. */
export function failedContacts({ contacts }: Pick<RequestState, 'contacts'>): RequestState['contacts'] {
  return contacts.filter(({ reached }) => !reached);
}

/**
 * Why the case may not go on without anybody having been reached; null when it may. No statute says what follows when an
 * applicant cannot be reached: the site decides, and how many attempts are enough.
 */
export function refuseUnreached(state: RequestState, { attempts, unreached }: IntakeSettings): Text | null {
  if (unreached === 'wait')
    return text(
      '本站点规定，联系到申请人以后方能认定收到。',
      'On this site nothing is received before the applicant is reached.',
    );
  const left = attempts - failedContacts(state).length;
  return left > 0
    ? text(`至少联系${attempts}次未成方可认定，还差${left}次。`, `After ${attempts} attempts only: ${left} more.`)
    : null;
}
