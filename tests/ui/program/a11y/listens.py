# SPDX-License-Identifier: Apache-2.0
"""Reads the table as assistive technology does, presses a button, and hears what became of it."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds, for a loaded machine
SWITCHES = ["Muted", "On hold", "Coaching", "Ends conference"]


def find(node, wanted, depth=0):
    """The first node below for which wanted(node) holds."""
    if node is None or depth > 12:
        return None
    try:
        if wanted(node):
            return node
        children = range(min(node.get_child_count(), 400))
    except GLib.Error:
        return None
    for position in children:
        try:
            found = find(node.get_child_at_index(position), wanted, depth + 1)
        except GLib.Error:
            continue
        if found:
            return found
    return None


def until(condition, what):
    """Turns the event loop until the condition holds; its value."""
    end = time.monotonic() + PATIENCE
    context = GLib.MainContext.default()
    # Something has to wake the loop where no event comes.
    tick = GLib.timeout_add(50, lambda: True)
    while time.monotonic() < end:
        value = condition()
        if value:
            GLib.source_remove(tick)
            return value
        context.iteration(True)
    sys.exit(f"FAILED: {what}")


def application():
    desktop = Atspi.get_desktop(0)
    for position in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(position)
        if child and child.get_name() == "conference-panel":
            return child
    return None


def named(name):
    return lambda node: node.get_name() == name


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
        button = until(lambda: find(application(), named("Mute all")), "a button Mute all")
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
