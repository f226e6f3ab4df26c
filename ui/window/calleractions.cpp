// SPDX-License-Identifier: Apache-2.0
#include "calleractions.h"

#include "keybindings.h"
#include "numberdialog.h"
#include "soughtnumbers.h"

#include <QAction>
#include <conferences/selection.h>
#include <words/isolation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

void setTip(QAction *action, const QString &tip)
{
    action->setToolTip(tip);
    action->setStatusTip(tip);
}

} // namespace

CallerActions::CallerActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_window(window)
    , m_whoIsIt(new QAction(tr("&Who is it?"), this))
    , m_nameNumber(new QAction(tr("&Name this number…"), this))
{
    setKey(*m_whoIsIt, u"who-is-it"_s, QKeySequence(u"Ctrl+I"_s));
    setKey(*m_nameNumber, u"name-number"_s, QKeySequence(Qt::Key_F2));
    connect(m_whoIsIt, &QAction::triggered, this, &CallerActions::ask);
    connect(m_nameNumber, &QAction::triggered, this, &CallerActions::askName);
    connect(&selection, &conferences::Selection::changed, this, &CallerActions::enable);
    enable();
}

void CallerActions::follow(conferences::ConferencePage &page)
{
    const auto *sought = new SoughtNumbers(page, m_selection);
    connect(sought, &SoughtNumbers::remarked, this, &CallerActions::remarked);
}

void CallerActions::enable()
{
    const auto *session = m_selection.session();
    const bool isAllowed = session && m_selection.session()->callers().isAllowed();
    const auto *conference = m_selection.conference();
    m_whoIsIt->setEnabled(isAllowed && conference && conference->rowCount() > 0);
    setTip(m_whoIsIt,
           !session || isAllowed
               ? tr("Asks the service for the number and the name behind the selected calls")
               : tr("This key may not read calls. Give it that permission, and connect again."));
    const auto caller = m_selection.caller();
    const bool canBeNamed = caller && !caller->number.isEmpty();
    m_nameNumber->setEnabled(canBeNamed);
    setTip(m_nameNumber,
           canBeNamed   ? tr("Gives %1 a name of your own").arg(words::isolated(caller->number))
               : caller ? tr("The number is withheld.")
                        : tr("The number is not known yet: ask “Who is it?” first."));
}

void CallerActions::ask()
{
    const auto *conference = m_selection.conference();
    if (!conference || !m_selection.session())
        return;
    QStringList callSids;
    for (const int row : m_selection.rows())
        callSids += conference->participant(row).callSid;
    emit remarked({});
    m_selection.session()->callers().ask(callSids);
}

void CallerActions::askName()
{
    const auto caller = m_selection.caller();
    if (!caller || caller->number.isEmpty())
        return;
    auto *dialog = new NumberDialog(m_selection.session()->phoneBook(), caller->number,
                                    caller->name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace window
