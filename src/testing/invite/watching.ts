import { check, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import { accept, allOf, can, inviteOf, link, listed, watching } from './helpers.js';

/** What `watch` promises. */
export const watchCases: Cases<InviteContext> = {
  'watch gives what is sent, as listSent gives it': watching(async (context, { watch, live, eventually }) => {
    const sink = watch();
    await live(sink);
    const sent = await link(context);
    await eventually(() => sink.items.some(({ id }) => id === sent.invite.id), 'a put');
    same(sink.items.at(-1), await listed(context, sent), 'what was put, against what is listed');
  }),

  'watch tells of an acceptance, and of the figures and views that it changes': watching(
    async (context, { watch, live, eventually }) => {
      const sent = await link(context);
      const sink = watch();
      await live(sink);
      await accept(context, 'them', sent);
      await eventually(() => sink.items.at(-1)?.state === 'followed', 'a put of it, followed');
      same(sink.items.at(-1), await listed(context, sent), 'what was put, against what is listed');
      const figures = await inviteOf(context, 'me').getFigures?.();
      if (figures !== undefined) {
        await eventually(() => sink.allFigures.length > 0, 'the figures');
        same(sink.allFigures.at(-1), figures, 'the figures that were told');
      }
      const clip = await inviteOf(context, 'me').getLatestClip();
      if (clip?.counts === undefined) return;
      await eventually(() => sink.clips.length > 0, 'the clip');
      same(sink.clips.at(-1), clip, 'the clip that was told');
    },
  ),

  'watch tells when what followed by an invitation is taken back': watching(
    async (context, { watch, live, eventually }) => {
      const undo = can(context, 'them', 'undo');
      can(context, 'me', 'getFigures');
      const sent = await link(context);
      await accept(context, 'them', sent);
      const sink = watch();
      await live(sink);
      await undo(sent.token);
      await eventually(() => sink.allFigures.at(-1)?.followed === 0, 'the figures');
      same((await listed(context, sent)).state, sink.items.at(-1)?.state, 'the state');
    },
  ),

  'watch tells of a revocation, and of what is left of the day': watching(
    async (context, { watch, live, eventually }) => {
      const revoke = can(context, 'me', 'revoke');
      const sink = watch();
      await live(sink);
      const { invite } = await link(context);
      const { limits } = await inviteOf(context, 'me').getRules();
      if (limits?.remaining !== undefined) {
        await eventually(() => sink.allRules.at(-1)?.limits?.remaining === limits.remaining, 'the rules');
      }
      await revoke(invite.id);
      await eventually(() => sink.items.at(-1)?.state === 'revoked', 'a put of it, revoked');
    },
  ),

  'watch tells of a new clip': watching(async (context, { watch, live, eventually }) => {
    const addClip = need(context.addClip?.bind(context), 'make() gives no addClip');
    const sink = watch();
    await live(sink);
    await addClip();
    await eventually(() => sink.clips.length > 0, 'the clip');
    same(sink.clips.at(-1), await inviteOf(context, 'me').getLatestClip(), 'the clip that was told');
  }),

  'watch tells nobody else': watching(async (context, { watch, live, quiet }) => {
    const [theirs, others] = [watch('them'), watch('other')];
    await live(theirs, others);
    await accept(context, 'them', await link(context));
    await quiet();
    same([...theirs.items, ...others.items, ...theirs.allFigures, ...others.allFigures], [], 'what they were told');
  }),

  'what is watched and then listed misses nothing': watching(async (context, { watch, eventually }) => {
    const list = can(context, 'me', 'listSent');
    const sending = link(context);
    const sink = watch();
    const listing = allOf(list);
    const { invite } = await sending;
    const known = (await listing).map(({ id }) => id);
    await eventually(
      () => known.includes(invite.id) || sink.items.some(({ id }) => id === invite.id),
      'the invitation',
    );
  }),

  'watch is silent once its signal has fired': watching(async (context, { watch, live, quiet, controller }) => {
    const sink = watch();
    await live(sink);
    controller.abort();
    const { told } = sink;
    await accept(context, 'them', await link(context));
    await quiet();
    same(sink.told, told, 'calls of the sink');
  }),

  'watch does not begin when its signal has fired before': watching(async (context, { watch, quiet, controller }) => {
    controller.abort();
    const sink = watch();
    await link(context);
    await quiet();
    same(sink.told, 0, 'calls of the sink');
  }),

  'a watch that comes back tells what it has missed, or that it has': watching(
    async (context, { watch, live, eventually }) => {
      const { whileCut } = context;
      const cut = need(whileCut?.bind(context), 'make() gives no whileCut');
      const sent = await link(context);
      const sink = watch();
      await live(sink);
      await cut('me', async () => {
        await accept(context, 'them', sent);
      });
      const known = (): boolean =>
        sink.changes.some(({ type }) => type === 'reset') || sink.items.at(-1)?.state === 'followed';
      await eventually(known, 'what was missed, or a reset');
      const { told } = sink;
      await link(context);
      await eventually(() => sink.told > told, 'what was sent after');
      check(sink.errors.length === 0, 'the watch has ended');
    },
  ),
};
