// SPDX-License-Identifier: Apache-2.0
#include "sandboxstage.h"

#include <table/participanttable.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

SandboxStage::SandboxStage(const QString &conference)
    : m_journal(m_folder.filePath(u"journal.sqlite"_s), unhurried())
    , m_exchangeModel(m_exchanges)
    , m_window(std::make_unique<window::MainWindow>())
{
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    m_session = std::make_unique<session::AccountSession>(connection(), m_journal, m_exchanges,
                                                          m_phoneBook);
    m_window->setSession(m_session.get(), &m_exchangeModel, conference);
}

account::Connection SandboxStage::connection() const
{
    return {.name = u"Sandbox"_s,
            .endpoint = *twilio::Endpoint::parse(address().baseUrl.toString()),
            .credentials = *twilio::withAuthToken(*twilio::AccountSid::parse(address().accountSid),
                                                  address().authToken.toUtf8()),
            .pollInterval = std::chrono::milliseconds(50)};
}

QString SandboxStage::numberOf(int row) const
{
    const account::Connection asked = connection();
    twilio::ConferenceService service(asked.endpoint, asked.credentials);
    QString number;
    auto *reply = service.fetchCall(people().participant(row).callSid);
    QObject::connect(reply, &twilio::Reply::finished, reply,
                     [&] { number = reply->result() ? reply->result()->otherParty() : u"-"_s; });
    if (!QTest::qWaitFor([&] { return !number.isEmpty(); }, 30'000))
        qFatal("no call");
    return number;
}

SandboxStage::~SandboxStage()
{
    m_window.reset();
}

ParticipantModel &SandboxStage::people() const
{
    Q_ASSERT(isOpen());
    return *table().participants();
}

bool SandboxStage::isOpen() const
{
    return QTest::qWaitForWindowActive(m_window.get()) && table().participants()
        && table().participants()->rowCount() > 0;
}

int SandboxStage::rowOf(const QString &name) const
{
    const QModelIndex first = people().index(0, ParticipantModel::NameColumn);
    const QModelIndexList found = people().match(first, Qt::DisplayRole, name, 1,
                                                 Qt::MatchExactly | Qt::MatchCaseSensitive);
    return found.isEmpty() ? -1 : found.constFirst().row();
}
