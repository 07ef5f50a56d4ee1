const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address if a click on it can do no harm (no `javascript:` and the like), else nothing. */
export function safeUrl(address: string): string | undefined {
  try {
    return SAFE_SCHEMES.has(new URL(address).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
