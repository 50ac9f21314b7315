export function check(
  folder?: string,
  only?: readonly string[],
): { passed: string[]; failed: string[]; output: string };
