import fc from 'fast-check';

import { bold, code, date, fitting, person, say, shortened } from '../../src/slack/mrkdwn.js';

describe('what people typed', () => {
  it('is escaped where it stands in a sentence', () => {
    const words = '<!channel> & <@U123> <https://evil.example|our page>';
    expect(say`Offered: ${words}`.markup).toBe(
      'Offered: &lt;!channel&gt; &amp; &lt;@U123&gt; &lt;https://evil.example|our page&gt;',
    );
  });

  it('is escaped once, however deep it stands', () => {
    expect(say`${bold(say`${'<!here>'}`)}`.markup).toBe('*&lt;!here&gt;*');
  });

  it('never brings markup of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(say`${words}${bold(words)}${code(words)}`.markup).not.toMatch(/[<>]/);
      }),
    );
  });

  it('cannot leave what is shown as code', () => {
    expect(code('`*bold*`').markup).toBe("`'*bold*'`");
  });
});

describe('what only Baton writes', () => {
  it('names people, and itself', () => {
    expect(say`${person('U1')} and ${person('system')}`.markup).toBe('<@U1> and Baton');
  });

  it('shows an instant in the zone of whoever reads', () => {
    const at = new Date('2026-11-26T15:00:00Z');
    expect(date(at, 'Europe/London').markup).toBe(
      '<!date^1795705200^{date_short_pretty} at {time}|Thu 26 Nov 2026 15:00 (London)>',
    );
  });

  it('reads without markup too', () => {
    expect(say`${bold('Ask')} ${person('U1')}: ${code('/issue list')} & more`.plain).toBe(
      'Ask @U1: /issue list & more',
    );
  });
});

describe('a long text', () => {
  it('is cut at a word', () => {
    expect(shortened('call Chen about the refund', 20)).toBe('call Chen about…');
  });

  it('stays whole where it just fits', () => {
    expect(shortened('exactly so', 10)).toBe('exactly so');
  });

  it('fits once it is escaped', () => {
    const cut = shortened('<!channel>'.repeat(300), 150);
    expect(say`${cut}`.markup.length).toBeLessThanOrEqual(150);
    expect(cut).toMatch(/^<!channel>.*…$/);
  });

  it('fits whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 300 }),
        (text, most) => {
          expect(say`${shortened(text, most)}`.markup.length).toBeLessThanOrEqual(most);
          expect(fitting(text, most).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('is never cut within a character', () => {
    expect(shortened('🙂🙂🙂', 4)).toBe('🙂…');
  });

  it('comes as one line', () => {
    expect(shortened('one\n\n  two ', 20)).toBe('one two');
  });

  it('keeps its lines where there is room for them', () => {
    expect(fitting('one\ntwo', 20)).toBe('one\ntwo');
  });
});
