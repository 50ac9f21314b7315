/** Files of a finding or a session as links; what is withheld from people from outside says why in its place. */
import { type Text, useLanguage } from '../../web/language.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside } from '../evaluators/masked.ts';
import { pageWords } from '../rectification/page-words.ts';
import type { ProofFile } from '../rectification/state.ts';
import { reasonAgainst } from './proofs.ts';

/** Files that this person is not shown, by digest with the reason. */
export type Withheld = ReadonlyMap<string, Text>;

export async function withheldFrom(context: OfficeContext, files: readonly ProofFile[]): Promise<Withheld> {
  const found = new Map<string, Text>();
  if (!isFromOutside(context.session)) return found;
  for (const file of files) {
    const reason = await reasonAgainst(context, file);
    if (reason) found.set(file.digest, reason);
  }
  return found;
}

/** @param address of what they belong to */
export function Files(props: { address: string; files: readonly ProofFile[]; withheld: Withheld }) {
  const lang = useLanguage();
  const { address, files, withheld } = props;
  if (files.length === 0) return null;
  return (
    <ul className="mb-0">
      {files.map(({ digest, name }) => {
        const reason = withheld.get(digest);
        return (
          <li key={`${digest}/${name}`} className="text-break">
            {reason ? (
              <>
                {name} <span className="d-block text-secondary">{pageWords.withheld(reason)[lang]}</span>
              </>
            ) : (
              <a href={`${address}/files/${digest}`}>{name}</a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
