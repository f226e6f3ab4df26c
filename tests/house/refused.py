#!/usr/bin/env python3
"""The build refuses what the house forbids: an include against the arrow, and one of another room's private header.
    refused.py COMPILER ROOMS
ROOMS is a file with a line "room;include directory;..." for each room, as its own sources are compiled.
SPDX-License-Identifier: Apache-2.0
"""
import concurrent.futures
import subprocess
import sys

# The room that includes, what it includes, and whether it may.
CASES = [
    # against the arrow
    ("threads", "twilio/error.h", False),
    ("twilio", "history/entry.h", False),
    ("twilio", "people/participantmodel.h", False),
    ("settings", "account/profiles.h", False),
    ("account", "session/accountsession.h", False),
    ("history", "changes/change.h", False),
    ("changes", "words/changewords.h", False),
    ("changes", "people/participantrow.h", False),
    ("words", "people/participantmodel.h", False),
    ("reading", "session/accountsession.h", False),
    ("people", "session/accountsession.h", False),
    ("session", "window/mainwindow.h", False),
    ("sandbox", "twilio/participant.h", False),
    ("look", "controls/steadylabel.h", False),
    ("controls", "table/participanttable.h", False),
    ("window", "program/application.h", False),
    # rooms on one floor
    ("settings", "twilio/error.h", False),
    ("table", "panel/participantpanel.h", False),
    ("records", "table/participanttable.h", False),
    ("bench", "connect/connectdialog.h", False),
    # windows, from below
    ("session", "QWidget", False),
    ("words", "QLabel", False),
    # private to their room
    ("changes", "twilio/oncebody.h", False),
    ("history", "twilio/json.h", False),
    ("program", "settings/settingsfile.h", False),
    ("session", "changes/supersession.h", False),
    ("program", "window/statusline.h", False),
    # what may be included, so that a refusal means something
    ("changes", "twilio/secret.h", True),
    ("session", "threads/taskqueue.h", True),
    ("table", "look/titlefont.h", True),
    ("window", "controls/rule.h", True),
]


def main():
    compiler, listing = sys.argv[1:]
    with open(listing, encoding="utf-8") as lines:
        rooms = {parts[0]: [p for p in parts[1:] if p] for parts in (line.strip().split(";") for line in lines)}

    def tried(case):
        room, include, _ = case
        command = [compiler, "-std=c++20", "-fPIC", "-fsyntax-only", "-x", "c++", "-"]
        for directory in dict.fromkeys(rooms[room]):
            command += ["-I", directory]
        return subprocess.run(command, input=f"#include <{include}>\n", capture_output=True, text=True)

    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(2) as compilers:
        results = list(compilers.map(tried, CASES))
    for (room, include, may), done in zip(CASES, results):
        was_refused = done.returncode != 0
        was_missing = "No such file" in done.stderr or "file not found" in done.stderr
        if was_refused == may or (was_refused and not was_missing):
            wrong += 1
            print(f"{room} including <{include}>: {'refused' if was_refused else 'compiled'}\n{done.stderr[:600]}")
    print(f"{len(CASES)} includes tried, {wrong} not as they should be")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
