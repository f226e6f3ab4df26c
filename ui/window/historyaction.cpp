// SPDX-License-Identifier: Apache-2.0
#include "historyaction.h"

#include "keybindings.h"

#include <QEvent>
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
    setKey(*this, u"history"_s, QKeySequence(u"Ctrl+Shift+L"_s));
    connect(this, &QAction::triggered, this, &HistoryAction::open);
    connect(&selection, &Selection::sessionChanged, this, &HistoryAction::followAccount);
    window->installEventFilter(this);
    followAccount();
}

bool HistoryAction::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHeldUp = watched == m_parent && event->type() == QEvent::Close && holdsUp();
    if (!isHeldUp)
        return QAction::eventFilter(watched, event);
    event->ignore();
    return true;
}

/// A file is being written, and the person has not said to give it up.
bool HistoryAction::holdsUp()
{
    if (!m_window || !m_window->isWriting())
        return false;
    disconnect(m_window, &QDialog::finished, m_parent, nullptr);
    if (m_window->close())
        return false;
    connect(m_window, &QDialog::finished, m_parent, &QWidget::close, Qt::QueuedConnection);
    bringToFront();
    return true;
}

void HistoryAction::bringToFront()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
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
    bringToFront();
}

} // namespace window
