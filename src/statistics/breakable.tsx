/** Rates on a narrow screen. */
import type { ReactNode } from 'react';

/** A rate may break before the counts in its brackets, not within a number. */
export function breakable(value: ReactNode): ReactNode {
  const at = typeof value === 'string' ? value.search(/[（(]/) : -1;
  if (typeof value !== 'string' || at < 1) return value;
  return (
    <>
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </>
  );
}
