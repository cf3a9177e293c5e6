/** Opens entries of the built Storybook in a frame and listens to what Storybook says of them. */

const base = '/storybook-static/';
const patienceMs = 18_000;

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

/** What Storybook's pages leave on their window as `__STORYBOOK_ADDONS_CHANNEL__`. */
interface Channel {
  last(event: string): readonly unknown[] | undefined;
}

interface Report {
  readonly type: string;
  readonly status: 'passed' | 'failed' | 'warning';
  readonly result?: unknown;
}

interface Finished {
  readonly status: 'success' | 'error';
  readonly reporters: readonly Report[];
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

export async function readIndex(): Promise<readonly Entry[]> {
  const answer = await fetch(`${base}index.json`);
  if (!answer.ok) throw new Error('Storybook is not built: run "npm run build-storybook".');
  const { entries } = (await answer.json()) as { entries: Record<string, Entry> };
  return Object.values(entries).filter(({ tags = [] }) => tags.includes('test') || !tags.includes('!test'));
}

const failures = ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing', 'configError'];

function textOf(value: unknown): string {
  // Not by `instanceof`: it comes from another window.
  if (typeof value === 'object' && value !== null) {
    const { message, title, description } = value as Record<string, unknown>;
    const text = [title, message, description].filter((part) => typeof part === 'string').join(': ');
    if (text !== '') return text;
  }
  return JSON.stringify(value);
}

const violationText = ({ id, help, nodes }: Violation): string =>
  `axe, ${id}: ${help} (${nodes.map(({ target }) => target.flat().join(' ')).join('; ')})`;

function problemsOf({ status, reporters }: Finished): readonly string[] {
  const reported = reporters
    .filter((report) => report.status === 'failed')
    .flatMap(({ type, result }) => {
      const violations = (result as { violations?: readonly Violation[] } | undefined)?.violations;
      return violations?.map(violationText) ?? [`${type}: ${textOf(result)}`];
    });
  if (reported.length > 0) return reported;
  if (!reporters.some(({ type }) => type === 'a11y')) return ['axe did not look at the story.'];
  return status === 'success' ? [] : [`The story ended with the status "${status}".`];
}

/** Opens a page of Storybook and waits until `done` has an answer. */
async function open(
  query: string,
  done: (channel: Channel) => readonly string[] | undefined,
): Promise<readonly string[]> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0';
  frame.src = `${base}iframe.html?${query}`;
  document.body.append(frame);
  try {
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      const page = frame.contentWindow;
      const channel = page && (Reflect.get(page, '__STORYBOOK_ADDONS_CHANNEL__') as Channel | undefined);
      const failed = channel && failures.find((event) => channel.last(event));
      if (failed) return [`${failed}: ${channel.last(failed)?.map(textOf).join(' ') ?? ''}`];
      const answer = channel && done(channel);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return [`Storybook did not finish within ${String(patienceMs / 1000)} s.`];
  } finally {
    frame.remove();
  }
}

export const openStory = (id: string, theme: string): Promise<readonly string[]> =>
  open(`viewMode=story&id=${id}&globals=theme:${theme}`, (channel) => {
    const finished = channel.last('storyFinished')?.[0] as Finished | undefined;
    return finished && problemsOf(finished);
  });

export const openDocs = (id: string): Promise<readonly string[]> =>
  open(`viewMode=docs&id=${id}`, (channel) => (channel.last('docsRendered') ? [] : undefined));
