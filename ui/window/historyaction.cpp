// SPDX-License-Identifier: Apache-2.0
#include "historyaction.h"

#include <conferences/selection.h>
#include <records/historywindow.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::Selection;

HistoryAction::HistoryAction(const Selection &selection, QWidget *window)
    : QAction(tr("Hist&ory"), window)
    , m_selection(selection)
    , m_parent(window)
{
    setShortcut(QKeySequence(u"Ctrl+Shift+L"_s));
    connect(this, &QAction::triggered, this, &HistoryAction::open);
    connect(&selection, &Selection::sessionChanged, this, &HistoryAction::followAccount);
    followAccount();
}

void HistoryAction::followAccount()
{
    // What it shows is of the former one; asked twice it waits for no file.
    for (int times = 0; m_window && times < 2; ++times)
        m_window->close();
    setEnabled(m_selection.session());
}

void HistoryAction::open()
{
    session::AccountSession *session = m_selection.session();
    if (!session)
        return;
    if (!m_window) {
        m_window = new records::HistoryWindow(session->journal(), session->account(),
                                              session->connection().name, m_parent);
        if (const auto *conference = m_selection.conference()) {
            const QString &sid = conference->conferenceSid();
            const auto *known = session->conferences().find(sid);
            m_window->showConference(sid, known ? known->friendlyName : QString());
        }
    }
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace window
