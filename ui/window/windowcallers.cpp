// SPDX-License-Identifier: Apache-2.0
// Who is on the line: what MainWindow asks, says and lets be named.
#include "mainwindow.h"
#include "numberdialog.h"

#include <QAction>
#include <table/participanttable.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::Caller;
using people::ParticipantModel;

void MainWindow::makeCallerActions()
{
    m_whoIsIt = makeAction(tr("Who is it?"), QKeySequence(u"Ctrl+I"_s), [this] { askWhoItIs(); });
    m_nameNumber = makeAction(tr("Name this number…"), QKeySequence(Qt::Key_F2),
                              [this] { askNumbersName(); });
    m_callerActions = {m_whoIsIt, m_nameNumber};
}

void MainWindow::connectCallers()
{
    people::Callers &callers = m_session->callers();
    connect(&callers, &people::Callers::told, this, &MainWindow::refreshCallerActions);
    connect(&callers, &people::Callers::refusedOnce, this, [this](const QString &sentence) {
        refreshCallerActions();
        showRemark(sentence);
    });
    connect(&callers, &people::Callers::failed, this,
            [this](const QString &callSid, const twilio::Error &error) {
                const QString who = m_model ? m_model->nameOf(callSid) : callSid;
                showRemark(tr("Could not find out who %1 is: %2").arg(who, error.message));
            });
}

void MainWindow::refreshCallerActions()
{
    const bool isAllowed = m_session && m_session->callers().isAllowed();
    m_whoIsIt->setEnabled(isAllowed && m_model && m_model->rowCount() > 0);
    const QString tip = !m_session || isAllowed
        ? tr("Asks the service for the number and the name behind the selected calls")
        : tr("This key may not read calls. Give it that permission, and connect again.");
    m_whoIsIt->setToolTip(tip);
    m_whoIsIt->setStatusTip(tip);
    const auto caller = currentCaller();
    const bool canBeNamed = caller && !caller->number.isEmpty();
    m_nameNumber->setEnabled(canBeNamed);
    const QString why = canBeNamed ? tr("Gives %1 a name of your own").arg(caller->number)
        : caller                   ? tr("The number is withheld.")
                                   : tr("The number is not known yet: ask “Who is it?” first.");
    m_nameNumber->setToolTip(why);
    m_nameNumber->setStatusTip(why);
}

std::optional<Caller> MainWindow::currentCaller() const
{
    if (!m_session || !m_model)
        return std::nullopt;
    return m_session->callers().callerOf(
        table()->currentIndex().data(ParticipantModel::CallSidRole).toString());
}

void MainWindow::askWhoItIs()
{
    if (!m_model)
        return;
    QStringList callSids;
    for (const int row : table()->selectedRows())
        callSids += m_model->participant(row).callSid;
    showRemark({});
    m_session->callers().ask(callSids);
}

void MainWindow::askNumbersName()
{
    const auto caller = currentCaller();
    if (!caller || caller->number.isEmpty())
        return;
    auto *dialog = new NumberDialog(m_session->phoneBook(), caller->number, caller->name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace window
