// SPDX-License-Identifier: Apache-2.0
// A keystroke in Find and a press on a kind of people, each with 250 rows in the window's page,
// from the key or the press until all that it leads to is laid out; without painting. Beside the
// bare sample, which filters by a QSortFilterProxyModel.
#include "sample.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QTest>
#include <changes/changequeue.h>
#include <conferences/conferencepage.h>
#include <cstdio>
#include <history/journal.h>
#include <people/participantmodel.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

/// In turn a letter more and a letter less.
void typeInto(QLineEdit &field, int times)
{
    for (int i = 0; i < times; ++i) {
        if (i % 2 == 0)
            QTest::keyClick(&field, Qt::Key_2);
        else
            QTest::keyClick(&field, Qt::Key_Backspace);
        QCoreApplication::processEvents();
    }
}

/// \return milliseconds for each.
template <class Act>
int timed(int times, const Act &act)
{
    QElapsedTimer elapsed;
    elapsed.start();
    act();
    std::printf("%.3f ms each\n",
                static_cast<double>(elapsed.nsecsElapsed()) / 1e6 / std::max(times, 1));
    std::fflush(stdout);
    std::_Exit(0);
}

void waitUntilSeen(QWidget &window)
{
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("the window is not seen");
    // Laid out and painted, so that none of that is counted.
    window.grab();
}

int bareFind(const Job &job)
{
    Sample sample;
    sample.take(listOfPeople(0));
    QSortFilterProxyModel filtered;
    filtered.setSourceModel(&sample.model);
    sample.table->setModel(&filtered);
    QLineEdit field;
    QObject::connect(&field, &QLineEdit::textChanged, &filtered,
                     &QSortFilterProxyModel::setFilterFixedString);
    sample.window.show();
    field.show();
    field.setFocus();
    waitUntilSeen(sample.window);
    sample.window.setUpdatesEnabled(false);
    field.setUpdatesEnabled(false);
    return timed(job.times, [&] { typeInto(field, job.times); });
}

/// A conference of 250 people as the window shows it.
class FilledPage
{
public:
    explicit FilledPage(const Job &job)
        : m_journal(m_folder.filePath(u"journal.sqlite"_s))
        , m_service(endpointOf(job), credentialsOf(job))
        , m_queue(m_service, m_journal, job.accountSid)
        , m_model(job.conferenceSid, m_queue)
    {
        m_model.apply(peopleIn(listOfPeople(0)), twilio::Instant::clock::now());
        page.setModel(&m_model);
        page.resize(800, 800);
        page.show();
        waitUntilSeen(page);
        page.setUpdatesEnabled(false);
    }

    conferences::ConferencePage page;

private:
    QTemporaryDir m_folder;
    history::Journal m_journal;
    twilio::ConferenceService m_service;
    changes::ChangeQueue m_queue;
    ParticipantModel m_model;
};

} // namespace

int findJob(const Job &job)
{
    if (job.isBare)
        return bareFind(job);
    FilledPage filled(job);
    filled.page.goToFind();
    QLineEdit &field = *filled.page.findChild<QLineEdit *>();
    return timed(job.times, [&] { typeInto(field, job.times); });
}

int facetJob(const Job &job)
{
    FilledPage filled(job);
    QList<QPushButton *> chips;
    for (QPushButton *button : filled.page.findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Muted"_s || button->accessibleName() == u"All"_s)
            chips += button;
    }
    return timed(job.times, [&] {
        for (int i = 0; i < job.times; ++i) {
            chips[(i + 1) % 2]->click();
            QCoreApplication::processEvents();
        }
    });
}
