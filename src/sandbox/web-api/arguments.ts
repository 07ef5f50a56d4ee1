import * as z from 'zod';

// Form bodies carry everything as strings.

/** True or false, in any of the ways Slack takes them. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform((sent) => sent === true || sent === 'true' || sent === '1')
  .exactOptional();

/** A list, with commas in forms. */
export const list = z.union([
  z.array(z.string()),
  z.string().transform((sent) =>
    sent
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]);

export const id = z.string().min(1);

/** What every method that answers page by page takes. */
export const paging = {
  cursor: z.string().exactOptional(),
  limit: z.coerce.number().int().min(1).max(1000).exactOptional(),
};
