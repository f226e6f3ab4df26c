// SPDX-License-Identifier: Apache-2.0
// What the composer puts on the wire, field by field, and what it refuses.

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <support/answers.h>
#include <twilio/updatefields.h>
#include <uistage/composerstage.h>
#include <words/fieldwords.h>

using namespace Qt::Literals::StringLiterals;

class TestComposer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ComposerStage> m_stage;

    QComboBox *field(const QString &name) { return named<QComboBox>(m_stage->composer, name); }
    void set(const QString &name, const QString &text)
    {
        QComboBox *box = field(name);
        box->setFocus();
        if (box->isEditable()) {
            box->lineEdit()->selectAll();
            QTest::keyClicks(box->lineEdit(), text);
            return;
        }
        QTest::keyClick(box, Qt::Key_Home);
        for (int step = 0; box->currentText() != text && step < box->count(); ++step)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), text);
    }
    void pick(const QString &name, int entry)
    {
        QComboBox *box = field(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        auto *list = box->view();
        QTRY_VERIFY(list->isVisible());
        list->setCurrentIndex(list->model()->index(entry, 0));
        QTest::keyClick(list, Qt::Key_Return);
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<ComposerStage>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_stage->composer));
    }

    void cleanup() { m_stage.reset(); }

    void sendsEachFieldAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("body");
        for (const twilio::UpdateField &known : twilio::updateFields()) {
            using Content = twilio::UpdateField::Content;
            const QByteArray name(known.name.data(), known.name.size());
            const auto row = [&](const QString &text, const QByteArray &value) {
                QTest::newRow((name + ' ' + value).constData())
                    << QString(known.name) << text << name + '=' + value;
            };
            switch (known.content) {
            case Content::Boolean:
                if (known.name != "Coaching"_L1)
                    row(u"true"_s, "true");
                row(u"false"_s, "false");
                break;
            case Content::Method:
                row(u"GET"_s, "GET");
                row(u"POST"_s, "POST");
                for (const char *other : {"HEAD", "PATCH", "PUT", "DELETE"})
                    row(QLatin1StringView(other) + u" (not promised by the service)"_s, other);
                break;
            case Content::Url:
                row(u"https://example.com/a?b=c+d"_s, "https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%2Bd");
                break;
            case Content::Call:
                row(PanelStage::customer(), PanelStage::customer().toLatin1());
                break;
            }
        }
    }

    void sendsEachFieldAlone()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QByteArray, body);
        set(name, text);
        QCOMPARE(m_stage->body(), QString::fromLatin1(body));
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(), QList{body});
    }

    void allGoTogether()
    {
        twilio::ParticipantUpdate all;
        for (const twilio::UpdateField &known : twilio::updateFields()) {
            using Content = twilio::UpdateField::Content;
            const QString value = known.content == Content::Boolean ? u"true"_s
                : known.content == Content::Method                  ? u"POST"_s
                : known.content == Content::Url                     ? u"https://a.example"_s
                                                                    : PanelStage::customer();
            set(known.name, value);
            twilio::setText(all, known, value);
        }
        QCOMPARE(m_stage->body(), QString::fromLatin1(all.toFormBody()));
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(), QList{all.toFormBody()});
    }

    void eachIsNamed()
    {
        const auto labels = m_stage->composer.findChildren<QLabel *>();
        for (const twilio::UpdateField &known : twilio::updateFields()) {
            const auto label = std::ranges::find(labels, QString(known.name), &QLabel::text);
            QVERIFY2(label != labels.end(), known.name.data());
            QCOMPARE((*label)->buddy(), field(known.name));
            QCOMPARE((*label)->toolTip(), words::noun(known));
        }
    }

    void pickedAndTypedGoTogether()
    {
        set(u"AnnounceMethod"_s, u"POST"_s);
        set(u"AnnounceUrl"_s, u"https://a.example"_s);
        set(u"BeepOnExit"_s, u"false"_s);
        pick(u"CallSidToCoach"_s, 3);
        set(u"Coaching"_s, u"true"_s);
        set(u"EndConferenceOnExit"_s, u"true"_s);
        set(u"Hold"_s, u"false"_s);
        set(u"HoldMethod"_s, u"GET"_s);
        set(u"HoldUrl"_s, u"https://h.example"_s);
        set(u"Muted"_s, u"true"_s);
        set(u"WaitMethod"_s, u"GET"_s);
        pick(u"WaitUrl"_s, 1);
        m_stage->press(u"Send"_s);
        const QByteArray all
            = "AnnounceMethod=POST&AnnounceUrl=https%3A%2F%2Fa.example&BeepOnExit=false&"
              "CallSidToCoach="
            + PanelStage::customer().toLatin1()
            + "&Coaching=true&EndConferenceOnExit=true&Hold=false&HoldMethod=GET&"
              "HoldUrl=https%3A%2F%2Fh.example&Muted=true&WaitMethod=GET&WaitUrl=";
        QTRY_COMPARE(m_stage->bodies(), QList{all});
    }

    void unsetEmptyAndAValueAreThree()
    {
        QCOMPARE(m_stage->body(), QString());
        pick(u"WaitUrl"_s, 1);
        QCOMPARE(m_stage->body(), u"WaitUrl="_s);
        QCOMPARE(field(u"WaitUrl"_s)->lineEdit()->placeholderText(), u"sent empty"_s);
        set(u"WaitUrl"_s, u"https://a.example"_s);
        QCOMPARE(m_stage->body(), u"WaitUrl=https%3A%2F%2Fa.example"_s);
        QTest::keyClick(field(u"WaitUrl"_s)->lineEdit(), Qt::Key_Backspace, Qt::ControlModifier);
        field(u"WaitUrl"_s)->lineEdit()->selectAll();
        QTest::keyClick(field(u"WaitUrl"_s)->lineEdit(), Qt::Key_Delete);
        QCOMPARE(m_stage->body(), QString());
        QCOMPARE(field(u"WaitUrl"_s)->lineEdit()->placeholderText(), u"not sent"_s);
        pick(u"WaitUrl"_s, 1);
        pick(u"WaitUrl"_s, 0);
        QCOMPARE(m_stage->body(), QString());
    }

    void wrongInputIsRefusedAtItsField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("url") << u"AnnounceUrl"_s << u"hello"_s;
        QTest::newRow("relative") << u"HoldUrl"_s << u"/music.mp3"_s;
        QTest::newRow("scheme") << u"WaitUrl"_s << u"ftp://example.com/a"_s;
        QTest::newRow("call") << u"CallSidToCoach"_s << u"customer"_s;
        QTest::newRow("coaching alone") << u"Coaching"_s << u"true"_s;
        QTest::newRow("nobody") << u"Participant to update"_s << u"a/b"_s;
    }

    void wrongInputIsRefusedAtItsField()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        set(u"Muted"_s, u"true"_s);
        set(name, text);
        m_stage->press(u"Send"_s);
        const QString sentence = field(name)->accessibleDescription();
        QVERIFY(!sentence.isEmpty());
        QVERIFY(m_stage->says(sentence));
        QCOMPARE(field(name)->currentText(), text);

        m_stage->press(u"Clear"_s);
        QVERIFY(field(name)->accessibleDescription().isEmpty());
        set(u"Participant to update"_s, u"customer"_s);
        set(u"Hold"_s, u"true"_s);
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(), QList{"Hold=true"_ba});
        QVERIFY(m_stage->server.requests().constLast().target.endsWith("/customer.json"));
    }

    void whatWasMeantIsOnePressAway()
    {
        set(u"AnnounceUrl"_s, u"https://example.com/my song.mp3"_s);
        m_stage->press(u"Send"_s);
        QCOMPARE(field(u"AnnounceUrl"_s)->accessibleDescription(),
                 u"AnnounceUrl has a blank at character 23. An address writes it as %20"_s);
        QVERIFY(m_stage->bodies().isEmpty());
        m_stage->press(u"Encode it"_s);
        QCOMPARE(field(u"AnnounceUrl"_s)->currentText(), u"https://example.com/my%20song.mp3"_s);
        QVERIFY(field(u"AnnounceUrl"_s)->accessibleDescription().isEmpty());
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(),
                     QList{"AnnounceUrl=https%3A%2F%2Fexample.com%2Fmy%2520song.mp3"_ba});
    }

    void aSignedAddressSaysByWhatItIsCalled()
    {
        const QString hint
            = u"AnnounceUrl is signed for GET: its store refuses another method. Set "
              "AnnounceMethod=GET."_s;
        set(u"AnnounceUrl"_s, u"https://b.s3.amazonaws.com/a.wav?X-Amz-Signature=ab"_s);
        QVERIFY(m_stage->says(hint));
        set(u"AnnounceMethod"_s, u"GET"_s);
        QVERIFY(!m_stage->says(hint));
    }
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
