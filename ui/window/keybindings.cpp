// SPDX-License-Identifier: Apache-2.0
#include "keybindings.h"

#include "keyrefusal.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSet>
#include <algorithm>
#include <optional>
#include <settings/settings.h>
#include <settings/store.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where what was chosen is kept, by the actions' names.
const auto group = u"keys"_s;

constexpr const char *nameProperty = "keyName";
constexpr const char *usualProperty = "usualKey";

/// Off air from anywhere.
const auto listen = u"listen"_s;

QString nameOf(const QAction &action)
{
    return action.property(nameProperty).toString();
}

/// Nothing: the usual one, as where something else was written into the file.
std::optional<QKeySequence> chosenFor(const QAction &action)
{
    const QVariant kept = settings::Settings(group).value(nameOf(action));
    if (kept.metaType() != QMetaType::fromType<QString>())
        return {};
    const auto key = QKeySequence::fromString(kept.toString(), QKeySequence::PortableText);
    if (kept.toString().isEmpty() && !KeyBindings::needsKey(action))
        return key;
    const bool isOne = key.count() == 1 && key[0].key() != Qt::Key_unknown;
    return isOne && whyNoKey(key).isEmpty() ? std::optional(key) : std::nullopt;
}

} // namespace

void setKey(QAction &action, const QString &name, const QKeySequence &key)
{
    Q_ASSERT(!name.isEmpty());
    action.setProperty(nameProperty, name);
    action.setProperty(usualProperty, QVariant::fromValue(key));
    action.setShortcut(key);
}

KeyBindings::KeyBindings(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    if (const auto *store = settings::Store::find())
        connect(store, &settings::Store::arrivedLate, this, &KeyBindings::apply);
}

bool KeyBindings::isBindable(const QAction &action)
{
    return !nameOf(action).isEmpty();
}

QKeySequence KeyBindings::usualOf(const QAction &action)
{
    return action.property(usualProperty).value<QKeySequence>();
}

bool KeyBindings::needsKey(const QAction &action)
{
    return nameOf(action) == listen;
}

bool KeyBindings::isChosen(const QAction &action)
{
    return chosenFor(action).has_value();
}

QList<QAction *> KeyBindings::actions() const
{
    QList<QAction *> all = m_window.findChildren<QAction *>();
    all.removeIf([](const QAction *action) { return !isBindable(*action); });
    // Whoever needs a key has the first choice.
    std::stable_partition(all.begin(), all.end(),
                          [](const QAction *action) { return needsKey(*action); });
    return all;
}

void KeyBindings::apply()
{
    const QList<QAction *> all = actions();
    QHash<QAction *, QKeySequence> keys;
    QSet<QKeySequence> taken;
    const auto take = [&](QAction *action, const QKeySequence &key) {
        const bool isFree = !key.isEmpty() && !taken.contains(key);
        keys[action] = isFree ? key : QKeySequence();
        if (isFree)
            taken.insert(key);
    };
    for (QAction *action : all) {
        const auto chosen = chosenFor(*action);
        if (chosen || needsKey(*action))
            take(action, chosen.value_or(usualOf(*action)));
    }
    for (QAction *action : all) {
        if (!keys.contains(action))
            take(action, usualOf(*action));
    }
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        if (key.key()->shortcut() != key.value())
            key.key()->setShortcut(key.value());
    }
    emit changed();
}

QList<MenuAction> KeyBindings::listed() const
{
    QList<MenuAction> all = menuActionsOf(*m_window.menuBar());
    for (QAction *action : m_window.actions()) {
        const bool isInMenu = std::ranges::find(all, action, &MenuAction::action) != all.end();
        if (isBindable(*action) && !isInMenu)
            all += MenuAction{.action = action, .menus = {}};
    }
    return all;
}

QString KeyBindings::titleOf(const QAction &action) const
{
    const QList<MenuAction> all = listed();
    const auto found = std::ranges::find(all, &action, &MenuAction::action);
    return found == all.end() ? wordsOf(action) : window::titleOf(action, found->menus);
}

QAction *KeyBindings::find(const QString &name) const
{
    const QList<QAction *> all = actions();
    const auto found = std::ranges::find(all, name, [](QAction *each) { return nameOf(*each); });
    return found == all.end() ? nullptr : *found;
}

int KeyBindings::chosen() const
{
    const QList<QAction *> all = actions();
    return static_cast<int>(
        std::ranges::count_if(all, [](const QAction *action) { return isChosen(*action); }));
}

QAction *KeyBindings::holderOf(const QKeySequence &key, const QAction &other) const
{
    for (QAction *action : actions()) {
        if (action != &other && !key.isEmpty() && action->shortcut() == key)
            return action;
    }
    return nullptr;
}

void KeyBindings::give(QAction &action, const QKeySequence &key)
{
    Q_ASSERT(isBindable(action));
    Q_ASSERT(!key.isEmpty() || !needsKey(action));
    QAction *holder = holderOf(key, action);
    Q_ASSERT(!holder || !needsKey(*holder));
    settings::Settings settings(group);
    if (holder)
        settings.remove(nameOf(*holder));
    if (key == usualOf(action))
        settings.remove(nameOf(action));
    else
        settings.setValue(nameOf(action), key.toString(QKeySequence::PortableText));
    applyEverywhere();
}

void KeyBindings::giveUsual()
{
    settings::Settings(group).remove({});
    applyEverywhere();
}

void KeyBindings::applyEverywhere()
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        for (KeyBindings *bindings : window->findChildren<KeyBindings *>())
            bindings->apply();
    }
}

} // namespace window
