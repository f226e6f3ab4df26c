# SPDX-License-Identifier: Apache-2.0
"""Types and pastes a secret into Connect, and listens for it on the accessibility bus (promise 7)."""

import subprocess
import sys

from bus import Atspi, application, find, named, until

SECRET = "hk7zq"  # of letters that stand in no event of another field
CONTROL = 37  # the key's code


def key(letter):
    Atspi.generate_keyboard_event(ord(letter), None, Atspi.KeySynthType.SYM)


def control(letter):
    Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.PRESS)
    key(letter)
    Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.RELEASE)


def focused(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def go_to(name):
    roles = (Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT)

    def reached():
        field = find(application(), lambda node: node.get_name() == name and node.get_role() in roles
                     and node.get_state_set().contains(Atspi.StateType.SHOWING))
        if field and not focused(field):
            field.get_component_iface().grab_focus()
        return field and focused(field) and field

    return until(reached, f"the focus in {name}")


def main():
    heard = []

    def listen(event):
        heard.append((event.type, event.source.get_name(), str(event.any_data), event.detail1))

    listener = Atspi.EventListener.new(listen)
    for kind in ("object:text-changed", "object:text-caret-moved", "object:text-selection-changed",
                 "object:property-change"):
        listener.register(kind)
    program = subprocess.Popen([sys.argv[1]])
    try:
        until(application, "the program appears on the accessibility bus")
        # What is typed elsewhere is heard: the listening works.
        go_to("Name")
        for letter in SECRET:
            key(letter)
        until(lambda: sum(kind.startswith("object:text-changed:insert") and name == "Name"
                          for kind, name, _, _ in heard) >= len(SECRET), "what is typed into Name is heard")
        control("a")
        control("c")
        field = go_to("API key secret")
        assert field.get_role() == Atspi.Role.PASSWORD_TEXT, field.get_role_name()
        heard.clear()
        for letter in SECRET:
            key(letter)
        control("v")
        # It has arrived: Connect misses the Account SID, and not the secret.
        find(application(), lambda node: node.get_name() == "Connect"
             and node.get_role() == Atspi.Role.PUSH_BUTTON).get_action_iface().do_action(0)
        until(lambda: find(application(), lambda node: node.get_name() == "Account SID"
                           and node.get_role() == Atspi.Role.TEXT).get_description(), "a missing Account SID is said")
        problem = field.get_description()
        assert "secret" not in problem, problem
        told = [each for each in heard if each[1] == "API key secret" and "text" in each[0]]
        assert not told, told
        # Debian 13 tells each sentence that is shown, too, and a letter of the secret may be in one.
        assert not any((SECRET[0] if "text" in kind else SECRET[:3]) in data for kind, _, data, _ in heard), heard
        text = field.get_text_iface()
        assert text.get_character_count() == 0 and text.get_caret_offset() == 0
        assert Atspi.Text.get_text(text, 0, 99) == ""
        print("1 passed, 0 failed")
    finally:
        program.terminate()
        program.wait()


main()
