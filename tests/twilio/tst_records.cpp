// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <QTimeZone>
#include <twilio/exchange.h>
#include <twilio/masking.h>
#include <twilio/outcome.h>
#include <twilio/participantupdate.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

/// What a record of an exchange may hold, and how long the service asks to wait.
class tst_records : public QObject
{
    Q_OBJECT

private slots:
    void promise7_passwordsAreMasked_data();
    void promise7_passwordsAreMasked();
    void promise7_passwordsInAFormAreMasked_data();
    void promise7_passwordsInAFormAreMasked();
    void promise7_maskingIsLinear();
    void masksNothingElse_data();
    void masksNothingElse();
    void promise7_onlyHeadersOfTheListAreKept();
    void retryAfter_data();
    void retryAfter();
};

void tst_records::promise7_passwordsAreMasked_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &masked) {
        QTest::newRow(name) << text << masked;
    };
    row("plain", "https://user:pw@host/a", "https://***@host/a");
    row("user only", "https://user@host/a", "https://***@host/a");
    row("in a sentence", "Cannot reach https://user:pw@host/a, mail me@host.",
        "Cannot reach https://***@host/a, mail me@host.");
    row("two", "http://a:b@c http://d:e@f", "http://***@c http://***@f");
    row("at in the password", "https://user:p@w@host/", "https://***@host/");
    row("ampersand in the password", "https://user:p&w=x@host/", "https://***@host/");
    row("backslash in the password", "\"https://user:p\\\\w@host/\"", "\"https://***@host/\"");
    row("encoded at in the password", "https://user:p%40w@host/", "https://***@host/");
    row("encoded slash in the password", "https://user:p%2Fw@host/", "https://***@host/");
    row("umlaut in the password", "https://user:pä@host/", "https://***@host/");
    row("JSON slashes", R"({"url":"https:\/\/user:pw@host\/a"})",
        R"({"url":"https:\/\/***@host\/a"})");
    row("JSON at", R"("https://user:pw\u0040host")", R"("https://***\u0040host")");
    row("JSON unicode slashes", R"("https:\u002f\u002Fuser:pw@host")",
        R"("https:\u002f\u002F***@host")");
    row("in a query", "https://host/?Url=https://user:pw@other/",
        "https://host/?Url=https://***@other/");
    row("encoded in a query", "https://host/?Url=https%3A%2F%2Fuser%3Apw%40other%2F",
        "https://host/?Url=https%3A%2F%2F***%40other%2F");
    row("half encoded in a query", "https://host/?Url=https%3A//user%3Apw%40other/",
        "https://host/?Url=https%3A//***%40other/");
    row("form", "HoldUrl=https%3A%2F%2Fuser%3Apw%40host%2Fa&Muted=true",
        "HoldUrl=https%3A%2F%2F***%40host%2Fa&Muted=true");
    row("form, lower case", "HoldUrl=https%3a%2f%2fuser%3apw%40host",
        "HoldUrl=https%3a%2f%2f***%40host");
    row("scheme twice", "https://https://user:pw@host", "https://https://***@host");
    row("URL behind a user", "https://a:b@https://c:d@host", "https://***@https://***@host");
    row("encoded in a host", "https://https%3A%2F%2Fuser%3Apw%40host", "https://***%40host");
    row("other scheme", "sip://user:pw@host", "sip://***@host");
}

void tst_records::promise7_passwordsAreMasked()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, masked);
    QCOMPARE(withoutUserInfo(text), masked);
    QCOMPARE(withoutUserInfo(QString::fromUtf8(text)), QString::fromUtf8(masked));
    QCOMPARE(withoutUserInfo(masked), masked);
}

void tst_records::promise7_passwordsInAFormAreMasked_data()
{
    QTest::addColumn<QString>("url");
    for (const auto &url :
         {u"https://user:hunter2@host"_s, u"https://user:hunter2@host/a?b=c@d"_s,
          u"http://hunter2@host:8080/"_s, u"https://user:hunter2%2F%40@host/"_s,
          u"https://user:hunter2&x=y@host/"_s,
          u"https://host/?Url=https%3A%2F%2Fuser%3Ahunter2%40other"_s,
          u"https://host/?Url=https%3A//user%3Ahunter2%40other"_s,
          u"https://host/?Url=https%253A%252F%252Fuser%253Ahunter2%2540other"_s,
          u"https://host/?Url=https://user:hunter2@other"_s, u"https://ü:hunter2@host/東京"_s})
        QTest::newRow(qPrintable(url)) << url;
}

void tst_records::promise7_passwordsInAFormAreMasked()
{
    QFETCH(const QString, url);
    const ParticipantUpdate update{.announceUrl = url, .muted = true, .waitUrl = url};
    QVERIFY(update.validate().empty());
    const QByteArray masked = withoutUserInfo(update.toFormBody());
    QVERIFY2(!masked.contains("hunter2"), masked.constData());
    QVERIFY(masked.contains("***"));
    QVERIFY(masked.contains("&Muted=true&WaitUrl="));
    QVERIFY(!withoutUserInfo(url).contains(u"hunter2"_s));
}

void tst_records::promise7_maskingIsLinear()
{
    constexpr qsizetype size = 8 * 1024 * 1024;
    // Each of these takes for ever when every "://" is read to the end.
    for (const QByteArray &piece : {"://a"_ba, "%3A%2F%2Fa"_ba, "://%3A%2F%2F%253A%252F%252F"_ba,
                                    "%25"_ba, "\\"_ba, "a@"_ba, ":"_ba}) {
        const QByteArray text = "@\"" + piece.repeated(size / piece.size());
        QCOMPARE(withoutUserInfo(text).size() > 0, true);
    }
    // As does this one, when each URL that may contain others is.
    QByteArray nested = "@";
    for (int depth = 0; depth < 1000; ++depth) {
        const QByteArray percent = '%' + "25"_ba.repeated(depth);
        nested += percent + "3A" + percent + "2F" + percent + "2F";
    }
    nested += QByteArray(size - nested.size(), 'a');
    QCOMPARE(withoutUserInfo(nested), nested);
    const QByteArray password(size, 'p');
    QCOMPARE(withoutUserInfo("https%3A%2F%2F" + password + "%40host"),
             "https%3A%2F%2F***%40host"_ba);
}

void tst_records::masksNothingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "a@b", "me@host.example", "https://host/a@b", "https://host/?mail=a@b",
          "https://host/#a@b", "https://host?a@b", "https%3A%2F%2Fhost%2Fa%40b",
          "https%3A%2F%2Fhost%3Fa%40b", "Url=https%3A%2F%2Fhost&Label=a%40b",
          R"("https://host","a@b")", "https://host a@b", "100% @ 5", "mailto:a@b", "a:/b@c",
          "%40 %", "\xff\xfe@"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_records::masksNothingElse()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(withoutUserInfo(text), text);
}

void tst_records::promise7_onlyHeadersOfTheListAreKept()
{
    const Headers headers{{"Authorization", "Basic x"},
                          {"authorization", "Basic x"},
                          {"Proxy-Authorization", "Basic x"},
                          {"Cookie", "x"},
                          {"Set-Cookie", "x"},
                          {"X-Twilio-Signature", "x"},
                          {"WWW-Authenticate", "x"},
                          {"Location", "https://user:pw@host"},
                          {"X-Anything-New", "x"},
                          {"content-TYPE", "application/json"},
                          {"Retry-After", "1"},
                          {"Twilio-Request-Id", "RQ1"}};
    // Of the others nothing but the name.
    const Headers kept = recordable(headers);
    QCOMPARE(kept.size(), headers.size());
    for (size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(kept[i].name, headers[i].name);
        QCOMPARE(kept[i].isLeftOut, i < 9);
        QCOMPARE(kept[i].value, i < 9 ? QByteArray() : headers[i].value);
    }
    QCOMPARE(valueOf(headers, "twilio-request-id"), "RQ1"_ba);
    QCOMPARE(valueOf(headers, "absent"), QByteArray());
}

void tst_records::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: nothing that can be understood
    constexpr int day = 24 * 60 * 60;
    QTest::newRow("absent") << QByteArray() << -1;
    QTest::newRow("seconds") << "7"_ba << 7;
    QTest::newRow("zero") << "0"_ba << 0;
    QTest::newRow("spaces") << " 7 "_ba << 7;
    QTest::newRow("more than a day") << "86401"_ba << day;
    QTest::newRow("more than a number holds") << "99999999999999999999"_ba << day;
    QTest::newRow("negative") << "-1"_ba << -1;
    QTest::newRow("fraction") << "1.5"_ba << -1;
    QTest::newRow("words") << "soon"_ba << -1;
    QTest::newRow("date") << "Sat, 28 Feb 2026 12:00:30 GMT"_ba << 30;
    QTest::newRow("date that is over") << "Sat, 28 Feb 2026 11:00:00 GMT"_ba << 0;
    QTest::newRow("date far away") << "Sun, 28 Feb 2027 12:00:00 GMT"_ba << day;
    QTest::newRow("date of RFC 2822") << "Sat, 28 Feb 2026 13:00:30 +0100"_ba << 30;
    QTest::newRow("no such date") << "Sat, 30 Feb 2026 12:00:30 GMT"_ba << -1;
    QTest::newRow("NUL") << QByteArray("\0", 1) << -1;
}

void tst_records::retryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, seconds);
    const auto wait = parseRetryAfter(value, QDateTime({2026, 2, 28}, {12, 0}, QTimeZone::utc()));
    QCOMPARE(wait.has_value(), seconds >= 0);
    if (wait)
        QCOMPARE(wait->count(), seconds * 1000);
}

QTEST_GUILESS_MAIN(tst_records)
#include "tst_records.moc"
