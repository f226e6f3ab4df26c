// SPDX-License-Identifier: Apache-2.0
#include "keyeditor.h"

#include "chordfield.h"
#include "keyrefusal.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <controls/fieldnote.h>
#include <controls/spokenlabel.h>

namespace window {

namespace {

QString shown(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

} // namespace

KeyEditor::KeyEditor(KeyBindings &bindings, QWidget *parent)
    : QWidget(parent)
    , m_bindings(bindings)
    , m_whose(new controls::SpokenLabel)
    , m_field(new ChordField)
    , m_usual(new QPushButton(tr("&Default")))
    , m_none(new QPushButton(tr("&No key")))
    , m_note(new controls::FieldNote(m_field, 2))
    , m_cancel(new QPushButton(tr("C&ancel")))
{
    constexpr int grid = 8;
    constexpr int fieldWidth = 200;
    m_whose->setLines(1, 1);
    m_field->setMinimumWidth(fieldWidth);
    QSizePolicy keptPlace = m_cancel->sizePolicy();
    keptPlace.setRetainSizeWhenHidden(true);
    for (QPushButton *button : {m_note->correctionButton(), m_cancel})
        button->setSizePolicy(keptPlace);
    for (QPushButton *button : {m_usual, m_none, m_cancel})
        button->setAutoDefault(false);
    m_cancel->hide();

    auto *field = new QHBoxLayout;
    field->setSpacing(grid);
    field->addWidget(m_field, 1);
    field->addWidget(m_usual);
    field->addWidget(m_none);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(grid);
    answers->addWidget(m_note, 1);
    answers->addWidget(m_note->correctionButton(), 0, Qt::AlignTop);
    answers->addWidget(m_cancel, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid / 2);
    column->addWidget(m_whose);
    column->addLayout(field);
    column->addLayout(answers);
    setTabOrder(m_field, m_note->correctionButton());
    setTabOrder(m_note->correctionButton(), m_cancel);
    setTabOrder(m_cancel, m_usual);
    setTabOrder(m_usual, m_none);
    setFocusProxy(m_field);

    connect(m_field, &ChordField::chordPressed, this, &KeyEditor::press);
    connect(m_field, &ChordField::emptied, this, &KeyEditor::empty);
    connect(m_none, &QPushButton::clicked, this, &KeyEditor::empty);
    connect(m_usual, &QPushButton::clicked, this,
            [this] { press(KeyBindings::usualOf(*m_action)); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_field->setFocus(Qt::OtherFocusReason);
        calm();
    });
    connect(m_note, &controls::FieldNote::corrected, this, [this](const QString &meant) {
        const auto key = QKeySequence::fromString(meant, QKeySequence::PortableText);
        const QAction *now = m_action ? m_bindings.holderOf(key, *m_action) : nullptr;
        if (now && KeyBindings::needsKey(*now))
            ask(*now, key);
        else
            give(key);
    });
    connect(&bindings, &KeyBindings::changed, this, &KeyEditor::show);
    setAction(nullptr, {});
}

void KeyEditor::setAction(QAction *action, const QString &whyNot)
{
    m_action = action;
    m_whyNot = whyNot;
    calm();
}

void KeyEditor::calm()
{
    m_note->setProblem({});
    m_cancel->hide();
    m_field->setKeySequence(m_action ? m_action->shortcut() : QKeySequence());
    show();
}

void KeyEditor::show()
{
    const QString whose
        = m_action ? tr("Key of %1", "an action").arg(m_bindings.titleOf(*m_action)) : m_whyNot;
    m_whose->setText(whose);
    m_field->setEnabled(m_action);
    m_field->setName(m_action && !m_action->shortcut().isEmpty()
                         ? tr("%1: %2", "the key of an action, and which")
                               .arg(whose, shown(m_action->shortcut()))
                         : whose);
    // A button that was just pressed keeps the keyboard.
    m_usual->setEnabled(m_action
                        && (KeyBindings::isChosen(*m_action)
                            || m_action->shortcut() != KeyBindings::usualOf(*m_action)
                            || m_usual->hasFocus()));
    m_usual->setToolTip(m_action ? shown(KeyBindings::usualOf(*m_action)) : QString());
    m_none->setEnabled(m_action && (!m_action->shortcut().isEmpty() || m_none->hasFocus()));
}

bool KeyEditor::giveUp()
{
    if (m_note->problem().isEmpty())
        return false;
    m_field->setFocus(Qt::OtherFocusReason);
    calm();
    return true;
}

void KeyEditor::tell(const QString &sentence)
{
    m_note->setHint(sentence, {});
    m_whose->say(sentence);
}

void KeyEditor::press(const QKeySequence &key)
{
    if (!m_action)
        return;
    if (key.isEmpty())
        return empty();
    m_field->setKeySequence(key);
    m_cancel->hide();
    const QString whyNot = key == KeyBindings::usualOf(*m_action) ? QString() : whyNoKey(key);
    if (!whyNot.isEmpty())
        return refuse(whyNot);
    if (const QAction *holder = m_bindings.holderOf(key, *m_action))
        return ask(*holder, key);
    give(key);
}

void KeyEditor::refuse(const QString &why)
{
    m_note->setProblem(why);
    m_whose->say(why);
}

void KeyEditor::ask(const QAction &holder, const QKeySequence &key)
{
    const QString its = m_bindings.titleOf(holder);
    if (KeyBindings::needsKey(holder))
        return refuse(tr("%1 is %2, the way off air from anywhere. Give that another key first.",
                         "a key, an action")
                          .arg(shown(key), its));
    const QString question = tr("%1 is %2. Give it to %3 instead?", "a key, two actions")
                                 .arg(shown(key), its, m_bindings.titleOf(*m_action));
    m_note->setProblem(question,
                       {.words = tr("&Give it"),
                        .meant = key.toString(QKeySequence::PortableText),
                        .name = tr("Give it")});
    m_cancel->show();
    m_whose->say(question);
}

void KeyEditor::empty()
{
    if (!m_action)
        return;
    if (KeyBindings::needsKey(*m_action))
        return refuse(tr("%1 is the way off air from anywhere, and needs a key.", "an action")
                          .arg(m_bindings.titleOf(*m_action)));
    give({});
}

void KeyEditor::give(const QKeySequence &key)
{
    if (!m_action)
        return;
    const QPointer<QAction> former = m_bindings.holderOf(key, *m_action);
    m_bindings.give(*m_action, key);
    calm();
    const QString its = m_bindings.titleOf(*m_action);
    if (key.isEmpty())
        return tell(tr("%1 has no key.", "an action").arg(its));
    if (!former)
        return tell(tr("%1 has %2.", "an action, a key").arg(its, shown(key)));
    const QString other = m_bindings.titleOf(*former);
    tell(former->shortcut().isEmpty()
             ? tr("%1 has %2. %3 has no key now.", "an action, a key, another action")
                   .arg(its, shown(key), other)
             : tr("%1 has %2. %3 has %4 again.", "an action, a key, another action, its key")
                   .arg(its, shown(key), other, shown(former->shortcut())));
}

} // namespace window
