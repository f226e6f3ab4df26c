// SPDX-License-Identifier: Apache-2.0
// What may be kept of an address that holds a secret.
#include <QTest>
#include <twilio/callableurl.h>
#include <twilio/urlsecrets.h>

using namespace Qt::Literals::StringLiterals;
using twilio::UrlSecret;

class TestUrlSecrets : public QObject
{
    Q_OBJECT

private slots:
    void promise7_whatMayBeKept_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<UrlSecret>("secret");
        const auto row = [](const char *name, const QString &url, const QString &kept,
                            UrlSecret secret = UrlSecret::Signature) {
            QTest::newRow(name) << url << kept << secret;
        };
        row("Amazon S3",
            u"https://b.s3.amazonaws.com/a.mp3?X-Amz-Algorithm=AWS4-HMAC-SHA256"
            "&X-Amz-Credential=AKIA%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=2026"
            "&X-Amz-Expires=60&X-Amz-Security-Token=pw&X-Amz-SignedHeaders=host"
            "&X-Amz-Signature=pw"_s,
            u"https://b.s3.amazonaws.com/a.mp3"_s);
        row("Amazon S3, version 2",
            u"https://b.s3.amazonaws.com/a.mp3?AWSAccessKeyId=AKIA&Expires=9&Signature=p%2Fw%3D"_s,
            u"https://b.s3.amazonaws.com/a.mp3"_s);
        row("Google",
            u"https://storage.googleapis.com/b/a.wav?x-goog-expires=9&x-goog-signature=pw"_s,
            u"https://storage.googleapis.com/b/a.wav"_s);
        row("CloudFront", u"https://h/a.mp3?lang=en&Expires=1&Signature=pw&Key-Pair-Id=K"_s,
            u"https://h/a.mp3?lang=en"_s);
        row("CloudFront, own policy", u"https://h/a.mp3?Policy=e30&Signature=pw&Key-Pair-Id=K"_s,
            u"https://h/a.mp3"_s);
        row("Azure", u"https://h/a.mp3?sv=2022-11-02&se=2026&sr=b&sp=r&sig=pw%3D"_s,
            u"https://h/a.mp3"_s);
        row("Alibaba", u"https://h/a.mp3?OSSAccessKeyId=L&Expires=9&Signature=pw"_s,
            u"https://h/a.mp3"_s);
        row("small letters", u"https://h/a.mp3?x-amz-signature=pw"_s, u"https://h/a.mp3"_s);
        row("name encoded", u"https://h/a.mp3?X%2DAmz%2DSignature=pw"_s, u"https://h/a.mp3"_s);
        row("signature and token", u"https://h/a?token=pw&sig=pw&x=1"_s, u"https://h/a?x=1"_s);
        row("in the fragment", u"https://h/a#sig=pw"_s, u"https://h/a"_s);
        row("the rest stays letter for letter", u"https://h/ä%20%e4?q=a+b%3d&sig=pw&&r#ende"_s,
            u"https://h/ä%20%e4?q=a+b%3d&&r#ende"_s);
        row("inside a parameter",
            u"https://h/say?Url=https%3A%2F%2Fb.s3.amazonaws.com%2Fa.mp3%3FX-Amz-Signature%3Dpw&n=1"_s,
            u"https://h/say?Url=https%3A%2F%2Fb.s3.amazonaws.com%2Fa.mp3&n=1"_s);
        row("inside a parameter, not encoded", u"https://h/say?Url=https://b/a.mp3?sig=pw"_s,
            u"https://h/say?Url=https%3A%2F%2Fb%2Fa.mp3"_s);
        row("token", u"https://h/a?token=pw&x=1"_s, u"https://h/a?x=1"_s, UrlSecret::Other);
        row("access token", u"https://h/a?access_token=pw"_s, u"https://h/a"_s, UrlSecret::Other);
        row("authToken", u"https://h/a?authToken=pw"_s, u"https://h/a"_s, UrlSecret::Other);
        row("API key", u"https://h/a?api_key=pw"_s, u"https://h/a"_s, UrlSecret::Other);
        row("password", u"https://h/a?user=me&password=pw"_s, u"https://h/a?user=me"_s,
            UrlSecret::Other);
        row("user", u"https://me:pw@h/a?x=1"_s, u"https://h/a?x=1"_s, UrlSecret::Other);
        row("user without a password", u"https://pw@h"_s, u"https://h"_s, UrlSecret::Other);
        row("user inside a parameter", u"https://h/?next=https%3A%2F%2Fu%3Apw%40h2"_s,
            u"https://h/?next=https%3A%2F%2Fh2"_s, UrlSecret::Other);
        row("nothing", u"https://h/a.mp3?expires=9&sv=1&policy=x&X-Amz-Date=1&design=b"_s,
            u"https://h/a.mp3?expires=9&sv=1&policy=x&X-Amz-Date=1&design=b"_s, UrlSecret::None);
        row("a question mark alone", u"https://h/?"_s, u"https://h/?"_s, UrlSecret::None);
        row("an at sign in the path", u"https://h/@me?x=a@b"_s, u"https://h/@me?x=a@b"_s,
            UrlSecret::None);
        row("no address", u"hello?"_s, u"hello?"_s, UrlSecret::None);
        row("empty", {}, {}, UrlSecret::None);
    }

    void promise7_whatMayBeKept()
    {
        QFETCH(QString, url);
        QFETCH(QString, kept);
        QFETCH(UrlSecret, secret);
        QCOMPARE(twilio::withoutSecrets(url), kept);
        QVERIFY(twilio::secretOf(url) == secret);
        QVERIFY(twilio::secretOf(kept) == UrlSecret::None);
        QCOMPARE(twilio::isCallableUrl(kept), twilio::isCallableUrl(url));
    }

    void promise7_whatStandsInAnOddPlaceIsNotKept()
    {
        const QString odd = u"https://h/to/https://u:pw@h2/a"_s;
        QVERIFY(twilio::secretOf(twilio::withoutSecrets(odd)) != UrlSecret::None);
    }

    void aPasswordInFrontAlone()
    {
        QCOMPARE(twilio::withoutPassword(u"https://me:p@w@h:1/a@b?sig=x"_s),
                 u"https://h:1/a@b?sig=x"_s);
        QCOMPARE(twilio::withoutPassword(u"https://h?x=a@b"_s), u"https://h?x=a@b"_s);
        QCOMPARE(twilio::withoutPassword(u"me@h"_s), u"me@h"_s);
    }

    // As somebody pastes it by mistake, and looked at with each key.
    void anAddressInsideAnAddressWithoutAnEnd()
    {
        QString url;
        for (int depth = 0; depth < 100'000; ++depth)
            url += u"https://h?u="_s;
        url += u"https://h/?sig=pw"_s;
        QVERIFY(!twilio::withoutSecrets(url).contains(u"pw"_s));
    }
};

QTEST_APPLESS_MAIN(TestUrlSecrets)
#include "tst_urlsecrets.moc"
