/** 'Edge 138 · Windows' of a browser's own long description; the beginning of it where it is none that is known. */
export function browserName(agent: string): string {
  const [, name, version] =
    /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(agent.replace(/Chrome\/\d+\S* (?=.*(?:Edg|OPR)\/)/, '')) ?? [];
  if (!name) return agent.slice(0, 40);
  const system = /Windows|Android|iPhone|iPad|Mac OS X|HarmonyOS|Linux/.exec(agent)?.[0];
  return [`${name === 'Edg' ? 'Edge' : name === 'OPR' ? 'Opera' : name} ${version}`, system]
    .filter(Boolean)
    .join(' · ');
}
