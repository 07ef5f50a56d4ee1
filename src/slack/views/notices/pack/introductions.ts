import type { PackLine, PackScene } from '../../../../domain/handoff/pack.js';
import { introductionsOf } from '../../../../use-cases/tell/is-pack-news.js';
import { actions } from '../../../ids.js';
import { bold, person, say } from '../../../mrkdwn.js';
import { preformatted, section, type ShownBlock, soleRow } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import type { Onlooker } from '../../clocks.js';
import { introductionWords } from '../../handoff/introduction.js';
import { message, type Message } from '../../message.js';
import { numbers } from '../../pack/numbers.js';
import { brief } from '../../words.js';

/** As many drafts as one message holds. */
const MOST_CUSTOMERS = 20;
/** As many issues of one customer as a draft names. */
const MOST_ISSUES = 5;

/** To whoever took issues out of a pack: a draft to each of their customers, in one message. */
export function packIntroductions(pack: PackScene, { memberId, now }: Onlooker): Message {
  const due = introductionsOf(pack, memberId);
  const customers = [...new Set(due.map(({ scene }) => scene.customer.id))];
  const left = customers.length - MOST_CUSTOMERS;
  return message([
    section(
      say`You have answered all that ${person(pack.pack.giverId)} handed on to you. To introduce yourself to the customers, ready to copy and to put into your own words:`,
    ),
    ...customers.slice(0, MOST_CUSTOMERS).flatMap((customer) =>
      draft(
        due.filter(({ scene }) => scene.customer.id === customer),
        now,
      ),
    ),
    ...(left > 0
      ? [section(say`${left} more customers are yours now; please greet them in the same way.`)]
      : []),
    ...soleRow([button('I sent them', { action: actions.packIntroduced, value: pack.pack.id })]),
  ]);
}

function draft([first, ...others]: readonly PackLine[], now: Date): ShownBlock[] {
  if (!first) return [];
  const about = [first, ...others].map(({ scene }) => scene.issue.number);
  const named = others.slice(0, MOST_ISSUES - 1);
  return [
    section(say`${bold(brief(first.scene.customer.name))}: ${numbers(about)}`),
    preformatted(introductionWords([first, ...named], 'receiver', now)),
  ];
}
