// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <controls/menusearch.h>
#include <style/panelstyle.h>

using namespace Qt::Literals::StringLiterals;

/// A menu of many people, worked by the keyboard as a person has it.
class TestMenuSearch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QMenu> m_menu;
    QString m_chosen;

    static QWidget *keyboard()
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup && popup->focusWidget() ? popup->focusWidget() : popup;
    }
    static void type(const QString &text)
    {
        for (const QChar sign : text)
            QTest::keyClick(keyboard(), sign.toLatin1());
    }
    static void press(Qt::Key key) { QTest::keyClick(keyboard(), key); }
    QStringList shown() const
    {
        QStringList texts;
        for (const QAction *entry : m_menu->actions()) {
            if (entry->isVisible() && !entry->text().isEmpty())
                texts += entry->text();
        }
        return texts;
    }

private slots:
    void initTestCase() { QApplication::setStyle(new style::PanelStyle); }
    void init()
    {
        constexpr int people = 249;
        m_chosen.clear();
        m_menu = std::make_unique<QMenu>();
        new controls::MenuSearch(u"Find a participant"_s, m_menu.get());
        for (int number = 1; number <= people; ++number) {
            const QString name = u"Guest %1"_s.arg(number);
            m_menu->addAction(name, this, [this, name] { m_chosen = name; });
        }
        m_menu->popup({});
        QVERIFY(QTest::qWaitForWindowExposed(m_menu.get()));
    }
    void cleanup() { m_menu.reset(); }

    void isOneColumn()
    {
        QVERIFY2(m_menu->width() < m_menu->screen()->availableGeometry().width() / 3,
                 qPrintable(QString::number(m_menu->width())));
        QVERIFY(m_menu->height() <= m_menu->screen()->availableGeometry().height());
    }

    void whatIsTypedLeavesWhomItMeans()
    {
        type(u"guest 24"_s);
        QCOMPARE(shown().size(), 11); // 24, and 240 to 249
        type(u"7"_s);
        QCOMPARE(shown(), QStringList{u"Guest 247"_s});
        press(Qt::Key_Return);
        QCOMPARE(m_chosen, u"Guest 247"_s);
        QVERIFY(!m_menu->isVisible());
    }

    void theArrowsGoThroughWhatIsLeft()
    {
        type(u"24"_s);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        // A letter goes to the field again, wherever the arrows have been.
        type(u"1"_s);
        QCOMPARE(shown(), QStringList{u"Guest 241"_s});
        press(Qt::Key_Backspace);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(m_chosen, u"Guest 124"_s);
    }

    void nothingIsSaid()
    {
        type(u"x"_s);
        QCOMPARE(shown(), QStringList{u"Nothing is called so"_s});
        press(Qt::Key_Return);
        QVERIFY(m_chosen.isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(!m_menu->isVisible());
    }

    void theFieldIsNamed()
    {
        QCOMPARE(m_menu->findChild<QLineEdit *>()->accessibleName(), u"Find a participant"_s);
        QCOMPARE(keyboard(), m_menu->findChild<QLineEdit *>());
    }
};

QTEST_MAIN(TestMenuSearch)
#include "tst_menusearch.moc"
