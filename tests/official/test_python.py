# SPDX-License-Identifier: Apache-2.0
"""The embedded service, driven by the provider's own client for Python as Debian has it: with an API key,
and with booleans as it writes them (True and False until 2024)."""
import json
import os
import subprocess
import unittest

from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

URL = "https://example.com/music.mp3"


class LocalClient(TwilioHttpClient):
    """The provider's HTTP client, save for the host."""

    def __init__(self, base_url):
        super().__init__()
        self.session.trust_env = False  # no proxy stands between this computer and itself
        self.base_url = base_url

    def request(self, method, url, *arguments, **named):
        local = url.replace("https://api.twilio.com", self.base_url)
        assert local != url, f"{url} is on another host"
        return super().request(method, local, *arguments, **named)


class Service(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.program = subprocess.Popen(
            [os.environ["CONFERENCE_PANEL"], "--serve-sandbox", "--sandbox-participants", "60"],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
        )
        cls.told = json.loads(cls.program.stdout.readline())
        cls.client = cls.client_of(cls.told["api_key"], cls.told["api_secret"])
        cls.hall = cls.client.conferences(cls.told["conference_sid"])
        cls.people = cls.hall.participants.list(page_size=25)

    @classmethod
    def tearDownClass(cls):
        cls.program.terminate()
        cls.program.wait()
        cls.program.stdout.close()

    @classmethod
    def client_of(cls, user, password):
        http = LocalClient(cls.told["base_url"])
        return Client(user, password, cls.told["account_sid"], http_client=http)

    def room(self, name):
        [found] = self.client.conferences.list(friendly_name=name, status="in-progress")
        return self.client.conferences(found.sid)

    def test_lists(self):
        names = [each.friendly_name for each in self.client.conferences.list()]
        self.assertEqual(names, ["Support call 4711", "Panel Tokyo", "Town hall"])
        self.assertEqual(len({each.call_sid for each in self.people}), 60)

    def test_filters(self):
        support = self.room("Support call 4711")

        def labels(**which):
            return [each.label for each in support.participants.list(**which)]

        self.assertEqual(labels(muted=True), ["agent"])
        self.assertEqual(labels(muted=False), ["customer", "supervisor"])
        self.assertEqual(labels(coaching=True), ["supervisor"])
        self.assertEqual(labels(hold=True), [])

    def test_updates_each_switch(self):
        guest = self.hall.participants(self.people[1].call_sid)
        for name in ("muted", "hold", "end_conference_on_exit"):
            for value in (True, False):
                self.assertEqual(getattr(guest.update(**{name: value}), name), value, name)

    def test_updates_all_at_once(self):
        target = self.people[0].call_sid
        guest = self.hall.participants(self.people[2].call_sid).update(
            announce_url=URL, announce_method="GET", beep_on_exit=True, call_sid_to_coach=target,
            coaching=True, end_conference_on_exit=True, hold=True, hold_url=URL, hold_method="GET",
            muted=True, wait_url=URL, wait_method="POST",
        )
        told = (guest.muted, guest.hold, guest.coaching, guest.end_conference_on_exit)
        self.assertEqual(told, (True, True, True, True))
        self.assertEqual(guest.call_sid_to_coach, target)

    def test_goes_back_to_listening(self):
        coach = self.hall.participants(self.people[3].call_sid)
        self.assertTrue(coach.update(call_sid_to_coach=self.people[0].call_sid).coaching)
        listening = coach.update(coaching=False, muted=True)
        self.assertEqual((listening.coaching, listening.muted), (False, True))

    def test_dials_in(self):
        dialed = self.hall.participants.create(
            from_="+15005550006", to="+15005550010", label="late guest", muted=True)
        self.assertEqual((dialed.status, dialed.muted), ("queued", True))
        self.assertTrue(self.hall.participants(dialed.call_sid).delete())

    def test_is_refused(self):
        with self.assertRaises(TwilioRestException) as gone:
            self.hall.participants("nobody").fetch()
        self.assertEqual((gone.exception.status, gone.exception.code), (404, 20404))
        stranger = self.client_of(self.told["api_key"], "0" * 32)
        with self.assertRaises(TwilioRestException) as refused:
            stranger.conferences(self.told["conference_sid"]).fetch()
        self.assertEqual((refused.exception.status, refused.exception.code), (401, 20003))

    def test_is_opened_by_the_token_too(self):
        client = self.client_of(self.told["account_sid"], self.told["auth_token"])
        self.assertEqual(len(client.conferences.list()), 3)


if __name__ == "__main__":
    unittest.main()
