// SPDX-License-Identifier: Apache-2.0
#include "served.h"

#include <QTest>
#include <support/answers.h>
#include <support/paging.h>
#include <twilio/callee.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using twilio::Callee;
using twilio::NewParticipant;
using twilio::NewParticipantProblem;
using twilio::OwnNumber;
using Kind = NewParticipantProblem::Kind;

namespace {

const QString here = u"+14155550100"_s;
const QString kim = u"+14155550136"_s;

NewParticipant everything()
{
    return {.beep = false,
            .callSidToCoach = callSid(2),
            .callerDisplayName = u"Zoë & Söhne"_s,
            .coaching = true,
            .earlyMedia = false,
            .endConferenceOnExit = false,
            .from = here,
            .label = u"Kim +1"_s,
            .muted = false,
            .startConferenceOnEnter = false,
            .timeout = 30,
            .to = u"sip:kim@a.example"_s};
}

/// The first thing that is wrong.
QString wrong(const NewParticipant &participant)
{
    const auto problems = participant.validate();
    return problems.empty()
        ? QString()
        : problems.front().field + u' ' + QString::number(static_cast<int>(problems.front().kind));
}

QString said(QLatin1StringView field, Kind kind)
{
    return field + u' ' + QString::number(static_cast<int>(kind));
}

} // namespace

/// Whoever is to be called: what is sent, what is refused before that, and from where a call comes.
class tst_newparticipant : public QObject
{
    Q_OBJECT

private slots:
    void whatCanBeCalled_data();
    void whatCanBeCalled();
    void whatAPersonWritesIsMadeDialable();
    void formAndBack();
    void whatIsNoForm_data();
    void whatIsNoForm();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void nothingWrongIsSent();
    void refusalsAreOfAField();
    void numbersAreListed();
    void promise8_numbersThatCannotBeRead();
};

void tst_newparticipant::whatCanBeCalled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<Callee>>("callee");
    const auto row = [](const QString &text, std::optional<Callee> callee) {
        QTest::newRow(qPrintable(text.left(40))) << text << callee;
    };
    row(u"+14155550136"_s, Callee::Phone);
    row(u"+123456789012345"_s, Callee::Phone);
    row(u"+1234567890123456"_s, std::nullopt);
    row(u"+0155550136"_s, std::nullopt);
    row(u"14155550136"_s, std::nullopt);
    row(u"+1 415"_s, std::nullopt);
    row(u"+1415\n"_s, std::nullopt);
    row(u"+١٢٣"_s, std::nullopt);
    row(u"sip:kim@a.example"_s, Callee::Sip);
    row(u"SIPS:kim@a.example:5061;transport=tls"_s, Callee::Sip);
    row(u"sip:kim"_s, std::nullopt);
    row(u"sip:kim@a.example\r\nX: y"_s, std::nullopt);
    row(u"client:kim"_s, Callee::Client);
    row(u"client:"_s, std::nullopt);
    row(u"client:k im"_s, std::nullopt);
    row(u"kim"_s, std::nullopt);
    row({}, std::nullopt);
}

void tst_newparticipant::whatCanBeCalled()
{
    QFETCH(QString, text);
    QFETCH(std::optional<Callee>, callee);
    QCOMPARE(twilio::calleeOf(text), callee);
}

void tst_newparticipant::whatAPersonWritesIsMadeDialable()
{
    QCOMPARE(twilio::dialable(u" +1 (415) 555-01.36 "_s), u"+14155550136"_s);
    QCOMPARE(twilio::dialable(u"+44 20–7946 0100"_s), u"+442079460100"_s);
    QCOMPARE(twilio::dialable(u" sip:kim-1@a.example "_s), u"sip:kim-1@a.example"_s);
    QCOMPARE(twilio::dialable(u"kim (desk)"_s), u"kim (desk)"_s);
}

void tst_newparticipant::formAndBack()
{
    const QByteArray form = "Beep=false&CallSidToCoach=" + callSid(2).toLatin1()
        + "&CallerDisplayName=Zo%C3%AB%20%26%20S%C3%B6hne&Coaching=true&EarlyMedia=false"
          "&EndConferenceOnExit=false&From=%2B14155550100&Label=Kim%20%2B1&Muted=false"
          "&StartConferenceOnEnter=false&Timeout=30&To=sip%3Akim%40a.example";
    QCOMPARE(everything().toFormBody(), form);
    QCOMPARE(twilio::newParticipantFromFormBody(form), std::optional(everything()));
    QCOMPARE((NewParticipant{.from = here, .to = kim}).toFormBody(),
             "From=%2B14155550100&To=%2B14155550136"_ba);
}

void tst_newparticipant::whatIsNoForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("another field") << "To=%2B1&Volume=3"_ba;
    QTest::newRow("no value") << "To"_ba;
    QTest::newRow("empty") << "To="_ba;
    QTest::newRow("twice") << "To=a&To=b"_ba;
    QTest::newRow("no boolean") << "Muted=1"_ba;
    QTest::newRow("no number") << "Timeout=0x10"_ba;
}

void tst_newparticipant::whatIsNoForm()
{
    QFETCH(QByteArray, form);
    QVERIFY(!twilio::newParticipantFromFormBody(form));
}

void tst_newparticipant::saysWhatIsWrong_data()
{
    QTest::addColumn<NewParticipant>("participant");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const NewParticipant &participant,
                        const QString &problem) { QTest::newRow(name) << participant << problem; };
    row("all is well", everything(), {});
    row("nobody", {.from = here}, said("To"_L1, Kind::Empty));
    row("from nowhere", {.to = kim}, said("From"_L1, Kind::Empty));
    row("no country", {.from = here, .to = u"4155550136"_s}, said("To"_L1, Kind::NotAPhoneNumber));
    row("a name", {.from = here, .to = u"kim"_s}, said("To"_L1, Kind::NotCallable));
    row("a phone from a client", {.from = u"client:desk"_s, .to = kim},
        said("From"_L1, Kind::NotACallerId));
    row("a client from a client", {.from = u"client:desk"_s, .to = u"client:kim"_s}, {});
    row("a client from a word", {.from = u"desk"_s, .to = u"client:kim"_s},
        said("From"_L1, Kind::NotACallerId));
    row("sip from a word", {.from = u"desk"_s, .to = u"sip:kim@a.example"_s}, {});
    row("sip from two words", {.from = u"the desk"_s, .to = u"sip:kim@a.example"_s},
        said("From"_L1, Kind::NotACallerId));
    row("from half a number", {.from = u"+1 x"_s, .to = kim},
        said("From"_L1, Kind::NotAPhoneNumber));
    row("a slash", {.from = here, .label = u"a/b"_s, .to = kim}, said("Label"_L1, Kind::Label));
    row("a long label", {.from = here, .label = QString(129, u'a'), .to = kim},
        said("Label"_L1, Kind::Label));
    row("a label like a call", {.from = here, .label = callSid(1), .to = kim},
        said("Label"_L1, Kind::LabelIsACallSid));
    row("too short", {.from = here, .timeout = 4, .to = kim}, said("Timeout"_L1, Kind::Timeout));
    row("too long", {.from = here, .timeout = 601, .to = kim}, said("Timeout"_L1, Kind::Timeout));
    row("a name for a phone", {.callerDisplayName = u"Desk"_s, .from = here, .to = kim},
        said("CallerDisplayName"_L1, Kind::NameWithoutSip));
    row("a letter for a name",
        {.callerDisplayName = u"D"_s, .from = here, .to = u"sip:kim@a.example"_s},
        said("CallerDisplayName"_L1, Kind::NameLength));
    row("coaching nobody", {.coaching = true, .from = here, .to = kim},
        said("Coaching"_L1, Kind::NobodyToCoach));
    row("coaching a label", {.callSidToCoach = u"agent"_s, .from = here, .to = kim},
        said("CallSidToCoach"_L1, Kind::NotACallSid));
}

void tst_newparticipant::saysWhatIsWrong()
{
    QFETCH(NewParticipant, participant);
    QFETCH(QString, problem);
    QCOMPARE(wrong(participant), problem);
}

void tst_newparticipant::nothingWrongIsSent()
{
    Served served;
    Caught<twilio::Participant> caught(
        served.service.createParticipant(conferenceSid(), {.from = here, .to = u"kim"_s}));
    QTRY_COMPARE(caught.times, 1);
    QVERIFY(caught.failed());
    QCOMPARE(served.server.requests().size(), 0);
}

void tst_newparticipant::refusalsAreOfAField()
{
    QCOMPARE(twilio::refusedField(21211), "To"_L1);
    QCOMPARE(twilio::refusedField(21212), "From"_L1);
    QCOMPARE(twilio::refusedField(16026), "Label"_L1);
    QCOMPARE(twilio::refusedField(16028), "CallSidToCoach"_L1);
    QCOMPARE(twilio::refusedField(20003), QLatin1StringView());
}

void tst_newparticipant::numbersAreListed()
{
    Served served;
    const QJsonObject desk{
        {u"sid"_s, u"PN1"_s}, {u"phone_number"_s, here}, {u"friendly_name"_s, u"Front desk"_s}};
    served.server.answerWhen(
        [](const Request &request) {
            return request.path().endsWith("/IncomingPhoneNumbers.json");
        },
        answers::json(page(u"incoming_phone_numbers"_s, {desk}, QJsonValue::Null)));
    served.server.answerAlways(
        answers::json(page(u"outgoing_caller_ids"_s, {desk, desk}, QJsonValue::Null)));
    using Numbers = twilio::Listing<OwnNumber>;
    Caught<Numbers> incoming(served.service.listIncomingPhoneNumbers());
    QTRY_COMPARE(incoming.times, 1);
    QCOMPARE((*incoming.result)->items->size(), size_t(1));
    QCOMPARE((*incoming.result)->items->front(),
             (OwnNumber{.sid = u"PN1"_s, .number = here, .name = u"Front desk"_s}));
    Caught<Numbers> verified(served.service.listOutgoingCallerIds());
    QTRY_COMPARE(verified.times, 1);
    QCOMPARE((*verified.result)->items->size(), size_t(2));
    QVERIFY(served.server.requests().constLast().target.endsWith(
        "/OutgoingCallerIds.json?PageSize=1000"));
}

void tst_newparticipant::promise8_numbersThatCannotBeRead()
{
    Served served;
    const QJsonObject nameless{{u"sid"_s, u"PN1"_s}, {u"phone_number"_s, 7}};
    served.server.answerAlways(
        answers::json(page(u"incoming_phone_numbers"_s, {nameless}, QJsonValue::Null)));
    Caught<twilio::Listing<OwnNumber>> caught(served.service.listIncomingPhoneNumbers());
    QTRY_COMPARE(caught.times, 1);
    QVERIFY(caught.failed());
    QCOMPARE(caught.error().kind, twilio::Error::Kind::Protocol);
}

QTEST_GUILESS_MAIN(tst_newparticipant)
#include "tst_newparticipant.moc"
