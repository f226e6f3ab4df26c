// SPDX-License-Identifier: Apache-2.0
// The service under test, and the provider's own client pointed at it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import assert from 'node:assert/strict';
import twilio from 'twilio';
import { examine } from './description.mjs';

/** Starts `conference-panel --serve-sandbox`; resolves to what its line says and stop(). */
export async function startService(...options) {
  const program = process.env.CONFERENCE_PANEL;
  assert.ok(program, 'CONFERENCE_PANEL must name the program');
  const child = spawn(program, ['--serve-sandbox', ...options], {
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`ended with ${code ?? signal}`)));
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  child.removeAllListeners('exit');
  const stop = () => new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
  return { ...JSON.parse(line), stop };
}

/** The provider's HTTP client, save for the host; every answer is examined, and counted. */
class ExaminingClient extends twilio.RequestClient {
  examined = 0;

  constructor(baseUrl) {
    super();
    this.baseUrl = baseUrl;
  }

  async request(options) {
    const uri = options.uri.replace('https://api.twilio.com', this.baseUrl);
    assert.notEqual(uri, options.uri, `${options.uri} is on another host`);
    const response = await super.request({ ...options, uri });
    let body = response.body;
    if (typeof body === 'string' && body !== '')
      body = JSON.parse(body);
    assert.deepEqual(
      examine(options.method, new URL(uri).pathname, response.statusCode, body), []);
    ++this.examined;
    return response;
  }
}

export function clientOf({ base_url: baseUrl, account_sid: sid, auth_token: token }) {
  const httpClient = new ExaminingClient(baseUrl);
  return { client: twilio(sid, token, { httpClient }), httpClient };
}
