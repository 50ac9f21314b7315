export function missingEntries(packages: Record<string, object>): Record<string, object>;
export function withAddresses(packages: Record<string, object>): Record<string, object>;
