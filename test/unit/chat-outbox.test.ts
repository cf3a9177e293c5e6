import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/contracts/index.js';
import type { Outgoing } from '../../src/core/chat/chat.js';
import { settle } from '../../src/testing/index.js';
import type { KeptItem, OutboxStorage } from '../../src/core/chat/thread-ports.js';
import {
  fakeOutbox,
  message,
  picture,
  threadBench,
  words,
  type FakeOutbox,
  type Fate,
  type ThreadBench,
} from './thread-fixtures.js';

interface Held {
  readonly fate: Fate;
  release(): void;
}

function held(): Held {
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (release = resolve));
  return { fate: { until }, release: () => release() };
}

describe('outbox of a thread', () => {
  let b: ThreadBench;

  beforeEach(async () => {
    b = threadBench();
    await b.shown();
  });

  afterEach(async () => {
    b.store.stop();
    await b.clock.advance(0);
    expect(b.back.sinks.size, 'open watches').to.equal(0);
    expect(b.back.running, 'running calls').to.equal(0);
    expect(b.clock.pending, 'timers').to.equal(0);
  });

  const sends = (): string[] => b.back.calls.filter((call) => call.startsWith('send'));
  const unsent = (): readonly Outgoing[] => b.store.getSnapshot().unsent;
  const texts = (): string[] => b.back.messages.map(({ text = '' }) => text);
  const kept = (): string[] => [...b.outbox.kept.values()].map(({ content, phase }) => `${phase}: ${content.text}`);

  it('shows a message at once, and keeps its row when it is sent', async () => {
    const clientId = b.store.send(words('Hi'));
    expect(b.rows()).to.deep.equal(['queued: Hi']);
    const { log } = b.store.getSnapshot();
    expect(log.at(0)?.key).to.equal(`c:${clientId}`);
    await settle();
    expect(b.rows()).to.deep.equal(['Hi']);
    expect(b.store.getSnapshot().log.at(0)?.key).to.equal(`c:${clientId}`);
    expect(b.said).to.deep.equal(['sent Hi']);
    expect(kept()).to.deep.equal([]);
  });

  it('sends one after the other, in the order in which they were written', async () => {
    const first = held();
    b.back.will('send', first.fate);
    for (const text of ['One', 'Two', 'Three']) b.store.send(words(text));
    await settle();
    expect(sends()).to.deep.equal(['send One']);
    expect(b.rows()).to.deep.equal(['sending: One', 'queued: Two', 'queued: Three']);
    first.release();
    await settle();
    expect(texts()).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('sends nothing that is empty, that the host sends itself, or where one may not write', async () => {
    b.refused.add('Mine');
    expect(b.store.send(words('  \n'))).to.equal(undefined);
    expect(b.store.send(words('Mine'))).to.equal(undefined);
    for (const standing of ['request-in', 'blocked', 'unavailable', 'read-only', 'ended'] as const) {
      b.back.change({ standing });
      expect(b.store.send(words('Hi'))).to.equal(undefined);
    }
    b.back.change({ standing: 'request-out', requestsLeft: 1 });
    const first = held();
    b.back.will('send', first.fate);
    expect(b.store.send(words('May I?'))).to.be.a('string');
    expect(b.store.send(words('Hello?'))).to.equal(undefined);
    first.release();
    await settle();
    expect(sends()).to.deep.equal(['send May I?']);
    expect(kept()).to.deep.equal([]);
  });

  it('tries again what may work later, with the same key, and sends it once', async () => {
    b.back.will('send', { code: 'timeout', applied: true }, { code: 'unavailable' });
    b.store.send(words('Once'));
    b.store.send(words('Then'));
    await settle();
    expect(b.rows()).to.deep.equal(['queued: Once', 'queued: Then']);
    await b.clock.advance(5_000);
    expect(sends()).to.have.length(4);
    expect(texts()).to.deep.equal(['Once', 'Then']);
    expect(b.rows()).to.deep.equal(['Once', 'Then']);
    expect(b.said).to.deep.equal(['sent Once', 'sent Then']);
  });

  it('holds what comes after one that may work later, until it is tried again', async () => {
    b.back.will('send', ...Array.from({ length: 4 }, () => ({ code: 'unavailable' as const })));
    const one = b.store.send(words('One'));
    b.store.send(words('Two'));
    await b.clock.advance(20_000);
    expect(b.rows()).to.deep.equal(['failed: One', 'queued: Two']);
    expect(unsent().map(({ clientId }) => clientId)).to.deep.equal([one]);
    expect(b.said).to.deep.equal(['chat.send unavailable', 'failed One unavailable']);
    b.store.retrySending(one!);
    await settle();
    expect(texts()).to.deep.equal(['One', 'Two']);
    expect(unsent()).to.deep.equal([]);
  });

  it('lets others pass one that will never go', async () => {
    b.back.will('send', { code: 'forbidden' });
    b.store.send(words('One'));
    b.store.send(words('Two'));
    await settle();
    expect(b.rows()).to.deep.equal(['Two', 'failed: One']);
    expect(unsent()[0]?.error?.retryable).to.equal(false);
  });

  it('tries everything again that failed', async () => {
    b.back.will('send', { code: 'forbidden' }, { code: 'unauthenticated' });
    b.store.send(words('One'));
    b.store.send(words('Two'));
    await settle();
    expect(unsent()).to.have.length(2);
    b.store.retryAll();
    await settle();
    expect(texts()).to.deep.equal(['One', 'Two']);
  });

  it('waits for the line as long as it takes, and goes on by itself', async () => {
    b.line.turn({ online: false });
    b.store.send(words('One'));
    b.store.send(words('Two'));
    await b.clock.advance(3_600_000);
    expect(sends()).to.deep.equal([]);
    expect(b.rows()).to.deep.equal(['queued: One', 'queued: Two']);
    b.line.turn({ online: true });
    await settle();
    expect(texts()).to.deep.equal(['One', 'Two']);
  });

  it('goes on with what has failed when the line is another', async () => {
    b.back.will('send', ...Array.from({ length: 4 }, () => ({ code: 'unavailable' as const })));
    b.store.send(words('One'));
    await b.clock.advance(20_000);
    expect(unsent()).to.have.length(1);
    b.line.turn({ online: false });
    b.line.turn({ online: true });
    await settle();
    expect(texts()).to.deep.equal(['One']);
  });

  it('has a refused message back to be edited, with the rule', async () => {
    const error = new AdapterError('invalid', { fields: { rule: 'No shouting' } });
    b.back.will('send', { code: 'invalid', error });
    const clientId = b.store.send(words('HI'));
    b.store.send(words('Next'));
    await settle();
    expect(b.rows()).to.deep.equal(['Next', 'rejected: HI']);
    expect(unsent()[0]?.error?.fields).to.deep.equal({ rule: 'No shouting' });
    expect(b.store.editOutgoing(clientId!)?.text).to.equal('HI');
    expect(b.rows()).to.deep.equal(['Next']);
    expect(b.store.editOutgoing(clientId!)).to.equal(undefined);
    await settle();
    expect(kept()).to.deep.equal([]);
  });

  it('knows its message when it comes by the watch, and the answer is lost', async () => {
    const lost = held();
    b.back.will('send', lost.fate);
    const clientId = b.store.send(words('Hi'))!;
    await settle();
    b.back.write('Hi', { mine: true, clientId });
    expect(b.rows()).to.deep.equal(['Hi']);
    await settle();
    expect(b.back.running).to.equal(0);
    expect(kept()).to.deep.equal([]);
    expect(b.said).to.deep.equal(['sent Hi']);
  });

  it('deletes one that was discarded and has arrived all the same', async () => {
    b.back.will('send', ...Array.from({ length: 4 }, () => ({ code: 'timeout' as const })));
    const clientId = b.store.send(words('Sorry'))!;
    await b.clock.advance(20_000);
    b.store.discard(clientId);
    expect(b.rows()).to.deep.equal([]);
    b.back.write('Sorry', { mine: true, clientId });
    await settle();
    expect(b.rows()).to.deep.equal(['deleted']);
    expect(b.back.calls).to.include('delete m1 everybody');
  });

  it('survives a stop: the same key goes on', async () => {
    const first = held();
    b.back.will('send', first.fate);
    b.store.send(words('One'));
    await settle();
    b.store.stop();
    await settle();
    expect(b.rows()).to.deep.equal(['queued: One']);
    await b.shown();
    expect(b.rows()).to.deep.equal(['One']);
    expect(texts()).to.deep.equal(['One']);
  });

  describe('with time to undo', () => {
    beforeEach(() => b.shown({ undoMs: 5_000 }));

    it('lets nothing go before it is over', async () => {
      b.store.send(words('One'));
      await b.clock.advance(2_000);
      b.store.send(words('Two'));
      await b.clock.advance(2_999);
      expect(b.rows()).to.deep.equal(['held: One', 'held: Two']);
      expect(sends()).to.deep.equal([]);
      await b.clock.advance(1);
      await settle();
      expect(b.rows()).to.deep.equal(['One', 'held: Two']);
      await b.clock.advance(2_000);
      expect(b.rows()).to.deep.equal(['One', 'Two']);
    });

    it('takes it back as if it had never been', async () => {
      const clientId = b.store.send(words('One'))!;
      await b.clock.advance(4_000);
      const back = await b.store.takeBack(clientId);
      expect(back).to.deep.equal({ content: words('One'), read: 'no', readers: [] });
      expect(b.rows()).to.deep.equal([]);
      expect(kept()).to.deep.equal([]);
      await b.clock.advance(60_000);
      expect(sends()).to.deep.equal([]);
    });
  });

  it('takes back what was sent by deleting it, and says whether it was read', async () => {
    const [one, two, three] = ['One', 'Two', 'Three'].map((text) => b.store.send(words(text))!);
    await settle();
    const [{ person }] = b.back.thread.participants as [{ person: (typeof b.back.thread.participants)[0]['person'] }];
    expect((await b.store.takeBack(one!))?.read).to.equal('unknown');
    b.back.change({ participants: [{ person, readUpTo: 2 }] });
    const read = await b.store.takeBack(two!);
    expect([read?.content.text, read?.read, read?.readers[0]?.id]).to.deep.equal(['Two', 'yes', 'ana']);
    expect((await b.store.takeBack(three!))?.read).to.equal('no');
    expect(b.rows()).to.deep.equal(['deleted', 'deleted', 'deleted']);
    expect(await b.store.takeBack(three!)).to.equal(undefined);
  });

  it('takes back what is on its way once it is known what became of it', async () => {
    const first = held();
    b.back.will('send', first.fate);
    const clientId = b.store.send(words('Wait'))!;
    await settle();
    const back = b.store.takeBack(clientId);
    await settle();
    expect(b.rows()).to.deep.equal(['sending: Wait']);
    first.release();
    expect((await back)?.content.text).to.equal('Wait');
    expect(b.rows()).to.deep.equal(['deleted']);
  });

  it('can’t take back what the back end keeps', async () => {
    const clientId = b.store.send(words('Said'))!;
    await settle();
    b.back.will('delete', { code: 'forbidden' });
    expect(await b.store.takeBack(clientId)).to.equal(undefined);
    expect(b.rows()).to.deep.equal(['Said']);
  });

  describe('with pictures', () => {
    const both = () => ({ ...words('Look'), pictures: [picture(), picture()] });

    it('uploads them first, each under its key, then sends their ids and descriptions', async () => {
      const upload = held();
      b.back.will('upload', upload.fate);
      const content = both();
      b.store.send(content);
      await settle();
      expect(b.back.calls.filter((call) => call.startsWith('upload'))).to.deep.equal([
        `upload ${content.pictures[0]!.clientId}`,
      ]);
      upload.release();
      await settle();
      expect(sends()).to.deep.equal(['send Look media-1 media-2']);
      expect(b.back.drafts[0]?.attachments?.[0]).to.deep.equal({
        mediaId: 'media-1',
        alt: 'A cat',
        placeholder: '#abc',
      });
      expect(b.back.calls.filter((call) => call.startsWith('discard'))).to.deep.equal([]);
    });

    it('shows how far they are', async () => {
      const upload = held();
      b.back.will('send', upload.fate);
      b.store.send(both());
      const progress = (): number[] => {
        const entry = b.store.getSnapshot().log.at(0);
        return entry?.kind === 'outgoing' ? entry.outgoing.content.pictures.map((one) => one.progress) : [];
      };
      const seen: number[][] = [];
      const stop = b.store.subscribe(() => seen.push(progress()));
      await settle();
      stop();
      expect(seen).to.deep.include([0.5, 0]);
      expect(seen).to.deep.include([1, 0.5]);
      expect(progress()).to.deep.equal([1, 1]);
      upload.release();
      await settle();
    });

    it('sends again only what is not there yet', async () => {
      b.back.will('upload', { until: Promise.resolve() }, { code: 'unavailable' });
      b.store.send(both());
      await b.clock.advance(2_000);
      expect(b.back.calls.filter((call) => call.startsWith('upload'))).to.have.length(3);
      expect(sends()).to.have.length(1);
    });

    it('throws away what was uploaded for a message that is discarded', async () => {
      b.back.will('send', { code: 'forbidden' });
      const clientId = b.store.send(both())!;
      await settle();
      b.store.discard(clientId);
      await settle();
      expect(b.back.calls.slice(-2)).to.deep.equal(['discard media-1', 'discard media-2']);
    });

    it('keeps what was uploaded for a message that is edited, but for what is dropped then', async () => {
      b.back.will('send', { code: 'forbidden' });
      const clientId = b.store.send(both())!;
      await settle();
      const again = b.store.editOutgoing(clientId)!;
      expect(again.pictures.map(({ mediaId }) => mediaId)).to.deep.equal(['media-1', 'media-2']);
      b.store.dropPicture(again.pictures[0]!);
      await settle();
      expect(b.back.calls.filter((call) => call.startsWith('discard'))).to.have.length(1);
      const uploads = b.back.calls.filter((call) => call.startsWith('upload')).length;
      b.store.send({ ...again, pictures: again.pictures.slice(1) });
      await settle();
      expect(b.back.calls.filter((call) => call.startsWith('upload'))).to.have.length(uploads);
      expect(b.back.drafts.at(-1)?.attachments).to.have.length(1);
    });

    it('refuses those that can’t be sent, and says so', async () => {
      b.back.will('upload', { code: 'too-large' });
      b.store.send(both());
      await settle();
      expect(b.rows()).to.deep.equal(['rejected: Look']);
      expect(b.said).to.deep.equal(['media.upload too-large', 'rejected Look too-large']);
    });
  });

  describe('after a reload', () => {
    async function reloaded(): Promise<ThreadBench> {
      b.store.stop();
      const again = threadBench(0, b.outbox);
      await again.shown();
      return again;
    }

    it('sends what had waited, in its order, with its key and its pictures', async () => {
      b.line.turn({ online: false });
      const content = { ...words('One'), pictures: [picture()] };
      const clientId = b.store.send(content);
      await b.clock.advance(10);
      b.store.send(words('Two'));
      await b.clock.advance(10);
      const again = await reloaded();
      expect(again.rows()).to.deep.equal(['One', 'Two']);
      expect(again.back.messages[0]?.clientId).to.equal(clientId);
      expect(again.back.calls).to.include(`upload ${content.pictures[0]!.clientId}`);
      expect(b.outbox.kept.size).to.equal(0);
      again.store.stop();
    });

    it('shows what was refused, with the reason, and does not send it again by itself', async () => {
      const error = new AdapterError('invalid', { fields: { rule: 'No shouting' } });
      b.back.will('send', { code: 'invalid', error });
      b.store.send(words('HI'));
      await settle();
      const again = await reloaded();
      expect(again.rows()).to.deep.equal(['rejected: HI']);
      expect(again.store.getSnapshot().unsent[0]?.error?.fields).to.deep.equal({ rule: 'No shouting' });
      again.store.discard(again.store.getSnapshot().unsent[0]!.clientId);
      await settle();
      expect(b.outbox.kept.size).to.equal(0);
      again.store.stop();
    });

    it('sends nothing into a request', async () => {
      b.line.turn({ online: false });
      b.store.send(words('One'));
      await settle();
      b.store.stop();
      const again = threadBench(0, b.outbox);
      again.back.thread = { ...again.back.thread, standing: 'request-in' };
      await again.shown();
      await again.clock.advance(60_000);
      expect(again.back.calls.filter((call) => /^(send|markRead|setTyping)/u.test(call))).to.deep.equal([]);
      again.store.stop();
    });

    it('does without what is broken', async () => {
      b.outbox.kept.set('me/t1/x', {
        version: 1,
        threadId: 't1',
        id: 'x',
        at: 1,
        content: { pictures: [{}] },
      } as never);
      b.outbox.kept.set('me/t1/y', null as never);
      const again = await reloaded();
      expect(again.rows()).to.deep.equal([]);
      expect(again.said).to.deep.equal([]);
      again.store.stop();
    });
  });

  describe('in two tabs', () => {
    /** One that a tab has to itself, as on a device. */
    function sharedOutbox(): FakeOutbox {
      let holder: { readonly asked: (() => void) | undefined } | undefined;
      const waiting: (() => void)[] = [];
      const claim: OutboxStorage['claim'] = async (_owner, _threadId, signal, asked) => {
        holder?.asked?.();
        while (holder) await new Promise<void>((resolve) => waiting.push(resolve));
        signal.throwIfAborted();
        holder = { asked };
        signal.addEventListener('abort', () => {
          holder = undefined;
          for (const go of waiting.splice(0)) go();
        });
      };
      return Object.assign(fakeOutbox(), { claim });
    }

    const left: KeptItem = {
      version: 1,
      savedAt: 0,
      threadId: 't1',
      id: 'left',
      at: 0,
      content: words('Left by a reload'),
      phase: 'queued',
    };

    it('shows what waits in both, and sends it from the one that may', async () => {
      const outbox = sharedOutbox();
      const first = threadBench(0, outbox);
      await first.shown();
      outbox.kept.set('me/t1/left', left);
      const second = threadBench(0, outbox);
      second.line.turn({ online: false });
      await second.shown();
      expect(first.rows()).to.deep.equal(['Left by a reload']);
      expect(first.back.calls).to.include('send Left by a reload');
      expect(second.rows()).to.deep.equal(['queued: Left by a reload']);
      second.line.turn({ online: true });
      await settle();
      expect(second.back.calls).not.to.include('send Left by a reload');
      second.back.tell({ ...first.back.messages[0]!, mine: true });
      expect(second.rows()).to.deep.equal(['Left by a reload']);
      first.store.stop();
      second.store.stop();
      await settle();
    });

    it('does not show any longer what the other has discarded, once it is alone', async () => {
      const outbox = sharedOutbox();
      const first = threadBench(0, outbox);
      first.line.turn({ online: false });
      await first.shown();
      const clientId = first.store.send(words('Thought better of'));
      await settle();
      const second = threadBench(0, outbox);
      await second.shown();
      expect(second.rows()).to.deep.equal(['queued: Thought better of']);
      first.store.discard(clientId ?? '');
      await settle();
      first.store.stop();
      await settle();
      expect(second.rows()).to.deep.equal([]);
      expect(second.back.calls.filter((call) => call.startsWith('send'))).to.deep.equal([]);
      second.store.stop();
      await settle();
    });
  });

  it('throws away what was uploaded for what is forgotten', async () => {
    b.back.will('send', { code: 'invalid' });
    b.store.send({ ...words('With a picture'), pictures: [picture()] });
    await settle();
    b.outbox.forget('me');
    await settle();
    expect(b.back.calls.filter((call) => call.startsWith('discard'))).to.deep.equal(['discard media-1']);
  });

  it('forgets everything when that is asked for', async () => {
    const first = held();
    b.back.will('send', first.fate);
    b.store.send(words('One'));
    b.store.send(words('Two'));
    await settle();
    b.outbox.forget();
    expect(b.rows()).to.deep.equal([]);
    await b.clock.advance(60_000);
    expect(b.back.running).to.equal(0);
    expect(texts()).to.deep.equal([]);
  });

  it('keeps what waits when another thread is shown, and sends it when this one is shown again', async () => {
    b.line.turn({ online: false });
    const { draftKey: _draftKey, ...source } = b.source;
    b.store.show(source);
    await settle();
    expect(b.store.send(words('One'))).to.be.a('string');
    b.store.show({ ...source, threadId: 't2' });
    await settle();
    b.line.turn({ online: true });
    await settle();
    expect(sends()).to.deep.equal([]);
    b.store.show(source);
    await settle();
    expect(texts()).to.deep.equal(['One']);
  });

  it('leaves a message of others alone that has a key of ours', async () => {
    const first = held();
    b.back.will('send', first.fate);
    const clientId = b.store.send(words('Hi'))!;
    b.back.tell(message(1, { clientId }));
    expect(b.rows()).to.deep.equal(['Number 1', 'queued: Hi']);
    first.release();
    await settle();
  });
});
