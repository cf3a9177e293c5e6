/** One task later than the frame that shows what was done. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => resolve(performance.now());
      port1.postMessage(undefined);
    });
  });

const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = resolve;
    port1.postMessage(undefined);
  });

/** No space between two rows is so tall. */
const spacePx = 24;

/** So long a list may take until it shows its end. */
const patienceMs = 20_000;

/**
 * Hands a list to the run.
 *
 * @param subject `scroller`, `list` (its children are rows, with `data-key`, and room) and what can be done: `open`,
 *   `append`, `prepend`. Where it is needed: `prepare` (the data), `keyOf` (a row's number), `footPx` (space below the last)
 */
export function ready(subject) {
  const { keyOf = String } = subject;
  const rows = () => [...(subject.list?.children ?? [])].filter((child) => child.dataset.key !== undefined);

  /** Whether the last row ends where the view ends. */
  function offEndPx(last) {
    const row = rows().find(({ dataset }) => dataset.key === keyOf(last));
    if (!row) return Infinity;
    const end = subject.scroller.getBoundingClientRect().bottom - (subject.footPx ?? 0);
    return Math.abs(row.getBoundingClientRect().bottom - end);
  }

  /** The tallest stretch of the view that nothing covers, beyond what rows leave between them. */
  function blankPx() {
    const view = subject.scroller.getBoundingClientRect();
    const boxes = [...(subject.list?.children ?? [])]
      .filter((child) => child.dataset.key !== undefined || child.localName === 'article')
      .map((child) => child.getBoundingClientRect())
      .filter(({ top, bottom }) => bottom > view.top && top < view.bottom)
      .sort((a, b) => a.top - b.top);
    let blank = 0;
    let end = view.top;
    for (const { top, bottom } of boxes) {
      blank = Math.max(blank, top - end);
      end = Math.max(end, bottom);
    }
    return Math.max(0, Math.max(blank, view.bottom - end) - spacePx);
  }

  /** A row in the middle of the view. */
  function middle() {
    const view = subject.scroller.getBoundingClientRect();
    return rows().find((row) => row.getBoundingClientRect().top > view.top + view.height / 3);
  }

  globalThis.bench = {
    box: () => {
      const { x, y, width, height } = subject.scroller.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },

    prepare: (count) => subject.prepare?.(count),

    async open(count) {
      const start = performance.now();
      await subject.open(0, count);
      let ms;
      do ms = (await painted()) - start;
      while ((blankPx() > 1 || offEndPx(count - 1) > 20) && ms < patienceMs);
      // Some come to rest after it only.
      for (let frame = 0; frame < 6; frame += 1) await painted();
      globalThis.last = count - 1;
      return { ms, blank: blankPx(), offEnd: offEndPx(count - 1), rows: rows().length };
    },

    async append(times) {
      let off = 0;
      for (let turn = 0; turn < times; turn += 1) {
        subject.append();
        globalThis.last += 1;
        await painted();
        off = Math.max(off, offEndPx(globalThis.last));
      }
      return off;
    },

    /** Each in a task of its own. */
    async flood(times) {
      const frames = [];
      let isGoing = true;
      const look = (at) => {
        frames.push(at);
        if (isGoing) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      const start = performance.now();
      for (let turn = 0; turn < times; turn += 1) {
        subject.append();
        await task();
      }
      globalThis.last += times;
      const ms = (await painted()) - start;
      isGoing = false;
      await painted();
      const gaps = frames.slice(1).map((at, index) => at - frames[index]);
      return { ms, longestGap: Math.max(...gaps, 0), offEnd: offEndPx(globalThis.last) };
    },

    /** @returns how far a row moved at most that was looked at, as painted */
    async prepend(times) {
      let most = 0;
      for (let turn = 0; turn < times; turn += 1) {
        const row = middle();
        const { key } = row.dataset;
        const before = row.getBoundingClientRect().top;
        subject.prepend(50);
        for (let frame = 0; frame < 4; frame += 1) {
          await painted();
          const now = rows().find(({ dataset }) => dataset.key === key);
          most = Math.max(most, now ? Math.abs(now.getBoundingClientRect().top - before) : Infinity);
        }
      }
      return most;
    },

    /** Pictures come late, in rows above: they are taller by 200 px. @returns how far a row moved at most, as painted */
    async late() {
      const row = middle();
      const { key } = row.dataset;
      const before = row.getBoundingClientRect().top;
      const top = subject.scroller.getBoundingClientRect().top;
      for (const other of rows().filter((candidate) => candidate.getBoundingClientRect().bottom < top))
        other.style.paddingBlockEnd = '200px';
      let most = 0;
      for (let frame = 0; frame < 6; frame += 1) {
        await painted();
        const now = rows().find(({ dataset }) => dataset.key === key);
        most = Math.max(most, now ? Math.abs(now.getBoundingClientRect().top - before) : Infinity);
      }
      return most;
    },

    async scrollTo(share) {
      const isReverse = getComputedStyle(subject.scroller).flexDirection === 'column-reverse';
      const range = subject.scroller.scrollHeight - subject.scroller.clientHeight;
      subject.scroller.scrollTop = isReverse ? -(1 - share) * range : share * range;
      await painted();
    },

    /** As a dragged bar does it: the place is another before the frame begins. */
    async drag(jumps) {
      let blank = 0;
      for (let turn = 1; turn <= jumps; turn += 1) {
        await globalThis.bench.scrollTo((turn * 0.618) % 1);
        if (blankPx() > 1) blank += 1;
      }
      return (blank / jumps) * 100;
    },

    /** Looks at every frame until it is told to end. */
    watch() {
      const seen = { frames: 0, blank: 0, top: subject.scroller.scrollTop };
      let isGoing = true;
      const look = async () => {
        while (isGoing) {
          await painted();
          seen.frames += 1;
          if (blankPx() > 1) seen.blank += 1;
        }
      };
      void look();
      globalThis.bench.watched = () => {
        isGoing = false;
        return { blank: (seen.blank / seen.frames) * 100, scrolled: Math.abs(subject.scroller.scrollTop - seen.top) };
      };
    },
  };
}
