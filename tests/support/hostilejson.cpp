// SPDX-License-Identifier: Apache-2.0
#include <support/hostilejson.h>

#include <QJsonDocument>
#include <support/twilioanswers.h>

namespace support {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A participant's text with \p value, as it is, in the place of what \p key had.
QByteArray participantWith(const QByteArray &key, const QByteArray &value)
{
    QByteArray text = QJsonDocument(participantResource({{QString::fromUtf8(key), u"HERE"_s}}))
                          .toJson(QJsonDocument::Compact);
    return text.replace("\"HERE\"", value);
}

QByteArray participantWithout(const QString &key)
{
    QJsonObject object = participantResource();
    object.remove(key);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A participant's text with \p member in front of the rest.
QByteArray participantAnd(const QByteArray &member)
{
    const QByteArray text = QJsonDocument(participantResource()).toJson(QJsonDocument::Compact);
    return '{' + member + ',' + text.mid(1);
}

QByteArray listWith(const QByteArray &participants, const QByteArray &next = "null")
{
    return "{\"participants\":" + participants + ",\"next_page_uri\":" + next + '}';
}

} // namespace

QByteArray deepJson(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

QList<HostileText> unreadableBodies()
{
    const QByteArray good = participantWith("muted", "true");
    return {{"nothing", ""},
            {"blanks", " \r\n\t"},
            {"HTML", "<!DOCTYPE html><html><body>502</body></html>"},
            {"XML", R"(<?xml version="1.0"?><TwilioResponse/>)"},
            {"null", "null"},
            {"a boolean", "true"},
            {"a number", "42"},
            {"a string", "\"participant\""},
            {"an array", "[]"},
            {"an array of participants", '[' + good + ']'},
            {"an empty object", "{}"},
            {"another object", R"({"accounts":[]})"},
            {"cut off", good.chopped(1)},
            {"cut off in a string", good.left(good.size() / 2)},
            {"trailing garbage", good + "garbage"},
            {"two documents", good + good},
            {"single quotes", QByteArray(good).replace('"', '\'')},
            {"a comment", "/* */" + good},
            {"not a number", participantWith("muted", "NaN")},
            {"UTF-16", QByteArray(good).replace('{', QByteArrayLiteral("\xff\xfe{\0"))},
            {"a zero byte", good + QByteArray(1, '\0')},
            {"100 levels", deepJson(100)},
            {"10000 levels", deepJson(10'000)}};
}

QList<HostileText> oddParticipants()
{
    return {{"muted is null", participantWith("muted", "null")},
            {"muted is a string", participantWith("muted", "\"true\"")},
            {"muted is a number", participantWith("muted", "1")},
            {"muted is an object", participantWith("muted", "{}")},
            {"muted twice", participantAnd("\"muted\":true")},
            {"muted missing", participantWithout(u"muted"_s)},
            {"hold is null", participantWith("hold", "null")},
            {"hold missing", participantWithout(u"hold"_s)},
            {"coaching is an array", participantWith("coaching", "[true]")},
            {"status of tomorrow", participantWith("status", "\"levitating\"")},
            {"status is null", participantWith("status", "null")},
            {"status is a number", participantWith("status", "5")},
            {"status is empty", participantWith("status", "\"\"")},
            {"call_sid is null", participantWith("call_sid", "null")},
            {"call_sid is empty", participantWith("call_sid", "\"\"")},
            {"call_sid is a number", participantWith("call_sid", "12345")},
            {"call_sid missing", participantWithout(u"call_sid"_s)},
            {"call_sid is no SID", participantWith("call_sid", "\"../../Accounts\"")},
            {"call_sid_to_coach is a boolean", participantWith("call_sid_to_coach", "false")},
            {"call_sid_to_coach is oneself",
             participantWith("call_sid_to_coach", '"' + callSid().toLatin1() + '"')},
            {"label is a number", participantWith("label", "42")},
            {"label is an object", participantWith("label", R"({"a":1})")},
            {"label is markup", participantWith("label", R"("<img src='http://x/y'><b>bold")")},
            {"label has a zero", participantWith("label", R"("a\u0000b")")},
            {"label turns the line", participantWith("label", R"("\u202Egnp.exe\nnext line")")},
            {"label of half a character", participantWith("label", R"("\ud83d")")},
            {"label is no UTF-8", participantWith("label", "\"\xc3\x28\xff\"")},
            {"label of a megabyte", participantWith("label", '"' + QByteArray(1 << 20, 'x') + '"')},
            {"label 100 levels deep", participantWith("label", deepJson(100))},
            {"label 10000 levels deep", participantWith("label", deepJson(10'000))},
            {"dates are nonsense", participantWith("date_updated", "\"the day after\"")},
            {"queue_time is beyond numbers", participantWith("queue_time", "1e999")},
            {"queue_time is negative", participantWith("queue_time", "\"-1\"")},
            {"uri is another host's", participantWith("uri", "\"//elsewhere.example/x\"")},
            {"fields of tomorrow", participantAnd(R"("volume":11,"__proto__":{})")},
            {"all fields null",
             R"({"account_sid":null,"call_sid":null,"label":null,"muted":null,"hold":null,)"
             R"("coaching":null,"call_sid_to_coach":null,"status":null,"conference_sid":null,)"
             R"("end_conference_on_exit":null,"start_conference_on_enter":null,"uri":null})"}};
}

QList<HostileText> oddLists()
{
    const QByteArray one = participantWith("muted", "false");
    return {{"participants is null", listWith("null")},
            {"participants is an object", listWith(one)},
            {"participants is a string", listWith("\"none\"")},
            {"participants missing", R"({"next_page_uri":null,"page":0})"},
            {"participants of null", listWith("[null]")},
            {"participants of numbers", listWith("[1,2,3]")},
            {"participants of arrays", listWith("[[]]")},
            {"a good one and a bad one", listWith('[' + one + ",7]")},
            {"the same one twice", listWith('[' + one + ',' + one + ']')},
            {"an empty object among them", listWith('[' + one + ",{}]")},
            {"next_page_uri is a number", listWith("[]", "7")},
            {"next_page_uri is empty", listWith("[]", "\"\"")},
            {"next_page_uri is an object", listWith("[]", "{}")},
            {"next_page_uri has no scheme", listWith("[]", "\"//elsewhere.example/p\"")},
            {"next_page_uri climbs out", listWith("[]", "\"/../../etc/passwd\"")},
            {"next_page_uri is a file", listWith("[]", "\"file:///etc/passwd\"")},
            {"next_page_uri is a script", listWith("[]", "\"javascript:alert(1)\"")},
            {"next_page_uri is another host", listWith("[]", "\"https://elsewhere.example/p\"")},
            {"next_page_uri has a password", listWith("[]", "\"https://u:p@elsewhere.example/\"")}};
}

} // namespace support
