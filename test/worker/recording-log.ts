interface Line {
  level: 'warn' | 'error';
  facts: object;
  message: string;
}

/** A log that a test can read. */
export function recordingLog() {
  const lines: Line[] = [];
  return {
    lines,
    errors: () => lines.filter((line) => line.level === 'error'),
    warn: (facts: object, message: string) => void lines.push({ level: 'warn', facts, message }),
    error: (facts: object, message: string) => void lines.push({ level: 'error', facts, message }),
  };
}
