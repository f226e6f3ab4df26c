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

template <class T>
T SandboxStage::ask(twilio::ReplyOf<T> *(*how)(twilio::ConferenceService &, const QString &),
                    const QString &sid) const
{
    const account::Connection asked = connection();
    twilio::ConferenceService service(asked.endpoint, asked.credentials);
    std::optional<T> told;
    auto *reply = how(service, sid);
    QObject::connect(reply, &twilio::Reply::finished, reply, [&] {
        if (!reply->result())
            qFatal("%s", qPrintable(reply->result().error().message));
        told = *reply->result();
    });
    if (!QTest::qWaitFor([&] { return told.has_value(); }, 30'000))
        qFatal("no answer");
    return *told;
}

QString SandboxStage::numberOf(int row) const
{
    const auto how = [](twilio::ConferenceService &service, const QString &sid) {
        return service.fetchCall(sid);
    };
    return ask<twilio::Call>(how, people().participant(row).callSid).otherParty();
}

QString SandboxStage::callerId()
{
    return u"+14155550100"_s;
}

void SandboxStage::callIn(const QString &conferenceSid) const
{
    const auto how = [](twilio::ConferenceService &service, const QString &sid) {
        return service.createParticipant(sid, {.from = callerId(), .to = u"+14155550200"_s});
    };
    ask<twilio::Participant>(how, conferenceSid);
}

SandboxStage::~SandboxStage()
{
    m_window.reset();
}

ParticipantModel &SandboxStage::people() const
{
    Q_ASSERT(table().participants());
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
