// SPDX-License-Identifier: Apache-2.0
#include "soughtnumbers.h"

#include <conferences/conferencepage.h>
#include <conferences/selection.h>
#include <table/participanttable.h>
#include <table/shownrows.h>

namespace window {

using people::ParticipantModel;

SoughtNumbers::SoughtNumbers(conferences::ConferencePage &page, conferences::Selection &selection)
    : QObject(&page)
    , m_page(page)
    , m_selection(selection)
{
    constexpr std::chrono::milliseconds pause{300};
    constexpr std::chrono::milliseconds together{100};
    m_typed.setSingleShot(true);
    m_typed.setInterval(pause);
    m_told.setSingleShot(true);
    m_told.setInterval(together);
    connect(&m_typed, &QTimer::timeout, this, &SoughtNumbers::ask);
    connect(&m_told, &QTimer::timeout, this, &SoughtNumbers::show);
    connect(&page.table()->shown(), &table::ShownRows::applied, this, &SoughtNumbers::follow);
    connect(&selection, &conferences::Selection::sessionChanged, this,
            &SoughtNumbers::followAccount);
    followAccount();
}

void SoughtNumbers::followAccount()
{
    m_account.reset();
    if (!m_selection.session())
        return;
    m_account = std::make_unique<QObject>();
    connect(&m_selection.session()->callers(), &people::Callers::told, m_account.get(), [this] {
        if (m_words.hasNumber() && !m_told.isActive())
            m_told.start();
    });
}

void SoughtNumbers::follow()
{
    const people::SearchWords &words = m_page.table()->shown().filter().words;
    if (m_words == words)
        return;
    m_words = words;
    if (words.hasNumber())
        m_typed.start();
    else
        m_typed.stop();
}

void SoughtNumbers::ask()
{
    const ParticipantModel *people = m_page.model();
    session::AccountSession *session = m_selection.session();
    if (!session || !people || people != m_selection.conference())
        return;
    QStringList callSids;
    for (int row = 0; row < people->rowCount(); ++row) {
        const people::ParticipantRow &each = people->row(row);
        if (!each.caller && !each.hasLeft() && m_words.fitButForNumbers(each.search()))
            callSids += each.truth.callSid;
    }
    if (callSids.isEmpty())
        return;
    if (!session->callers().isAllowed())
        return emit remarked(tr("Numbers are not found: this key may not read calls."));
    const auto count = static_cast<int>(callSids.size());
    emit remarked(count == 1
                      ? tr("Asking the service for the number of 1 person…")
                      : tr("Asking the service for the numbers of %n people…", nullptr, count));
    session->callers().ask(callSids);
}

/// Nobody moves under the pointer or the keyboard: there, "Apply again" is offered instead.
void SoughtNumbers::show()
{
    const table::ParticipantTable *table = m_page.table();
    if (!table->hasFocus() && !table->underMouse() && table->shown().sums().fitting > 0)
        m_page.table()->shown().apply();
}

} // namespace window
