import type { Request } from '../../use-cases/ports.js';
import type { Command } from '../read.js';

/** A request with the line that was typed, so that the same line a moment later is not carried out twice. */
export function once(said: Command): Request {
  return said.isAgain ? said : { ...said, line: { text: said.text, private: said.private } };
}
