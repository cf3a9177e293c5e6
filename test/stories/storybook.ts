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
  emit(event: string, detail: unknown): void;
}

interface Report {
  readonly type: string;
  readonly status: 'passed' | 'failed' | 'warning';
  readonly result?: unknown;
}

interface Finished {
  readonly storyId: string;
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

function problemsOf({ status, reporters }: Finished, withAxe: boolean): readonly string[] {
  const reported = reporters
    .filter((report) => report.status === 'failed')
    .flatMap(({ type, result }) => {
      const violations = (result as { violations?: readonly Violation[] } | undefined)?.violations;
      return violations?.map(violationText) ?? [`${type}: ${textOf(result)}`];
    });
  if (reported.length > 0) return reported;
  if (withAxe && !reporters.some(({ type }) => type === 'a11y')) return ['axe did not look at the story.'];
  return status === 'success' ? [] : [`The story ended with the status "${status}".`];
}

function openFrame(query: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0';
  frame.src = `${base}iframe.html?${query}`;
  document.body.append(frame);
  return frame;
}

const channelOf = ({ contentWindow: page }: HTMLIFrameElement): Channel | undefined =>
  page ? (Reflect.get(page, '__STORYBOOK_ADDONS_CHANNEL__') as Channel | undefined) : undefined;

/** Waits until `done` has an answer, or Storybook says that something failed. */
async function answerOf(
  frame: HTMLIFrameElement,
  done: (channel: Channel) => readonly string[] | undefined,
): Promise<readonly string[]> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    const channel = channelOf(frame);
    const failed = channel && failures.find((event) => channel.last(event));
    if (failed) return [`${failed}: ${channel.last(failed)?.map(textOf).join(' ') ?? ''}`];
    const answer = channel && done(channel);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [`Storybook did not finish within ${String(patienceMs / 1000)} s.`];
}

/** One story after the other opens in the same frame, as when somebody walks through them: half of the time goes into a page. */
let shared: { readonly frame: HTMLIFrameElement; readonly theme: string; stories: number } | undefined;
const storiesPerFrame = 25;

export async function openStory(id: string, theme: string, { withAxe = true } = {}): Promise<readonly string[]> {
  if (shared?.theme === theme && shared.stories < storiesPerFrame) {
    channelOf(shared.frame)?.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  } else {
    shared?.frame.remove();
    shared = {
      frame: openFrame(`viewMode=story&id=${id}&globals=theme:${theme};a11y.manual:!${String(!withAxe)}`),
      theme,
      stories: 0,
    };
  }
  shared.stories += 1;
  const problems = await answerOf(shared.frame, (channel) => {
    const finished = channel.last('storyFinished')?.[0] as Finished | undefined;
    return finished?.storyId === id ? problemsOf(finished, withAxe) : undefined;
  });
  if (problems.length > 0) closeStory();
  return problems;
}

/** What failed must not be seen again with the next. */
export function closeStory(): void {
  shared?.frame.remove();
  shared = undefined;
}

export async function openDocs(id: string): Promise<readonly string[]> {
  const frame = openFrame(`viewMode=docs&id=${id}`);
  try {
    return await answerOf(frame, (channel) => (channel.last('docsRendered') ? [] : undefined));
  } finally {
    frame.remove();
  }
}
