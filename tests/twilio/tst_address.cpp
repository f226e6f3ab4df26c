// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <support/answers.h>
#include <support/hostileserver.h>
#include <support/twilioanswers.h>
#include <twilio/participantaddress.h>
#include <words/inputwords.h>

#include "served.h"

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

const QString conference = u"CF0123456789abcdef0123456789abcdef"_s;
const QString call = u"CA0123456789abcdef0123456789abcdef"_s;
const QByteArray conferencePath = "Conferences/CF0123456789abcdef0123456789abcdef/Participants/";

} // namespace

/// A participant's name, from what a person types to the bytes of the request line.
class tst_address : public QObject
{
    Q_OBJECT

private slots:
    void oneSegmentUpToTheWire_data();
    void oneSegmentUpToTheWire();
    void typedIsRefusedWithASentence_data();
    void typedIsRefusedWithASentence();
    void aTypedCallSidMayHaveSpacesAround();
    void lengthCountsCharacters();
    void anOpaqueCallSidStaysOneSegment();
    void equalAddressesHashAlike();
};

void tst_address::oneSegmentUpToTheWire_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("Call SID") << call << call.toLatin1() + ".json";
    QTest::newRow("latin") << u"Jörg Müller"_s << "J%C3%B6rg%20M%C3%BCller.json"_ba;
    QTest::newRow("greek") << u"Ελένη"_s << "%CE%95%CE%BB%CE%AD%CE%BD%CE%B7.json"_ba;
    QTest::newRow("han") << u"東京"_s << "%E6%9D%B1%E4%BA%AC.json"_ba;
    QTest::newRow("arabic") << u"سارة"_s << "%D8%B3%D8%A7%D8%B1%D8%A9.json"_ba;
    QTest::newRow("hindi") << u"प्रिया"_s
                           << "%E0%A4%AA%E0%A5%8D%E0%A4%B0%E0%A4%BF%E0%A4%AF%E0%A4%BE.json"_ba;
    QTest::newRow("emoji") << u"🎧"_s << "%F0%9F%8E%A7.json"_ba;
    QTest::newRow("one dot") << u"."_s << "..json"_ba;
    QTest::newRow("two dots") << u".."_s << "...json"_ba;
    QTest::newRow("question mark") << u"who?"_s << "who%3F.json"_ba;
    QTest::newRow("hash") << u"#1"_s << "%231.json"_ba;
    QTest::newRow("plus") << u"a+b"_s << "a%2Bb.json"_ba;
    QTest::newRow("percent") << u"100%"_s << "100%25.json"_ba;
    QTest::newRow("encoded letter") << u"%41"_s << "%2541.json"_ba;
    QTest::newRow("encoded dots") << u"%2e%2e"_s << "%252e%252e.json"_ba;
    QTest::newRow("ampersand") << u"R&D; a=b"_s << "R%26D%3B%20a%3Db.json"_ba;
    QTest::newRow("backslash") << u"a\\b"_s << "a%5Cb.json"_ba;
    QTest::newRow("at and colon") << u"a@b:80"_s << "a%40b%3A80.json"_ba;
    QTest::newRow("line end") << u"a\r\nHost: b"_s << "a%0D%0AHost%3A%20b.json"_ba;
    QTest::newRow("ends like the suffix") << u"a.json"_s << "a.json.json"_ba;
    QTest::newRow("longest") << QString(128, u'x') << QByteArray(128, 'x') + ".json";
}

void tst_address::oneSegmentUpToTheWire()
{
    QFETCH(const QString, label);
    QFETCH(const QByteArray, segment);
    const auto address = ParticipantAddress::typed(conference, label);
    QVERIFY(address);
    QCOMPARE(address->participant(), label);
    QCOMPARE(address->toEncodedPath(), conferencePath + segment);

    const auto endpoint = Endpoint::parse(u"https://api.example.com:8443"_s);
    QCOMPARE(endpoint->resolved("/v/" + address->toEncodedPath()).toEncoded(),
             "https://api.example.com:8443/v/" + conferencePath + segment);

    Served served;
    served.server.answerAlways(support::answers::participant());
    const Caught fetched(served.service.fetchParticipant(*address));
    QTRY_COMPARE(fetched.times, 1);
    QVERIFY(fetched.result->has_value());
    QCOMPARE(served.server.requests().size(), 1);
    QCOMPARE(served.server.requests().constFirst().target,
             "/2010-04-01/Accounts/" + support::accountSid().toLatin1() + '/' + conferencePath
                 + segment);
}

void tst_address::typedIsRefusedWithASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QString()
                           << u"Expected a Call SID or a label, and nothing was typed"_s;
    QTest::newRow("too long") << QString(129, u'x') << u"A label has at most 128 characters"_s;
    QTest::newRow("slash") << u"a/b"_s << u"A label cannot contain “/”"_s;
    QTest::newRow("only a slash") << u"/"_s << u"A label cannot contain “/”"_s;
    QTest::newRow("climbing") << u"../../Calls"_s << u"A label cannot contain “/”"_s;
    QTest::newRow("encoded slash") << u"a%2Fb"_s << u"A label cannot contain “%2F”"_s;
    QTest::newRow("encoded slash, lower case") << u"a%2fb"_s << u"A label cannot contain “%2F”"_s;
}

void tst_address::typedIsRefusedWithASentence()
{
    QFETCH(const QString, text);
    const auto address = ParticipantAddress::typed(conference, text);
    QVERIFY(!address);
    QTEST(words::sentence(address.error()), "sentence");
}

void tst_address::aTypedCallSidMayHaveSpacesAround()
{
    QVERIFY(ParticipantAddress::typed(conference, u" "_s + call + u"\n"_s)
            == ParticipantAddress(conference, call));
}

void tst_address::lengthCountsCharacters()
{
    QVERIFY(ParticipantAddress::typed(conference, u"🎧"_s.repeated(128)));
    QVERIFY(!ParticipantAddress::typed(conference, u"🎧"_s.repeated(129)));
}

void tst_address::anOpaqueCallSidStaysOneSegment()
{
    const ParticipantAddress address(u"CF/../x"_s, u"a/b?c#d%2Fe"_s);
    QCOMPARE(address.toEncodedPath(),
             "Conferences/CF%2F..%2Fx/Participants/a%2Fb%3Fc%23d%252Fe.json"_ba);
}

void tst_address::equalAddressesHashAlike()
{
    const ParticipantAddress one(conference, call);
    const ParticipantAddress same(conference, call);
    const ParticipantAddress other(conference, u"x"_s);
    QVERIFY(one == same);
    QCOMPARE(qHash(one), qHash(same));
    QVERIFY(!(one == other));
}

QTEST_GUILESS_MAIN(tst_address)
#include "tst_address.moc"
