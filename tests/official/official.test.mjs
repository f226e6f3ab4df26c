// SPDX-License-Identifier: Apache-2.0
// The embedded service, driven by the provider's own client: each answer is what the provider's own
// description says, and does what was asked.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { clientOf, startService } from './service.mjs';

const url = 'https://example.com/music.mp3';

describe('the provider\'s client', () => {
  let service;
  let client;
  let httpClient;
  let hall;
  let people;

  before(async () => {
    service = await startService('--sandbox-participants', '60');
    ({ client, httpClient } = clientOf(service));
    hall = client.conferences(service.conference_sid);
    people = await hall.participants.list({ pageSize: 60 });
  });
  after(() => service.stop());

  const refused = (status, code) => (error) => error.status === status && error.code === code;
  const room = async (friendlyName) => {
    const [found] = await client.conferences.list({ friendlyName, status: 'in-progress' });
    return client.conferences(found.sid);
  };

  test('lists conferences', async () => {
    const all = await client.conferences.list();
    assert.deepEqual(all.map((each) => each.friendlyName),
      ['Support call 4711', 'Panel Tokyo', 'Town hall']);
    assert.equal((await client.conferences.list({ pageSize: 1 })).length, 3);
  });

  test('filters conferences', async () => {
    const long = new Date('2011-02-18');
    const count = async (filter) => (await client.conferences.list(filter)).length;
    assert.equal(await count({ status: 'completed' }), 0);
    assert.equal(await count({ friendlyName: 'Town hall', status: 'in-progress' }), 1);
    assert.equal(await count({ dateCreatedAfter: long, dateUpdatedAfter: long }), 3);
    assert.equal(await count({ dateCreatedBefore: long }), 0);
    assert.equal(await count({ dateUpdated: long }), 0);
  });

  test('fetches a conference', async () => {
    const conference = await hall.fetch();
    assert.equal(conference.friendlyName, 'Town hall');
    assert.equal(conference.status, 'in-progress');
    assert.ok(conference.dateCreated < new Date());
  });

  test('lists participants over all pages', async () => {
    const all = await hall.participants.list({ pageSize: 7 });
    assert.equal(new Set(all.map((each) => each.callSid)).size, 60);
    assert.equal(all.filter((each) => each.label === null).length, 1);
    const dates = all.map((each) => each.dateCreated.getTime());
    assert.deepEqual(dates, [...dates].sort((one, other) => one - other));
  });

  test('goes a page back', async () => {
    const first = await hall.participants.page({ pageSize: 20 });
    const second = await first.nextPage();
    const again = await second.previousPage();
    assert.deepEqual(again.instances.map((each) => each.callSid),
      first.instances.map((each) => each.callSid));
  });

  test('filters participants', async () => {
    const support = await room('Support call 4711');
    const labels = async (filter) =>
      (await support.participants.list(filter)).map((each) => each.label);
    assert.deepEqual(await labels({ muted: true }), ['agent']);
    assert.deepEqual(await labels({ coaching: true }), ['supervisor']);
    assert.deepEqual(await labels({ hold: true }), []);
  });

  test('fetches a participant by SID and by label', async () => {
    const bySid = await hall.participants(people[0].callSid).fetch();
    const byLabel = await hall.participants(encodeURIComponent('guest 1')).fetch();
    assert.deepEqual(byLabel.toJSON(), bySid.toJSON());
  });

  test('fetches by labels of every script', async () => {
    const panel = await room('Panel Tokyo');
    const { callSid } = await panel.participants(encodeURIComponent('Q&A desk #2? 50%+')).update({
      muted: false,
    });
    for (const label of ['Zoë 東京', 'नेहा', 'Q&A desk #2? 50%+']) {
      const found = await panel.participants(encodeURIComponent(label)).update({ muted: true });
      assert.equal(found.label, label);
    }
    assert.equal((await panel.participants(callSid).fetch()).muted, true);
  });

  const fields = [
    [{ muted: true }, { muted: true }],
    [{ muted: false }, { muted: false }],
    [{ hold: true }, { hold: true }],
    [{ hold: false }, { hold: false }],
    [{ hold: true, holdUrl: url, holdMethod: 'POST' }, { hold: true }],
    [{ hold: false, endConferenceOnExit: true }, { hold: false, endConferenceOnExit: false }],
    [{ endConferenceOnExit: true }, { endConferenceOnExit: true }],
    [{ endConferenceOnExit: false }, { endConferenceOnExit: false }],
    [{ announceUrl: url }, {}],
    [{ announceUrl: url, announceMethod: 'GET' }, {}],
    [{ holdUrl: url }, { hold: false }],
    [{ waitUrl: url, waitMethod: 'GET' }, {}],
    [{ waitUrl: '' }, {}],
    [{ beepOnExit: true }, {}],
    [{ beepOnExit: false }, {}],
  ];
  for (const [update, expected] of fields) {
    test(`updates ${JSON.stringify(update)}`, async () => {
      const participant = await hall.participants(people[1].callSid).update(update);
      for (const [name, value] of Object.entries(expected))
        assert.equal(participant[name], value, name);
    });
  }

  test('updates all fields at once', async () => {
    const participant = await hall.participants(people[2].callSid).update({
      announceUrl: url, announceMethod: 'GET', beepOnExit: true, callSidToCoach: people[0].callSid,
      coaching: true, endConferenceOnExit: true, hold: true, holdUrl: url, holdMethod: 'GET',
      muted: true, waitUrl: url, waitMethod: 'POST',
    });
    assert.deepEqual(
      [participant.muted, participant.hold, participant.coaching, participant.endConferenceOnExit],
      [true, true, true, true]);
    assert.equal(participant.callSidToCoach, people[0].callSid);
  });

  test('coaches and goes back to listening', async () => {
    const coach = hall.participants(people[3].callSid);
    assert.equal((await coach.update({ callSidToCoach: people[0].callSid })).coaching, true);
    const listening = await coach.update({ coaching: false, muted: true });
    assert.deepEqual([listening.coaching, listening.muted, listening.callSidToCoach],
      [false, true, null]);
  });

  test('is refused as the rules say', async () => {
    const coach = hall.participants(people[3].callSid);
    const [agent] = await (await room('Support call 4711')).participants.list({ muted: true });
    await assert.rejects(coach.update({ coaching: true }), refused(400, 20001));
    await assert.rejects(coach.update({ callSidToCoach: agent.callSid }), refused(400, 16028));
    await assert.rejects(coach.update({ callSidToCoach: people[2].callSid }), refused(400, 16027));
    await assert.rejects(coach.update({ holdMethod: 'PUT' }), refused(400, 21209));
    await assert.rejects(coach.update({ announceUrl: 'example.com' }), refused(400, 21205));
    await assert.rejects(client.conferences('Town%20hall').fetch(), refused(405, 20004));
    await assert.rejects(hall.participants('nobody').fetch(), refused(404, 20404));
    await assert.rejects(hall.participants.list({ pageSize: 1001 }), refused(400, 20007));
  });

  test('is refused with another token', async () => {
    const { client: stranger } = clientOf({ ...service, auth_token: '0'.repeat(32) });
    await assert.rejects(stranger.conferences.list(), refused(401, 20003));
  });

  test('dials somebody in', async () => {
    const dialed = await hall.participants.create({
      from: '+15005550006', to: '+15005550010', label: 'late guest', muted: true,
      statusCallback: url, waitUrl: '', endConferenceOnExit: false,
    });
    assert.deepEqual([dialed.status, dialed.queueTime, dialed.muted], ['queued', '1000', true]);
    await assert.rejects(
      hall.participants.create({ from: '+15005550006', to: '+15005550010', label: 'late guest' }),
      refused(400, 16026));
    const call = await client.calls(dialed.callSid).fetch();
    assert.deepEqual([call.from, call.to, call.direction],
      ['+15005550006', '+15005550010', 'outbound-api']);
  });

  test('removes a participant', async () => {
    const guest = hall.participants(people[10].callSid);
    assert.equal(await guest.remove(), true);
    await assert.rejects(guest.fetch(), refused(404, 20404));
  });

  test('announces to a conference', async () => {
    const conference = await hall.update({ announceUrl: url, announceMethod: 'GET' });
    assert.equal(conference.status, 'in-progress');
  });

  test('ends a conference', async () => {
    const support = await room('Support call 4711');
    const conference = await support.update({ status: 'completed' });
    assert.deepEqual([conference.status, conference.reasonConferenceEnded],
      ['completed', 'conference-ended-via-api']);
    assert.deepEqual(await support.participants.list(), []);
    assert.equal((await client.conferences.list({ status: 'completed' })).length, 1);
  });

  test('ends a conference with whom it ends by', async () => {
    const guest = hall.participants(people[4].callSid);
    await guest.update({ endConferenceOnExit: true });
    await guest.remove();
    const conference = await hall.fetch();
    assert.equal(conference.reasonConferenceEnded, 'participant-with-end-conference-on-exit-kicked');
    assert.equal(conference.callSidEndingConference, people[4].callSid);
  });

  test('had every answer examined', () => assert.ok(httpClient.examined > 60));
});
