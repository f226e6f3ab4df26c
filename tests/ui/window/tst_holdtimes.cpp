// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/onairlabel.h>
#include <people/participantmodel.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using people::ParticipantModel;

/// Counts how often a widget is painted.
class Paints : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// How long somebody has been on hold, in the window.
class TestHoldTimes : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    ParticipantModel *model() const { return m_stage->window->table()->participants(); }
    void open(int held)
    {
        QJsonArray people;
        for (int number = 1; number <= 3; ++number)
            people += support::participantResource(number, {{u"hold"_s, number <= held}});
        m_stage->account.setPeople(people);
        QVERIFY(m_stage->open());
    }
    bool says(const QString &text) const
    {
        const auto labels = m_stage->window->findChildren<conferences::OnAirLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const auto *label) { return label->text() == text; });
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
    }
    void cleanup() { m_stage.reset(); }

    void theThresholdIsChosenAndKept()
    {
        open(1);
        QCOMPARE(model()->holds().threshold(), people::HoldWatch::usualThreshold);
        m_stage->action(u"After 2 minutes"_s)->trigger();
        QCOMPARE(model()->holds().threshold(), 120s);
        m_stage->startAnew();
        m_stage->connectTo();
        QTRY_VERIFY(model());
        QCOMPARE(model()->holds().threshold(), 120s);
        QVERIFY(m_stage->action(u"After 2 minutes"_s)->isChecked());
    }

    void theHeaderCountsThem()
    {
        QSettings().setValue(u"hold/threshold"_s, 1);
        open(2);
        QTRY_VERIFY(says(u"2 held over 00:01"_s));
        m_stage->action(u"Never"_s)->trigger();
        QVERIFY(!says(u"2 held over 00:01"_s));
    }

    void theHeaderSaysThatNobodyIsLeft()
    {
        open(2);
        QVERIFY(!says(u"Everybody is on hold"_s));
        m_stage->account.setPeople({support::participantResource(1, {{u"hold"_s, true}}),
                                    support::participantResource(2, {{u"hold"_s, true}})});
        QTRY_VERIFY(says(u"Everybody is on hold"_s));
    }

    /// Though nothing changes but the time.
    void timesGoOn()
    {
        open(1);
        m_stage->board->setAttention(false);
        Paints paints;
        m_stage->window->table()->viewport()->installEventFilter(&paints);
        QTRY_VERIFY(paints.count >= 2);
    }
};

QTEST_MAIN(TestHoldTimes)
#include "tst_holdtimes.moc"
