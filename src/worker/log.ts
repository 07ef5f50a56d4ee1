/** What the workers ask of a logger. ERROR means that somebody must act. */
export interface Log {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
