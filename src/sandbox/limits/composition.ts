import type {
  Confirm,
  MrkdwnElement,
  Option,
  PlainTextElement,
  PlainTextOption,
  SlackFile,
} from '@slack/types';
import * as z from 'zod';

/** Plain text of 1 to `max` characters. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().exactOptional(),
  }) satisfies z.ZodType<PlainTextElement>;

/** Text in Slack's own markup, of 1 to `max` characters. */
export const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().exactOptional(),
  }) satisfies z.ZodType<MrkdwnElement>;

/** Either kind of text. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const blockId = z.string().min(1).max(255).exactOptional();
export const actionId = z.string().min(1).max(255).exactOptional();
export const webAddress = z.string().max(3000);
export const secureAddress = webAddress.startsWith('https://', 'must be an https URL');

/** The dialog that asks "are you sure?" before an element acts. */
export const confirm = z.strictObject({
  title: plainText(100).exactOptional(),
  text: anyText(300),
  confirm: plainText(30).exactOptional(),
  deny: plainText(30).exactOptional(),
  style: z.enum(['primary', 'danger']).exactOptional(),
}) satisfies z.ZodType<Confirm>;

/** One choice of a select menu. */
export const plainOption = z.strictObject({
  text: plainText(75),
  value: z.string().max(150).exactOptional(),
  description: plainText(75).exactOptional(),
}) satisfies z.ZodType<PlainTextOption>;

/** One choice of an overflow menu, the only one that may open a page. */
export const linkedOption = z.strictObject({
  ...plainOption.shape,
  url: webAddress.exactOptional(),
}) satisfies z.ZodType<PlainTextOption>;

/** One choice of radio buttons or checkboxes, which may carry markup. */
export const markedOption = z.union([
  plainOption,
  z.strictObject({ ...plainOption.shape, text: mrkdwn(75) }),
]) satisfies z.ZodType<Option>;

/** Choices under a heading, up to 100 of them. */
export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(plainOption).min(1).max(100),
});

/** A picture that was uploaded to Slack, by its id or its URL but not both. */
export const slackFile = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({ url: webAddress }),
]) satisfies z.ZodType<SlackFile>;

/** Whether two options are one and the same. */
const isSame = (one: Option, other: Option) =>
  one.text.text === other.text.text && one.value === other.value;

/** Whether every initial choice is among those that the menu offers. */
export const areOffered = (initial: Option[], offered: Option[]) =>
  initial.every((option) => offered.some((one) => isSame(one, option)));
