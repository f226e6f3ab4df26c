// SPDX-License-Identifier: Apache-2.0
#include "panelstage.h"

#include <QJsonArray>
#include <QLabel>
#include <stage/unhurried.h>

using namespace Qt::Literals::StringLiterals;

namespace {

twilio::Credentials credentials()
{
    return *twilio::withAuthToken(*twilio::AccountSid::parse(support::accountSid()), "token"_ba);
}

QJsonArray three()
{
    return {support::participantResource(1, {{u"label"_s, u"Dana Ortiz"_s}}),
            support::participantResource(2, {{u"label"_s, u"customer"_s}}),
            support::participantResource(3)};
}

} // namespace

PanelStage::PanelStage()
    : service(*twilio::Endpoint::parse(server.url().toString()), credentials())
    , journal(folder.filePath(u"journal.sqlite"_s), unhurried())
    , queue(service, journal, support::accountSid())
    , commands(queue)
    , model(support::conferenceSid(), queue)
{
    server.answerAlways(support::answers::obedient());
    commands.attach(model);
    tell(three());
}

void PanelStage::tell(const QJsonArray &participants)
{
    std::vector<twilio::Participant> list;
    for (const auto &participant : participants)
        list.push_back(*twilio::parseParticipant(participant.toObject()));
    model.apply(list, twilio::Instant::clock::now());
}

QList<QByteArray> PanelStage::bodies() const
{
    QList<QByteArray> sent;
    for (const support::Request &request : server.requests()) {
        if (request.method == "POST")
            sent += request.body;
    }
    return sent;
}

QUuid PanelStage::send(const QString &callSid, const twilio::ParticipantUpdate &update)
{
    return queue.update({model.conferenceSid(), callSid}, model.nameOf(callSid),
                        {.update = update});
}

bool showsText(const QWidget &root, const QString &text)
{
    const auto labels = root.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}
