// SPDX-License-Identifier: Apache-2.0
// One update after another: ConferenceService with a log of the exchanges, beside a bare
// QNetworkAccessManager.
#include "sample.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <functional>
#include <history/exchangelog.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString label = u"guest 1"_s;

int bareUpdates(const Job &job)
{
    QNetworkAccessManager manager;
    int done = 0;
    std::function<void()> next = [&] {
        auto *reply
            = manager.post(bareRequest(job, u"guest%201"_s),
                           done % 2 == 0 ? QByteArray("Muted=true") : QByteArray("Muted=false"));
        QObject::connect(reply, &QNetworkReply::finished, &manager, [&, reply] {
            const QJsonObject person = QJsonDocument::fromJson(reply->readAll()).object();
            reply->deleteLater();
            if (!person.value("muted"_L1).isBool())
                return QCoreApplication::exit(1);
            ++done < job.times ? next() : QCoreApplication::exit(0);
        });
    };
    next();
    return QCoreApplication::exec();
}

} // namespace

int updateJob(const Job &job)
{
    if (job.isBare)
        return bareUpdates(job);
    twilio::ConferenceService service(endpointOf(job), credentialsOf(job));
    history::ExchangeLog log;
    QObject::connect(&service, &twilio::ConferenceService::exchanged, &log,
                     [&log](const twilio::Exchange &exchange) { log.append(exchange); });
    int done = 0;
    std::function<void()> next = [&] {
        auto *reply
            = service.updateParticipant({job.conferenceSid, label}, {.muted = done % 2 == 0});
        QObject::connect(reply, &twilio::Reply::finished, &service, [&, reply] {
            if (!reply->result())
                return QCoreApplication::exit(1);
            ++done < job.times ? next() : QCoreApplication::exit(0);
        });
    };
    next();
    return QCoreApplication::exec();
}
