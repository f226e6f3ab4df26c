# SPDX-License-Identifier: Apache-2.0
"""Reads the table as assistive technology does, presses a button, and hears what became of it."""

import subprocess
import sys

from bus import Atspi, application, find, named, until

SWITCHES = ["Muted", "On hold", "Coaching", "Ends conference"]


def cell(table, name, column):
    """The cell of the participant called name under the heading column; None while there is none."""
    grid = table.get_table_iface()
    headings = [grid.get_column_description(i) or "" for i in range(grid.get_n_columns())]
    for row in range(grid.get_n_rows()):
        if grid.get_accessible_at(row, 0).get_name() == name:
            return grid.get_accessible_at(row, headings.index(column))
    return None


SPOKEN = {"Muted": ("muted", "open"), "On hold": ("on hold", ""), "Coaching": ("",),
          "Ends conference": ("ends the conference", "")}


def main():
    events = []
    listener = Atspi.EventListener.new(lambda event: events.append((event.type, event.source.get_name())))
    listener.register("object:state-changed:checked")
    listener.register("object:property-change:accessible-name")
    program = subprocess.Popen([sys.argv[1], "--sandbox", "--conference", "Support call 4711"])
    try:
        until(application, "the program appears on the accessibility bus")
        table = until(lambda: find(application(), named("Participants")), "a table named Participants")
        until(lambda: table.get_table_iface().get_n_rows() == 3, "three participants")
        until(lambda: cell(table, "customer", "Muted"), "a cell for customer")
        for name in ("customer", "agent", "supervisor"):
            for column in SWITCHES:
                text = cell(table, name, column).get_name()
                assert text in SPOKEN[column] or text.startswith("coaching "), f"{name}, {column}: “{text}”"
        assert cell(table, "customer", "Muted").get_name() == "open"
        assert cell(table, "supervisor", "Coaching").get_name() == "coaching agent"

        events.clear()
        button = until(lambda: find(application(), named("Mute all but speakers")),
                       "a button Mute all but speakers")
        button.get_action_iface().do_action(0)
        until(lambda: cell(table, "customer", "Muted").get_name() == "muted", "customer is muted")
        until(lambda: any(kind.startswith("object:state-changed:checked") and name == "muted"
                          for kind, name in events),
              "a state event when the mute is confirmed")
        print(f"1 passed, 0 failed ({len(events)} events heard)")
    finally:
        program.terminate()
        program.wait()


main()
