import { type Act, changed, entry, typed } from '../act.js';
import { may, rolesOf } from '../permissions.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';

/** Writes something down among ourselves, also after the end. No message to the customer takes it up. */
export function note(scene: Scene, act: Act, words: string): Ruling {
  const { issue } = scene;
  const { number } = issue;
  if (!may('note', rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-for-your-eyes', number });
  if (!words.trim())
    return refuse({
      why: 'text-missing',
      what: 'what to note',
      example: `/issue note ${number} their accountant is Mr Li`,
    });
  const text = typed(issue, act, words);
  return decide(
    changed(scene, { texts: [text], ledger: [entry(act, 'noted', { textId: text.id })] }),
  );
}
