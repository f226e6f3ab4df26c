# SPDX-License-Identifier: Apache-2.0
"""The accessibility bus as a test has it: nodes that are waited for and found."""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds, for a loaded machine


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
