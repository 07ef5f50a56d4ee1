import { safeUrl } from '../../../src/sandbox/page/text/safe-url.js';

test.each(['https://a.example/', 'http://a.example/', 'mailto:a@b.example', 'tel:+420123'])(
  '%s may be opened',
  (address) => {
    expect(safeUrl(address)).toBe(address);
  },
);

test.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'not an address'])(
  '%s may not',
  (address) => {
    expect(safeUrl(address)).toBeUndefined();
  },
);
