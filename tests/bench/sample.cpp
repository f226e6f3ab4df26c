// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<QString> checks{u"muted"_s, u"hold"_s, u"coaching"_s, u"end_conference_on_exit"_s};

} // namespace

Sample::Sample()
    : table(new QTableView)
    , model(0, 6)
{
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1280, 800);
}

void Sample::take(const QByteArray &list)
{
    const QJsonArray people
        = QJsonDocument::fromJson(list).object().value("participants"_L1).toArray();
    for (int row = 0; row < people.size(); ++row) {
        const QJsonObject person = people.at(row).toObject();
        if (row == model.rowCount()) {
            QList<QStandardItem *> items{new QStandardItem(person.value("label"_L1).toString()),
                                         new QStandardItem(person.value("status"_L1).toString())};
            for (qsizetype i = 0; i < checks.size(); ++i) {
                auto *item = new QStandardItem;
                item->setCheckable(true);
                items += item;
            }
            model.appendRow(items);
        }
        const QString label = person.value("label"_L1).toString();
        if (model.item(row, 0)->text() != label)
            model.item(row, 0)->setText(label);
        for (int i = 0; i < checks.size(); ++i) {
            const auto state = person.value(checks.at(i)).toBool() ? Qt::Checked : Qt::Unchecked;
            if (model.item(row, i + 2)->checkState() != state)
                model.item(row, i + 2)->setCheckState(state);
        }
    }
}

QNetworkRequest bareRequest(const Job &job, const QString &callSid)
{
    QNetworkRequest request(
        QUrl(job.baseUrl
             + u"/2010-04-01/Accounts/%1/Conferences/%2/Participants/%3.json"_s.arg(
                 job.accountSid, job.conferenceSid, callSid)));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Authorization",
                         "Basic " + (job.accountSid + u':' + job.authToken).toUtf8().toBase64());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    return request;
}
