// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <people/conferencemodel.h>
#include <support/twilioanswers.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ConferenceModel;

namespace {

using All = std::vector<twilio::Conference>;

twilio::Conference numbered(int number, const QJsonObject &overrides = {})
{
    QJsonObject fields{{u"sid"_s, conferenceSid(number)},
                       {u"friendly_name"_s, u"Room %1"_s.arg(number)}};
    for (auto it = overrides.begin(); it != overrides.end(); ++it)
        fields.insert(it.key(), it.value());
    return *twilio::parseConference(conferenceResource(fields));
}

/// A model, watched by the tester.
struct Listed
{
    Listed()
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }

    qsizetype signalCount() const
    {
        return changed.size() + inserted.size() + removed.size() + reset.size();
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.data(model.index(row), Qt::DisplayRole).toString();
        return all;
    }
    QString detail(int row) const
    {
        return model.data(model.index(row), ConferenceModel::DetailRole).toString();
    }

    ConferenceModel model;
    QAbstractItemModelTester tester;
    QSignalSpy changed;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy reset;
};

} // namespace

/// The list of conferences.
class TestConferences : public QObject
{
    Q_OBJECT

private slots:
    void loads();
    void noneAtAll();
    void oneThatWaitsSaysSo();
    void unchangedTellsNothing();
    void conferencesComeAndGo();
    void promise1_aThousandAreToldAtOnce();
    void whatGoesInTheMiddleGoesAlone();
    void theSameConferenceTwice();
    void oneChanges();
    void peopleAreCounted();
    void keptOnesStayWhenTheyEnd();
    void keptBeforeItIsListed();
    void releasedItStaysWhileItIsListed();
    void releasedItGoesWhenItIsNot();
    void whatHasEndedSaysSo();
    void whatHasEndedAndIsNotOpenGetsNoRow();
    void details_data();
    void details();
    void withoutANameTheSidIsShown();
};

void TestConferences::loads()
{
    Listed listed;
    QSignalSpy loaded(&listed.model, &ConferenceModel::loaded);
    QVERIFY(listed.model.isLoading());
    listed.model.apply(All{numbered(1), numbered(2)});
    QCOMPARE(listed.names(), (QStringList{u"Room 1"_s, u"Room 2"_s}));
    QVERIFY(!listed.model.isLoading());
    listed.model.apply(All{numbered(1)});
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(listed.reset.size(), 0);
}

void TestConferences::oneThatWaitsSaysSo()
{
    Listed list;
    const twilio::Conference waiting = numbered(1, {{u"status"_s, u"init"_s}});
    list.model.apply(All{waiting});
    QCOMPARE(list.detail(0), u"waiting to begin"_s);
    list.model.setPeople(waiting.sid, 1);
    QCOMPARE(list.detail(0), u"waiting: 1 person hears the wait music"_s);
    list.model.setPeople(waiting.sid, 2);
    QCOMPARE(list.detail(0), u"waiting: 2 people hear the wait music"_s);
    list.model.apply(All{numbered(1)});
    QVERIFY(list.detail(0).startsWith(u"2 people"_s));
}

void TestConferences::noneAtAll()
{
    Listed listed;
    QSignalSpy loaded(&listed.model, &ConferenceModel::loaded);
    listed.model.apply(All());
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(listed.model.rowCount(), 0);
    QCOMPARE(listed.model.rowOf(conferenceSid()), -1);
    QVERIFY(!listed.model.find(conferenceSid()));
}

void TestConferences::unchangedTellsNothing()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2)});
    listed.model.setPeople(conferenceSid(2), 7);
    const qsizetype before = listed.signalCount();
    listed.model.apply(All{numbered(1), numbered(2)});
    listed.model.apply(numbered(1));
    listed.model.setPeople(conferenceSid(2), 7);
    listed.model.setPeople(conferenceSid(99), 7);
    QCOMPARE(listed.signalCount(), before);
}

void TestConferences::conferencesComeAndGo()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2), numbered(3)});
    listed.model.apply(All{numbered(1), numbered(3), numbered(4)});
    QCOMPARE(listed.names(), (QStringList{u"Room 1"_s, u"Room 3"_s, u"Room 4"_s}));
    QCOMPARE(listed.removed.size(), 1);
    QCOMPARE(listed.model.rowOf(conferenceSid(4)), 2);
}

void TestConferences::promise1_aThousandAreToldAtOnce()
{
    const auto thousand = [](int first, const QJsonObject &overrides = {}) {
        All all;
        for (int number = first; number < first + 1000; ++number)
            all.push_back(numbered(number, overrides));
        return all;
    };
    Listed listed;
    listed.model.apply(thousand(1));
    QCOMPARE(listed.signalCount(), 1);
    QCOMPARE(listed.inserted.constFirst()[2].toInt(), 999);
    listed.model.keep(conferenceSid(500));

    listed.model.apply(thousand(1, {{u"region"_s, u"ie1"_s}}));
    QCOMPARE(listed.signalCount(), 2);
    QCOMPARE(listed.changed.constFirst()[0].toModelIndex().row(), 0);
    QCOMPARE(listed.changed.constFirst()[1].toModelIndex().row(), 999);

    // All others: those on both sides of the one that stays go together.
    listed.model.apply(thousand(2001));
    QCOMPARE(listed.removed.size(), 2);
    QCOMPARE(listed.inserted.size(), 2);
    QCOMPARE(listed.signalCount(), 5);
    QCOMPARE(listed.model.rowCount(), 1001);
    QCOMPARE(listed.names().constFirst(), u"Room 500"_s);
    for (int row = 1; row < listed.model.rowCount(); ++row) {
        QCOMPARE(listed.names()[row], u"Room %1"_s.arg(2000 + row));
        QCOMPARE(listed.model.rowOf(conferenceSid(2000 + row)), row);
    }
    QCOMPARE(listed.model.rowOf(conferenceSid(1)), -1);
    listed.model.release(conferenceSid(500));
    QCOMPARE(listed.model.rowOf(conferenceSid(3000)), 999);
}

void TestConferences::whatGoesInTheMiddleGoesAlone()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2), numbered(3), numbered(4), numbered(5)});
    listed.model.apply(All{numbered(6), numbered(5), numbered(3)});
    QCOMPARE(listed.names(), (QStringList{u"Room 3"_s, u"Room 5"_s, u"Room 6"_s}));
    QCOMPARE(listed.removed.size(), 2);
    for (int row = 0; row < 3; ++row) {
        const QString sid
            = listed.model.data(listed.model.index(row), ConferenceModel::SidRole).toString();
        QCOMPARE(listed.model.rowOf(sid), row);
        QCOMPARE(listed.model.find(sid)->sid, sid);
    }
}

void TestConferences::theSameConferenceTwice()
{
    Listed listed;
    const twilio::Conference renamed = numbered(1, {{u"friendly_name"_s, u"東京"_s}});
    listed.model.apply(All{numbered(1), numbered(2), renamed});
    QCOMPARE(listed.names(), (QStringList{u"東京"_s, u"Room 2"_s}));
    listed.model.apply(All{renamed, numbered(1)});
    QCOMPARE(listed.names(), QStringList{u"Room 1"_s});
}

void TestConferences::oneChanges()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2)});
    const qsizetype before = listed.signalCount();
    listed.model.apply(All{numbered(1), numbered(2, {{u"friendly_name"_s, u"東京"_s}})});
    QCOMPARE(listed.signalCount(), before + 1);
    QCOMPARE(listed.changed.constLast()[0].toModelIndex().row(), 1);
    QCOMPARE(listed.names()[1], u"東京"_s);
}

void TestConferences::peopleAreCounted()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2)});
    QCOMPARE(listed.model.data(listed.model.index(1), ConferenceModel::PeopleRole).toInt(), -1);
    listed.model.setPeople(conferenceSid(2), 7);
    QCOMPARE(listed.model.data(listed.model.index(1), ConferenceModel::PeopleRole).toInt(), 7);
    QCOMPARE(listed.changed.constLast()[0].toModelIndex().row(), 1);
    listed.model.apply(All{numbered(1), numbered(2, {{u"region"_s, u"ie1"_s}})});
    QCOMPARE(listed.model.data(listed.model.index(1), ConferenceModel::PeopleRole).toInt(), 7);
}

void TestConferences::keptOnesStayWhenTheyEnd()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2)});
    listed.model.keep(conferenceSid(2));
    listed.model.apply(All());
    QCOMPARE(listed.names(), QStringList{u"Room 2"_s});
    listed.model.apply(numbered(2, {{u"status"_s, u"completed"_s}}));
    listed.model.apply(All());
    QCOMPARE(listed.detail(0), u"ended"_s);
}

void TestConferences::keptBeforeItIsListed()
{
    Listed listed;
    listed.model.keep(conferenceSid(2));
    listed.model.apply(All{numbered(1), numbered(2)});
    listed.model.apply(All{numbered(1)});
    QCOMPARE(listed.names(), (QStringList{u"Room 1"_s, u"Room 2"_s}));
}

void TestConferences::releasedItStaysWhileItIsListed()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2)});
    listed.model.keep(conferenceSid(2));
    listed.model.setEnded(conferenceSid(2), true);
    listed.model.release(conferenceSid(2));
    QCOMPARE(listed.names(), (QStringList{u"Room 1"_s, u"Room 2"_s}));
    // Whether it goes on, the lists tell from now on.
    QVERIFY(listed.detail(1) != u"ended"_s);
    listed.model.apply(All{numbered(1)});
    QCOMPARE(listed.names(), QStringList{u"Room 1"_s});
}

void TestConferences::releasedItGoesWhenItIsNot()
{
    Listed listed;
    listed.model.keep(conferenceSid(2));
    listed.model.apply(All{numbered(1), numbered(2)});
    listed.model.apply(All{numbered(1)});
    QCOMPARE(listed.names(), (QStringList{u"Room 1"_s, u"Room 2"_s}));
    listed.model.release(conferenceSid(2));
    QCOMPARE(listed.names(), QStringList{u"Room 1"_s});
    listed.model.release(conferenceSid(99));
    QCOMPARE(listed.removed.size(), 1);
}

void TestConferences::whatHasEndedSaysSo()
{
    Listed listed;
    listed.model.apply(All{numbered(1), numbered(2)});
    listed.model.setPeople(conferenceSid(2), 3);
    const qsizetype before = listed.signalCount();
    listed.model.setEnded(conferenceSid(2), true);
    listed.model.setEnded(conferenceSid(2), true);
    QCOMPARE(listed.signalCount(), before + 1);
    QCOMPARE(listed.detail(1), u"ended"_s);
    // An old list does not know it yet.
    listed.model.apply(All{numbered(1), numbered(2)});
    QCOMPARE(listed.detail(1), u"ended"_s);
    listed.model.setEnded(conferenceSid(2), false);
    QVERIFY(listed.detail(1).startsWith(u"3 people"_s));
}

void TestConferences::whatHasEndedAndIsNotOpenGetsNoRow()
{
    Listed listed;
    listed.model.apply(All{numbered(1)});
    listed.model.apply(numbered(2, {{u"status"_s, u"completed"_s}}));
    QCOMPARE(listed.names(), QStringList{u"Room 1"_s});
    listed.model.keep(conferenceSid(2));
    listed.model.apply(numbered(2, {{u"status"_s, u"completed"_s}}));
    QCOMPARE(listed.detail(1), u"ended"_s);
}

void TestConferences::details_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("words"); // as they begin
    QTest::addColumn<QString>("spoken");
    QTest::newRow("young") << -1 << 4 << u"in-progress"_s << u"04:"_s << u"running 4 minutes"_s;
    QTest::newRow("old") << 3 << 125 << u"in-progress"_s << u"3 people · 2:05:"_s
                         << u"3 people, running 2 hours 5 minutes"_s;
    QTest::newRow("waiting") << 1 << 4 << u"init"_s << u"waiting: 1 person hears the wait music"_s
                             << u"waiting: 1 person hears the wait music"_s;
    QTest::newRow("ended") << 3 << 125 << u"completed"_s << u"ended"_s << u"ended"_s;
}

void TestConferences::details()
{
    QFETCH(int, people);
    QFETCH(int, minutes);
    QFETCH(QString, status);
    QFETCH(QString, words);
    QFETCH(QString, spoken);
    Listed listed;
    twilio::Conference one = numbered(1, {{u"status"_s, status}});
    one.dateCreated = QDateTime::currentDateTimeUtc().addSecs(-60 * minutes - 5);
    listed.model.apply(All{one});
    listed.model.setPeople(one.sid, people);
    QVERIFY2(listed.detail(0).startsWith(words), qPrintable(listed.detail(0)));
    const QString heard
        = listed.model.data(listed.model.index(0), Qt::AccessibleTextRole).toString();
    QVERIFY2(heard.startsWith(u"Room 1, "_s + spoken), qPrintable(heard));
}

void TestConferences::withoutANameTheSidIsShown()
{
    Listed listed;
    listed.model.apply(All{numbered(1, {{u"friendly_name"_s, QJsonValue::Null}})});
    QCOMPARE(listed.names(), QStringList{conferenceSid(1)});
    QCOMPARE(listed.model.data(listed.model.index(0), ConferenceModel::SidRole).toString(),
             conferenceSid(1));
}

QTEST_GUILESS_MAIN(TestConferences)
#include "tst_people_conferences.moc"
