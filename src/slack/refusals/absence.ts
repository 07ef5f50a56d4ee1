import { saySpan, sayUntil } from '../dates/say-span.js';
import { sayWhen } from '../dates/say-when.js';
import { COMMAND } from '../ids.js';
import { code, joined, type Mrkdwn, person, say } from '../mrkdwn.js';
import type { No } from '../refusals.js';
import type { Reader } from '../views/clocks.js';
import { brief, people } from '../views/words.js';

type NoOf<Why extends No['why']> = Extract<No, { why: Why }>;
type SpanNo = NoOf<
  'absence-unreadable' | 'absence-doubtful' | 'absence-backwards' | 'absence-past'
>;
type CoverNo = NoOf<
  'covers-themselves' | 'cover-in-circles' | 'cover-answered' | 'not-yours-to-cover'
>;

/** Why nobody goes away in that time, with what was understood. */
export function noSuchSpan(no: SpanNo, { zone, now }: Reader): Mrkdwn {
  switch (no.why) {
    case 'absence-unreadable': {
      const half = no.side === 'start' ? 'when it begins' : 'until when';
      return say`${code(brief(no.text))} does not say ${half} in a way that could be read, so nothing was changed. ${example}`;
    }
    case 'absence-doubtful': {
      const said = no.readings.map((at) => sayWhen(new Date(at), zone, now));
      return say`${code(brief(no.text))} could mean ${joined(said, ' or ')}, so nothing was changed. Please say the day in full, like ${code('27 nov')}.`;
    }
    case 'absence-backwards': {
      const { startsAt, endsAt } = no;
      const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
      return say`That was understood as ${saySpan(span, zone, now)}, which ends before it begins. ${example}`;
    }
    case 'absence-past':
      return say`That was understood as ${sayUntil(new Date(no.endsAt), zone, now)}, which is over. ${example}`;
  }
}

/** Why somebody does not cover. */
export function noSuchCover(no: CoverNo): Mrkdwn {
  switch (no.why) {
    case 'covers-themselves':
      return say`${person(no.memberId)} cannot cover for themselves. Name somebody else, or nobody: then a lead is told.`;
    case 'cover-in-circles':
      return circle(no);
    case 'cover-answered':
      return no.as === 'agreed'
        ? say`You cover for ${person(no.memberId)} already.`
        : say`You said that you cannot cover for ${person(no.memberId)}, and they have been told. If you can after all, ask them to name you again.`;
    case 'not-yours-to-cover':
      return no.coverId === null
        ? say`Nobody was asked to cover for ${person(no.memberId)}. They can name somebody: ${code(`${COMMAND} away mon to fri cover @name`)}.`
        : say`${person(no.coverId)} was asked to cover for ${person(no.memberId)}, so the answer is theirs. Please leave it to them.`;
  }
}

/** To somebody who would set a colleague away. */
export function onlyLeadsSetAway({ memberId, leads }: NoOf<'away-by-leads'>): Mrkdwn {
  return say`Only a lead can say that ${person(memberId)} is away. Please ask ${people(leads)}. For yourself: ${code(`${COMMAND} away mon to fri cover @name`)}.`;
}

/** "Bob would cover for himself": who stands in for whom on the way round. */
function circle({ memberId, through }: NoOf<'cover-in-circles'>): Mrkdwn {
  const covers = [...through, memberId];
  const steps = through.map(
    (each, place) => say`${person(covers[place + 1] ?? memberId)} covers for ${person(each)}`,
  );
  const [first = memberId] = through;
  return say`That would go in a circle: in the same time ${joined(steps, ', and ')}. So ${person(first)} cannot cover for ${person(memberId)}; please name somebody else.`;
}

const example = say`For example: ${code(`${COMMAND} away mon to fri cover @name`)}, ${code(`${COMMAND} away until thu`)} or ${code(`${COMMAND} away 24 dec to 3 jan`)}.`;
