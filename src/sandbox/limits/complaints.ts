import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** What Slack says about each rule broken: `[ERROR] must be … [json-pointer:/blocks/0/text]`. */
export function complaints(error: z.ZodError): string[] {
  return error.issues
    .flatMap((issue) => deepest(issue, []))
    .map(({ issue, path }) => {
      const pointer = (isMissing(issue) ? path.slice(0, -1) : path).join('/');
      return `[ERROR] ${words(issue, path)} [json-pointer:/${pointer}]`;
    });
}

interface Found {
  issue: Issue;
  path: PropertyKey[];
}

/** Of the branches of a union, the one that came furthest says what was meant. */
function deepest(issue: Issue, above: PropertyKey[]): Found[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => deepest(inner, path)));
  const depth = (branch: Found[]) => Math.max(...branch.map((found) => found.path.length));
  return branches.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
}

const isMissing = (issue: Issue) =>
  issue.code === 'invalid_type' && issue.message.endsWith('received undefined');

function words(issue: Issue, path: PropertyKey[]): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
      if (issue.origin !== 'string') return `must be at most ${issue.maximum}`;
      return `must be less than ${Number(issue.maximum) + 1} characters`;
    case 'too_small':
      if (issue.origin === 'array') return `no fewer than ${issue.minimum} items allowed`;
      if (issue.origin !== 'string') return `must be at least ${issue.minimum}`;
      return `must be more than ${Number(issue.minimum) - 1} characters`;
    case 'invalid_value':
      return issue.values.length > 1 ? `must be one of ${issue.values.join(', ')}` : issue.message;
    case 'invalid_type':
      return isMissing(issue)
        ? `missing required field: ${String(path.at(-1))}`
        : `must provide ${issue.expected === 'object' ? 'an' : 'a'} ${issue.expected}`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'unsupported type';
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return issue.message;
  }
}
