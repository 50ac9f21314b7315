/** Reckons "a+b*2": figures by name, + - * / and brackets; "%1" behind makes a percentage, ".2" fixes the decimals. */
export function evaluate(source: string, figure: (name: string) => number): string {
  const form = /^(.*?)(?:([%.])(\d))?$/.exec(source);
  const tokens = (form?.[1] ?? '').match(/[a-z]\d?|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  let at = 0;

  function factor(): number {
    const token = tokens[at++] ?? '';
    if (token !== '(') return /^[a-z]/.test(token) ? figure(token) : Number(token);
    const inner = sum();
    at += 1;
    return inner;
  }

  function product(): number {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * factor() : value / factor();
    return value;
  }

  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  }

  const value = sum();
  if (form?.[2] === '%') return `${(value * 100).toFixed(Number(form[3]))}%`;
  if (form?.[2] === '.') return value.toFixed(Number(form[3]));
  return String(Math.round(value * 100) / 100);
}
