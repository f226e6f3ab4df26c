// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <twilio/error.h>

using twilio::Error;
using Kind = twilio::Error::Kind;

/// What an error says about what to do next.
class tst_error : public QObject
{
    Q_OBJECT

private slots:
    void saysOf_data();
    void saysOf();
};

void tst_error::saysOf_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("credentials"); // are refused
    QTest::addColumn<bool>("accepted"); // the credentials are, for certain
    QTest::addColumn<bool>("gone");
    const auto row = [](const char *name, Kind kind, int status, int code, bool credentials,
                        bool accepted, bool gone) {
        QTest::newRow(name) << Error{.kind = kind, .httpStatus = status, .code = code}
                            << credentials << accepted << gone;
    };
    row("wrong credentials", Kind::Http, 401, 20003, true, false, false);
    row("401 without a code", Kind::Http, 401, 0, true, false, false);
    row("a missing permission", Kind::Http, 401, 70051, false, true, false);
    row("a missing permission, 403", Kind::Http, 403, 70051, false, true, false);
    row("suspended", Kind::Http, 403, 20403, false, true, false);
    row("403 of a gateway", Kind::Http, 403, 0, false, false, false);
    row("not found", Kind::Http, 404, 20404, false, true, true);
    row("404 of a gateway, a page", Kind::Http, 404, 0, false, false, false);
    row("404 of a gateway, JSON", Kind::Http, 404, 404, false, false, false);
    row("asked for too often", Kind::Http, 403, 70005, false, true, true);
    row("busy", Kind::Http, 429, 20429, false, false, false);
    row("in trouble", Kind::Http, 500, 20500, false, false, false);
    row("no connection", Kind::Network, 0, 0, false, false, false);
    row("a head and no more", Kind::OutcomeUnknown, 401, 0, false, false, false);
}

void tst_error::saysOf()
{
    QFETCH(Error, error);
    QFETCH(bool, credentials);
    QFETCH(bool, accepted);
    QFETCH(bool, gone);
    QCOMPARE(twilio::areCredentialsRefused(error), credentials);
    QCOMPARE(twilio::areCredentialsAccepted(error), accepted);
    QCOMPARE(twilio::isGone(error), gone);
}

QTEST_GUILESS_MAIN(tst_error)
#include "tst_error.moc"
