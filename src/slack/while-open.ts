import { refuse, type Ruling } from '../domain/ruling.js';
import type { Scene } from '../domain/scene.js';

/** What was found, where it leads on only while the issue is open. */
export function whileOpen(found: Ruling<Scene>): Ruling<Scene> {
  if (!found.ok) return found;
  const { state, number } = found.change.issue;
  return state === 'open' ? found : refuse({ why: 'issue-ended', number, state });
}
