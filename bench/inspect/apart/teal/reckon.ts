/** The value of a sum of +, -, *, / and brackets over named figures, as the slots of a written page hold it. */
export function reckon(expression: string, values: ReadonlyMap<string, number>): number {
  const tokens = expression.match(/[a-z]+|[\d.]+|[-+*/()]/g) ?? [];
  let at = 0;

  function atom(): number {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const inner = sum();
      at++;
      return inner;
    }
    const value = /^[a-z]/.test(token) ? values.get(token) : Number(token);
    if (value === undefined || Number.isNaN(value) || token === '') throw new Error(`${expression}: ${token}`);
    return value;
  }

  function product(): number {
    let value = atom();
    while (tokens[at] === '*' || tokens[at] === '/') value = tokens[at++] === '*' ? value * atom() : value / atom();
    return value;
  }

  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  }

  return sum();
}
