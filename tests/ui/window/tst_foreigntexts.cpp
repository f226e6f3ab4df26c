// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QTabBar>
#include <QToolBar>
#include <QToolTip>
#include <QTreeWidget>
#include <conferences/conferencetabs.h>
#include <controls/confirmation.h>
#include <controls/entrytext.h>
#include <panel/participantpanel.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;

/// Names, refusals and titles that were written elsewhere, in the window.
class TestForeignTexts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    static QString endless() { return QString(200, u'W'); }
    static QString turned() { return u"\u202eremotsuc"_s; }
    static QString markup() { return u"<b>agent</b> & <img src=x>"_s; }

    static QJsonObject person(int number, const QString &label)
    {
        return support::participantResource({{u"call_sid"_s, support::callSid(number)},
                                             {u"conference_sid"_s, support::conferenceSid(1)},
                                             {u"label"_s, label}});
    }
    void open(const QStringList &labels, const QString &conference = u"First"_s)
    {
        QJsonArray people;
        for (int i = 0; i < labels.size(); ++i)
            people.append(person(i + 1, labels[i]));
        m_stage->account.setConferences({WindowStage::conferenceNamed(1, conference)});
        m_stage->account.setPeople(people, 1);
        m_stage->connectTo(support::conferenceSid(1));
        QTRY_VERIFY(m_stage->window->table()->participants()
                    && m_stage->window->table()->participants()->rowCount() == labels.size());
    }
    /// All that the window shows or says, with its tips.
    QStringList everything() const
    {
        QStringList all{m_stage->window->windowTitle()};
        const auto widgets = m_stage->window->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            all += {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                all += label->text();
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                all += button->text();
            if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
                for (int i = 0; i < tabs->count(); ++i)
                    all += {tabs->tabText(i), tabs->tabToolTip(i)};
            }
            const auto *view = qobject_cast<const QAbstractItemView *>(widget);
            for (int row = 0; view && view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    all += {index.data(Qt::AccessibleTextRole).toString(),
                            index.data(Qt::AccessibleDescriptionRole).toString(),
                            index.data(Qt::ToolTipRole).toString()};
                }
            }
        }
        const auto actions = m_stage->window->findChildren<QAction *>();
        for (const QAction *action : actions)
            all += {action->text(), action->toolTip(), action->statusTip()};
        return all;
    }
    static void askTip(QWidget *widget, QPoint at)
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
    }
    static const QLabel *tip()
    {
        for (const QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel") && widget->isVisible())
                return qobject_cast<const QLabel *>(widget);
        }
        return nullptr;
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
    }
    void cleanup()
    {
        QToolTip::hideText();
        m_stage.reset();
    }

    void promise9b_noTextMakesTheWindowWider()
    {
        const int least = m_stage->window->minimumSizeHint().width();
        open({endless(), u"agent"_s, endless() + u'2'}, endless());
        m_stage->server.answerNext(support::answers::error(400, 20001, endless().toLatin1()));
        m_stage->window->table()->setCurrentIndex(
            m_stage->window->table()->model()->index(0, people::ParticipantModel::MutedColumn));
        m_stage->action(u"Mute"_s)->trigger();
        QTRY_VERIFY(everything().join(u'\n').contains(endless()));
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        m_stage->window->showRemark(endless());
        m_stage->window->showNotice(endless());
        QTRY_VERIFY(m_stage->window->minimumSizeHint().width() <= least);
        // Nor does the widest word hide what stands to the right of it.
        const QWidget *panel = m_stage->window->panel();
        for (const QPushButton *button : panel->findChildren<QPushButton *>()) {
            const int right = button->mapTo(panel, QPoint(button->width(), 0)).x();
            QVERIFY2(!button->isVisible() || right <= panel->width(), qPrintable(button->text()));
        }
        m_stage->window->showMessage(endless(), endless());
        QVERIFY(m_stage->window->minimumSizeHint().width() <= least);
    }

    void promise9b_noTextTurnsAnother()
    {
        open({turned(), u"agent"_s, u"أمل"_s, u"   "_s}, turned());
        m_stage->server.answerNext(support::answers::error(400, 20001, turned().toUtf8()));
        m_stage->window->table()->setCurrentIndex(
            m_stage->window->table()->model()->index(0, people::ParticipantModel::MutedColumn));
        m_stage->action(u"Mute"_s)->trigger();
        QTRY_VERIFY(everything().join(u'\n').contains(u"Mute \u2068\ufffdremotsuc\u2069"_s));
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        const QStringList all = everything();
        for (const QString &text : all) {
            QVERIFY2(!text.contains(u'\u202e'), qPrintable(text));
            const qsizetype amal = text.indexOf(u"أمل"_s);
            QVERIFY2(amal < 0 || (amal > 0 && text[amal - 1] == u'\u2068'), qPrintable(text));
        }
    }

    void promise9b_whoHasNoNameHasACallSid()
    {
        open({u"  \u200b "_s});
        QCOMPARE(m_stage->window->table()->model()->index(0, 0).data().toString(),
                 twilio::shortSid(support::callSid(1)));
    }

    void promise9b_whatIsCopiedStaysAsItWas()
    {
        open({turned()});
        m_stage->window->table()->setCurrentIndex(m_stage->window->table()->model()->index(0, 0));
        QTest::keySequence(m_stage->window->table(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), turned());
    }

    void promise8_aTipIsNoMarkup()
    {
        open({markup(), u"agent"_s}, markup());
        auto *list = m_stage->conferenceList();
        askTip(list->viewport(), list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(tip());
        QVERIFY(tip()->text().contains(u"&lt;b&gt;agent&lt;/b&gt; &amp; &lt;img"_s));

        m_stage->window->showRemark(markup());
        QLabel *notice = nullptr;
        for (QLabel *label : m_stage->window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == markup() && label->toolTip() == markup())
                notice = label;
        }
        QVERIFY(notice);
        QCOMPARE(notice->textFormat(), Qt::PlainText);
        askTip(notice, notice->rect().center());
        QVERIFY(tip()->text().contains(u"&lt;b&gt;agent"_s));

        auto *table = m_stage->window->table();
        askTip(table->viewport(),
               table->visualRect(table->model()->index(0, people::ParticipantModel::MutedColumn))
                   .center());
        QVERIFY(tip()->text().contains(u"&lt;b&gt;agent"_s));
    }

    void promise8_aMenusTipIsNoMarkup()
    {
        QMenu menu(m_stage->window.get());
        menu.setToolTipsVisible(true);
        menu.addAction(controls::entryText(markup()))->setToolTip(markup());
        menu.popup(m_stage->window->pos());
        askTip(&menu, menu.actionGeometry(menu.actions().constFirst()).center());
        QVERIFY(tip());
        QVERIFY(tip()->text().contains(u"&lt;b&gt;agent"_s));
    }

    void promise8_noLabelTakesANameForMarkup()
    {
        open({markup(), u"agent"_s}, markup());
        m_stage->server.answerNext(support::answers::error(400, 20001, markup().toUtf8()));
        m_stage->window->table()->setCurrentIndex(
            m_stage->window->table()->model()->index(0, people::ParticipantModel::MutedColumn));
        QTRY_VERIFY(m_stage->action(u"Mute"_s)->isEnabled());
        m_stage->action(u"Mute"_s)->trigger();
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        m_stage->window->showMessage(markup(), markup());
        int shown = 0;
        for (const QLabel *label : m_stage->window->findChildren<QLabel *>()) {
            if (!label->text().contains(u"<b>agent</b>"_s))
                continue;
            ++shown;
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
        QVERIFY(shown >= 4);
    }

    void promise8_aQuestionTakesNoNameForMarkup()
    {
        for (auto *question :
             {controls::Confirmation::forRemoval({markup()}, {markup()}, markup(),
                                                 m_stage->window.get()),
              controls::Confirmation::forEnding(markup(), 3, m_stage->window.get())}) {
            question->open();
            QVERIFY(question->isVisible());
            for (const QLabel *label : question->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(u"<b>"_s))
                    QCOMPARE(label->textFormat(), Qt::PlainText);
            }
            // An ampersand in a name is no mnemonic.
            for (const QAbstractButton *button : question->buttons())
                QVERIFY(!button->text().contains(u"<b>"_s) || button->text().contains(u"&&"_s));
            question->close();
        }
    }

    void promise9b_aQuestionIsNotAsWideAsAName()
    {
        auto *question
            = controls::Confirmation::forRemoval({endless(), turned()}, {endless(), endless()},
                                                 endless() + endless(), m_stage->window.get());
        question->open();
        QVERIFY(question->width() < 640);
        QVERIFY(!question->text().contains(u'\u202e'));
        question->close();
    }

    void anEntryIsNeitherCutNorAMnemonic()
    {
        QCOMPARE(controls::entryText(u"Q&A\tdesk"_s), u"Q&&A desk"_s);
        const QString cut = controls::entryText(endless());
        QVERIFY(cut.size() < 60 && cut.contains(u'…'));
        QVERIFY(controls::isEntryCut(endless()));
        QCOMPARE(controls::withoutMnemonic(u"Un&do: Mute Q&&A &"_s), u"Undo: Mute Q&A "_s);
    }

    void anAmpersandInANameIsReadAmongTheKeys()
    {
        open({u"Q&A"_s});
        m_stage->server.answerWhen(
            [](const support::Request &request) { return request.method == "POST"; },
            support::answers::participant({{u"call_sid"_s, support::callSid(1)},
                                           {u"conference_sid"_s, support::conferenceSid(1)},
                                           {u"label"_s, u"Q&A"_s},
                                           {u"muted"_s, true}}));
        m_stage->window->table()->setCurrentIndex(
            m_stage->window->table()->model()->index(0, people::ParticipantModel::MutedColumn));
        QTRY_VERIFY(m_stage->action(u"Mute"_s)->isEnabled());
        m_stage->action(u"Mute"_s)->trigger();
        QTRY_COMPARE(m_stage->board->queue().pending(), 0);
        m_stage->action(u"Keys"_s)->trigger();
        auto *keys = m_stage->window->findChild<QTreeWidget *>();
        QVERIFY(keys);
        QCOMPARE(keys->findItems(u"Q&A"_s, Qt::MatchContains).size(), 1);
    }
};

QTEST_MAIN(TestForeignTexts)
#include "tst_foreigntexts.moc"
