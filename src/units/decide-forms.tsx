/** What a second administrator may do about a proposal: agree, or refuse with a reason. */
import { ActionForm } from '../web/components.tsx';
import { useLanguage } from '../web/language.ts';
import { proposalWords as words } from './proposal-words.ts';

/** @param address of the proposal, with its language; `name`: whom it is about */
export function DecideForms({ address, name }: { address: string; name: string }) {
  const lang = useLanguage();
  return (
    <div className="d-flex flex-wrap gap-3 align-items-end">
      <ActionForm action={`${address}/confirm`} label={words.confirm[lang]} />
      <form method="post" action={`${address}/refuse`} className="d-flex flex-wrap gap-2">
        <input
          className="form-control w-auto"
          name="ground"
          required
          maxLength={500}
          placeholder={words.reason[lang]}
          aria-label={`${words.refuse[lang]} ${name}: ${words.reason[lang]}`}
        />
        <button type="submit" className="btn btn-danger">
          {words.refuse[lang]}
        </button>
      </form>
    </div>
  );
}
