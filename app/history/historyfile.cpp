// SPDX-License-Identifier: Apache-2.0
#include "historyfile.h"

#include "act.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

QString localText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString utcText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString numberText(qint64 number)
{
    return number == 0 ? QString() : QString::number(number);
}

QString idText(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

QLatin1StringView doerWord(Doer doer)
{
    switch (doer) {
    case Doer::Person:
        return "you"_L1;
    case Doer::StandingOrder:
        return "standing order"_L1;
    case Doer::Elsewhere:
        return "elsewhere"_L1;
    case Doer::Service:
        return "service"_L1;
    case Doer::Program:
        return "program"_L1;
    }
    return {};
}

QLatin1StringView outcomeWord(const HistoryLine &line)
{
    if (line.sighting)
        return "seen"_L1;
    return line.entry->outcome ? toWord(line.entry->outcome->state)
                               : toWord(Outcome::State::Unknown);
}

QString reasonOf(const Outcome &outcome)
{
    return outcome.message.isEmpty() ? outcome.failure : outcome.message;
}

QByteArray quoted(QString cell)
{
    static const QString formulas = u"=+-@\t\r"_s;
    if (!cell.isEmpty() && formulas.contains(cell.front()))
        cell.prepend(u'\'');
    const bool isPlain = std::none_of(cell.begin(), cell.end(), [](QChar letter) {
        return letter == u',' || letter == u'"' || letter == u'\r' || letter == u'\n';
    });
    if (isPlain)
        return cell.toUtf8();
    return '"' + cell.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QByteArrayList row;
    for (const QString &cell : cells)
        row += quoted(cell);
    return row.join(',') + "\r\n";
}

QByteArray csvHead()
{
    return csvRow({u"local time"_s, u"UTC"_s, u"conference"_s, u"conference SID"_s, u"by"_s,
                   u"what"_s, u"person"_s, u"own name"_s, u"participant"_s, u"outcome"_s,
                   u"reason"_s, u"duration ms"_s, u"attempts"_s, u"sent"_s, u"HTTP status"_s,
                   u"code"_s, u"request id"_s, u"change id"_s, u"press id"_s});
}

QByteArray csvRow(const HistoryLine &line)
{
    QStringList cells{localText(line.at()), utcText(line.at()), line.conference,
                      line.conferenceSid(), doerWord(line.doer())};
    if (line.sighting) {
        cells += {toWord(line.sighting->kind), line.sighting->who, line.ownName,
                  line.sighting->participant,  outcomeWord(line),  line.sighting->whom};
        // What follows is of a press.
        cells += QStringList(8, QString());
        return csvRow(cells);
    }
    const Intent &intent = line.entry->intent;
    const Outcome outcome = line.entry->outcome.value_or(Outcome{});
    cells += {toWord(actOf(intent)),
              intent.who,
              line.ownName,
              intent.participant,
              outcomeWord(line),
              reasonOf(outcome),
              numberText(outcome.latency.count() / 1000),
              numberText(outcome.attempts),
              QString::fromUtf8(intent.formBody),
              numberText(outcome.httpStatus),
              numberText(outcome.code),
              outcome.requestId,
              idText(intent.id),
              idText(intent.press)};
    return csvRow(cells);
}

QByteArray jsonObject(const HistoryLine &line)
{
    QJsonObject object{
        {u"utc"_s, utcText(line.at())},     {u"local"_s, localText(line.at())},
        {u"conference"_s, line.conference}, {u"conference_sid"_s, line.conferenceSid()},
        {u"by"_s, doerWord(line.doer())},   {u"person"_s, line.who()},
        {u"own_name"_s, line.ownName},      {u"participant"_s, line.participant()},
        {u"outcome"_s, outcomeWord(line)}};
    if (line.sighting) {
        object.insert(u"what"_s, toWord(line.sighting->kind));
        if (!line.sighting->whom.isEmpty())
            object.insert(u"whom"_s, line.sighting->whom);
        if (line.sighting->since)
            object.insert(u"since"_s, utcText(*line.sighting->since));
        if (line.sighting->kind == Sighting::Kind::Omitted)
            object.insert(u"count"_s, line.sighting->count);
    } else {
        const Intent &intent = line.entry->intent;
        object.insert(u"what"_s, toWord(actOf(intent)));
        object.insert(u"sent"_s, QString::fromUtf8(intent.formBody));
        object.insert(u"change_id"_s, idText(intent.id));
        if (!intent.press.isNull())
            object.insert(u"press_id"_s, idText(intent.press));
        if (const auto &outcome = line.entry->outcome) {
            object.insert(u"reason"_s, reasonOf(*outcome));
            object.insert(u"duration_ms"_s, static_cast<double>(outcome->latency.count()) / 1000);
            object.insert(u"attempts"_s, outcome->attempts);
            object.insert(u"http_status"_s, outcome->httpStatus);
            object.insert(u"code"_s, outcome->code);
            object.insert(u"request_id"_s, outcome->requestId);
        }
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray attendanceHead()
{
    return csvRow({u"person"_s, u"own name"_s, u"call SID"_s, u"from local"_s, u"from UTC"_s,
                   u"to local"_s, u"to UTC"_s, u"seconds"_s, u"end"_s, u"seen until UTC"_s,
                   u"conference"_s, u"conference SID"_s});
}

QByteArray attendanceRow(const Stay &stay, const QString &ownName, const QString &conferenceSid,
                         const QString &conference)
{
    return csvRow({stay.who, ownName, stay.callSid, localText(stay.from), utcText(stay.from),
                   stay.to ? localText(*stay.to) : QString(),
                   stay.to ? utcText(*stay.to) : QString(),
                   stay.to ? QString::number(stay.from.secsTo(*stay.to)) : QString(),
                   toWord(stay.end), utcText(stay.seenUntil), conference, conferenceSid});
}

} // namespace history
