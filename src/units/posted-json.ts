/** What a script posted as JSON in a field of a form; null when it is no object. */
export function parsed(posted: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(posted);
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
